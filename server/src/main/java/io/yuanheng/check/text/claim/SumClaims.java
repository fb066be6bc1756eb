package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.claim.Parts.Marker;
import io.yuanheng.check.text.figure.Dimension;
import io.yuanheng.check.text.figure.Figure;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Totals and their parts: 其中, 分别, brackets, colons, 合计, headings paragraphs away.
///
/// Agreement is said wherever the parts add up. Disagreement is said only where the wording makes the parts all there
/// is, or where they are more than the whole.
final class SumClaims {

    private static final int MARKERS = 6;
    private static final BigDecimal TELLING = new BigDecimal("20");

    private final Reading reading;
    private final Findings findings;
    private final Parts parts;
    private final SumAccusations accusations;

    SumClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.parts = new Parts(reading, findings);
        this.accusations = new SumAccusations(reading, findings);
    }

    /// First all sums that agree, so that what is part of one is not held against another; those under headings last, whose
    /// parts may have parts of their own.
    void find() {
        List<Mention> totals = reading.mentions().stream().filter(SumClaims::canBeTotal).toList();
        totals.forEach(total -> beside(total, false));
        totals.forEach(this::headings);
        totals.forEach(total -> beside(total, true));
    }

    private void beside(Mention total, boolean accusing) {
        findings.step();
        behind(total, accusing);
        if (!accusing) {
            kinds(total);
        }
        boolean closing = total.lead().equals("共")
                || total.lead().equals("一共")
                || Wording.has(
                        total.lead(), "累计", "总面积", "总数", "总量", "合计", "共计", "总计", "累计共", "两项共", "三项共", "总额达", "合共", "总共");
        if (closing) {
            before(total, accusing);
        }
    }

    private static boolean canBeTotal(Mention m) {
        return (m.is(Role.LEVEL) || m.is(Role.TARGET) || m.is(Role.PRIOR))
                && m.dimension().isAmount()
                && m.dimension() != Dimension.PER
                && m.isSound()
                && m.figure().known().signum() > 0
                && !Wording.has(m.clause(), "均", "每", "单价");
    }

    /// Looks for a marker behind the total, and for parts that begin there.
    private void behind(Mention total, boolean accusing) {
        int markers = 0;
        for (int i = total.index() + 1;
                i < reading.mentions().size() && i <= total.index() + Parts.FAR && markers < MARKERS;
                i++) {
            Mention first = reading.mentions().get(i);
            findings.step();
            int away = first.place().paragraph() - total.place().paragraph();
            if (away > 1 || away == 1 && first.place().before() >= 0) {
                break;
            }
            Marker marker = parts.marker(total, first);
            if (marker == Marker.NONE || first.place().depth() < total.place().depth()) {
                continue;
            }
            markers++;
            if (saidAgain(total, first)) {
                break;
            }
            List<Mention> all = parts.from(total, first);
            if (all.isEmpty()
                    || findings.isPart(total.index())
                            && !Parts.isAmong(total, first.between())
                            && (marker == Marker.NEXT || first.index() > total.index() + 1)) {
                continue;
            }
            if (!accusing) {
                added(total, all, marker);
            } else if (away == 0) {
                accusations.look(total, all, marker);
            }
        }
    }

    /// 4个项目…。储备项目4个，其中…: of two equal totals the nearer one has the parts.
    private boolean saidAgain(Mention total, Mention first) {
        for (int i = first.index() - 1; i > total.index(); i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().sentence() > total.place().sentence()
                    && m.is(total.role())
                    && m.figure().unit().equals(total.figure().unit())
                    && canBeTotal(m)
                    && m.figure().known().compareTo(total.figure().known()) == 0) {
                return true;
            }
        }
        return false;
    }

    private void added(Mention total, List<Mention> all, Marker marker) {
        for (List<Mention> meant : parts.readings(
                total, all.stream().filter(p -> Parts.countsAlike(total, p)).toList())) {
            List<Mention> found = prefix(total, meant, marker);
            if (!found.isEmpty() && telling(total, found, marker)) {
                say(total, found);
                return;
            }
        }
    }

    /// Whether the list has further parts in the sentence; without 其中 those that add up must be all of it, with it all
    /// of their row.
    private static boolean goesOn(List<Mention> parts, int last, Marker marker) {
        if (marker == Marker.NONE
                || parts.size() == last + 1
                || parts.get(last + 1).place().sentence()
                        != parts.get(last).place().sentence()) {
            return false;
        }
        String between = parts.get(last + 1).between();
        boolean anew = Wording.has(between, "看,", "其中", "按", "中,");
        return !anew && (marker != Marker.OF_WHICH || between.startsWith("、"));
    }

    /// The first parts, two or more, that add up to the total.
    private List<Mention> prefix(Mention total, List<Mention> parts, Marker marker) {
        BigDecimal low = BigDecimal.ZERO;
        BigDecimal high = BigDecimal.ZERO;
        Interval whole = total.figure().interval();
        for (int i = 0; i < parts.size(); i++) {
            Interval part = parts.get(i).figure().interval();
            findings.step();
            if (parts.get(i).figure().known().compareTo(total.figure().known()) == 0) {
                break;
            }
            low = low.add(part.low());
            high = high.add(part.high());
            if (i > 0 && new Interval(low, high).meets(whole) && !goesOn(parts, i, marker)) {
                return parts.subList(0, i + 1);
            }
            if (low.compareTo(whole.high()) > 0) {
                break;
            }
        }
        return List.of();
    }

    /// Whether the agreement is more than chance: small counts and round figures agree by themselves.
    private static boolean telling(Mention total, List<Mention> parts, Marker marker) {
        if (parts.stream().anyMatch(p -> !p.figure().isPlain())
                || !total.figure().isPlain()) {
            return marker != Marker.NEXT;
        }
        boolean counted = total.dimension().isCounted();
        boolean manyDigits = counted
                ? total.figure().known().compareTo(TELLING) >= 0 || parts.size() >= 3
                : digits(total.figure()) >= 3;
        return marker != Marker.NEXT
                || manyDigits && parts.stream().noneMatch(p -> p.between().contains("其中"));
    }

    private static int digits(Figure figure) {
        BigDecimal ulp = figure.ulp().signum() == 0 ? BigDecimal.ONE : figure.ulp();
        return figure.known()
                .divideToIntegralValue(ulp)
                .toBigInteger()
                .toString()
                .length();
    }

    /// 轻工业…，重工业…，合计….
    private void before(Mention total, boolean accusing) {
        List<Mention> earlier = new ArrayList<>();
        boolean own = false;
        for (int i = total.index() - 1; i >= 0 && i >= total.index() - Parts.FAR; i--) {
            Mention m = reading.mentions().get(i);
            findings.step();
            int away = total.place().sentence() - m.place().sentence();
            if (m.place().paragraph() != total.place().paragraph() || away > 1 || away == 1 && own) {
                break;
            }
            own |= away == 0;
            if (m.place().frame() == total.place().frame() && Parts.isPart(total, m)) {
                earlier.add(m);
            }
        }
        List<Mention> found = prefix(
                total, earlier.stream().filter(p -> Parts.countsAlike(total, p)).toList(), Marker.NONE);
        if (!found.isEmpty()) {
            List<Mention> inOrder = new ArrayList<>(found);
            Collections.reverse(inOrder);
            say(total, inOrder);
        } else if (earlier.size() >= 2 && accusing) {
            Collections.reverse(earlier);
            accusations.together(total, earlier);
        }
    }

    /// 工业总产值22.02亿元…。轻工业完成总产值12.47亿元，…。重工业完成总产值9.55亿元: all kinds there are, sentences apart.
    private void kinds(Mention total) {
        List<Mention> alike = new ArrayList<>();
        for (int i = total.index() + 1; i < reading.mentions().size() && i <= total.index() + Parts.FAR; i++) {
            Mention m = reading.mentions().get(i);
            findings.step();
            if (m.place().paragraph() != total.place().paragraph()) {
                break;
            }
            if (m.place().frame() == total.place().frame()
                    && !findings.isPart(m.index())
                    && Parts.isPart(total, m)
                    && Parts.namesAlike(total, m)) {
                alike.add(m);
            }
        }
        List<Mention> kinds = Partition.kindsAmong(alike);
        if (kinds.size() >= 2 && !prefix(total, kinds, Marker.NONE).isEmpty() && telling(total, kinds, Marker.OF_WHICH)) {
            say(total, kinds);
        }
    }

    private void headings(Mention total) {
        if (total.place().depth() > 0 || total.is(Role.PRIOR) || !total.figure().isPlain()) {
            return;
        }
        for (boolean byLabel : new boolean[] {true, false}) {
            for (boolean last : new boolean[] {false, true}) {
                List<Mention> found = prefix(
                        total,
                        parts.underHeadings(total, byLabel, last).stream()
                                .filter(p -> Parts.countsAlike(total, p) && p.figure().isPlain())
                                .toList(),
                        Marker.NONE);
                if (found.size() >= 3 || found.size() == 2 && telling(total, found, Marker.NEXT)) {
                    say(total, found);
                    return;
                }
            }
        }
    }

    private void say(Mention total, List<Mention> found) {
        for (Mention part : found) {
            findings.part(part.index(), total.index());
        }
        findings.add(claim(reading, total, found, true));
    }

    static @Nullable Claim claim(Reading reading, Mention total, List<Mention> parts, boolean explicit) {
        Claim.Kind kind = total.dimension() == Dimension.COUNT ? Claim.Kind.COUNT_SUM : Claim.Kind.SUM;
        Calculation sum = new Calculation(reading, kind, Formula.SUM).explicit(explicit);
        StringBuilder how = new StringBuilder();
        for (int i = 0; i < parts.size(); i++) {
            sum.with("part", parts.get(i), false);
            how.append(i == 0 ? "" : "+").append('{').append(i).append('}');
        }
        return sum.written(how.toString()).stated(total).claim();
    }
}
