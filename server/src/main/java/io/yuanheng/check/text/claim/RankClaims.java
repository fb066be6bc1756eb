package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// 第28位、第23位，均进前30位: places told one by one and then together.
final class RankClaims {

    private static final int NEAR = 6;

    private final Reading reading;
    private final Findings findings;

    RankClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.RANK)
                    && Wording.has(m.clause() + m.between(), "都进", "均进", "都在", "均居", "均位", "都居", "均列", "均在")
                    && m.clause().endsWith("前")) {
                within(m);
            }
            if (m.is(Role.RANK)) {
                climbed(m);
            }
        }
    }

    /// 由第8位上升至第5位，上升3位.
    private void climbed(Mention now) {
        Mention from = reading.before(now);
        int next = now.index() + 1;
        Mention by = next < reading.mentions().size() ? reading.mentions().get(next) : null;
        boolean told = from != null
                && by != null
                && from.is(Role.RANK)
                && from.place().sentence() == by.place().sentence()
                && by.figure().unit().written().equals("位")
                && by.isSound()
                && by.place().before() == now.index()
                && Wording.has(from.clause(), "由", "从")
                && Wording.has(now.between(), "至", "到");
        if (told && from != null && by != null) {
            boolean up = Wording.has(by.clause(), "上升", "前移", "提升", "前进", "进位");
            Calculation places = new Calculation(reading, Claim.Kind.RANK, Formula.DIFFERENCE);
            findings.add((up
                            ? places.with("before", from).with("now", now)
                            : places.with("now", now).with("before", from))
                    .written("{0}-{1}")
                    .explicit(up || Wording.has(by.clause(), "下降", "后移", "下滑", "退后"))
                    .stated(by)
                    .unsigned()
                    .claim());
        }
    }

    private void within(Mention first) {
        List<Mention> places = new ArrayList<>();
        for (int i = first.index() - 1; i >= 0 && i >= first.index() - NEAR; i--) {
            Mention m = reading.mentions().get(i);
            if (m.place().sentence() != first.place().sentence()) {
                break;
            }
            if (m.is(Role.RANK)) {
                places.add(0, m);
            }
        }
        if (places.isEmpty()) {
            return;
        }
        BigDecimal last = places.stream()
                .map(p -> p.figure().known())
                .reduce(BigDecimal::max)
                .orElseThrow();
        boolean holds = last.compareTo(first.figure().known()) <= 0;
        Span span = places.getFirst().span().with(first.span());
        findings.add(new Claim(
                span,
                reading.quote(span),
                Claim.Kind.RANK,
                places.stream()
                        .map(p -> new Claim.Input(
                                "place", reading.printed(p), p.figure().known(), "位", p.span()))
                        .toList(),
                new Claim.Stated("前" + reading.printed(first), first.figure().known(), "位", first.span()),
                last,
                new Interval(last, last),
                holds ? Claim.Verdict.CONSISTENT : Claim.Verdict.INCONSISTENT,
                "最后的位次为第" + last.toPlainString() + "位，印前" + reading.printed(first) + (holds ? "，一致" : "，不符"),
                null));
    }
}
