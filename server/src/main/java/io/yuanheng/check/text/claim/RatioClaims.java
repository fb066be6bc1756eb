package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Role;
import io.yuanheng.check.text.reading.Wording;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rates that statistics define as one amount by another, whatever the words beside them: 营业收入利润率, 资产负债率,
/// 增加值率, 新产品产值率.
final class RatioClaims {

    private static final int FAR = 16;

    /// @param name how the rate is called
    /// @param above what the amount divided is called; its name ends so
    /// @param below what the amount divided by is called, the first that is printed
    private record Ratio(String name, List<String> above, List<String> below) {}

    private static final List<Ratio> DEFINED = List.of(
            new Ratio("收入利润率", List.of("利润总额", "利润"), List.of("营业收入", "业务收入", "销售收入")),
            new Ratio("销售利润率", List.of("利润总额", "利润"), List.of("营业收入", "业务收入", "销售收入")),
            new Ratio("资产负债率", List.of("负债总计", "负债合计", "负债总额", "负债"), List.of("资产总计", "资产合计", "资产总额", "总资产", "资产")),
            new Ratio("增加值率", List.of("增加值"), List.of("总产值", "工业产值")),
            new Ratio("新产品产值率", List.of("新产品产值"), List.of("总产值", "工业产值")));

    private final Reading reading;
    private final Findings findings;

    RatioClaims(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
    }

    void find() {
        for (Mention m : reading.mentions()) {
            findings.step();
            if (m.is(Role.RATE) && m.isSound() && !m.listed()) {
                for (Ratio ratio : DEFINED) {
                    if (names(m, ratio.name)) {
                        findings.add(claim(m, ratio));
                    }
                }
            }
        }
    }

    /// 利润率为8.3% and 利润率达到8.3%, not 利润率同比提高.
    private static boolean names(Mention rate, String name) {
        int at = rate.clause().lastIndexOf(name);
        String rest = at < 0 ? "" : rate.clause().substring(at + name.length());
        return at >= 0 && rest.length() <= 3 && !Wording.has(rest, "比", "增", "高", "低", "降");
    }

    private @Nullable Claim claim(Mention rate, Ratio ratio) {
        Mention above = nearest(rate, ratio.above, null);
        Mention below = above == null ? null : nearest(rate, ratio.below, above);
        if (above == null || below == null) {
            return Unsupported.claim(reading, Claim.Kind.RATIO, rate, above, "未同时印" + ratio.above.getFirst() + "和" + ratio.below.getFirst() + "，无从核对");
        }
        // the words leave no other reading only where both stand with the rate
        boolean together = above.place().sentence() == rate.place().sentence() && below.place().sentence() == rate.place().sentence();
        return new Calculation(reading, Claim.Kind.RATIO, Formula.SHARE)
                .with("above", above)
                .with("below", below)
                .written("{0}÷{1}")
                .explicit(together && countOf(rate, ratio.above) == 1 && countOf(rate, ratio.below) == 1)
                .stated(rate)
                .claim();
    }

    private @Nullable Mention nearest(Mention rate, List<String> names, @Nullable Mention beside) {
        for (String name : names) {
            for (int i = rate.index() - 1; i >= 0 && i >= rate.index() - FAR; i--) {
                Mention m = reading.mentions().get(i);
                findings.step();
                if (m.place().paragraph() != rate.place().paragraph()) {
                    break;
                }
                if (isAmountOf(m, name) && (beside == null || m.figure().unit().addsTo(beside.figure().unit()))) {
                    return m;
                }
            }
        }
        return null;
    }

    private long countOf(Mention rate, List<String> names) {
        return reading.mentions().subList(Math.max(0, rate.index() - FAR), rate.index()).stream()
                .filter(m -> m.place().paragraph() == rate.place().paragraph())
                .filter(m -> names.stream().anyMatch(name -> isAmountOf(m, name)))
                .count();
    }

    private static boolean isAmountOf(Mention m, String name) {
        return m.is(Role.LEVEL) && m.isSound() && m.dimension().isAmount() && m.subject().endsWith(name);
    }
}
