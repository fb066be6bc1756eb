package io.yuanheng.check.text.figure;

import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.figure.Figure.Closeness;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a text once from left to right and collects figures and words of time.
public final class FigureScanner {

    private static final int LONGEST_SLOGAN = 16;
    private static final int LONGEST_UNITLESS = 6;
    private static final String[] LOST = {"亿元", "万元", "平方公里", "平方米", "公顷", "公里", "亩", "户", "家"};
    private static final String[] BEFORE_LOST = {"达到", "面积", "地价为", "收入", "投资", "产值", "总额", "税收"};

    private final String raw;
    private final String plain;
    private final PeriodReader periods;
    private final List<Figure> figures = new ArrayList<>();
    private final List<PeriodMark> marks = new ArrayList<>();
    private int at;
    private int sloganEnd = -1;

    private FigureScanner(String raw) {
        this.raw = raw;
        this.plain = PlainText.of(raw);
        this.periods = new PeriodReader(plain);
    }

    public static Scan scan(String text) {
        FigureScanner scanner = new FigureScanner(text);
        while (scanner.at < text.length()) {
            scanner.step();
        }
        return new Scan(scanner.plain, ElidedUnits.filledIn(scanner.plain, scanner.figures), scanner.marks);
    }

    private char charAt(int i) {
        return i >= 0 && i < plain.length() ? plain.charAt(i) : '\n';
    }

    private void step() {
        char c = plain.charAt(at);
        if (c == '“') {
            openSlogan();
        } else if (Numeral.isDigit(c)) {
            if (!listNumber()) {
                periodOrNumber();
            }
        } else if (Numeral.isMask(c)) {
            masked();
        } else if (c == '-' && Numeral.isDigit(charAt(at + 1)) && signStands(charAt(at - 1))) {
            at++;
            number(true);
        } else if (plain.startsWith("百分之", at) && numeralAt(at + 3) != null) {
            hundredths();
        } else if (Numeral.isChinese(c)) {
            periodOrNumber();
        } else if (c == '第') {
            ordinal();
        } else if (c == '前' || c == '上' || c == '下' || c == '首') {
            if (c == '前' && place(at + 1)) {
                return;
            }
            PeriodMark mark = periods.at(at);
            accept(mark, at + 1);
        } else {
            lost(c);
        }
    }

    private void accept(@Nullable PeriodMark mark, int otherwise) {
        if (mark == null) {
            at = otherwise;
        } else {
            marks.add(mark);
            at = mark.span().end();
        }
    }

    /// “5个100工程”, “四横六纵”: numbers in a short quotation are a name.
    private void openSlogan() {
        int limit = Math.min(plain.length(), at + LONGEST_SLOGAN);
        for (int i = at + 1; i < limit; i++) {
            if (plain.charAt(i) == '”') {
                sloganEnd = i;
                break;
            }
        }
        at++;
    }

    /// 1、 2. (3) at the head of a line or behind its first words' stop.
    private boolean listNumber() {
        char before = charAt(at - 1);
        int i = at;
        while (Numeral.isDigit(charAt(i)) && i - at < 3) {
            i++;
        }
        if (i - at > 2) {
            return false;
        }
        boolean bracketed = before == '(' && charAt(i) == ')';
        boolean head = before == '\n' || before == '。' || before == ';' || before == ' ' || before == ':';
        boolean numbered =
                head && (charAt(i) == '、' || charAt(i) == '.' && !Numeral.isDigit(charAt(i + 1)) || charAt(i) == ')');
        if (bracketed || numbered) {
            at = i + 1;
        }
        return bracketed || numbered;
    }

    private static boolean signStands(char before) {
        return !Numeral.isDigit(before)
                && !NotAFigure.isLetter(before)
                && before != '%'
                && before != '-'
                && before != '月'
                && before != '年'
                && before != '元'
                && before != '日'
                && before != '级';
    }

    private void periodOrNumber() {
        PeriodMark mark = NotAFigure.isLetter(charAt(at - 1)) ? null : periods.at(at);
        if (mark == null) {
            number(false);
        } else {
            accept(mark, at + 1);
        }
    }

    /// 第28位 is a place; any other 第… is a name.
    private void ordinal() {
        if (!place(at + 1)) {
            Numeral n = numeralAt(at + 1);
            at = n == null ? at + 1 : n.end();
        }
    }

    private boolean place(int start) {
        Numeral n = numeralAt(start);
        if (n == null || n.value() == null || n.decimals() > 0 || charAt(n.end()) != '位' && charAt(n.end()) != '名') {
            return false;
        }
        figures.add(new Figure(
                new Span(start, n.end() + 1),
                new Span(start, n.end()),
                n.value(),
                null,
                BigDecimal.ZERO,
                MeasureUnit.PLACE,
                true,
                Closeness.AS_PRINTED));
        at = n.end() + 1;
        return true;
    }

    /// 百分之十五.
    private void hundredths() {
        Numeral n = numeralAt(at + 3);
        if (n == null || n.value() == null) {
            at += 3;
            return;
        }
        Span span = new Span(at, n.end());
        figures.add(new Figure(
                span,
                span,
                n.value(),
                null,
                BigDecimal.ONE.movePointLeft(n.decimals()),
                MeasureUnit.PERCENT,
                true,
                Closeness.AS_PRINTED));
        at = n.end();
    }

