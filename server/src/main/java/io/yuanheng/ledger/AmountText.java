package io.yuanheng.ledger;

import io.yuanheng.kernel.Unit;
import io.yuanheng.kernel.Value;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Amounts and counts as people write them, brought exactly to the unit of the field.
///
/// `1,234.56`, `１２３４`, `1.2亿`, `3400万元`, `3.4万亩`. Nothing is guessed: an approximate number, a range or a unit of another
/// dimension is refused, and a conversion that the field's decimals cannot hold exactly is refused as well.
final class AmountText {

    // 1,234.56  or  1 234 567  (GB/T 15835 groups by thin spaces)  or  1234.5  or  1.2E+05
    private static final Pattern WRITTEN = Pattern.compile("(?<sign>[-+−])?\\s*[¥￥]?\\s*"
            + "(?<whole>\\d{1,3}(?:,\\d{3})+|\\d{1,3}(?: \\d{3})+|\\d*)(?:\\.(?<decimals>\\d*))?(?:[eE](?<power>[+-]?\\d{1,2}))?"
            + "\\s*(?<unit>\\D.*)?");

    private static final Pattern APPROXIMATE = Pattern.compile(".*(约|近|左右|上下|余|多|超|逾|大概|不足|以上|以下|以内|[<>≥≤≈±]).*");
    private static final Pattern RANGE = Pattern.compile("[\\d.,]+\\D*[-~—–至到]+\\s*[\\d.,]+.*");
    private static final Pattern CHINESE_NUMERALS = Pattern.compile("[零〇一二三四五六七八九十百千万亿两点壹贰叁肆伍陆柒捌玖拾佰仟]+\\D*");
    private static final Pattern FIRST_NUMBER = Pattern.compile("\\d[\\d,]*(?:\\.\\d+)?");
    private static final int LONGEST = 60;

    // Excel keeps 15 significant digits; 28.8 may stand in a file as 28.799999999999997
    private static final MathContext EXCEL = new MathContext(15, RoundingMode.HALF_UP);

    private static final Map<String, BigDecimal> MULTIPLES = multiples();
    private static final Map<String, String> OTHER_WRITINGS = Map.ofEntries(
            Map.entry("圆", "元"),
            Map.entry("人民币", "元"),
            Map.entry("平米", "平方米"),
            Map.entry("m2", "平方米"),
            Map.entry("m²", "平方米"),
            Map.entry("平方千米", "平方公里"),
            Map.entry("km2", "平方公里"),
            Map.entry("km²", "平方公里"),
            Map.entry("ha", "公顷"),
            Map.entry("m", "米"),
            Map.entry("km", "公里"),
            Map.entry("m³", "立方米"),
            Map.entry("m3", "立方米"),
            Map.entry("kg", "千克"),
            Map.entry("公斤", "千克"),
            Map.entry("t", "吨"),
            Map.entry("kwh", "千瓦时"),
            Map.entry("度", "千瓦时"),
            Map.entry("百分点", "个百分点"));
    // in the order in which a refusal lists what may be written
    private static final List<String> NAMED_IN_HINTS = List.of(
            "元", "千元", "万元", "亿元", "美元", "万美元", "平方米", "万平方米", "亩", "公顷", "平方公里", "米", "公里", "立方米",
            "万立方米", "千克", "吨", "万吨", "千瓦时", "万千瓦时", "%", "个百分点", "万元/亩");

    /// A unit as written, with the multiple before it: 万吨, 亿 (of the field's own base unit).
    private record Measure(BigDecimal multiple, Unit unit) {}

    private AmountText() {}

    static Decoded amount(String raw, int precision, int scale, Unit unit) {
        return number(raw, precision - scale, scale, unit, LedgerProblem.TOO_MANY_DECIMALS);
    }

    static Decoded count(String raw, Unit unit) {
        return number(raw, 18, 0, unit, LedgerProblem.NOT_WHOLE);
    }

