package io.yuanheng.check.document;

import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import io.yuanheng.kernel.Period;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The months a report covers, as its title or the caption of a table says.
///
/// @param year 0 where none is named
/// @param words as they stand
public record CoveredMonths(int year, int lastMonth, String words, Span span) {

    private static final String MONTHS = "(?:(?:1|一|１)(?:月份?)?[—\\-－~～–至到]{1,2}(?<to>\\d{1,2}|十一|十二|[一二三四五六七八九十])月份?)";
    private static final Pattern WRITTEN = Pattern.compile("(?:(?<year>\\d{4})年)?(?:" + MONTHS
            + "|(?<half>上半年)|(?<quarter>一季度|第一季度|首季)|(?<three>前三季度|前3季度)|前(?<first>\\d{1,2}|[二三四五六七八九十])个月)");
    private static final Pattern YEAR = Pattern.compile("(?<!\\d)(?<year>(?:19|20)\\d{2})年(?!.{0,20}(?:计划|目标|思路|安排|打算))");
    private static final int LONGEST_TITLE = 60;

    /// What the first heading, or the first line where there is none, says it covers; all run from January.
    public static Optional<CoveredMonths> ofTitle(Manuscript manuscript) {
        return title(manuscript).flatMap(span -> in(span.of(manuscript.text()), span.start()));
    }

    /// The period of the title, where it names the year; a title with a year alone speaks of that year.
    public static Optional<Period> periodOfTitle(Manuscript manuscript) {
        Optional<CoveredMonths> covered = ofTitle(manuscript);
        if (covered.isPresent()) {
            return covered.flatMap(CoveredMonths::period);
        }
        return title(manuscript).map(span -> YEAR.matcher(span.of(manuscript.text()))).filter(Matcher::find).map(m -> Period.year(
                Integer.parseInt(m.group("year"))));
    }

    public Optional<Period> period() {
        return year == 0 ? Optional.empty() : Optional.of(Period.cumulative(YearMonth.of(year, lastMonth)));
    }

    CoveredMonths inYear(int other) {
        return year > 0 ? this : new CoveredMonths(other, lastMonth, words, span);
    }

    private static Optional<Span> title(Manuscript manuscript) {
        for (Block block : manuscript.blocks()) {
            if (block instanceof Block.Paragraph(Span span, int level)) {
                return level == 1 || span.end() - span.start() <= LONGEST_TITLE ? Optional.of(span) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /// @return empty where none or more than one run of months is named
    static Optional<CoveredMonths> in(String title, int at) {
        Matcher matcher = WRITTEN.matcher(title);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String to = matcher.group("to") != null ? matcher.group("to") : matcher.group("first");
        int last = matcher.group("half") != null ? 6 : matcher.group("quarter") != null ? 3 : to == null ? 9 : month(to);
        String year = matcher.group("year");
        CoveredMonths covered = new CoveredMonths(
                year == null ? 0 : Integer.parseInt(year), last, matcher.group(), new Span(at + matcher.start(), at + matcher.end()));
        // 上半年总结及下半年安排: a title that names two periods says nothing certain
        boolean certain = last >= 1 && last <= 12 && !matcher.find() && !title.contains("下半年") && !title.contains("四季度");
        return certain ? Optional.of(covered) : Optional.empty();
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
