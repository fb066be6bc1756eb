package io.yuanheng.report.template;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.TemplateText;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a template: one line is one block; `::` opens, divides and closes.
public final class TemplateParser {

    // "::rows investment_project where …": the word and what follows it
    private static final Pattern DIRECTIVE = Pattern.compile("::\\s*(?<word>[a-z]+)(?<rest>.*)");

    private static final Pattern HEADING = Pattern.compile("(?<marks>#+)\\s*(?<text>.*)");

    private final Vocabulary vocabulary;
    private final SlotParser slots;
    private final RowsParser rows;
    private final DueParser due;
    private final ConditionParser conditions;
    private final TableParser tables;
    private final List<TemplateText.Line> lines;
    private final Deque<Around> around = new ArrayDeque<>();
    private int next;
    private boolean begun;

    /// The list a line stands in, with the columns its rows must bring.
    private record Around(ListAround list, Set<Path> columns) {}

    /// A directive that ends or divides the block at hand, such as `else`.
    private record Stop(String word, Place.InFile at) {}

    private TemplateParser(TemplateText text, Definitions definitions) {
        this.vocabulary = new Vocabulary(definitions);
        this.slots = new SlotParser(vocabulary);
        this.rows = new RowsParser(vocabulary);
        this.due = new DueParser(vocabulary);
        this.conditions = new ConditionParser(vocabulary, slots, rows, due);
        this.tables = new TableParser(vocabulary, slots, rows, due, this::line);
        this.lines = text.lines();
    }

    public static Outcome<Template> parse(TemplateText text, Definitions definitions) {
        TemplateParser parser = new TemplateParser(text, definitions);
        List<Node> nodes = new ArrayList<>();
        Optional<Stop> stop = parser.nodes(nodes);
        while (stop.isPresent()) {
            parser.vocabulary.problem(TemplateProblem.NOTHING_TO_CLOSE, stop.get().at(), "::" + stop.get().word() + " 前面没有打开的段");
            stop = parser.nodes(nodes);
        }
        return parser.vocabulary.problems().isEmpty()
                ? Outcome.accepted(new Template(nodes, parser.vocabulary.named()))
                : Outcome.rejected(parser.vocabulary.problems());
    }

    /// Reads nodes up to a directive that is not theirs, or to the end of the file.
    private Optional<Stop> nodes(List<Node> into) {
        while (next < lines.size()) {
            String text = lines.get(next).text();
            Place.InFile at = at(next);
            next++;
            String stripped = text.strip();
            if (stripped.isEmpty() || stripped.startsWith("<!--")) {
                continue;
            }
            Matcher directive = DIRECTIVE.matcher(stripped);
            if (directive.matches()) {
                String word = directive.group("word");
                if (word.equals("else") || word.equals("none") || word.equals("end")) {
                    return Optional.of(new Stop(word, at));
                }
                open(word, directive.group("rest").strip(), at).ifPresent(into::add);
            } else {
                text(stripped, at).ifPresent(into::add);
            }
            begun = true;
        }
        return Optional.empty();
    }

    private Optional<Node> open(String word, String rest, Place.InFile at) {
        return switch (word) {
            case "section" -> {
                Halves halves = halves("else", at);
                yield Optional.of(new Node.Section(halves.first(), halves.second()));
            }
            case "if" -> {
                Optional<Condition> when = conditions.parse(rest, at);
                Halves halves = halves("else", at);
                yield when.map(w -> new Node.Choice(w, halves.first(), halves.second()));
            }
            case "rows" -> rowsBlock(rest, at);
            case "due" -> dueBlock(rest, at);
            case "each" -> {
                if (around.isEmpty()) {
                    vocabulary.problem(TemplateProblem.OUTSIDE_A_LIST, at, "::each 只能写在 ::rows 或 ::due 里面");
                }
                yield Optional.of(new Node.Each(rest.equals("joined"), halves("", at).first()));
            }
            case "table" -> tables.table(line(rest, at), settings(at), at);
            case "chart" -> tables.chart(line(rest, at), settings(at), at);
            default -> {
                vocabulary.problem(
                        TemplateProblem.UNKNOWN_DIRECTIVE, at, "不认识 ::" + word, "可用 ::section ::if ::rows ::due ::each ::table ::chart ::else ::none ::end");
                yield Optional.empty();
            }
        };
    }

    private Optional<Node> rowsBlock(String rest, Place.InFile at) {
        Optional<RowsAsk> ask = rows.parse(rest, at);
        Optional<LedgerDefinition> ledger = ask.flatMap(a -> vocabulary.ledger(a.ledger().value(), at));
        if (ask.isEmpty() || ledger.isEmpty()) {
            halves("none", at);
            return Optional.empty();
        }
        Around here = new Around(ListAround.of(ledger.get()), new LinkedHashSet<>(ask.get().columns()));
        around.push(here);
        Halves halves = halves("none", at);
        around.pop();
        RowsAsk wide =
                new RowsAsk(ask.get().ledger(), ask.get().where(), ask.get().order(), ask.get().limit(), List.copyOf(here.columns()), at);
        return Optional.of(new Node.Rows(wide, halves.first(), halves.second()));
    }

