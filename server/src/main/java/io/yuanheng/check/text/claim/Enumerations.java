package io.yuanheng.check.text.claim;

import io.yuanheng.check.text.Claim;
import io.yuanheng.check.text.Interval;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.reading.Reading;
import io.yuanheng.check.text.reading.Wording;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names listed against a printed number: 甲、乙、丙等3个企业, 三大平台：甲、乙、丙, “一区三园”，即….
///
/// Names may hold 和 and 、 of their own, so a list counts from the fewest items it can mean to the most. Disagreement is
/// said only of a list whose items all end in the same word and that 等 does not leave open.
final class Enumerations {

    private static final int LONGEST_LIST = 240;
    private static final String NUMERALS = "一二三四五六七八九十";
    private static final String COUNTERS = "个家户项条座处大类名位所种";

    private final Reading reading;
    private final Findings findings;
    private final String plain;

    Enumerations(Reading reading, Findings findings) {
        this.reading = reading;
        this.findings = findings;
        this.plain = reading.scan().plain();
    }

    void find() {
        int i = plain.indexOf('、');
        while (i >= 0) {
            findings.step();
            ItemList list = ItemList.around(plain, i, LONGEST_LIST);
            if (list.items().size() >= 2 && list.isNames()) {
                behind(list);
                ahead(list);
            }
            i = plain.indexOf('、', Math.max(i + 1, list.span().end()));
        }
    }

    /// 甲、乙、丙3个…, 甲、乙、丙等三大….
    private void behind(ItemList list) {
        int at = list.span().end();
        boolean open = at < plain.length() && plain.charAt(at) == '等';
        Count count = count(open ? at + 1 : at);
        if (count != null) {
            say(list, count, !open && namesThese(list, count.span.end()));
        }
    }

    /// 甲公司、乙公司、丙公司10个项目 counts the projects, not the firms.
    private boolean namesThese(ItemList list, int at) {
        String noun = plain.substring(at, Math.min(plain.length(), at + 8));
        String last = list.items().getLast();
        return noun.contains(last.substring(last.length() - 2))
                || last.endsWith("公司") && noun.startsWith("企业") || Wording.has(noun, "机构", "部门", "单位", "平台", "园区", "乡镇", "县区");
    }

    /// 三大平台：甲、乙、丙; “一区三园”，即甲、乙、丙; 4个机构（甲、乙、丙、丁）.
    private void ahead(ItemList list) {
        int i = list.span().start();
        String before = plain.substring(Math.max(0, i - 30), i);
        boolean introduced = before.endsWith(":")
                || before.endsWith("即")
                || before.endsWith("(")
                || before.endsWith("分别是")
                || before.endsWith("分别为");
        if (!introduced) {
            return;
        }
        if (slogan(list, before)) {
            return;
        }
        int from = Math.max(0, i - 30);
        for (int j = i - 2; j >= from; j--) {
            findings.step();
            if ("。;\n".indexOf(plain.charAt(j)) >= 0) {
                return;
            }
            Count count = count(j);
            if (count != null && (j == 0 || !isNumeral(plain.charAt(j - 1)))) {
                boolean closed = plain.charAt(i - 1) == '(' && list.span().end() < plain.length() && plain.charAt(list.span().end()) == ')';
                say(list, count, closed && i - count.span.end() <= 8 && namesThese(list, count.span.end()));
                return;
            }
        }
    }

    /// “五通一平”（供水、…）: six; “一区三园”，即…: three.
    private boolean slogan(ItemList list, String before) {
        int close = before.lastIndexOf('”');
        int open = before.lastIndexOf('“');
        if (open < 0 || close < open || before.length() - close > 4) {
            return false;
        }
        int sum = 0;
        int last = 0;
        int lastAt = open + 1;
        for (int i = open + 1; i < close; i++) {
            int value = NUMERALS.indexOf(before.charAt(i)) + 1;
            sum += value;
            last = value > 0 ? value : last;
            lastAt = value > 0 ? i : lastAt;
        }
        int at = list.span().start() - before.length() + open + 1;
        int end = at + close - open - 1;
        if (last >= 2 && list.fewest() <= last && last <= list.most()) {
            say(list, new Count(last, new Span(at + lastAt - open - 1, end)), false);
            return true;
        }
        if (sum > last && list.fewest() <= sum && sum <= list.most()) {
            say(list, new Count(sum, new Span(at, end)), false);
            return true;
        }
        return false;
    }

    private record Count(int value, Span span) {}

    private static boolean isNumeral(char c) {
        return c >= '0' && c <= '9' || NUMERALS.indexOf(c) >= 0 || c == '.' || c == '第';
    }

    /// 3个, 三大, 十二项 at a place; 三园 and other short names count too.
    private @Nullable Count count(int at) {
        int i = at;
        int value = 0;
        while (i < plain.length() && i - at < 3 && plain.charAt(i) >= '0' && plain.charAt(i) <= '9') {
            value = value * 10 + plain.charAt(i++) - '0';
        }
        if (i == at && i < plain.length() && NUMERALS.indexOf(plain.charAt(i)) >= 0) {
            value = NUMERALS.indexOf(plain.charAt(i)) + 1;
            i++;
            if (i < plain.length() && value == 10 && NUMERALS.indexOf(plain.charAt(i)) >= 0) {
                value = 10 + NUMERALS.indexOf(plain.charAt(i++)) + 1;
            }
        }
        boolean counted = i > at
                && i < plain.length()
                && COUNTERS.indexOf(plain.charAt(i)) >= 0
                && !plain.startsWith("个月", i)
                && !plain.startsWith("个百分点", i);
        return counted && value >= 2 ? new Count(value, new Span(at, i + 1)) : null;
    }

    private void say(ItemList list, Count count, boolean closed) {
        int fewest = list.fewest();
        int most = list.most();
        boolean agrees = fewest <= count.value && count.value <= most;
        if (!agrees && !(closed && list.isPlain())) {
            return;
        }
        Span span = list.span().with(count.span);
        BigDecimal items = BigDecimal.valueOf(agrees ? count.value : most);
        BigDecimal stated = BigDecimal.valueOf(count.value);
        findings.add(new Claim(
                span,
                reading.quote(span),
                Claim.Kind.COUNT_SUM,
                List.of(new Claim.Input("items", reading.quote(list.span()), items, "个", list.span())),
                new Claim.Stated(reading.quote(count.span), stated, "个", count.span),
                items,
                new Interval(BigDecimal.valueOf(fewest), BigDecimal.valueOf(most)),
                agrees ? Claim.Verdict.CONSISTENT : Claim.Verdict.INCONSISTENT,
                "列出" + items.toPlainString() + "项，印" + reading.quote(count.span) + (agrees ? "，一致" : "，不符"),
                null));
    }
}