    private static Decoded number(String raw, int wholeDigits, int scale, Unit unit, LedgerProblem tooFine) {
        String text = Writing.plain(raw);
        if (text.isEmpty()) {
            return Decoded.EMPTY;
        }
        if (isBare(text)) {
            return fitted(text, new BigDecimal(text), new Measure(BigDecimal.ONE, unit), wholeDigits, scale, unit, tooFine);
        }
        Matcher m = WRITTEN.matcher(text);
        if (text.length() > LONGEST || !m.matches() || !hasDigits(m)) {
            return Decoded.refused(LedgerProblem.NOT_AN_AMOUNT, hint(text, unit), shortened(text));
        }
        Optional<Measure> measure = measure(m.group("unit"), unit);
        if (measure.isEmpty()) {
            return unreadableUnit(text, m.group("unit"), unit);
        }
        return fitted(text, digits(m), measure.get(), wholeDigits, scale, unit, tooFine);
    }

    private static Decoded fitted(
            String text, BigDecimal written, Measure measure, int wholeDigits, int scale, Unit unit, LedgerProblem tooFine) {
        Optional<BigDecimal> value = fitting(written, measure, unit, scale);
        if (value.isEmpty() && written.precision() > EXCEL.getPrecision()) {
            value = fitting(written.round(EXCEL), measure, unit, scale);
        }
        if (value.isEmpty()) {
            String hint = measure.unit().equals(unit)
                    ? "本栏记到 " + scale + " 位小数，请四舍五入后填写"
                    : "换算成" + unit + "后写不尽，请直接按" + unit + "填写";
            return Decoded.refused(tooFine, tooFine == LedgerProblem.NOT_WHOLE ? "只填整数" : hint, text, scale);
        }
        if (value.get().precision() - value.get().scale() > wholeDigits) {
            return Decoded.refused(LedgerProblem.TOO_LARGE, "核对单位：本栏单位是" + unit, text, wholeDigits);
        }
        return Decoded.of(new Value.Number(value.get()));
    }

    /// Digits with at most one point between them: nearly every cell of a spreadsheet.
    private static boolean isBare(String text) {
        int points = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '.') {
                points++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return points <= 1 && text.length() <= LONGEST && text.charAt(0) != '.' && text.charAt(text.length() - 1) != '.';
    }

    private static boolean hasDigits(Matcher m) {
        String decimals = m.group("decimals");
        return !m.group("whole").isEmpty() || (decimals != null && !decimals.isEmpty());
    }

    private static BigDecimal digits(Matcher m) {
        String decimals = m.group("decimals");
        String whole = m.group("whole").replace(",", "").replace(" ", "");
        String power = m.group("power");
        BigDecimal number = new BigDecimal((whole.isEmpty() ? "0" : whole)
                + (decimals == null || decimals.isEmpty() ? "" : "." + decimals)
                + (power == null ? "" : "E" + power));
        String sign = m.group("sign");
        return sign == null || sign.equals("+") ? number : number.negate();
    }

    /// The number in the field's unit, or empty when its decimals cannot hold it exactly.
    private static Optional<BigDecimal> fitting(BigDecimal written, Measure from, Unit to, int scale) {
        if (from.unit().equals(to) && from.multiple().equals(BigDecimal.ONE)) {
            return written.stripTrailingZeros().scale() <= scale ? Optional.of(written) : Optional.empty();
        }
        BigDecimal over = written.multiply(from.multiple())
                .multiply(from.unit().numerator())
                .multiply(to.denominator());
        BigDecimal under = from.unit().denominator().multiply(to.numerator());
        try {
            BigDecimal exact = over.divide(under);
            return Optional.of(exact.setScale(scale, RoundingMode.UNNECESSARY));
        } catch (ArithmeticException _) {
            return Optional.empty();
        }
    }

    private static Optional<Measure> measure(@Nullable String written, Unit field) {
        if (written == null || written.isBlank()) {
            return Optional.of(new Measure(BigDecimal.ONE, field));
        }
        String name = written.strip().replace(" ", "");
        name = name.endsWith("元人民币") ? name.substring(0, name.length() - 3) : name;
        return known(name)
                .map(unit -> new Measure(BigDecimal.ONE, unit))
                .or(() -> multiplied(written.strip().replace(" ", ""), field))
                .filter(measure -> measure.unit().convertsTo(field));
    }

