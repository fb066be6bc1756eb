package io.yuanheng.declaration.expression;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import io.yuanheng.declaration.expression.Predicate.Operand;
import io.yuanheng.declaration.expression.Predicate.Operator;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// One pass over a tree of CEL: conditions become [Predicate]s, the two sides of a comparison become [Term]s.
///
/// Where something is wrong the problem is noted and reading goes on, so that one look shows all faults.
final class Reading {

    /// One side of a comparison with what it holds.
    private record Term(Operand operand, Kind kind) {}

    private static final int DEEPEST = 12;
    private static final List<String> USER_ATTRIBUTES = List.of("login", "unit", "park");
    private static final Map<String, Operator> OPERATORS = Map.of(
            "_==_", Operator.EQUAL,
            "_!=_", Operator.NOT_EQUAL,
            "_<_", Operator.LESS,
            "_<=_", Operator.LESS_OR_EQUAL,
            "_>_", Operator.GREATER,
            "_>=_", Operator.GREATER_OR_EQUAL);

    private final String text;
    private final CelAbstractSyntaxTree tree;
    private final Vocabulary vocabulary;
    private final ExpressionParser.Context context;
    private final IntFunction<? extends Place> places;
    private final List<Problem> problems;
    private final PathReader paths;

    Reading(
            String text,
            CelAbstractSyntaxTree tree,
            Vocabulary vocabulary,
            ExpressionParser.Context context,
            IntFunction<? extends Place> places,
            List<Problem> problems) {
        this.text = text;
        this.tree = tree;
        this.vocabulary = vocabulary;
        this.context = context;
        this.places = places;
        this.problems = problems;
        this.paths = new PathReader(vocabulary, places, problems);
    }

    Predicate predicate() {
        return condition(tree.getExpr(), 1);
    }

    private Predicate condition(CelExpr expr, int depth) {
        if (depth > DEEPEST) {
            return fault(ExpressionProblem.TOO_DEEP, expr, "条件嵌套超过 " + DEEPEST + " 层", "请拆成几条规则");
        }
        return switch (expr.exprKind().getKind()) {
            case CONSTANT ->
                expr.constant().getKind() == CelConstant.Kind.BOOLEAN_VALUE
                        ? new Predicate.Constant(expr.constant().booleanValue())
                        : fault(ExpressionProblem.NOT_A_CONDITION, expr, "这里应是条件，而不是一个值", null);
            case IDENT, SELECT -> bare(expr);
            case CALL -> call(expr, depth);
            case NOT_SET, LIST, STRUCT, MAP, COMPREHENSION -> fault(ExpressionProblem.NOT_A_CONDITION, expr, "这里应是条件", null);
        };
    }

    private Predicate call(CelExpr expr, int depth) {
        CelExpr.CelCall call = expr.call();
        String function = call.function();
        if (call.target().isPresent()) {
            return fault(ExpressionProblem.NOT_SUPPORTED, expr, "条件里不支持方法“." + function + "()”", supported());
        }
        Operator operator = OPERATORS.get(function);
        if (operator != null) {
            return compare(expr, operator, call.args().get(0), call.args().get(1));
        }
        return switch (function) {
            case "_&&_" -> new Predicate.And(chain(expr, function, depth));
            case "_||_" -> new Predicate.Or(chain(expr, function, depth));
            case "!_" -> new Predicate.Not(condition(call.args().getFirst(), depth + 1));
            case "@in" -> in(expr, call.args().get(0), call.args().get(1));
            case "has" -> has(expr, call.args());
            case "month", "day" -> fault(ExpressionProblem.NOT_A_CONDITION, expr, "这里应是条件，而不是一个日期", null);
            default -> fault(ExpressionProblem.NOT_SUPPORTED, expr, "条件里不支持“" + shown(function) + "”", supported());
        };
    }

    /// `a && b && c` is one level, however CEL nests it.
    private List<Predicate> chain(CelExpr expr, String function, int depth) {
        List<Predicate> parts = new ArrayList<>();
        for (CelExpr arg : expr.call().args()) {
            boolean same = arg.exprKind().getKind() == CelExpr.ExprKind.Kind.CALL && arg.call().function().equals(function);
            if (same) {
                parts.addAll(chain(arg, function, depth));
            } else {
                parts.add(condition(arg, depth + 1));
            }
        }
        return parts;
    }

    /// A name alone: a flag, or a dated class.
    private Predicate bare(CelExpr expr) {
        Optional<String> dotted = dotted(expr);
        if (dotted.isEmpty()) {
            return fault(ExpressionProblem.NOT_SUPPORTED, expr, "这里应是字段名", supported());
        }
        return switch (paths.read(dotted.get(), context.ledger(), start(expr))) {
            case PathReader.FoundClass(var hops, var held) -> new Predicate.HoldsClass(hops, held, context.at());
            case PathReader.Found(Path path, Kind kind) when kind instanceof Kind.Flag || kind instanceof Kind.Unclear ->
                new Predicate.Compare(new Operand.Field(path), Operator.EQUAL, new Operand.Literal(new Value.Flag(true)));
            case PathReader.Found(Path path, Kind _) ->
                fault(ExpressionProblem.NOT_A_CONDITION, expr, "字段 " + path + " 不是是否型，不能单独作条件", "要判断是否填写，请写 has(" + path + ")");
            case PathReader.NotFound() -> Predicate.FALSE;
        };
    }

