package io.yuanheng.check.text.reading;

/// The words by which officials say what a figure is.
public final class Wording {

    static final String[] UP = {
        "增长", "增加", "上升", "提高", "提升", "增幅", "增速", "比增", "净增", "增收", "增支", "多支", "上涨", "扩大", "加快", "超收", "高于", "高出", "快于", "多", "高",
        "快", "增", "升", "涨", "超", "领先"
    };
    static final String[] DOWN = {
        "下降", "减少", "降低", "回落", "减收", "减支", "少支", "负增长", "下滑", "缩小", "收窄", "下跌", "短收", "净减", "低于", "慢于", "放缓", "减缓", "降幅", "少", "低",
        "慢", "降", "减", "跌", "缩", "欠", "落后", "滞后", "短平均", "短序时", "短时间", "短进度"
    };
    static final String[] CHANGED = {
        "增长", "增加", "上升", "提高", "提升", "净增", "增收", "增支", "上涨", "超收", "下降", "减少", "降低", "回落", "减收", "减支", "下滑", "下跌", "短收", "净减",
        "扩大", "缩小", "增", "减", "多", "少", "多出", "少了", "高", "低", "高出", "低了", "超出", "超额", "多收", "少收", "多支", "少支", "超", "高于", "低于"
    };
    static final String[] PLAIN_CHANGES = {
        "增长", "增加", "上升", "提高", "提升", "净增", "增收", "增支", "上涨", "超收", "下降", "减少", "降低", "回落", "减收", "减支", "下滑", "下跌", "短收", "净减",
        "扩大", "缩小", "多收", "少收", "多支", "少支"
    };
    static final String[] PRIOR = {"上年同期", "去年同期", "上年同月", "同期数", "上期", "前年", "年公布", "去年", "上年", "同期", "年初", "上月", "上季度", "上一季度"};
    static final String[] TARGET = {"任务", "目标", "计划", "预算", "指标", "力争", "确保", "争取", "应完成", "瞄准"};
    static final String[] REACHED = {
        "增至", "增加到", "增加至", "增长到", "增长至", "升至", "上升到", "上升至", "上升为", "增加为", "增长为", "提高为", "下降为", "减少为", "提高到", "提高至", "提升到", "提升至", "跃升至", "跃升到", "跃至", "扩大到",
        "扩大至", "扩展到", "扩展至", "发展到", "达到", "降至", "下降到", "下降至", "降到", "减少到", "减少至", "减至", "降低到", "降低至", "变为", "缩减到",
        "缩减至", "压减到", "压减至", "增到", "升到", "扩至", "回升到", "回升至", "回落到", "回落至", "攀升至", "攀升到", "突破", "至", "到"
    };
    static final String[] REACHED_PERCENT = {
        "提高到", "提高至", "提升到", "提升至", "上升到", "上升至", "下降到", "下降至", "降到", "降至", "升至", "增至", "回落到", "回落至", "扩大到", "扩大至",
        "收窄到", "收窄至", "增加到", "减少到", "降低到", "降低至"
    };
    static final String[] REST = {
        "剩余", "尚余", "还剩", "余下", "尚有", "还有", "尚未", "其余", "缺口", "差额", "未完成", "未开工", "未整改", "未签", "未复工", "未到位", "还差", "尚缺"
    };

    /// Names that hold a word of task or budget and say nothing of one; 争取 with money is what was won.
    private static final String[] NAMES = {
        "预算收入", "预算支出", "公共预算", "基金预算", "经营预算", "预算财政", "预算内", "预算外", "预算总收入", "用地指标", "经济指标", "争取专项", "争取资金", "争取上级",
        "争取到", "争取各类", "争取债券"
    };

    private Wording() {}

    static String withoutNames(String lead) {
        String t = lead;
        for (String name : NAMES) {
            t = t.replace(name, "");
        }
        return t;
    }

    public static boolean has(String text, String... words) {
        for (String word : words) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    static boolean ends(String text, String... words) {
        for (String word : words) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    public static int last(String text, String... words) {
        int last = -1;
        for (String word : words) {
            last = Math.max(last, text.lastIndexOf(word));
        }
        return last;
    }

    /// Whether the last word of direction says that something fell; 增减 says neither.
    static boolean falls(String text) {
        return lastEnd(text, DOWN) > lastEnd(text, UP);
    }

    private static int lastEnd(String text, String[] words) {
        int last = -1;
        for (String word : words) {
            int at = text.lastIndexOf(word);
            last = Math.max(last, at < 0 ? -1 : at + word.length());
        }
        return last;
    }

    /// Without 约, 近, 了 and the like at its end.
    static String unhedged(String lead) {
        String t = lead;
        boolean again = true;
        while (again && !t.isEmpty()) {
            again = false;
            for (String hedge :
                    new String[] {"大约", "超过", "约", "近", "了", "逾", "仅", "额", "共", "各", ":", "达到", "达", "为"}) {
                if (t.endsWith(hedge) && t.length() >= hedge.length()) {
                    t = t.substring(0, t.length() - hedge.length());
                    again = true;
                }
            }
        }
        return t;
    }

    /// Whether nothing but a conjunction stands here.
    static boolean isJoint(String lead) {
        return switch (lead) {
            case "", "和", "与", "及", "以及", "或", "/", ":", "比", "、", "、和" -> true;
            default -> false;
        };
    }
}
