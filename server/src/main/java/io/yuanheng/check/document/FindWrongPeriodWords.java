package io.yuanheng.check.document;

import io.yuanheng.check.document.DocumentFinding.Kind;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck.Checked;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Results of months that the report does not cover, and a January that statistics do not know.
///
/// The months a report covers are those its title names. Monthly statistics of industry and investment have no January: it is
/// published with February (国家统计局 一套表 制度). Public finance has one, and is not meant.
final class FindWrongPeriodWords {

    private static final int LONGEST_CLAUSE = 200;
    // 9月份，园区完成… · 1—9月实现…
    private static final Pattern RESULT = Pattern.compile(
            "(?<![\\d年—\\-－~～–至到、.])(?:[1１一][—\\-－~～–至到]{1,2})?(?<month>\\d{1,2})月份?(?=[，,]?[^。；;\n\\d]{0,14}(?:完成|实现|达到|增长|下降)[^。；;，,\n\\d]{0,16}\\d)");
    private static final Pattern NOT_A_RESULT = Pattern.compile("计划|预计|力争|确保|将|拟|目标|下步|下一步|去年|上年|同期|底|前|日|以来|安排|到\\d");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年");
    private static final Pattern JANUARY = Pattern.compile(
            "(?<![\\d—\\-－~～–至到、.])1月(?:份|当月)?(?=[，,]?[^。；;\n\\d]{0,10}(?:规模以上|规上|工业总产值|工业产值|工业增加值|固定资产投资|工业投资|主营业务收入|销售产值|零售))");

    private FindWrongPeriodWords() {}

    static List<DocumentFinding> find(Checked checked) {
        String text = checked.manuscript().text();
        Optional<CoveredMonths> covered = CoveredMonths.ofTitle(checked.manuscript());
        List<DocumentFinding> found = new ArrayList<>();
        for (Span sentence : Sentences.of(checked.manuscript())) {
            String words = sentence.of(text);
            if (words.indexOf('月') < 0) {
                continue;
            }
            covered.ifPresent(c -> beyond(words, sentence, c, found));
            january(words, sentence, found);
        }
        return found;
    }

    private static void beyond(String words, Span sentence, CoveredMonths covered, List<DocumentFinding> found) {
        Matcher matcher = RESULT.matcher(words);
        while (matcher.find()) {
            int month = Integer.parseInt(matcher.group("month"));
            int clause = clauseStart(words, matcher.start());
            int end = Math.min(words.length(), matcher.end() + 20);
            String around = words.substring(clause, end);
            if (month > covered.lastMonth() && month <= 12 && !NOT_A_RESULT.matcher(around).find() && isSameYear(around, covered)) {
                Span span = new Span(sentence.start() + matcher.start(), sentence.start() + matcher.end());
                found.add(new DocumentFinding(
                        Kind.PERIOD, span, "标题写“" + covered.words() + "”，这里却是" + month + "月的结果", List.of(covered.span())));
            }
        }
    }

    private static int clauseStart(String words, int at) {
        int from = at;
        while (from > 0 && at - from < LONGEST_CLAUSE && words.charAt(from - 1) != '；' && words.charAt(from - 1) != ';') {
            from--;
        }
        return from;
    }

    private static boolean isSameYear(String words, CoveredMonths covered) {
        Matcher year = YEAR.matcher(words);
        while (year.find()) {
            if (covered.year() == 0 || Integer.parseInt(year.group(1)) != covered.year()) {
                return false;
            }
        }
        return true;
    }

    private static void january(String words, Span sentence, List<DocumentFinding> found) {
        Matcher matcher = JANUARY.matcher(words);
        while (matcher.find()) {
            Span span = new Span(sentence.start() + matcher.start(), sentence.start() + matcher.end());
            found.add(new DocumentFinding(Kind.PERIOD, span, "统计月报1月免报，没有单独的1月数，应写“1—2月”", List.of()));
        }
    }
}
