package io.yuanheng.check.text.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What follows a number: scale (万, 亿), 多 or 余, the other end of a range, the unit.
///
/// @param scale what the number is multiplied with before its unit
/// @param upper the other end of a range in base units, else null
/// @param more whether 多 or 余 says that it is somewhat more
/// @param vague whether it is a share told in tenths or fractions (三成, 三分之一)
record Quantifier(
        BigDecimal scale, MeasureUnit unit, @Nullable BigDecimal upper, boolean more, boolean vague, int end) {

    private static final BigDecimal TEN = BigDecimal.TEN;

    static Quantifier read(String plain, String raw, Numeral n) {
        Quantifier first = readUnit(plain, n.end(), n);
        int i = first.end;
        if (n.masked() || first.more || i >= plain.length() || !isRangeSign(plain, i, n)) {
            return first;
        }
        int j = i + 1;
        if (!Numeral.isDigit(j < plain.length() ? plain.charAt(j) : ' ')) {
            return first;
        }
        Numeral second = Numeral.arabic(plain, raw, j);
        if (second == null || second.value() == null) {
            return first;
        }
        Quantifier other = readUnit(plain, second.end(), second);
        boolean bare = first.unit == MeasureUnit.NONE && first.scale.compareTo(BigDecimal.ONE) == 0;
        if (other.unit == MeasureUnit.NONE
                || !bare && !first.unit.base().equals(other.unit.base()) && first.unit != MeasureUnit.NONE) {
            return first;
        }
        BigDecimal own = bare || first.unit == MeasureUnit.NONE && first.scale.compareTo(BigDecimal.ONE) == 0
                ? other.scale
                : first.scale;
        return new Quantifier(
                own,
                first.unit == MeasureUnit.NONE ? other.unit : first.unit,
                other.scaled(second.value()),
                false,
                false,
                other.end);
    }

    private static boolean isRangeSign(String plain, int i, Numeral n) {
        char c = plain.charAt(i);
        if (c == '~' || c == '-' || c == '—' && !plain.startsWith("——", i)) {
            return true;
        }
        boolean fromTo = plain.startsWith("由", n.start() - 1) || plain.startsWith("从", n.start() - 1);
        return (c == '至' || c == '到') && !fromTo;
    }

    private static Quantifier readUnit(String plain, int at, Numeral n) {
        int i = scaleEnd(plain, at);
        BigDecimal scale = BigDecimal.ONE;
        for (int k = at; k < i; k++) {
            scale = scale.multiply(scaleOf(plain.charAt(k)));
        }
        if (plain.startsWith("个亿", i)) {
            return new Quantifier(
                    new BigDecimal("100000000"),
                    MeasureUnit.YUAN,
                    null,
                    false,
                    false,
                    i + (plain.startsWith("个亿元", i) ? 3 : 2));
        }
        boolean more = plain.startsWith("多", i) || plain.startsWith("余", i);
        i += more ? 1 : 0;
        Quantifier share = share(plain, i, n);
        if (share != null) {
            return share;
        }
        int unitAt = i < plain.length() && plain.charAt(i) == ' ' ? i + 1 : i;
        MeasureUnit unit = MeasureUnit.at(plain, unitAt);
        if (unit == null) {
            boolean money = scale.compareTo(new BigDecimal("100000000")) == 0;
            return new Quantifier(scale, money ? MeasureUnit.YUAN : MeasureUnit.NONE, null, more, false, i);
        }
        int end = unitAt + unit.written().length();
        MeasureUnit under =
                end + 1 < plain.length() && plain.charAt(end) == '/' ? MeasureUnit.at(plain, end + 1) : null;
        if (under != null) {
            return new Quantifier(
                    scale,
                    unit.per(under),
                    null,
                    more,
                    false,
                    end + 1 + under.written().length());
        }
        return new Quantifier(scale, unit, null, more, false, end);
    }

    /// Behind 万, 亿 and the like; 千米 and 百分点 are units.
    private static int scaleEnd(String plain, int at) {
        int i = at;
        while (i < plain.length() && i - at <= 3 && "十百千万亿".indexOf(plain.charAt(i)) >= 0) {
            char c = plain.charAt(i);
            if ((c == '千' || c == '百') && MeasureUnit.at(plain, i) != null) {
                break;
            }
            i++;
        }
        return i;
    }

    /// 三成, 三分之一, 百分之五.
    private static @Nullable Quantifier share(String plain, int i, Numeral n) {
        if (i < plain.length()
                && plain.charAt(i) == '成'
                && (i + 1 == plain.length()
                        || !NotAFigure.isWord(plain.charAt(i + 1))
                        || plain.startsWith("以", i + 1)
                        || plain.startsWith("左右", i + 1)
                        || plain.startsWith("多", i + 1)
                        || plain.startsWith("的", i + 1))) {
            return new Quantifier(TEN, MeasureUnit.PERCENT, null, false, true, i + 1);
        }
        if (plain.startsWith("分之", i)
                && n.chinese()
                && i + 2 < plain.length()
                && Numeral.isChinese(plain.charAt(i + 2))) {
            Numeral over = Numeral.chinese(plain, i + 2);
            BigDecimal under = n.value();
            if (over != null && over.value() != null && under != null && under.signum() > 0) {
                BigDecimal hundred = new BigDecimal("100");
                boolean percent = under.compareTo(hundred) == 0;
                BigDecimal scale = hundred.multiply(over.value())
                        .divide(under.multiply(under), 12, java.math.RoundingMode.HALF_UP);
                return new Quantifier(scale, MeasureUnit.PERCENT, null, false, !percent, over.end());
            }
        }
        return null;
    }

    private static BigDecimal scaleOf(char c) {
        return switch (c) {
            case '十' -> BigDecimal.TEN;
            case '百' -> new BigDecimal("100");
            case '千' -> new BigDecimal("1000");
            case '万' -> new BigDecimal("10000");
            case '亿' -> new BigDecimal("100000000");
            default -> BigDecimal.ONE;
        };
    }

    boolean isMeasured() {
        return unit != MeasureUnit.NONE && !unit.dimension().isCounted();
    }

    BigDecimal scaled(BigDecimal number) {
        return number.multiply(scale).multiply(unit.factor());
    }

    /// One unit of the last printed digit; zero for a whole count without a scale.
    BigDecimal ulp(Numeral n) {
        boolean plainCount = unit.dimension().isCounted()
                && n.decimals() == 0
                && (scale.compareTo(BigDecimal.ONE) == 0 || n.chinese());
        if (plainCount) {
            return BigDecimal.ZERO;
        }
        BigDecimal one = vague ? BigDecimal.ONE : BigDecimal.ONE.movePointLeft(n.decimals());
        return vague && scale.compareTo(TEN) != 0
                ? BigDecimal.ONE
                : one.multiply(scale).multiply(unit.factor());
    }
}
