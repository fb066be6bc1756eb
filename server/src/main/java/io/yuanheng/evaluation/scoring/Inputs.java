package io.yuanheng.evaluation.scoring;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Everything a method is applied to, with the rows it was read from, at one change number.
public record Inputs(int year, long change, List<Subject> subjects) {

    public Inputs {
        subjects = List.copyOf(subjects);
    }

    /// What is scored: a firm, several firms on one parcel, a case, a section.
    ///
    /// @param key stable over rounds: the row id of the subject, or the text by which rows were merged
    /// @param members the rows behind it; several where data are merged and the result is shared
    /// @param items by item of its group
    /// @param exempt why it is scored without a class, or null
    public record Subject(
            String key, String title, String group, List<Member> members, Map<String, Item> items, List<Applied> adjustments, List<Applied> vetoes,
            @Nullable String exempt) {
        public Subject {
            members = List.copyOf(members);
            adjustments = List.copyOf(adjustments);
            vetoes = List.copyOf(vetoes);
        }

        Subject with(String item, Item input) {
            Map<String, Item> changed = new LinkedHashMap<>(items);
            changed.put(item, input);
            return new Subject(key, title, group, members, changed, adjustments, vetoes, exempt);
        }
    }

    /// A scored row as it was: its version is opened by the change.
    public record Member(String ledger, long row, String title, long change) {}

    /// @param over the denominator, or null where there is none
    public record Item(Amount from, @Nullable Amount over) {}

    /// @param value null where nothing was reported
    public record Amount(@Nullable BigDecimal value, String unit, List<SourceRow> rows) {
        public Amount {
            rows = List.copyOf(rows);
        }
    }

    /// A row an input was read from.
    ///
    /// @param amount its part, in the unit of the input; null where the cell is empty
    /// @param change the change that opened the version
    public record SourceRow(String ledger, long row, String title, String field, @Nullable BigDecimal amount, long change) {}

    /// An adjustment or a veto that applies.
    ///
    /// @param nth which of the scheme
    /// @param amount what rows say, or null where the scheme says it
    public record Applied(int nth, @Nullable BigDecimal amount, String ground, List<SourceRow> rows) {
        public Applied {
            rows = List.copyOf(rows);
        }
    }

    public Optional<Subject> subject(String key) {
        return subjects.stream().filter(subject -> subject.key().equals(key)).findFirst();
    }

    /// A change in memory of what one subject reported: the question "what if".
    ///
    /// @param from the numerator, or null to leave it
    /// @param over the denominator, or null to leave it
    public Inputs with(String key, String item, @Nullable BigDecimal from, @Nullable BigDecimal over) {
        return new Inputs(year, change, subjects.stream()
                .map(subject -> {
                    Item was = subject.items().get(item);
                    return !subject.key().equals(key) || was == null ? subject : subject.with(item, new Item(changed(was.from(), from), overOf(was, over)));
                })
                .toList());
    }

    private static @Nullable Amount overOf(Item was, @Nullable BigDecimal over) {
        Amount amount = was.over();
        return amount == null ? null : changed(amount, over);
    }

    private static Amount changed(Amount was, @Nullable BigDecimal value) {
        return value == null ? was : new Amount(value, was.unit(), List.of());
    }
}
