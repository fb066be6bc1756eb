package io.yuanheng.indicator;

import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// Figures computed by loops over plain rows, written from the definitions of statistics and from nothing of the engine:
/// no plan, no rule, no SQL. Slow and obvious.
record NaiveFigures(Map<Long, Row> rows) {

    /// @param change the change that opened this version
    record Row(long id, String ledger, String park, long change, Map<String, String> cells) {
        @Nullable String cell(String field) {
            return cells.get(field);
        }

        @Nullable BigDecimal amount(String field) {
            return cells.containsKey(field) ? new BigDecimal(cells.get(field)) : null;
        }
    }

    /// What an indicator of the test pack adds up.
    ///
    /// @param sum the field added up, or null when enterprises are counted
    record Rule(String sum, @Nullable String prior, String nature, boolean inScope, boolean aboveScale) {}

    static final Map<String, Rule> RULES = Map.of(
            "output", new Rule("output", "output_prior", "flow", true, false),
            "above_scale_output", new Rule("output", "output_prior", "flow", true, true),
            "sales", new Rule("sales", null, "flow", true, false),
            "tax", new Rule("tax", null, "flow", false, false),
            "staff", new Rule("staff", null, "stock", false, false),
            "tax_ever", new Rule("tax", null, "since_start", false, false),
            "reporting_firms", new Rule("", null, "flow", true, false));

    record Answer(
            @Nullable BigDecimal value,
            @Nullable BigDecimal prior,
            @Nullable BigDecimal published,
            boolean estimate,
            String status,
            int rows,
            String hash,
            Map<String, @Nullable BigDecimal> values,
            Map<String, @Nullable BigDecimal> priors) {}

    Answer answer(Question question) {
        Rule rule = RULES.get(question.indicator().value());
        String park = question.park().value();
        Predicate<Row> mine = row -> row.ledger().equals("monthly_return") && row.park().equals(park) && fits(rule, row, question, true);
        Predicate<Row> kept = mine;
        if (question.without() != null) {
            Map<String, BigDecimal> byMember = new TreeMap<>();
            select(mine, rule, question.period()).forEach(row -> {
                String member = member(row, question.without());
                BigDecimal amount = row.amount(rule.sum());
                if (!member.isEmpty() && amount != null) {
                    byMember.merge(member, amount, BigDecimal::add);
                }
            });
            String largest = byMember.entrySet().stream()
                    .max(Map.Entry.comparingByValue())
                    .map(Map.Entry::getKey)
                    .orElse("-");
            kept = mine.and(row -> !member(row, question.without()).equals(largest));
        }
        List<Row> now = select(kept, rule, question.period());
        List<Row> before = select(kept, rule, question.period().lastYear());
        boolean unknown = rule.sum().isEmpty()
                && select(row -> row.ledger().equals("monthly_return") && row.park().equals(park), rule, question.period()).isEmpty();
        BigDecimal value = unknown ? null : total(rule, rule.sum(), now);
        BigDecimal published = before.isEmpty() ? null : total(rule, rule.sum(), before);
        BigDecimal prior = rule.prior() == null ? published : total(rule, rule.prior(), now);
        Map<String, BigDecimal> values = new TreeMap<>();
        Map<String, BigDecimal> priors = new TreeMap<>();
        if (question.by() != null) {
            Set<String> members = new TreeSet<>();
            now.forEach(row -> members.add(member(row, question.by())));
            before.forEach(row -> members.add(member(row, question.by())));
            for (String member : members) {
                List<Row> its = now.stream().filter(row -> member(row, question.by()).equals(member)).toList();
                List<Row> itsBefore = before.stream().filter(row -> member(row, question.by()).equals(member)).toList();
                values.put(member, unknown ? null : total(rule, rule.sum(), its));
                priors.put(
                        member,
                        rule.prior() != null ? total(rule, rule.prior(), its) : before.isEmpty() ? null : total(rule, rule.sum(), itsBefore));
            }
        }
        boolean estimate = rule.prior() != null
                && question.indicator().value().equals("output")
                && now.stream().anyMatch(row -> "yes".equals(row.cell("estimate")));
        return new Answer(value, prior, published, estimate, status(rule, value, question, now), now.size(), hash(now), values, priors);
    }