    /// 0312-5678901, 071000: codes have no unit and begin with zero or are long.
    private boolean isCode(Numeral n, Quantifier q) {
        int length = n.end() - n.start();
        return q.unit() == MeasureUnit.NONE
                && q.end() == n.end()
                && n.decimals() == 0
                && (length > LONGEST_UNITLESS || plain.charAt(n.start()) == '0' && length > 1);
    }

    private @Nullable Numeral numeralAt(int start) {
        return Numeral.isDigit(charAt(start))
                ? Numeral.arabic(plain, raw, start)
                : Numeral.isChinese(charAt(start)) ? Numeral.chinese(plain, start) : null;
    }

    private void masked() {
        int end = Numeral.skip(plain, raw, at);
        if (NotAFigure.isLetter(charAt(at - 1)) || charAt(end) == '年' || charAt(end) == '月' || charAt(end) == '日') {
            at = Math.max(end, at + 1);
        } else {
            number(false);
        }
    }

    private void number(boolean negative) {
        int start = at;
        boolean arabic = !Numeral.isChinese(plain.charAt(at));
        Numeral n = arabic ? Numeral.arabic(plain, raw, at) : Numeral.chinese(plain, at);
        int skipped = arabic ? Math.max(Numeral.skip(plain, raw, at), at + 1) : at + 1;
        if (n == null) {
            at = skipped;
            return;
        }
        Quantifier q = Quantifier.read(plain, raw, n);
        if (!arabic && q.unit() == MeasureUnit.NONE
                || q.unit() == MeasureUnit.NONE && NotAFigure.isNamePart(plain, n.end())
                || isCode(n, q)
                || n.masked() && q.unit() == MeasureUnit.NONE
                || arabic && NotAFigure.isLetter(charAt(start - 1)) && !q.isMeasured()) {
            at = Math.max(skipped, n.end());
            return;
        }
        if (!arabic && isIdiom(n, q)) {
            at = n.end();
            return;
        }
        add(n, q, negative);
    }

    /// 一个, 一批, 两手: articles and idioms, not counts.
    private boolean isIdiom(Numeral n, Quantifier q) {
        if (plain.startsWith("次产业", n.end()) || plain.startsWith("类", n.end()) || plain.startsWith("级", n.end())) {
            return true;
        }
        boolean one = n.value() != null && n.value().compareTo(BigDecimal.ONE) == 0;
        char before = charAt(n.start() - 1);
        return one && q.unit().dimension() == Dimension.COUNT
                || before == '几'
                || before == '数'
                || before == '每'
                || before == '第'
                || before == '这'
                || before == '同'
                || q.unit().dimension() == Dimension.AREA && q.unit().written().equals("平")
                || q.unit().written().equals("方")
                || q.unit().written().equals("度")
                || q.unit().written().equals("类");
    }

    private void add(Numeral n, Quantifier q, boolean negative) {
        boolean slogan = n.start() < sloganEnd;
        boolean over = Words.endsWithAny(plain, n.start(), Words.OVER);
        if (slogan
                || NotAFigure.isThreshold(plain, q.end(), q.upper() != null, over)
                || NotAFigure.isCapacity(plain, n.start(), q.end(), q.unit().dimension())) {
            at = q.end();
            return;
        }
        BigDecimal value = n.value() == null ? null : q.scaled(n.value());
        BigDecimal ulp = q.ulp(n);
        figures.add(new Figure(
                new Span(negative ? n.start() - 1 : n.start(), q.end()),
                new Span(n.start(), n.end()),
                value == null ? null : negative ? value.negate() : value,
                q.upper(),
                ulp,
                q.unit(),
                q.unit() != MeasureUnit.NONE && !q.unit().written().isEmpty(),
                closeness(n.start(), q, over)));
        at = q.end();
    }

    private Closeness closeness(int start, Quantifier q, boolean over) {
        if (q.more()
                || over
                || plain.startsWith("以上", q.end())
                || plain.startsWith("多", q.end())
                || plain.startsWith("余", q.end())) {
            return Closeness.OVER;
        }
        if (plain.startsWith("以下", q.end())
                || plain.startsWith("以内", q.end())
                || Words.endsWithAny(plain, start, Words.UNDER)) {
            return Closeness.UNDER;
        }
        boolean about = q.vague()
                || plain.startsWith("左右", q.end())
                || plain.startsWith("上下", q.end())
                || Words.isAbout(plain, start);
        return about ? Closeness.ABOUT : Closeness.AS_PRINTED;
    }

    /// 占地面积平方公里, 入驻企业达到户: a site took the digits out.
    private void lost(char c) {
        if ("亿万平公亩户家".indexOf(c) >= 0 && !Numeral.isChinese(charAt(at - 1))) {
            for (String unit : LOST) {
                if (plain.startsWith(unit, at)
                        && !NotAFigure.isWord(charAt(at + unit.length()))
                        && Words.endsWithAny(plain, at, BEFORE_LOST)) {
                    MeasureUnit known = MeasureUnit.at(plain, at + (c == '亿' || c == '万' ? 1 : 0));
                    Span span = new Span(at, at + unit.length());
                    figures.add(new Figure(
                            span,
                            new Span(at, at),
                            null,
                            null,
                            BigDecimal.ZERO,
                            known == null ? MeasureUnit.NONE : known,
                            true,
                            Closeness.AS_PRINTED));
                    at = span.end();
                    return;
                }
            }
        }
        at++;
    }
}