    private Optional<Node> dueBlock(String rest, Place.InFile at) {
        Optional<DueAsk> ask = due.parse(rest, at);
        if (ask.isEmpty()) {
            halves("none", at);
            return Optional.empty();
        }
        @Nullable LedgerDefinition ledger =
                Optional.ofNullable(ask.get().ledger()).flatMap(code -> vocabulary.ledger(code.value(), at)).orElse(null);
        Around here = new Around(new ListAround(ledger, true), new LinkedHashSet<>(ask.get().columns()));
        around.push(here);
        Halves halves = halves("none", at);
        around.pop();
        return Optional.of(new Node.Due(ask.get().with(List.copyOf(here.columns())), halves.first(), halves.second()));
    }

    private record Halves(List<Node> first, List<Node> second) {}

    /// @param divider the directive that begins the second half, or empty where there is none
    private Halves halves(String divider, Place.InFile at) {
        List<Node> first = new ArrayList<>();
        List<Node> second = new ArrayList<>();
        List<Node> into = first;
        while (true) {
            Optional<Stop> stop = nodes(into);
            if (stop.isEmpty()) {
                vocabulary.problem(TemplateProblem.BLOCK_NOT_CLOSED, at, "这一段没有 ::end");
                return new Halves(first, second);
            }
            if (stop.get().word().equals("end")) {
                return new Halves(first, second);
            }
            if (stop.get().word().equals(divider) && into == first) {
                into = second;
            } else {
                vocabulary.problem(TemplateProblem.NOTHING_TO_CLOSE, stop.get().at(), "::" + stop.get().word() + " 不属于这一段");
            }
        }
    }

    /// The lines of a table or chart up to its `::end`.
    private List<TableParser.Setting> settings(Place.InFile opened) {
        List<TableParser.Setting> settings = new ArrayList<>();
        while (next < lines.size()) {
            String text = lines.get(next).text();
            Place.InFile at = at(next);
            next++;
            if (text.strip().matches("::\\s*end")) {
                return settings;
            }
            if (!text.isBlank()) {
                settings.add(new TableParser.Setting(text.strip(), at));
            }
        }
        vocabulary.problem(TemplateProblem.BLOCK_NOT_CLOSED, opened, "这张表没有 ::end");
        return settings;
    }

    private Optional<Node> text(String text, Place.InFile at) {
        Matcher heading = HEADING.matcher(text);
        if (!heading.matches()) {
            return Optional.of(paragraph(text, at));
        }
        int marks = heading.group("marks").length();
        List<Piece> title = line(heading.group("text"), new Place.InFile(at.path(), at.line(), at.column() + heading.start("text")));
        if (marks == 1) {
            if (begun) {
                vocabulary.problem(TemplateProblem.TITLE_MISPLACED, at, "标题（#）只能有一个，写在最前面；一级标题用 ##");
            }
            return Optional.of(new Node.Title(title));
        }
        if (marks > 5) {
            vocabulary.problem(TemplateProblem.HEADING_TOO_DEEP, at, "标题最多四级（#####）");
            return Optional.empty();
        }
        return Optional.of(new Node.Heading(marks - 1, title));
    }

    private Node paragraph(String text, Place.InFile at) {
        Node.Form form = text.startsWith(">>") ? Node.Form.SIGNATURE : text.startsWith("@@") ? Node.Form.ADDRESSEE : Node.Form.BODY;
        if (form == Node.Form.BODY) {
            return new Node.Paragraph(form, line(text, at));
        }
        String rest = text.substring(2);
        int blank = rest.length() - rest.stripLeading().length();
        return new Node.Paragraph(form, line(rest.strip(), new Place.InFile(at.path(), at.line(), at.column() + 2 + blank)));
    }

    private List<Piece> line(String text, Place.InFile at) {
        ListAround list = around.isEmpty() ? ListAround.NONE : around.peek().list();
        List<Piece> pieces = LineParser.parse(vocabulary, slots, conditions, text, at, list);
        note(pieces);
        return pieces;
    }

    /// Cells named in a line become columns of the list around it.
    private void note(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (piece instanceof Piece.CellSlot cell && !around.isEmpty()) {
                around.peek().columns().add(cell.path());
            } else if (piece instanceof Piece.Clause clause) {
                note(clause.then());
                note(clause.otherwise());
            }
        }
    }

    private Place.InFile at(int index) {
        TemplateText.Line line = lines.get(index);
        int blank = line.text().length() - line.text().stripLeading().length();
        return new Place.InFile(line.place().path(), line.place().line(), blank + 1);
    }
}