    static @Nullable BigDecimal growth(@Nullable BigDecimal value, @Nullable BigDecimal prior) {
        return value == null || prior == null || prior.signum() <= 0
                ? null
                : value.subtract(prior).scaleByPowerOfTen(2).divide(prior.abs(), 2, RoundingMode.HALF_UP);
    }

    private String status(Rule rule, @Nullable BigDecimal value, Question question, List<Row> now) {
        if (value == null) {
            return "NOT_REPORTED";
        }
        if (rule.sum().isEmpty() || !rule.nature().equals("flow")) {
            return "REPORTED";
        }
        Set<String> firms = new HashSet<>();
        now.stream().filter(row -> row.amount(rule.sum()) != null).forEach(row -> firms.add(row.cell("enterprise")));
        for (String firm : firms) {
            for (YearMonth month : question.period().months()) {
                boolean reported = month.getMonthValue() == 1
                        || rows.values().stream()
                                .anyMatch(row -> row.ledger().equals("monthly_return")
                                        && row.park().equals(question.park().value())
                                        && row.cell("enterprise").equals(firm)
                                        && row.cell("month").equals(month.toString())
                                        && row.amount(rule.sum()) != null
                                        && fits(rule, row, question, false));
                if (!reported) {
                    return "PARTLY";
                }
            }
        }
        return "REPORTED";
    }

    private boolean fits(Rule rule, Row row, Question question, boolean classes) {
        if (rule.inScope() && !"yes".equals(row.cell("in_scope"))) {
            return false;
        }
        if (classes && rule.aboveScale() && !member(row, "above_scale").equals("yes")) {
            return false;
        }
        for (Question.Member only : question.only()) {
            boolean dated = only.dimension().equals("above_scale");
            if ((classes || !dated) && !member(row, only.dimension()).equals(only.member())) {
                return false;
            }
        }
        return true;
    }

    private List<Row> select(Predicate<Row> which, Rule rule, Period period) {
        List<Row> selected = new ArrayList<>();
        for (Row row : rows.values()) {
            if (which.test(row)) {
                YearMonth month = YearMonth.parse(row.cell("month"));
                boolean inPeriod = switch (rule.nature()) {
                    case "flow" -> period.contains(month);
                    case "stock" -> month.equals(period.to());
                    default -> !month.isAfter(period.to());
                };
                if (inPeriod) {
                    selected.add(row);
                }
            }
        }
        selected.sort(java.util.Comparator.comparingLong(Row::id));
        return selected;
    }

    private static @Nullable BigDecimal total(Rule rule, String field, List<Row> rows) {
        if (rule.sum().isEmpty()) {
            return BigDecimal.valueOf(rows.stream().map(row -> row.cell("enterprise")).distinct().count());
        }
        return rows.stream().map(row -> row.amount(field)).filter(Objects::nonNull).reduce(BigDecimal::add).orElse(null);
    }

    /// Empty for rows that name no member.
    private String member(Row row, String dimension) {
        Row firm = rows.get(Long.parseLong(row.cell("enterprise")));
        String member = switch (dimension) {
            case "enterprise" -> row.cell("enterprise");
            case "area", "trade" -> firm == null ? null : firm.cell(dimension);
            default -> aboveScale(row.cell("enterprise"), row.cell("month")) ? "yes" : "no";
        };
        return member == null ? "" : member;
    }

    private boolean aboveScale(String firm, String month) {
        return rows.values().stream()
                .anyMatch(row -> row.ledger().equals("class_record")
                        && row.cell("enterprise").equals(firm)
                        && row.cell("class").equals("above_scale")
                        && row.cell("from_month").compareTo(month) <= 0
                        && (row.cell("to_month") == null || row.cell("to_month").compareTo(month) >= 0));
    }

    private static String hash(List<Row> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(row.id()).append(',').append(row.change()).append('\n'));
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(lines.toString().getBytes(StandardCharsets.US_ASCII)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