    private Predicate has(CelExpr expr, List<CelExpr> args) {
        if (args.size() != 1) {
            return fault(ExpressionProblem.NOT_SUPPORTED, expr, "has() 里应写一个字段", null);
        }
        return field(args.getFirst())
                .<Predicate>map(term -> new Predicate.IsSet(((Operand.Field) term.operand()).path()))
                .orElse(Predicate.FALSE);
    }

    private Predicate in(CelExpr expr, CelExpr member, CelExpr list) {
        Optional<Term> field = field(member);
        if (list.exprKind().getKind() != CelExpr.ExprKind.Kind.LIST) {
            return fault(ExpressionProblem.NOT_SUPPORTED, list, "in 后面应是列出的值", "例如 in [\"a\", \"b\"]");
        }
        List<Value> values = new ArrayList<>();
        for (CelExpr element : list.list().elements()) {
            Optional<Term> literal = term(element);
            if (literal.isEmpty() || field.isEmpty()) {
                continue;
            }
            if (literal.get().operand() instanceof Operand.Literal(Value value)) {
                agree(field.get(), literal.get(), element);
                values.add(value);
            } else {
                fault(ExpressionProblem.NOT_SUPPORTED, element, "in 的列表里只能写值", null);
            }
        }
        return field.<Predicate>map(term -> new Predicate.In(((Operand.Field) term.operand()).path(), values))
                .orElse(Predicate.FALSE);
    }

    private Predicate compare(CelExpr expr, Operator operator, CelExpr leftExpr, CelExpr rightExpr) {
        Optional<Term> left = term(leftExpr);
        Optional<Term> right = term(rightExpr);
        if (left.isEmpty() || right.isEmpty()) {
            return Predicate.FALSE;
        }
        if (!(left.get().operand() instanceof Operand.Field) && !(right.get().operand() instanceof Operand.Field)) {
            return fault(ExpressionProblem.NOTHING_TO_COMPARE, expr, "比较的两边都不是字段", null);
        }
        if (agree(left.get(), right.get(), rightExpr)) {
            agree(right.get(), left.get(), leftExpr);
        }
        if (operator != Operator.EQUAL && operator != Operator.NOT_EQUAL && !ordered(left.get().kind())) {
            fault(ExpressionProblem.NOT_ORDERED, expr, Kinds.title(left.get().kind()) + "不分大小，只能用 == 或 !=", null);
        }
        return new Predicate.Compare(left.get().operand(), operator, right.get().operand());
    }

    private static boolean ordered(Kind kind) {
        return switch (kind) {
            case Kind.Number _, Kind.Day _, Kind.Month _, Kind.Unclear _ -> true;
            case Kind.Text _, Kind.Flag _, Kind.Choice _, Kind.Reference _ -> false;
        };
    }

    /// Checks the other side against a field.
    ///
    /// @return whether they fit
    private boolean agree(Term field, Term other, CelExpr at) {
        if (!(field.operand() instanceof Operand.Field(Path path))) {
            return true;
        }
        Optional<Kinds.Disagreement> disagreement = Kinds.disagreement(path, field.kind(), other.kind(), other.operand());
        disagreement.ifPresent(found -> problems.add(new Problem(found.code(), places.apply(start(at)), found.message(), found.hint())));
        return disagreement.isEmpty();
    }

    private Optional<Term> field(CelExpr expr) {
        Optional<String> dotted = dotted(expr);
        if (dotted.isEmpty()) {
            fault(ExpressionProblem.NOT_SUPPORTED, expr, "这里应是字段名", null);
            return Optional.empty();
        }
        return switch (paths.read(dotted.get(), context.ledger(), start(expr))) {
            case PathReader.Found(Path path, Kind kind) -> Optional.of(new Term(new Operand.Field(path), kind));
            case PathReader.FoundClass(var _, var held) -> {
                fault(ExpressionProblem.NOT_A_CONDITION, expr, "“" + held.title() + "”是时段身份，请单独作条件", dotted.get() + " 或 !" + dotted.get());
                yield Optional.empty();
            }
            case PathReader.NotFound() -> Optional.empty();
        };
    }

