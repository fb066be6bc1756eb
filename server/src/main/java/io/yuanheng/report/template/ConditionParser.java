package io.yuanheng.report.template;

import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Reads `industrial_output.growth negative and not cutoff early`.
final class ConditionParser {

    private static final String TESTS = "可用 reported、zero、positive、negative、ahead、behind、estimated、partly，或“指标 equals 指标”";

    // the periods a report may be declared for
    private static final List<Period.Grain> GRAINS =
            List.of(Period.Grain.MONTH, Period.Grain.QUARTER, Period.Grain.HALF, Period.Grain.YEAR);

    private static final String EQUALS = " equals ";

    private final Vocabulary vocabulary;
    private final SlotParser slots;
    private final RowsParser rows;
    private final DueParser due;

    ConditionParser(Vocabulary vocabulary, SlotParser slots, RowsParser rows, DueParser due) {
        this.vocabulary = vocabulary;
        this.slots = slots;
        this.rows = rows;
        this.due = due;
    }

    Optional<Condition> parse(String text, Place.InFile at) {
        List<Condition> all = new ArrayList<>();
        boolean complete = true;
        for (String one : text.strip().split("\\s+and\\s+")) {
            Optional<Condition> condition = single(one.strip(), at);
            condition.ifPresent(all::add);
            complete &= condition.isPresent();
        }
        if (!complete) {
            return Optional.empty();
        }
        return Optional.of(all.size() == 1 ? all.getFirst() : new Condition.All(List.copyOf(all)));
    }

    private Optional<Condition> grain(String written, Place.InFile at) {
        Optional<Condition> grain = GRAINS.stream()
                .filter(g -> g.name().toLowerCase(Locale.ROOT).equals(written))
                .findFirst()
                .map(Condition.OfGrain::new);
        if (grain.isEmpty()) {
            vocabulary.problem(TemplateProblem.UNKNOWN_CONDITION, at, "不认识的期间长度：" + written, "可用 month、quarter、half、year");
        }
        return grain;
    }

    private Optional<Condition> single(String text, Place.InFile at) {
        if (text.startsWith("not ")) {
            return single(text.substring(4).strip(), at).map(Condition.Not::new);
        }
        if (text.equals("cutoff early")) {
            return Optional.of(new Condition.CutOffEarly());
        }
        if (text.startsWith("period ")) {
            return grain(text.substring("period ".length()).strip(), at);
        }
        if (text.startsWith("rows ")) {
            return rows.parse(text.substring(5), at).map(Condition.HasRows::new);
        }
        if (text.equals("due") || text.startsWith("due ")) {
            return due.parse(text.substring(3), at).map(Condition.HasDue::new);
        }
        int equals = text.indexOf(EQUALS);
        if (equals > 0) {
            Optional<Piece.FigureSlot> one = slots.figure(text.substring(0, equals).strip(), at);
            Optional<Piece.FigureSlot> other = slots.figure(text.substring(equals + EQUALS.length()).strip(), at);
            return one.flatMap(a -> other.map(b -> new Condition.Equal(a, b)));
        }
        int last = text.lastIndexOf(' ');
        Optional<Condition.Test> test = Stream.of(Condition.Test.values())
                .filter(t -> last > 0 && t.name().toLowerCase(Locale.ROOT).equals(text.substring(last + 1)))
                .findFirst();
        if (test.isEmpty()) {
            vocabulary.problem(TemplateProblem.UNKNOWN_CONDITION, at, "不认识的条件：" + text, TESTS);
            return Optional.empty();
        }
        return slots.figure(text.substring(0, last), at).map(slot -> new Condition.OfFigure(slot, test.get()));
    }
}
