package io.yuanheng.report.template;

import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.manifest.FigurePart;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads what stands between `{{` and `}}`.
final class SlotParser {

    // industrial_output, industrial_output.top.growth, row.enterprise.name
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*(?:\\.[a-z][a-z0-9_]*)*");

    private static final Pattern NARROWED = Pattern.compile("([a-z][a-z0-9_]*)=(.+)");

    private final Vocabulary vocabulary;

    SlotParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<Piece> parse(String text, ListAround around, Place.InFile at) {
        String stripped = text.strip();
        String name = stripped.split("\\s+", 2)[0];
        if (!NAME.matcher(name).matches()) {
            vocabulary.problem(TemplateProblem.UNKNOWN_WORD, at, "不认识的写法：" + stripped);
            return Optional.empty();
        }
        for (Piece.Word word : Piece.Word.values()) {
            if (word.written().equals(name)) {
                return Optional.of(new Piece.Spoken(word));
            }
        }
        Options options = options(stripped.substring(name.length()), at);
        if (name.startsWith("due.")) {
            return ofDue(name.substring("due.".length()), options, around, at);
        }
        if (name.equals("row.ordinal") || name.equals("row.point")) {
            return ordinal(name, around, at);
        }
        if (name.startsWith("rows.") || name.startsWith("row.")) {
            return ofRows(name, options, around.due() && name.startsWith("rows.") ? null : around.ledger(), at);
        }
        return ofIndicator(name, options, at);
    }

    /// A figure, where nothing else may stand: in conditions, tables and charts.
    Optional<Piece.FigureSlot> figure(String text, Place.InFile at) {
        return switch (parse(text, ListAround.NONE, at).orElse(null)) {
            case Piece.FigureSlot slot -> Optional.of(slot);
            case null -> Optional.empty();
            case Piece _ -> {
                vocabulary.problem(TemplateProblem.UNKNOWN_INDICATOR, at, "这里应写一个指标：" + text.strip());
                yield Optional.empty();
            }
        };
    }

    private Optional<Piece> ordinal(String name, ListAround around, Place.InFile at) {
        if (around.ledger() == null && !around.due()) {
            vocabulary.problem(TemplateProblem.OUTSIDE_A_LIST, at, name + " 只能写在 ::rows 或 ::due 里面");
            return Optional.empty();
        }
        return Optional.of(new Piece.RowOrdinal(name.equals("row.point")));
    }

    private Optional<Piece> ofDue(String name, Options options, ListAround around, Place.InFile at) {
        if (!around.due()) {
            vocabulary.problem(TemplateProblem.OUTSIDE_A_LIST, at, "due." + name + " 只能写在 ::due 里面");
            return Optional.empty();
        }
        return due(name, options, at);
    }

    /// What a column of a table of the clock shows.
    Optional<Piece> due(String written, Place.InFile at) {
        String name = written.split("\\s+", 2)[0];
        return due(name, options("bare" + written.substring(name.length()), at), at);
    }

    private Optional<Piece> due(String name, Options options, Place.InFile at) {
        Optional<Piece.DueSlot.Kind> kind = Piece.DueSlot.Kind.of(name);
        if (kind.isEmpty()) {
            vocabulary.problem(
                    TemplateProblem.UNKNOWN_PART, at, "期限没有 " + name + " 这一项", "可用 count、met、met_late、late、open、stopped、closed、rate，列出各件时可用 title、period、subject、day、lamp、reason、section、owner");
            return Optional.empty();
        }
        Unit unit = Optional.ofNullable(options.style().unit()).orElse(Unit.named("件"));
        return Optional.of(new Piece.DueSlot(kind.get(), unit, options.style().bare(), at));
    }

    private Optional<Piece> ofRows(String name, Options options, @Nullable LedgerDefinition rows, Place.InFile at) {
        if (rows == null) {
            vocabulary.problem(TemplateProblem.OUTSIDE_A_LIST, at, name + " 只能写在 ::rows 里面");
            return Optional.empty();
        }
        return switch (name) {
            case "rows.count" ->
                Optional.of(new Piece.RowCount(
                        Optional.ofNullable(options.style().unit()).orElse(Unit.named("个")), options.style().bare(), at));
            case "rows.names" -> Optional.of(new Piece.RowNames(options.max, at));
            default -> {
                if (name.startsWith("rows.")) {
                    vocabulary.problem(TemplateProblem.UNKNOWN_WORD, at, "不认识 " + name + "，可用 rows.count、rows.names");
                    yield Optional.empty();
                }
                yield vocabulary.cell(rows, name.substring("row.".length()), options.style(), at).map(c -> c);
            }
        };
    }