    private Optional<Term> term(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case CONSTANT -> literal(expr);
            case IDENT, SELECT -> named(expr);
            case CALL -> date(expr);
            case NOT_SET, LIST, STRUCT, MAP, COMPREHENSION -> {
                fault(ExpressionProblem.NOT_SUPPORTED, expr, "这里应是字段或值", supported());
                yield Optional.empty();
            }
        };
    }

    private Optional<Term> named(CelExpr expr) {
        String dotted = dotted(expr).orElse("");
        if (dotted.equals("today")) {
            return Optional.of(new Term(new Operand.Today(), new Kind.Day()));
        }
        if (!dotted.startsWith("user.")) {
            return field(expr);
        }
        String attribute = dotted.substring("user.".length());
        if (!context.access()) {
            fault(ExpressionProblem.USER_OUTSIDE_ACCESS, expr, dotted + " 只能用在角色（access）的条件里", null);
            return Optional.empty();
        }
        if (!USER_ATTRIBUTES.contains(attribute)) {
            fault(ExpressionProblem.UNKNOWN_NAME, expr, "用户没有属性 " + attribute, "可用：user." + String.join("、user.", USER_ATTRIBUTES));
            return Optional.empty();
        }
        return Optional.of(new Term(new Operand.UserAttribute(attribute), new Kind.Text()));
    }

    private Optional<Term> literal(CelExpr expr) {
        return switch (expr.constant().getKind()) {
            case STRING_VALUE -> Optional.of(new Term(literalOf(new Value.Text(expr.constant().stringValue())), new Kind.Text()));
            case BOOLEAN_VALUE -> Optional.of(new Term(literalOf(new Value.Flag(expr.constant().booleanValue())), new Kind.Flag()));
            case INT64_VALUE, DOUBLE_VALUE -> number(expr);
            case NULL_VALUE -> {
                fault(ExpressionProblem.NOT_SUPPORTED, expr, "条件里没有 null", "要判断是否填写，请写 has(字段) 或 !has(字段)");
                yield Optional.empty();
            }
            case NOT_SET, UINT64_VALUE, BYTES_VALUE, DURATION_VALUE, TIMESTAMP_VALUE -> {
                fault(ExpressionProblem.BAD_LITERAL, expr, "不支持这种写法的值", supported());
                yield Optional.empty();
            }
        };
    }

    private Optional<Term> number(CelExpr expr) {
        Optional<Value.Number> number = Literals.number(text, start(expr));
        if (number.isEmpty()) {
            fault(ExpressionProblem.BAD_LITERAL, expr, "数字请写成十进制，例如 1000.10", null);
        }
        return number.map(value -> new Term(literalOf(value), new Kind.Number(null)));
    }

    private Optional<Term> date(CelExpr expr) {
        CelExpr.CelCall call = expr.call();
        boolean known = call.target().isEmpty() && (call.function().equals("month") || call.function().equals("day"));
        if (!known) {
            fault(ExpressionProblem.NOT_SUPPORTED, expr, "条件里不支持“" + shown(call.function()) + "”", supported());
            return Optional.empty();
        }
        boolean month = call.function().equals("month");
        Optional<Term> term = call.args().size() == 1
                        && call.args().getFirst().exprKind().getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && call.args().getFirst().constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? dated(month, call.args().getFirst().constant().stringValue())
                : Optional.empty();
        if (term.isEmpty()) {
            fault(ExpressionProblem.BAD_LITERAL, expr, month ? "月份应写成 month(\"2024-06\")" : "日期应写成 day(\"2024-06-30\")", null);
        }
        return term;
    }

    private static Optional<Term> dated(boolean month, String written) {
        return month
                ? Literals.month(written).map(value -> new Term(literalOf(value), new Kind.Month()))
                : Literals.day(written).map(value -> new Term(literalOf(value), new Kind.Day()));
    }

    private static Operand literalOf(Value value) {
        return new Operand.Literal(value);
    }

    /// The dotted name a tree of selections stands for.
    private static Optional<String> dotted(CelExpr expr) {
        return switch (expr.exprKind().getKind()) {
            case IDENT -> Optional.of(expr.ident().name());
            case SELECT ->
                expr.select().testOnly()
                        ? Optional.empty()
                        : dotted(expr.select().operand()).map(before -> before + "." + expr.select().field());
            case NOT_SET, CONSTANT, CALL, LIST, STRUCT, MAP, COMPREHENSION -> Optional.empty();
        };
    }

    /// Where the expression begins: the leftmost of its parts, since CEL places an operator at its sign.
    private int start(CelExpr expr) {
        int own = Objects.requireNonNullElse(tree.getSource().getPositionsMap().get(expr.id()), 0);
        return expr.exprKind().getKind() == CelExpr.ExprKind.Kind.SELECT
                ? Math.min(own, start(expr.select().operand()))
                : own;
    }

    private Predicate fault(ExpressionProblem code, CelExpr at, String message, @Nullable String hint) {
        problems.add(new Problem(code, places.apply(start(at)), message, hint));
        return Predicate.FALSE;
    }

    private static String shown(String function) {
        return switch (function) {
            case "_+_" -> "+";
            case "_-_", "-_" -> "-";
            case "_*_" -> "*";
            case "_/_" -> "/";
            case "_%_" -> "%";
            case "_?_:_" -> "? :";
            case "_[_]" -> "[ ]";
            default -> function + "()";
        };
    }

    private static String supported() {
        return "可用：== != < <= > >= && || ! in [..] has(字段) today month(\"2024-06\") day(\"2024-06-30\")";
    }
}
