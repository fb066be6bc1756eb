package io.yuanheng.indicator;

import static io.yuanheng.kernel.Place.WHOLE;

import io.yuanheng.declaration.Dictionary;
import io.yuanheng.declaration.FieldType;
import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.declaration.LifeCycle;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.history.Version;
import io.yuanheng.indicator.plan.By;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.RowId;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The members of a dimension: what people call them, and which one a person means.
///
/// @param of the ledger the dimension's path starts from
record Members(LedgerPaths paths, RowNames names, LedgerCode of, ParkCode park) {

    static final String UNFILLED = "未填";
    private static final String YES = "yes";
    private static final String NO = "no";

    /// Titles for these members, asked for at once.
    Function<@Nullable String, String> titles(Dimension dimension, Collection<@Nullable String> members) {
        Optional<LedgerCode> refersTo = end(dimension).flatMap(LedgerPaths.End::refersTo);
        if (dimension.dated() == null && refersTo.isPresent()) {
            names.prepare(refersTo.get(), members.stream().filter(Objects::nonNull).map(Long::valueOf).toList());
        }
        return member -> title(dimension, member);
    }

    private String title(Dimension dimension, @Nullable String member) {
        if (member == null || member.equals(By.NONE)) {
            return UNFILLED;
        }
        if (dimension.dated() != null) {
            return member.equals(YES) ? dimension.dated().title() : opposite(dimension.dated().title());
        }
        Optional<LedgerPaths.End> end = end(dimension);
        if (end.isEmpty()) {
            return member;
        }
        if (dimension.path().field().equals(Path.STATE)) {
            return CellTexts.stateTitle(end.get().ledger(), member);
        }
        return end.get().field().map(field -> title(field.type(), member)).orElse(member);
    }

    private String title(FieldType type, String member) {
        return switch (type) {
            case FieldType.Choice(Dictionary list, int _) -> CellTexts.title(list, member);
            case FieldType.Reference(LedgerCode to) -> names.name(to, Long.parseLong(member));
            case FieldType.Flag() -> member.equals(YES) ? "是" : "否";
            case FieldType.Text _,
                    FieldType.Note _,
                    FieldType.Names _,
                    FieldType.Amount _,
                    FieldType.Count _,
                    FieldType.Day _,
                    FieldType.Month _,
                    FieldType.Year _,
                    FieldType.CreditCode _,
                    FieldType.Phone _, FieldType.Geometry _ -> member;
        };
    }

    /// The member a person means, who may write a code, a row id, a title or a row's name.
    Outcome<String> meant(Dimension dimension, String written) {
        if (written.equals(By.NONE) || written.equals(UNFILLED)) {
            return Outcome.accepted(By.NONE);
        }
        if (dimension.dated() != null) {
            String held = dimension.dated().title();
            return yesOrNo(dimension, written, held, opposite(held));
        }
        Optional<LedgerPaths.End> end = end(dimension);
        if (end.isPresent() && dimension.path().field().equals(Path.STATE)) {
            return state(dimension, end.get(), written);
        }
        FieldType type = end.flatMap(LedgerPaths.End::field).map(f -> f.type()).orElse(null);
        if (type instanceof FieldType.Choice(Dictionary list, int _)) {
            return choice(dimension, list, written);
        }
        if (type instanceof FieldType.Reference(LedgerCode to)) {
            return row(dimension, to, written);
        }
        return type instanceof FieldType.Flag ? yesOrNo(dimension, written, "是", "否") : Outcome.accepted(written);
    }

    private Outcome<String> choice(Dimension dimension, Dictionary list, String written) {
        return list.entries().stream()
                .filter(e -> e.code().equals(written) || e.title().equals(written) || e.aliases().contains(written))
                .findFirst()
                .map(e -> Outcome.accepted(e.code()))
                .orElseGet(() -> unknown(dimension, written, list.title()));
    }

    private Outcome<String> state(Dimension dimension, LedgerPaths.End end, String written) {
        return end.ledger().lifeCycle().stream()
                .flatMap(cycle -> cycle.states().stream())
                .filter(s -> s.code().equals(written) || s.title().equals(written))
                .findFirst()
                .map(LifeCycle.State::code)
                .map(Outcome::accepted)
                .orElseGet(() -> unknown(dimension, written, end.ledger().title()));
    }

    private Outcome<String> row(Dimension dimension, LedgerCode to, String written) {
        if (written.matches("[1-9]\\d{0,17}") && names.has(to, new RowId(Long.parseLong(written)))) {
            return Outcome.accepted(written);
        }
        List<Version> called = names.called(to, park, written);
        if (called.size() > 1) {
            String rows = called.stream().map(v -> v.row().toString()).collect(Collectors.joining("、"));
            return Outcome.rejected(new Problem(
                    FigureProblem.AMBIGUOUS_MEMBER,
                    WHOLE,
                    dimension.title() + "“" + written + "”对应多行：" + rows,
                    "请改用行号"));
        }
        return called.isEmpty()
                ? unknown(dimension, written, paths.ledger(to).title())
                : Outcome.accepted(called.getFirst().row().toString());
    }

    private static Outcome<String> yesOrNo(Dimension dimension, String written, String yes, String no) {
        if (written.equals(YES) || written.equals(yes)) {
            return Outcome.accepted(YES);
        }
        return written.equals(NO) || written.equals(no) ? Outcome.accepted(NO) : unknown(dimension, written, yes + "/" + no);
    }

    private static Outcome<String> unknown(Dimension dimension, String written, String where) {
        return Outcome.rejected(new Problem(
                FigureProblem.UNKNOWN_MEMBER, WHOLE, dimension.title() + "中没有“" + written + "”", "可写代码、行号或名称，见" + where));
    }

    private Optional<LedgerPaths.End> end(Dimension dimension) {
        return paths.end(of, dimension.path());
    }

    /// 规上 has a word for its opposite, 规下; other classes are negated with 非.
    private static String opposite(String title) {
        return title.endsWith("上") ? title.substring(0, title.length() - 1) + "下" : "非" + title;
    }
}
