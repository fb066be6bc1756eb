package io.yuanheng.report.template;

import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.expression.Path;
import io.yuanheng.kernel.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads `investment_project where state == "trial" order -total limit 10`.
final class RowsParser {

    // the condition runs up to " order " or " limit " or the end; orders are separated by commas
    private static final Pattern WRITTEN = Pattern.compile(
            "(?<ledger>[a-z][a-z0-9_]*)(?:\\s+where\\s+(?<where>.+?))?(?:\\s+order\\s+(?<order>-?[a-z][a-z0-9_.]*(?:,\\s*-?[a-z][a-z0-9_.]*)*))?(?:\\s+limit\\s+(?<limit>[0-9]{1,4}))?");

    private final Vocabulary vocabulary;

    RowsParser(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    Optional<RowsAsk> parse(String text, Place.InFile at) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            vocabulary.problem(TemplateProblem.BAD_ROW_CONDITION, at, "应写作：台账 [where 条件] [order 字段] [limit 行数]，现为：" + text.strip());
            return Optional.empty();
        }
        Optional<LedgerDefinition> found = vocabulary.ledger(matcher.group("ledger"), at);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        LedgerDefinition ledger = found.get();
        String where = Optional.ofNullable(matcher.group("where")).orElse("true");
        vocabulary.checkCondition(where, ledger, at);
        List<String> order = new ArrayList<>();
        if (matcher.group("order") != null) {
            for (String by : matcher.group("order").split(",\\s*")) {
                String field = by.startsWith("-") ? by.substring(1) : by;
                if (vocabulary.cell(ledger, field, Piece.NumberStyle.PLAIN, at).isPresent()) {
                    order.add(by);
                }
            }
        }
        int limit = Optional.ofNullable(matcher.group("limit")).map(Integer::valueOf).orElse(0);
        return Optional.of(new RowsAsk(ledger.code(), where, order, limit, List.of(Path.of(ledger.name())), at));
    }
}
