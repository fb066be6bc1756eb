package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.reading.Mention;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Subjects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether an amount printed before is the whole that a share names.
final class Wholes {

    private static final int HALF_ALIKE = 50;
    private static final Set<String> MEASURES = Set.of("面积", "产值", "收入", "投资", "企业", "项目", "户", "个");

    private Wholes() {}

    static boolean names(String noun, Mention whole) {
        return Subjects.sameCores(Subjects.core(noun), whole.core());
    }

    /// Whether there is no other way to read it: the words name what the amount was said to be, and the same place.
    static boolean isSurely(Reading reading, String noun, Mention whole, Mention part, Mention rate) {
        if (noun.length() < 2 || otherMonths(reading, whole, part)) {
            return false;
        }
        if (noun.length() >= 3
                && whole.subject().endsWith(noun)
                && whole.place().sentence() == part.place().sentence()) {
            return true;
        }
        // 296个市重点项目中，亿元以上205个，占项目总数的69%
        if (whole.tail().endsWith("中") && part.place().before() == whole.index() && whole.tail().contains(noun.substring(0, 2))) {
            return true;
        }
        String wanted = Subjects.core(noun);
        String said = whole.core();
        if (wanted.equals(said)) {
            return wanted.length() >= 2;
        }
        if (said.length() >= 2 && wanted.endsWith(said)) {
            return sameOwner(reading, wanted.substring(0, wanted.length() - said.length()), whole, rate);
        }
        if (said.startsWith(wanted) && wanted.length() >= 3) {
            String rest = said.substring(wanted.length());
            return totalOf(noun) && sameIndicator(rest, part) || wanted.length() >= 4 && MEASURES.contains(rest);
        }
        // 工单总量 of 热线工单, in one paragraph
        boolean totalNamed = wanted.length() >= 2 && totalOf(noun) && standTogether(whole, part);
        return (wanted.length() >= 3 || totalNamed) && said.endsWith(wanted);
    }

    private static boolean standTogether(Mention whole, Mention part) {
        return whole.place().paragraph() == part.place().paragraph() && whole.place().depth() == part.place().depth();
    }

    /// Whether the part is told of other months than the whole.
    private static boolean otherMonths(Reading reading, Mention whole, Mention part) {
        PeriodMark one = months(reading, whole);
        PeriodMark other = months(reading, part);
        return one != null && other != null && (one.from() != other.from() || one.to() != other.to());
    }

    private static @Nullable PeriodMark months(Reading reading, Mention m) {
        return reading.markBefore(
                m.span().start(),
                p -> p.kind() == PeriodMark.Kind.MONTHS
                        || p.kind() == PeriodMark.Kind.MONTH
                        || p.kind() == PeriodMark.Kind.YEAR,
                2);
    }

    /// 占“一区四园”总量 behind “一区四园”国税开票: the owner is named, what is counted goes without saying.
    private static boolean totalOf(String noun) {
        return noun.endsWith("总量") || noun.endsWith("总数") || noun.endsWith("总额") || noun.endsWith("的");
    }

    private static boolean sameIndicator(String indicator, Mention part) {
        String own = part.core();
        return indicator.length() >= 2 && Subjects.likeness(indicator, own) > 0;
    }

    /// Whether the place that the words name was what the paragraph spoke of.
    private static boolean sameOwner(Reading reading, String owner, Mention whole, Mention rate) {
        if (owner.startsWith("全") && owner.length() == 2) {
            return false;
        }
        int from = Math.max(0, whole.span().start() - 160);
        String before = reading.scan().plain().substring(from, whole.span().start());
        int paragraph = before.lastIndexOf('\n');
        return whole.place().paragraph() == rate.place().paragraph()
                && Subjects.core(before.substring(paragraph + 1)).contains(owner);
    }

    /// Whether the words name no other whole than the one that the sentence makes it: 其中31个，占项目总数的55.4%.
    static boolean allows(String noun, Mention whole) {
        String wanted = Subjects.core(noun);
        return wanted.length() <= 1
                || noun.equals("全部")
                || whole.core().endsWith(wanted)
                || Subjects.sameCores(wanted, whole.core());
    }

    /// Whether it may be the whole, so that agreement of the figures is worth saying.
    static boolean mayBe(String noun, Mention whole, Mention part, int alike) {
        if (noun.isEmpty()) {
            return Subjects.likeness(whole.core(), part.core()) >= HALF_ALIKE
                    || part.figure().dimension().isCounted();
        }
        return Subjects.likeness(Subjects.core(noun), whole.core()) >= alike
                || (totalOf(noun) || noun.length() <= 3)
                        && (Subjects.likeness(whole.core(), part.core()) >= HALF_ALIKE
                                || Subjects.sameMeasure(whole.core(), part.core()));
    }
}
