package io.yuanheng.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

/// Random ledgers told in sentences: what is computed from the rows and rounded must never be called wrong; the same
/// sentence with one printed result moved by more than its rounding allows must be.
class TellingTrueFromBrokenSentencesTests {

    private static final String[] INDICATORS = {"工业总产值", "固定资产投资", "财政总收入", "实际到位资金", "主营业务收入", "外贸出口额"};
    private static final String[] PLACES = {"东片区", "西片区", "南片区", "北片区"};

    /// @param told with %s where the result stands
    /// @param right as it must be printed
    /// @param broken as nobody could have rounded it
    private record Sentence(String told, String right, String broken) {}

    private Random random = new Random();

    @RepeatedTest(40)
    void trueSentencesRaiseNoAlarmAndBrokenOnesDo(RepetitionInfo repetition) {
        random = new Random(20_240_600L + repetition.getCurrentRepetition());
        List<Sentence> sentences = List.of(
                growth(), growthByChange(), completion(), share(), total(), counts(), difference(), multiple(), rate());
        StringBuilder all = new StringBuilder();
        for (Sentence sentence : sentences) {
            String text = sentence.told.formatted(sentence.right);
            assertThat(wrong(text)).as(text).isEmpty();
            assertThat(agreeing(text)).as(text).contains(sentence.right);
            String broken = sentence.told.formatted(sentence.broken);
            assertThat(wrong(broken)).as(broken).contains(sentence.broken);
            all.append(text).append('\n');
        }
        assertThat(wrong(all.toString())).as("%s", all).isEmpty();
    }

    private Sentence growth() {
        BigDecimal prior = amount();
        BigDecimal now = amount();
        String words = now.compareTo(prior) >= 0 ? "增长" : "下降";
        BigDecimal exact = now.multiply(hundred())
                .divide(prior, 8, RoundingMode.HALF_UP)
                .subtract(hundred())
                .abs();
        return sentence(pick(INDICATORS) + "完成" + now + "亿元，上年同期为" + prior + "亿元，同比" + words + "%s。", exact, 2, "%");
    }

    private Sentence growthByChange() {
        BigDecimal prior = amount();
        BigDecimal now = prior.add(amount());
        BigDecimal exact = now.subtract(prior).multiply(hundred()).divide(prior, 8, RoundingMode.HALF_UP);
        return sentence(
                pick(INDICATORS) + "完成" + now + "万元，较上年同期增加" + now.subtract(prior) + "万元，同比增长%s。", exact, 1, "%");
    }

    private Sentence completion() {
        BigDecimal target = BigDecimal.valueOf(100 + random.nextInt(900));
        BigDecimal done = amount();
        String words = pick("完成年度任务" + target + "亿元的", "占全年目标" + target + "亿元的", "完成年度计划（" + target + "亿元）的");
        return sentence(
                "1—6月，" + pick(INDICATORS) + "完成" + done + "亿元，" + words + "%s。", percent(done, target), 1, "%");
    }

    private Sentence share() {
        BigDecimal part = amount();
        BigDecimal whole = part.add(amount());
        String indicator = pick(INDICATORS);
        return sentence(
                "全区" + indicator + whole + "亿元，其中" + pick(PLACES) + part + "亿元，占全区" + indicator + "的%s。",
                percent(part, whole),
                1,
                "%");
    }

    private Sentence total() {
        List<BigDecimal> parts = new ArrayList<>();
        StringBuilder told = new StringBuilder();
        for (String place : PLACES) {
            BigDecimal part = amount();
            parts.add(part);
            told.append(place).append("投资").append(part).append("亿元，");
        }
        BigDecimal sum = parts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        return sentence(told + "合计%s。", sum, 2, "亿元");
    }

    private Sentence counts() {
        int first = 2 + random.nextInt(40);
        int second = 2 + random.nextInt(40);
        int third = 2 + random.nextInt(40);
        int sum = first + second + third;
        return new Sentence(
                "签约项目%s，其中机械" + first + "个、食品" + second + "个、建材" + third + "个。",
                sum + "个",
                sum - 1 - random.nextInt(3) + "个");
    }

    private Sentence difference() {
        int before = 10 + random.nextInt(200);
        int now = before + 1 + random.nextInt(90);
        return new Sentence(
                "入园企业由去年的" + before + "家增加到" + now + "家，增加%s。",
                now - before + "家",
                now - before + 1 + random.nextInt(5) + "家");
    }

    private Sentence multiple() {
        BigDecimal prior = amount();
        BigDecimal now =
                prior.multiply(BigDecimal.valueOf(2 + random.nextInt(5))).add(amount());
        BigDecimal times = now.divide(prior, 8, RoundingMode.HALF_UP);
        return random.nextBoolean()
                ? sentence("税收由2015年的" + prior + "亿元增加到2020年的" + now + "亿元，是2015年的%s。", times, 2, "倍")
                : sentence(
                        "税收由2015年的" + prior + "亿元增加到2020年的" + now + "亿元，增长了%s。",
                        times.subtract(BigDecimal.ONE),
                        2,
                        "倍");
    }

    private Sentence rate() {
        int whole = 20 + random.nextInt(300);
        int done = 1 + random.nextInt(whole);
        BigDecimal exact = percent(BigDecimal.valueOf(done), BigDecimal.valueOf(whole));
        return sentence("共排查出隐患" + whole + "处，已整改" + done + "处，整改率%s。", exact, 1, "%");
    }

    private Sentence sentence(String told, BigDecimal exact, int decimals, String unit) {
        BigDecimal right = exact.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal off = right.multiply(new BigDecimal("0.05"))
                .add(new BigDecimal("1.5"))
                .setScale(decimals, RoundingMode.UP);
        return new Sentence(
                told.replace("%s", "\u0000").replace("%", "%%").replace("\u0000", "%s"),
                right + unit,
                right.add(off) + unit);
    }

    private static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(hundred()).divide(whole, 8, RoundingMode.HALF_UP);
    }

    private static BigDecimal hundred() {
        return new BigDecimal("100");
    }

    private BigDecimal amount() {
        return BigDecimal.valueOf(1000 + random.nextInt(49_000), 2);
    }

    private String pick(String... words) {
        return words[random.nextInt(words.length)];
    }

    private static List<String> wrong(String text) {
        return TextCheck.check(Manuscript.of(text)).claims().stream()
                .filter(c -> c.verdict() == Claim.Verdict.INCONSISTENT)
                .map(c -> c.stated().printed())
                .toList();
    }

    private static List<String> agreeing(String text) {
        return TextCheck.check(Manuscript.of(text)).claims().stream()
                .filter(c -> c.verdict() == Claim.Verdict.CONSISTENT || c.verdict() == Claim.Verdict.ROUNDING)
                .map(c -> c.stated().printed())
                .toList();
    }
}
