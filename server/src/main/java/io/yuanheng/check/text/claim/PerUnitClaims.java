package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// 平均每个项目, 户均, 亩均, 人均: an amount divided by what it is counted for.
final class PerUnitClaims {

    private static final int FAR = 16;
    private static final String COUNTERS = "家户个项";

    private final Reading reading;
    private final Findings findings;

    PerUnitClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            String unit = m.is(Role.LEVEL) && m.isSound() && m.dimension().isAmount() ? per(m.clause()) : "";
            if (!unit.isEmpty()) {
                findings.add(average(m, unit));
            }
        }
    }

    /// 个 of 平均每个项目, 亩 of 亩均税收; empty when the words tell of no average.
    private static String per(String clause) {
        int each = clause.indexOf("平均每");
        if (each >= 0 && each + 3 < clause.length()) {
            return clause.startsWith("平方公里", each + 3) ? "平方公里" : clause.substring(each + 3, each + 4);
        }
        for (String unit : new String[] {"户", "亩", "人", "家", "项"}) {
            if (clause.contains(unit + "均")) {
                return unit;
            }
        }
        return "";
    }

    private @Nullable Claim average(Mention average, String unit) {
        List<Mention> totals = new ArrayList<>();
        List<Mention> counts = new ArrayList<>();
        for (int i = average.index() - 1; i >= 0 && i >= average.index() - FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != average.place().paragraph()) {
                break;
            }
            if (m.is(Role.LEVEL) && m.isSound()) {
                boolean counted = m.figure().unit().written().equals(unit)
                        || COUNTERS.contains(unit) && m.dimension() == Dimension.COUNT && COUNTERS.contains(m.figure().unit().written())
                        || unit.equals("人") && (m.dimension() == Dimension.PEOPLE || m.figure().unit().written().equals("人次"));
                (counted ? counts : totals).add(m);
            }
        }
        Claim best = null;
        for (Mention count : counts) {
            for (Mention total : totals) {
                Claim claim = total.figure().unit().addsTo(average.figure().unit())
                        ? claim(average, total, count, totals, counts)
                        : null;
                best = claim != null && (best == null || claim.verdict() == Claim.Verdict.CONSISTENT) ? claim : best;
            }
        }
        return best;
    }

    private @Nullable Claim claim(
            Mention average, Mention total, Mention count, List<Mention> totals, List<Mention> counts) {
        long alike = totals.stream()
                .filter(t -> t.figure().unit().addsTo(average.figure().unit()))
                .count();
        boolean only = alike == 1
                && counts.size() == 1
                && (Wording.has(average.clause(), "平均每", "户均") || ofTheTotal(average, total))
                && total.place().sentence() == average.place().sentence()
                && count.place().sentence() == average.place().sentence();
        return new Calculation(reading, Claim.Kind.RATIO, Formula.QUOTIENT)
                .with("whole", total)
                .with("count", count)
                .written("{0}÷{1}")
                .explicit(only)
                .stated(average)
                .rounded()
                .claim();
    }

    /// 实现税收3.36亿元，亩均税收16.8万元: what is averaged is named as the total was.
    private static boolean ofTheTotal(Mention average, Mention total) {
        String named = Subjects.core(average.subject());
        int each = named.indexOf('均');
        String what = named.substring(each + 1);
        return average.lead().endsWith("均") || what.length() >= 2 && total.core().endsWith(what);
    }
}
