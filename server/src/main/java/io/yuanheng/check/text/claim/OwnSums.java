package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Shares whose whole is nowhere printed: the sum of the parts that stand with them is the whole.
final class OwnSums {

    private static final int FEWEST = 3;
    private static final int MOST = 16;
    private static final String[] ALL_OF_IT = {"总量", "总数", "总额", "总件数", "比"};

    private final Reading reading;
    private final Findings findings;
    private final Referents referents;

    OwnSums(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.referents = new Referents(reading, findings);
    }

    @Nullable
    Claim of(Mention rate, Mention head) {
        List<Mention> rates = referents.series(head);
        if (rates.size() > 1) {
            return listed(rates, rates.indexOf(rate), referents.partners(head, rates.size()));
        }
        return inRow(rate);
    }

    /// 增加值分别为a、b、c，占比分别为x、y、z.
    private @Nullable Claim listed(List<Mention> rates, int at, List<Mention> amounts) {
        boolean fit = !amounts.isEmpty()
                && amounts.stream().allMatch(a -> a.isSound() && a.figure().unit().addsTo(amounts.getFirst().figure().unit()));
        return fit ? claim(rates.get(at), at, amounts, isKnownTotal(amounts)) : null;
    }

    /// Whether the text prints their sum, so that nothing is left out.
    private boolean isKnownTotal(List<Mention> amounts) {
        int whole = findings.wholeOf(amounts.getFirst().index());
        return whole >= 0 && amounts.stream().allMatch(a -> findings.wholeOf(a.index()) == whole && a.figure().isPlain());
    }

    /// 投诉类301件，占总量的60.56%；咨询类120件，占总量的24.14%；…: all but at most one must agree before that one is called wrong.
    private @Nullable Claim inRow(Mention rate) {
        List<Mention> rates = new ArrayList<>();
        List<Mention> amounts = new ArrayList<>();
        for (int i = Math.max(0, rate.index() - 2 * MOST); i < reading.mentions().size() && i <= rate.index() + 2 * MOST; i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            Mention amount = m.place().sentence() == rate.place().sentence() && isOfAll(m) ? reading.before(m) : null;
            if (amount != null && amount.is(Role.LEVEL) && amount.isSound() && amount.place().segment() == m.place().segment()) {
                rates.add(m);
                amounts.add(amount);
            }
        }
        boolean fit = rates.size() >= FEWEST
                && rates.contains(rate)
                && amounts.stream().allMatch(a -> a.figure().isPlain() && a.figure().unit().equals(amounts.getFirst().figure().unit()));
        if (!fit) {
            return null;
        }
        long agreeing = rates.stream()
                .map(r -> claim(r, rates.indexOf(r), amounts, true))
                .filter(c -> c != null && c.verdict() != Claim.Verdict.INCONSISTENT)
                .count();
        return claim(rate, rates.indexOf(rate), amounts, agreeing == rates.size() - 1 && agreeing >= FEWEST);
    }

    private static boolean isOfAll(Mention m) {
        if (!m.is(Role.SHARE) || !m.isSound() || m.dimension() != Dimension.PERCENT) {
            return false;
        }
        String whole = ShareClaims.whole(m.clause());
        for (String word : ALL_OF_IT) {
            if (whole.equals(word) || whole.equals(word + "的")) {
                return true;
            }
        }
        return whole.isEmpty();
    }

    private @Nullable Claim claim(Mention rate, int at, List<Mention> amounts, boolean certain) {
        Calculation calculation =
                new Calculation(reading, Claim.Kind.SHARE, v -> Formula.SHARE.at(List.of(v.get(at), Formula.SUM.at(v))));
        StringBuilder how = new StringBuilder("{" + at + "}÷(");
        for (int i = 0; i < amounts.size(); i++) {
            calculation.with("part", amounts.get(i), false);
            how.append(i == 0 ? "{" : "+{").append(i).append('}');
        }
        return calculation.written(how + ")").explicit(certain).stated(rate).claim();
    }
}
