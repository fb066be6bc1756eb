package io.yuanheng.evaluation;

import io.yuanheng.evaluation.scoring.Inputs;
import io.yuanheng.evaluation.scoring.Result;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A score opened down to the rows it was computed from.
///
/// @param change the rows are shown as of
public record ScoreTrace(
        Result.Scored scored, long change, List<Row> members, List<Item> items, List<Applied> adjustments, List<Applied> vetoes) {

    /// @param amount text, null where the cell was empty
    /// @param change the change that opened the version
    public record Row(String ledger, String ledgerTitle, long row, String title, String field, @Nullable String amount, long change) {}

    public record Item(String code, Amount from, @Nullable Amount over) {}

    public record Amount(@Nullable String value, String unit, List<Row> rows) {}

    public record Applied(String title, String ground, List<Row> rows) {}

    /// @param ledgers titles by code
    static ScoreTrace of(Result.Scored scored, Inputs.Subject subject, Inputs inputs, List<String> adjustments, List<String> vetoes, Map<String, String> ledgers) {
        return new ScoreTrace(
                scored,
                inputs.change(),
                subject.members().stream()
                        .map(member -> new Row(
                                member.ledger(), ledgers.getOrDefault(member.ledger(), member.ledger()), member.row(), member.title(), "", null, member.change()))
                        .toList(),
                subject.items().entrySet().stream()
                        .map(item -> new Item(item.getKey(), amount(item.getValue().from(), ledgers), over(item.getValue(), ledgers)))
                        .toList(),
                applied(subject.adjustments(), adjustments, ledgers),
                applied(subject.vetoes(), vetoes, ledgers));
    }

    private static @Nullable Amount over(Inputs.Item item, Map<String, String> ledgers) {
        Inputs.Amount over = item.over();
        return over == null ? null : amount(over, ledgers);
    }

    private static Amount amount(Inputs.Amount amount, Map<String, String> ledgers) {
        return new Amount(plain(amount.value()), amount.unit(), rows(amount.rows(), ledgers));
    }

    private static List<Applied> applied(List<Inputs.Applied> applied, List<String> titles, Map<String, String> ledgers) {
        return applied.stream().map(one -> new Applied(titles.get(one.nth()), one.ground(), rows(one.rows(), ledgers))).toList();
    }

    private static List<Row> rows(List<Inputs.SourceRow> rows, Map<String, String> ledgers) {
        return rows.stream()
                .map(row -> new Row(
                        row.ledger(), ledgers.getOrDefault(row.ledger(), row.ledger()), row.row(), row.title(), row.field(), plain(row.amount()), row.change()))
                .toList();
    }

    private static @Nullable String plain(@Nullable BigDecimal amount) {
        return Optional.ofNullable(amount).map(BigDecimal::toPlainString).orElse(null);
    }
}
