package io.yuanheng.check.text.figure;

import java.util.EnumSet;
import java.util.Set;

/// What looks like a figure and is the name of something: a threshold, a band, a capacity, a road, a slogan.
final class NotAFigure {

    private static final Set<String> KINDS =
            Set.of("项目", "企业", "工程", "工业", "法人", "单位", "产业", "集群", "园区", "商贸", "服务", "规模", "产值", "税收", "纳税");
    private static final Set<Dimension> PHYSICAL =
            EnumSet.of(Dimension.MASS, Dimension.VOLUME, Dimension.ENERGY, Dimension.POWER);
    private static final String[] BUILT = {"项目", "生产线", "工程", "装置", "基地", "机组", "产能", "技改", "变电站", "厂"};
    private static final String[] CAPACITY = {"年产", "日产", "日处理", "年处理", "年加工", "日供水", "装机", "产能"};
    private static final String[] ROADS = {"街", "路", "省道", "国道", "县道", "号", "#", "线", "届", "中", "小学", "师", "团", "院"};

    private NotAFigure() {}

    /// 500万元以上的企业, 1-5亿元项目, 投资超1000万的项目.
    static boolean isThreshold(String plain, int end, boolean range, boolean over) {
        int i = end;
        boolean above = plain.startsWith("以上", i)
                || plain.startsWith("以下", i)
                || plain.startsWith("以内", i)
                || plain.startsWith("及以上", i);
        if (above) {
            i += plain.startsWith("及", i) ? 3 : 2;
        } else if (plain.startsWith("之间", i)) {
            i += 2;
        }
        if (i < plain.length() && (plain.charAt(i) == '(' || plain.charAt(i) == '含')) {
            int close = plain.substring(i, Math.min(plain.length(), i + 8)).indexOf(')');
            i = close >= 0 ? i + close + 1 : i;
        }
        boolean of = i < plain.length() && plain.charAt(i) == '的';
        if (of) {
            i++;
        }
        if (above && (of || i < plain.length() && Numeral.isDigit(plain.charAt(i)))) {
            return true;
        }
        boolean kind = i + 2 <= plain.length() && KINDS.contains(plain.substring(i, i + 2));
        return kind && (above || range || over) || above && i < plain.length() && isWord(plain.charAt(i));
    }

    /// 120万吨真空盐项目, 年产5万吨: what a plant can make, not what it made.
    static boolean isCapacity(String plain, int start, int end, Dimension dimension) {
        boolean physical = PHYSICAL.contains(dimension);
        for (String word : CAPACITY) {
            if (plain.startsWith(word, start - word.length())) {
                return true;
            }
        }
        if (!physical) {
            return false;
        }
        if (end < plain.length() && (plain.charAt(end) == '/' || plain.charAt(end) == '级')) {
            return true;
        }
        int stop = end;
        while (stop < plain.length() && stop - end < 24 && isWord(plain.charAt(stop))) {
            stop++;
        }
        String behind = plain.substring(end, stop);
        for (String built : BUILT) {
            if (behind.contains(built)) {
                return true;
            }
        }
        return false;
    }

    /// 25街, 50省道, 3#路, 110kv, 4A: digits of a name.
    static boolean isNamePart(String plain, int end) {
        for (String road : ROADS) {
            if (plain.startsWith(road, end)) {
                return true;
            }
        }
        return end < plain.length() && isLetter(plain.charAt(end));
    }

    static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }

    static boolean isWord(char c) {
        return c >= '\u4e00' && c <= '\u9fff' || isLetter(c);
    }
}
