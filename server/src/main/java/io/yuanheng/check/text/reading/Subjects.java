package io.yuanheng.check.text.reading;

/// What a figure speaks of, cut out of the words before it; and when two of these mean the same.
public final class Subjects {

    private static final String[] BEFORE = {
        "比上年", "比去年", "较上年", "较去年", "与上年", "与去年", "上年同期", "去年同期", "上年", "去年", "同期", "累计值", "其中", "分别", "另外", "另有", "截至",
        "截止", "目前", "现有", "已有", "已", "全年", "今年以来", "今年", "本年", "同时", "全部", "共有", "共计", "共", "累计", "合计", "总计", "实现",
        "完成", "达到", "有", "底", "末", "份", "间", "止", "以来", "的", "是", "、", "和", "与", "及", "包括", "含", "即", "新区", "预计"
    };
    private static final String[] BEHIND = {
        "达到", "达", "为", "是", "有", "共", "约", "近", "超过", "突破", "超", "累计", "合计", "总计", "共计", "完成", "实现", "已", "仅", "预计",
        "的", "到", "至", "了", "分别", "依次", "各", "逾", ":", "由", "从", "占", "比重", "同比", "增至", "升至", "增加", "减少", "增长", "下降",
        "新增"
    };
    private static final String[] COMPARED = {
        "同比", "环比", "比上年", "比去年", "较上年", "较去年", "比全", "比年", "增长", "下降", "增幅", "增速", "降幅", "涨幅", "升幅", "跌幅", "提高", "提升", "回落", "可比价", "占",
        "完成", "高于", "低于", "高出", "分别", "依次", "年均", "超"
    };
    private static final String[] DROPPED = {
        "“", "”", "\"", "的", "了", "累计", "完成", "实现", "预计", "总量", "总额", "总数", "总", "\u0001"
    };
    private static final String[][] ALIASES = {
        {"规模以上", "规上"},
        {"限额以上", "限上"},
        {"地区生产值", "GDP"},
        {"地区生产", "GDP"},
        {"生产值", "GDP"},
        {"第一产业", "一产"},
        {"第二产业", "二产"},
        {"第三产业", "三产"},
        {"社会消费品零售", "社零"},
        {"固投", "固定资产投资"},
        {"税收收入", "税收"},
        {"税金", "税收"}
    };
    private static final String SCOPES = "国省市县区州旗镇乡";

    private Subjects() {}

    static String of(String clause) {
        String t = withoutStart(clause);
        t = t.substring(t.lastIndexOf(Mention.TIME) + 1);
        for (String verb : new String[] {"实现", "完成"}) {
            int at = t.lastIndexOf(verb);
            t = at >= 0 && t.length() - at >= 4 ? t.substring(at + 2) : t;
        }
        boolean again = true;
        while (again && !t.isEmpty()) {
            String before = t;
            for (String word : BEFORE) {
                if (t.startsWith(word)) {
                    t = t.substring(word.length());
                }
            }
            for (String word : BEHIND) {
                if (t.endsWith(word) && !t.endsWith("签约") && !t.endsWith("合约") && !t.endsWith("国有")) {
                    t = t.substring(0, t.length() - word.length());
                }
            }
            again = !t.equals(before);
        }
        return t.strip();
    }

    /// The noun that a clause of growth, share or completion names itself: 服务业增加值 of 服务业增加值同比增长; empty when it only
    /// goes on.
    public static String named(String clause) {
        int cut = clause.length();
        for (String word : COMPARED) {
            int at = clause.indexOf(word);
            cut = at < 0 ? cut : Math.min(cut, at);
        }
        return of(clause.substring(0, cut));
    }

    /// 总产值由2019年的 speaks of 总产值.
    private static String withoutStart(String clause) {
        int from = Math.max(clause.lastIndexOf('由'), clause.lastIndexOf('从'));
        if (from < 2) {
            return clause;
        }
        String rest = clause.substring(from + 1);
        return rest.isEmpty() || rest.charAt(0) == Mention.TIME || rest.equals("去年同期的") || rest.equals("上年的")
                ? clause.substring(0, from)
                : clause;
    }

    /// The same noun in one spelling: 全县规模以上工业总产值 and 全县规上工业累计产值 are one.
    public static String core(String subject) {
        String t = subject;
        for (String word : DROPPED) {
            t = t.replace(word, "");
        }
        for (String[] alias : ALIASES) {
            t = t.replace(alias[0], alias[1]);
        }
        if (t.length() > 2 && (t.endsWith("额") || t.endsWith("量") || t.endsWith("数"))) {
            t = t.substring(0, t.length() - 1);
        }
        return t;
    }

    /// Whether one of them is the other, or the other without the words before it (园区工业总产值 and 工业总产值).
    public static boolean same(String one, String other) {
        return sameCores(core(one), core(other));
    }

    /// [#same] of nouns that are in one spelling already.
    public static boolean sameCores(String a, String b) {
        if (a.length() < 2 || b.length() < 2) {
            return false;
        }
        return a.equals(b) || (a.endsWith(b) || b.endsWith(a)) && !conflict(a, b);
    }

    /// Whether the longer one names a place or class that the shorter one lacks: 全市… is not said of a county.
    private static boolean conflict(String a, String b) {
        String longer = a.length() > b.length() ? a : b;
        String extra = longer.substring(0, Math.abs(a.length() - b.length()));
        return extra.length() >= 2 && extra.charAt(0) == '全' && SCOPES.indexOf(extra.charAt(1)) >= 0;
    }

    /// Whether both, in one spelling, end in the same measure: 电子信息产值 and 工业产值.
    public static boolean sameMeasure(String a, String b) {
        return a.length() >= 2 && b.length() >= 2 && a.endsWith(b.substring(b.length() - 2));
    }

    /// How many pairs of neighbouring characters both have, in one spelling, of those the shorter one has, in
    /// hundredths.
    public static int likeness(String a, String b) {
        String shorter = a.length() <= b.length() ? a : b;
        String longer = a.length() <= b.length() ? b : a;
        if (shorter.length() < 2) {
            return shorter.length() == 1 && longer.contains(shorter) ? 50 : 0;
        }
        int found = 0;
        for (int i = 0; i + 2 <= shorter.length(); i++) {
            if (longer.contains(shorter.substring(i, i + 2))) {
                found++;
            }
        }
        return found * 100 / (shorter.length() - 1);
    }
}
