package io.yuanheng.check.document;

import io.yuanheng.check.document.DocumentFinding.Kind;
import io.yuanheng.check.text.Manuscript.Block;
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

    /// @param words as the title has them
    private record Covered(int year, int lastMonth, String words, Span span) {}

    private static final String MONTHS = "(?:(?<from>1|一|１)(?:月份?)?[—\\-－~～–至到]{1,2}(?<to>\\d{1,2}|十一|十二|[一二三四五六七八九十])月份?)";
    private static final Pattern TITLE = Pattern.compile(
            "(?:(?<year>\\d{4})年)?(?:" + MONTHS + "|(?<half>上半年)|(?<quarter>一季度|第一季度|首季)|(?<three>前三季度|前3季度)|前(?<first>\\d{1,2}|[二三四五六七八九十])个月)");
    // 9月份，园区完成… · 1—9月实现…
    private static final Pattern RESULT = Pattern.compile(
            "(?<![\\d年—\\-－~～–至到、.])(?:[1１一][—\\-－~～–至到]{1,2})?(?<month>\\d{1,2})月份?(?=[，,]?[^。；;\n\\d]{0,14}(?:完成|实现|达到|增长|下降))");
    private static final Pattern NOT_A_RESULT = Pattern.compile("计划|预计|力争|确保|将|拟|目标|下步|下一步|去年|上年|同期|底|前|日|以来|安排|到\\d");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(\\d{4})年");
    private static final Pattern JANUARY = Pattern.compile(
            "(?<![\\d—\\-－~～–至到、.])1月(?:份|当月)?(?=[，,]?[^。；;\n\\d]{0,10}(?:规模以上|规上|工业总产值|工业产值|工业增加值|固定资产投资|工业投资|主营业务收入|销售产值|零售))");
    private static final int LONGEST_TITLE = 60;

    private FindWrongPeriodWords() {}

    static List<DocumentFinding> find(Checked checked) {
        String text = checked.manuscript().text();
        Optional<Covered> covered = covered(checked);
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

    private static void beyond(String words, Span sentence, Covered covered, List<DocumentFinding> found) {
        Matcher matcher = RESULT.matcher(words);
        while (matcher.find()) {
            int month = Integer.parseInt(matcher.group("month"));
            int clause = Math.max(words.lastIndexOf('；', matcher.start()), words.lastIndexOf(';', matcher.start())) + 1;
            int end = Math.min(words.length(), matcher.end() + 20);
            String around = words.substring(clause, end);
            if (month > covered.lastMonth() && month <= 12 && !NOT_A_RESULT.matcher(around).find() && isSameYear(around, covered)) {
                Span span = new Span(sentence.start() + matcher.start(), sentence.start() + matcher.end());
                found.add(new DocumentFinding(
                        Kind.PERIOD, span, "标题写“" + covered.words() + "”，这里却是" + month + "月的结果", List.of(covered.span())));
            }
        }
    }

    private static boolean isSameYear(String words, Covered covered) {
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

    /// What the first heading, or the first line where there is none, says it covers.
    private static Optional<Covered> covered(Checked checked) {
        String text = checked.manuscript().text();
        for (Block block : checked.manuscript().blocks()) {
            if (block instanceof Block.Paragraph(Span span, int level)) {
                boolean mayBeTitle = level == 1 || span.end() - span.start() <= LONGEST_TITLE;
                return mayBeTitle ? covered(span.of(text), span) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    private static Optional<Covered> covered(String title, Span at) {
        Matcher matcher = TITLE.matcher(title);
        if (!matcher.find()) {
            return Optional.empty();
        }
        int last = matcher.group("half") != null
                ? 6
                : matcher.group("quarter") != null
                        ? 3
                        : matcher.group("three") != null ? 9 : month(matcher.group("to") != null ? matcher.group("to") : matcher.group("first"));
        // 二季度工业运行及下半年安排: a title that names two periods says nothing certain
        boolean certain = last >= 1 && last <= 12 && !matcher.find() && !title.contains("下半年") && !title.contains("四季度");
        Matcher again = TITLE.matcher(title);
        return certain && again.find()
                ? Optional.of(new Covered(
                        again.group("year") == null ? 0 : Integer.parseInt(again.group("year")),
                        last,
                        again.group(),
                        new Span(at.start() + again.start(), at.start() + again.end())))
                : Optional.empty();
    }

    private static int month(String written) {
        if (written.chars().allMatch(Character::isDigit)) {
            return Integer.parseInt(written);
        }
        return switch (written) {
            case "十" -> 10;
            case "十一" -> 11;
            case "十二" -> 12;
            default -> "一二三四五六七八九".indexOf(written) + 1;
        };
    }
}
