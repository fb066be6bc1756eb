package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.check.text.reading.Wording;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which amount a rate speaks of: the one before it, the one its words name, or its partner in a list (分别, 依次).
final class Referents {

    static final int FAR = 24;

    private final Reading reading;
    private final Findings findings;

    Referents(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    /// The figures of a list, from its first on: 增长1.3%、7.1%、10.2%.
    List<Mention> series(Mention first) {
        List<Mention> series = new ArrayList<>(List.of(first));
        for (int i = first.index() + 1; i < reading.mentions().size() && series.size() < FAR; i++) {
            Mention next = reading.mentions().get(i);
            findings.step();
            if (!next.listed()
                    || next.place().frame() != first.place().frame()
                    || next.dimension() != first.dimension()) {
                break;
            }
            series.add(next);
        }
        return series;
    }

    /// Where in its list a mention stands, counted from its first.
    Mention head(Mention m) {
        Mention head = m;
        for (int i = 0; i < FAR && head.listed() && head.place().before() >= 0; i++) {
            head = reading.mentions().get(head.place().before());
        }
        return head;
    }

    /// The amount that a rate speaks of.
    @Nullable
    Mention of(Mention rate) {
        Mention head = head(rate);
        List<Mention> series = series(head);
        if (series.size() > 1) {
            List<Mention> partners = partners(head, series.size());
            int at = series.indexOf(rate);
            return at >= 0 && at < partners.size() ? partners.get(at) : null;
        }
        List<Mention> amounts = amountsBefore(head, 1);
        return amounts.isEmpty() ? opener(head) : amounts.getFirst();
    }

    /// The amounts that a list of rates is told of, one each: as many as it has, in its own sentence; those
    /// of the last one's unit where there are more (35项，28.6亿元；226项，287.5亿元，分别占…).
    List<Mention> partners(Mention head, int wanted) {
        List<Mention> all = amountsBefore(head, FAR);
        if (all.size() > wanted) {
            Mention last = all.getLast();
            List<Mention> alike = all.stream()
                    .filter(a ->
                            a.figure().unit().base().equals(last.figure().unit().base())
                                    && a.dimension() == last.dimension())
                    .toList();
            return alike.size() == wanted ? alike : all.subList(all.size() - wanted, all.size());
        }
        return all.size() == wanted ? all : List.of();
    }

    private List<Mention> amountsBefore(Mention head, int wanted) {
        List<Mention> amounts = new ArrayList<>();
        int at = head.place().before();
        for (int i = 0; i < FAR && at >= 0 && amounts.size() < wanted; i++) {
            Mention m = reading.mentions().get(at);
            findings.step();
            if (head.place().sentence() - m.place().sentence() > 0) {
                break;
            }
            if ((m.is(Role.LEVEL) || m.is(Role.REST)) && m.dimension().isAmount()) {
                amounts.add(m);
            }
            at = m.place().before();
        }
        Collections.reverse(amounts);
        return amounts;
    }

    private @Nullable Mention opener(Mention head) {
        int opener = head.place().opener();
        if (opener < 0) {
            return null;
        }
        Mention m = reading.mentions().get(opener);
        return m.is(Role.LEVEL) ? m : null;
    }

    /// The row that an amount ends, 甲3亿元、乙2亿元; the amount alone when it stands alone.
    List<Mention> row(Mention last) {
        List<Mention> row = new ArrayList<>(List.of(last));
        Mention m = last;
        while (row.size() < FAR && m.between().startsWith("、") && m.place().before() >= 0) {
            findings.step();
            m = reading.mentions().get(m.place().before());
            if (!m.is(Role.LEVEL)
                    || !m.isSound()
                    || !m.figure().unit().addsTo(last.figure().unit())) {
                break;
            }
            row.addFirst(m);
        }
        return row;
    }

    /// The noun that a rate names itself, as 税收 in 税收占比; empty when it only goes on.
    static String named(Mention rate) {
        return rate.clause().isEmpty() ? "" : rate.subject();
    }

    /// Mentions between two, or after one up to the next result, of one role and dimension, in the same sentence.
    @Nullable
    Mention beside(Mention amount, Mention rate, Role role) {
        int last = Math.min(reading.mentions().size() - 1, rate.index() + 3);
        for (int i = amount.index() + 1; i <= last; i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() != amount.place().sentence() && m.index() > rate.index()) {
                return null;
            }
            if (i > rate.index()
                    && (m.is(Role.LEVEL) || m.is(Role.GROWTH))
                    && m.place().frame() == rate.place().frame()) {
                return null;
            }
            if (m.is(role) && m.figure().unit().addsTo(amount.figure().unit()) && m.isSound()) {
                return m;
            }
        }
        return null;
    }

    /// Whether an amount of change goes on about another amount: it names nothing itself, or the same.
    static boolean speaksOf(Mention change, Mention now) {
        String clause = change.clause();
        int cut = clause.length();
        for (String word : new String[] {"比", "较", "与", "同", "增", "减", "净", "超", "短", "提高", "上升", "下降", "回落"}) {
            int at = clause.indexOf(word);
            cut = at >= 0 ? Math.min(cut, at) : cut;
        }
        String own = Subjects.core(clause.substring(0, cut).replace("其中", ""));
        return own.length() < 2 && !clause.contains("其中") || Subjects.sameCores(own, now.core());
    }

    /// Whether a mention names its subject as another does.
    static boolean alike(Mention a, Mention b) {
        return Subjects.sameCores(a.core(), b.core());
    }

    static boolean aligned(Mention head) {
        return Wording.has(head.clause(), "分别", "依次", "各");
    }
}