    private static Optional<Measure> multiplied(String name, Unit field) {
        for (Map.Entry<String, BigDecimal> multiple : MULTIPLES.entrySet()) {
            if (name.startsWith(multiple.getKey())) {
                String rest = name.substring(multiple.getKey().length());
                return (rest.isEmpty() ? base(field) : known(rest)).map(unit -> new Measure(multiple.getValue(), unit));
            }
        }
        return Optional.empty();
    }

    private static Optional<Unit> known(String name) {
        return Unit.of(OTHER_WRITINGS.getOrDefault(name.toLowerCase(java.util.Locale.ROOT), name));
    }

    /// The unit that a bare 万 or 亿 multiplies: 元 for 万元. Percentages, compound units and units named beside have none.
    private static Optional<Unit> base(Unit field) {
        String symbol = field.symbol();
        if (field.isNamedBeside() || symbol.contains("/") || symbol.contains("%") || symbol.contains("百分点")) {
            return Optional.empty();
        }
        boolean multiple = symbol.startsWith("万") || symbol.startsWith("亿") || symbol.equals("千元");
        return multiple ? Unit.of(symbol.substring(1)) : Optional.of(field);
    }

    private static Decoded unreadableUnit(String text, @Nullable String written, Unit unit) {
        String tail = written == null ? "" : written.strip();
        if (known(tail).isPresent() || MULTIPLES.containsKey(tail) || multiplied(tail, unit).isPresent()) {
            String hint = unit.isNamedBeside() ? "只写数字，单位以" + unit + "为准" : "可以写：" + allowed(unit);
            return Decoded.refused(LedgerProblem.OTHER_UNIT, hint, text, unit);
        }
        return Decoded.refused(LedgerProblem.NOT_AN_AMOUNT, hint(text, unit), shortened(text));
    }

    private static String allowed(Unit unit) {
        String alike = NAMED_IN_HINTS.stream()
                .filter(symbol -> Unit.of(symbol).filter(unit::convertsTo).isPresent())
                .collect(Collectors.joining("、"));
        return alike.isEmpty() ? unit.symbol() : alike;
    }

    private static String hint(String text, Unit unit) {
        if (text.startsWith("#")) {
            return "单元格里是 Excel 的错误值，请先改正公式";
        }
        if (text.startsWith("=")) {
            return "请粘贴公式算出的数，不要粘贴公式";
        }
        if (text.matches("[-—–/\\\\*xX×]+|无|暂无|未报|/")) {
            return "没有数据就留空；确实为零请填 0";
        }
        if (RANGE.matcher(text).matches()) {
            return "本栏只能填一个数，范围请写在备注里";
        }
        Matcher number = FIRST_NUMBER.matcher(text);
        if (APPROXIMATE.matcher(text).matches() && number.find()) {
            return "只填确切的数，例如 " + number.group() + "；估计数请在“预计”栏注明";
        }
        if (CHINESE_NUMERALS.matcher(text).matches()) {
            return "请用阿拉伯数字";
        }
        if (text.contains(",")) {
            return "逗号只能作千分位，小数点用“.”，例如 1,234.56";
        }
        return "只填数字，单位是" + unit + "，例如 1234.56 或 1,234.56" + (base(unit).isPresent() ? "，也可写 1.2万、1.2亿" : "");
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    private static Map<String, BigDecimal> multiples() {
        Map<String, BigDecimal> multiples = new LinkedHashMap<>();
        multiples.put("万亿", new BigDecimal("1000000000000"));
        multiples.put("千亿", new BigDecimal("100000000000"));
        multiples.put("百亿", new BigDecimal("10000000000"));
        multiples.put("十亿", new BigDecimal("1000000000"));
        multiples.put("亿", new BigDecimal("100000000"));
        multiples.put("千万", new BigDecimal("10000000"));
        multiples.put("百万", new BigDecimal("1000000"));
        multiples.put("十万", new BigDecimal("100000"));
        multiples.put("万", new BigDecimal("10000"));
        multiples.put("千", new BigDecimal("1000"));
        multiples.put("百", new BigDecimal("100"));
        return multiples;
    }
}