    private Optional<Piece> ofIndicator(String name, Options options, Place.InFile at) {
        int dot = name.indexOf('.');
        String code = dot < 0 ? name : name.substring(0, dot);
        String part = dot < 0 ? "value" : name.substring(dot + 1);
        Optional<IndicatorDefinition> found = vocabulary.indicator(code, at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        IndicatorDefinition indicator = found.get();
        Optional<Piece.IndicatorWord.Kind> word = Stream.of(Piece.IndicatorWord.Kind.values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(part))
                .findFirst();
        if (word.isPresent()) {
            return figure(indicator, FigurePart.VALUE, options, at).map(s -> new Piece.IndicatorWord(s, word.get()));
        }
        Optional<FigurePart> known = FigurePart.of(part).filter(p -> !p.ofRows());
        if (known.isEmpty()) {
            vocabulary.problem(
                    TemplateProblem.UNKNOWN_PART,
                    at,
                    "指标没有 ." + part + " 这一项",
                    "可用 value、prior、difference、growth、completion、stretch_completion、share、top.name、rest_growth、schedule 等");
            return Optional.empty();
        }
        return figure(indicator, known.get(), options, at).map(s -> s);
    }

    private Optional<Piece.FigureSlot> figure(IndicatorDefinition indicator, FigurePart part, Options options, Place.InFile at) {
        String by = options.by;
        if (part.ofLargest() && by == null) {
            by = indicator.dimension("enterprise")
                    .or(() -> indicator.by().stream().findFirst())
                    .map(IndicatorDefinition.Dimension::code)
                    .orElse("enterprise");
        }
        if (part == FigurePart.SHARE && options.member == null) {
            vocabulary.problem(TemplateProblem.UNKNOWN_OPTION, at, ".share 要写明占比的是谁，例如 area=北片区");
            return Optional.empty();
        }
        if (by != null && !vocabulary.hasDimension(indicator, by, at)) {
            return Optional.empty();
        }
        if (options.member != null && !vocabulary.hasDimension(indicator, options.member.dimension(), at)) {
            return Optional.empty();
        }
        Unit unit = options.style().unit();
        if (unit != null && part.inIndicatorUnit() && !indicator.unit().convertsTo(unit)) {
            vocabulary.problem(
                    TemplateProblem.UNIT_DOES_NOT_CONVERT, at, "指标 " + indicator.code() + " 的单位是" + indicator.unit() + "，不能换算成" + unit);
            return Optional.empty();
        }
        return Optional.of(new Piece.FigureSlot(indicator.code(), part, options.member, by, options.over, options.style(), at));
    }

    private Options options(String text, Place.InFile at) {
        Deque<String> left = new ArrayDeque<>(List.of(text.strip().isEmpty() ? new String[0] : text.strip().split("\\s+")));
        Options options = new Options();
        while (!left.isEmpty()) {
            String option = left.pop();
            Matcher narrowed = NARROWED.matcher(option);
            if (narrowed.matches()) {
                options.member = new Piece.Narrowed(narrowed.group(1), narrowed.group(2));
                continue;
            }
            if (option.equals("trim")) {
                options.trim = true;
            } else if (option.equals("bare")) {
                options.bare = true;
            } else if (option.equals("else")) {
                options.otherwise = String.join(" ", left);
                left.clear();
            } else if (left.isEmpty() || !withArgument(option, left.pop(), options)) {
                vocabulary.problem(
                        TemplateProblem.UNKNOWN_OPTION,
                        at,
                        "不认识的选项：" + option,
                        "可用 in 单位、digits 位数、trim、bare、over year、by 维度、维度=成员、words 增长/下降/持平、max 个数、else 文字");
            }
        }
        return options;
    }

    private static boolean withArgument(String option, String argument, Options options) {
        switch (option) {
            case "in" -> options.unit = Unit.of(argument).orElse(null);
            case "digits" -> options.digits = number(argument);
            case "max" -> options.max = Optional.ofNullable(number(argument)).orElse(0);
            case "by" -> options.by = argument;
            case "over" -> {
                Optional<Piece.Span> span = Stream.of(Piece.Span.values())
                        .filter(s -> s.name().equalsIgnoreCase(argument))
                        .findFirst();
                span.ifPresent(s -> options.over = s);
                return span.isPresent();
            }
            case "words" -> {
                String[] words = argument.split("/");
                options.words = words.length == 3 ? new Piece.ChangeWords(words[0], words[1], words[2]) : null;
                return options.words != null;
            }
            default -> {
                return false;
            }
        }
        return switch (option) {
            case "in" -> options.unit != null;
            case "digits" -> options.digits != null;
            case "max" -> options.max > 0;
            default -> true;
        };
    }

    private static @Nullable Integer number(String text) {
        return text.matches("[0-9]{1,3}") ? Integer.valueOf(text) : null;
    }

    /// What follows the name, while it is being read.
    private static final class Options {
        private @Nullable Unit unit;
        private @Nullable Integer digits;
        private boolean trim;
        private boolean bare;
        private Piece.@Nullable ChangeWords words;
        private @Nullable String otherwise;
        private Piece.@Nullable Narrowed member;
        private @Nullable String by;
        private Piece.Span over = Piece.Span.PERIOD;
        private int max;

        private Piece.NumberStyle style() {
            return new Piece.NumberStyle(unit, digits, trim, bare, words, otherwise);
        }
    }
}
