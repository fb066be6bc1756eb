package io.yuanheng.report.template;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.Place;
import io.yuanheng.report.manifest.FigurePart;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads the settings of a table or chart: `columns`, then one of `rows`, `by` and `from`.
final class TableParser {

    /// One line between `::table` and `::end`.
    record Setting(String text, Place.InFile at) {
        Optional<String> after(String word) {
            return text.startsWith(word + " ") ? Optional.of(text.substring(word.length() + 1).strip()) : Optional.empty();
        }
    }

    private static final Pattern GROUPED = Pattern.compile("by\\s+(?<by>[a-z][a-z0-9_.]*)\\s*(?<rest>.*)");

    private final Vocabulary vocabulary;
    private final SlotParser slots;
    private final RowsParser rows;
    private final DueParser due;
    private final BiFunction<String, Place.InFile, List<Piece>> text;

    TableParser(
            Vocabulary vocabulary, SlotParser slots, RowsParser rows, DueParser due, BiFunction<String, Place.InFile, List<Piece>> text) {
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.rows = rows;
        this.due = due;
        this.text = text;
    }

    Optional<Node> table(List<Piece> caption, List<Setting> settings, Place.InFile at) {
        Optional<Node.Lines> lines = lines(settings, at);
        Optional<Setting> columns = settings.stream().filter(s -> s.after("columns").isPresent()).findFirst();
        if (columns.isEmpty()) {
            vocabulary.problem(TemplateProblem.BAD_TABLE, at, "表格缺少 columns，例如：columns 指标=title | 数值=value");
        }
        boolean skip = settings.stream().anyMatch(s -> s.text().equals("skip unreported"));
        if (lines.isEmpty() || columns.isEmpty()) {
            return Optional.empty();
        }
        List<Node.Column> read = columns(columns.get(), lines.get());
        return Optional.of(new Node.Table(caption, read, withColumns(lines.get(), read), skip));
    }

    Optional<Node> chart(List<Piece> caption, List<Setting> settings, Place.InFile at) {
        Optional<Node.Lines> lines = lines(settings, at);
        if (lines.isPresent() && (lines.get() instanceof Node.Lines.OfRows || lines.get() instanceof Node.Lines.OfDue)) {
            vocabulary.problem(TemplateProblem.BAD_TABLE, at, "图只能用指标（rows）或分组（by）");
            return Optional.empty();
        }
        return lines.map(l -> new Node.Chart(caption, l));
    }

    private Optional<Node.Lines> lines(List<Setting> settings, Place.InFile at) {
        Optional<Node.Lines> found = Optional.empty();
        boolean written = false;
        for (Setting setting : settings) {
            Optional<Node.Lines> lines = Optional.empty();
            if (setting.after("rows").isPresent()) {
                lines = ofIndicators(setting.after("rows").get(), setting.at());
            } else if (setting.after("by").isPresent()) {
                lines = ofBreakdown(setting.after("by").get(), setting.at());
            } else if (setting.text().equals("due") || setting.after("due").isPresent()) {
                lines = ofDue(setting.after("due").orElse(""), setting.at());
            } else if (setting.after("from").isPresent()) {
                lines = rows.parse(setting.after("from").get(), setting.at()).map(Node.Lines.OfRows::new);
            } else {
                if (setting.after("columns").isEmpty() && !setting.text().equals("skip unreported")) {
                    vocabulary.problem(
                            TemplateProblem.BAD_TABLE,
                            setting.at(),
                            "不认识的设置：" + setting.text(),
                            "可用 columns、rows 指标 | 指标、by 指标 维度、from 台账 where 条件、due [by 分组] 期限、skip unreported");
                }
                continue;
            }
            written = true;
            found = lines;
        }
        if (!written) {
            vocabulary.problem(TemplateProblem.BAD_TABLE, at, "要写明行是什么：rows、by、from 或 due");
        }
        return found;
    }

    private Optional<Node.Lines> ofIndicators(String written, Place.InFile at) {
        List<Piece.FigureSlot> found = new ArrayList<>();
        for (String one : written.split("\\|")) {
            slots.figure(one.strip(), at).ifPresent(found::add);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(new Node.Lines.OfIndicators(List.copyOf(found)));
    }

    /// `industrial_output area in 亿元 limit 5`: the word after the indicator is the dimension.
    private Optional<Node.Lines> ofBreakdown(String written, Place.InFile at) {
        String[] words = written.split("\\s+", 3);
        if (words.length < 2) {
            vocabulary.problem(TemplateProblem.BAD_TABLE, at, "应写作：by 指标 维度");
            return Optional.empty();
        }
        String rest = words.length == 3 ? words[2] : "";
        int limit = 0;
        var limited = Pattern.compile("(.*?)\\s*\\blimit ([0-9]{1,3})").matcher(rest);
        if (limited.matches()) {
            limit = Integer.parseInt(limited.group(2));
            rest = limited.group(1);
        }
        int most = limit;
        return slots.figure(words[0] + " by " + words[1] + " " + rest, at)
                .map(slot -> new Node.Lines.OfBreakdown(slot, words[1], most));
    }

    /// `by section within period`: grouped; without `by` a line for each matter.
    private Optional<Node.Lines> ofDue(String written, Place.InFile at) {
        Matcher grouped = GROUPED.matcher(written);
        @Nullable String by = grouped.matches() ? grouped.group("by") : null;
        Optional<DueAsk> ask = due.parse(by == null ? written : grouped.group("rest"), at);
        if (ask.isEmpty() || by == null || by.equals("section") || by.equals("rule")) {
            return ask.map(found -> new Node.Lines.OfDue(found, by));
        }
        Optional<LedgerDefinition> ledger = ledger(ask.get(), at);
        if (ledger.isEmpty()) {
            vocabulary.problem(TemplateProblem.BAD_DUE, at, "按字段 " + by + " 分组，各期限须出自同一台账", "写明 of，或按 section、rule 分组");
            return Optional.empty();
        }
        return vocabulary.cell(ledger.get(), by, Piece.NumberStyle.PLAIN, at).map(cell -> {
            List<Path> columns = new ArrayList<>(ask.get().columns());
            columns.add(cell.path());
            return new Node.Lines.OfDue(ask.get().with(columns), by);
        });
    }

    private Optional<LedgerDefinition> ledger(DueAsk ask, Place.InFile at) {
        return Optional.ofNullable(ask.ledger()).flatMap(code -> vocabulary.ledger(code.value(), at));
    }

    private List<Node.Column> columns(Setting setting, Node.Lines lines) {
        @Nullable LedgerDefinition ledger =
                switch (lines) {
                    case Node.Lines.OfRows(RowsAsk ask) -> vocabulary.ledger(ask.ledger().value(), ask.at()).orElse(null);
                    case Node.Lines.OfDue(DueAsk ask, String _) -> ledger(ask, ask.at()).orElse(null);
                    case Node.Lines.OfIndicators _, Node.Lines.OfBreakdown _ -> null;
                };
        List<Node.Column> columns = new ArrayList<>();
        for (String one : setting.after("columns").orElse("").split("\\|")) {
            int equals = one.lastIndexOf('=');
            if (equals < 0) {
                vocabulary.problem(TemplateProblem.BAD_TABLE, setting.at(), "列应写作 标题=内容：" + one.strip());
                continue;
            }
            List<Piece> title = text.apply(one.substring(0, equals).strip(), setting.at());
            String content = one.substring(equals + 1).strip();
            Optional<Node.ColumnKey> key = lines instanceof Node.Lines.OfDue(DueAsk _, String by)
                    ? dueKey(content, by, ledger, setting.at())
                    : key(content, ledger, setting.at());
            key.ifPresent(k -> columns.add(new Node.Column(title, k)));
        }
        return columns;
    }

    private Optional<Node.ColumnKey> dueKey(String written, @Nullable String by, @Nullable LedgerDefinition ledger, Place.InFile at) {
        if (written.equals("rank") && by != null) {
            return Optional.of(new Node.ColumnKey.Rank());
        }
        if (written.equals("ordinal") || written.equals("title") && by != null) {
            return key(written, null, at);
        }
        if (written.startsWith("row.") && by == null && ledger != null) {
            return key(written.substring("row.".length()), ledger, at);
        }
        return slots.due(written, at).flatMap(piece -> {
            if (piece instanceof Piece.DueSlot slot && slot.kind().ofOne() == (by == null)) {
                return Optional.of(new Node.ColumnKey.DueCell(slot));
            }
            vocabulary.problem(TemplateProblem.BAD_TABLE, at, "这张表的列不能是 " + written, by == null ? "各件一行，可用 title、subject、day、lamp、reason 等" : "分组计数，可用 rank、title、count、met、late、rate 等");
            return Optional.empty();
        });
    }

    private Optional<Node.ColumnKey> key(String written, @Nullable LedgerDefinition ledger, Place.InFile at) {
        if (written.equals("ordinal")) {
            return Optional.of(new Node.ColumnKey.Ordinal());
        }
        if (ledger != null) {
            String[] words = written.split("\\s+", 2);
            String options = words.length == 2 ? " " + words[1] : "";
            return slots.parse("row." + words[0] + " bare" + options, ListAround.of(ledger), at)
                    .flatMap(p -> p instanceof Piece.CellSlot cell ? Optional.of(new Node.ColumnKey.Cell(cell)) : Optional.empty());
        }
        return switch (written) {
            case "title" -> Optional.of(new Node.ColumnKey.LineTitle());
            case "unit" -> Optional.of(new Node.ColumnKey.LineUnit());
            default -> {
                Optional<FigurePart> part = FigurePart.of(written).filter(p -> !p.ofRows());
                if (part.isEmpty()) {
                    vocabulary.problem(TemplateProblem.UNKNOWN_PART, at, "列没有 " + written + " 这一项", "可用 title、unit、ordinal、value、prior、growth、completion、share 等");
                }
                yield part.map(Node.ColumnKey.Part::new);
            }
        };
    }

    /// The rows behind a table bring every path its columns show.
    private static Node.Lines withColumns(Node.Lines lines, List<Node.Column> columns) {
        Set<Path> paths = new LinkedHashSet<>(
                switch (lines) {
                    case Node.Lines.OfRows(RowsAsk ask) -> ask.columns();
                    case Node.Lines.OfDue(DueAsk ask, String _) -> ask.columns();
                    case Node.Lines.OfIndicators _, Node.Lines.OfBreakdown _ -> List.<Path>of();
                });
        for (Node.Column column : columns) {
            if (column.key() instanceof Node.ColumnKey.Cell(Piece.CellSlot cell)) {
                paths.add(cell.path());
            }
        }
        return switch (lines) {
            case Node.Lines.OfRows(RowsAsk ask) ->
                new Node.Lines.OfRows(new RowsAsk(ask.ledger(), ask.where(), ask.order(), ask.limit(), List.copyOf(paths), ask.at()));
            case Node.Lines.OfDue(DueAsk ask, String by) -> new Node.Lines.OfDue(ask.with(List.copyOf(paths)), by);
            case Node.Lines.OfIndicators _, Node.Lines.OfBreakdown _ -> lines;
        };
    }
}
