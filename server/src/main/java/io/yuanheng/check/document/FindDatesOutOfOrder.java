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

/// Days that are in no calendar, periods that end before they begin, and steps of one project in an order no project takes.
final class FindDatesOutOfOrder {

    /// Steps in the order they are taken; words of one rank may stand for each other.
    private enum Step {
        SIGNED("签约|签订协议|签订合同", 1),
        STARTED("开工|动工|奠基", 2),
        COMPLETED("竣工|完工|建成|主体封顶", 3),
        PRODUCING("投产|试生产|投用|投入使用|投入运营", 4),
        FULL("达产", 5);

        private final Pattern words;
        private final String written;
        private final int rank;

        Step(String words, int rank) {
            this.words = Pattern.compile(words);
            this.written = words;
            this.rank = rank;
        }

        static Optional<Step> in(String words) {
            for (Step step : values()) {
                if (step.words.matcher(words).find()) {
                    return Optional.of(step);
                }
            }
            return Optional.empty();
        }
    }

    private record Dated(Step step, String word, Day day) {}

    private static final String STEPS = steps();
    // 2023年5月正式开工 · 于2024年底前竣工
    private static final Pattern DATED_STEP = Pattern.compile(
            Day.WRITTEN + "(?:底|初|上旬|中旬|下旬|前|已|正式|全面|全部|顺利|实现|完成|项目|建设|计划|预计|拟|[，,]){0,3}+(?<step>" + STEPS + ")");
    // 开工时间：2024-03-01
    private static final Pattern STEP_DATED =
            Pattern.compile("(?<step>" + STEPS + ")(?:时间|日期)(?:为|是|[：:])?" + Day.WRITTEN);
    // what may stand between two steps of one project: nothing that could name another
    private static final Pattern BETWEEN = Pattern.compile("[，,、；;（）() ]{0,2}(?:并|已|于|计划|预计|力争|拟|将|可|现已|目前){0,3}[，, ]?于?");
    private static final Pattern RANGE = Pattern.compile(Day.WRITTEN + "(?:起)?(?:至|到|—|——|-|－|~|～|–)" + secondDay());

    private FindDatesOutOfOrder() {}

    static List<DocumentFinding> find(Checked checked) {
        List<DocumentFinding> found = new ArrayList<>();
        String text = checked.manuscript().text();
        impossible(text, found);
        reversed(text, found);
        for (Span sentence : Sentences.of(checked.manuscript())) {
            steps(text, sentence, found);
        }
        for (Block block : checked.manuscript().blocks()) {
            if (block instanceof Block.Table(Span _, List<List<Span>> rows) && rows.size() > 1) {
                table(text, rows, found);
            }
        }
        return found;
    }

    private static void impossible(String text, List<DocumentFinding> found) {
        Matcher matcher = Day.pattern().matcher(text);
        while (matcher.find()) {
            Day day = Day.of(matcher, 0);
            // 1.13 may be a number; without year and day, “13月” may be a damaged text
            boolean certain = matcher.group("m") != null && (day.hasYear() || day.day() > 0);
            if (certain && !day.exists()) {
                found.add(finding(day.span(), "没有“" + matcher.group() + "”这一天", List.of()));
            }
        }
    }

    private static void reversed(String text, List<DocumentFinding> found) {
        Matcher matcher = RANGE.matcher(text);
        while (matcher.find()) {
            Optional<Day> from = Day.first(matcher.group(), matcher.start());
            if (from.isPresent()) {
                int behind = from.get().span().end();
                Optional<Day> to = Day.first(text.substring(behind, matcher.end()), behind);
                if (to.isPresent() && from.get().hasYear() && to.get().hasYear() && to.get().isBefore(from.get())) {
                    found.add(finding(new Span(matcher.start(), matcher.end()), "时间段“" + matcher.group() + "”的结束早于开始", List.of()));
                }
            }
        }
    }

    private static void steps(String text, Span sentence, List<DocumentFinding> found) {
        String words = sentence.of(text);
        if (!words.contains("月") && !words.contains("-") && !words.contains(".")) {
            return;
        }
        Matcher matcher = DATED_STEP.matcher(words);
        Dated last = null;
        int end = 0;
        while (matcher.find()) {
            String word = matcher.group("step");
            Step step = Step.in(word).orElseThrow();
            Day day = Day.first(matcher.group(), sentence.start() + matcher.start()).orElseThrow();
            Dated now = new Dated(step, word, day);
            if (last != null && BETWEEN.matcher(words.substring(end, matcher.start())).matches()) {
                compare(text, last, now, found);
            }
            last = now;
            end = matcher.end();
        }
        namedFirst(text, sentence, words, found);
    }

    private static void namedFirst(String text, Span sentence, String words, List<DocumentFinding> found) {
        Matcher matcher = STEP_DATED.matcher(words);
        Dated last = null;
        int end = 0;
        while (matcher.find()) {
            Optional<Step> step = Step.in(matcher.group("step"));
            int from = matcher.end("step");
            Optional<Day> day = Day.first(words.substring(from, matcher.end()), sentence.start() + from);
            if (step.isPresent() && day.isPresent()) {
                Dated now = new Dated(step.get(), matcher.group("step"), day.get());
                if (last != null && BETWEEN.matcher(words.substring(end, matcher.start())).matches()) {
                    compare(text, last, now, found);
                }
                last = now;
                end = matcher.end();
            }
        }
    }

    private static void table(String text, List<List<Span>> rows, List<DocumentFinding> found) {
        List<Optional<Step>> heads = rows.getFirst().stream().map(c -> Step.in(c.of(text))).toList();
        if (heads.stream().filter(Optional::isPresent).count() < 2) {
            return;
        }
        for (List<Span> row : rows.subList(1, rows.size())) {
            if (row.size() != heads.size()) {
                continue;
            }
            Dated last = null;
            for (int i = 0; i < row.size(); i++) {
                Optional<Day> day = Day.first(row.get(i).of(text), row.get(i).start());
                if (heads.get(i).isPresent() && day.isPresent()) {
                    Dated now = new Dated(heads.get(i).get(), rows.getFirst().get(i).of(text), day.get());
                    if (last != null) {
                        compare(text, last, now, found);
                    }
                    last = now;
                }
            }
        }
    }

    private static void compare(String text, Dated one, Dated other, List<DocumentFinding> found) {
        if (!one.day().hasYear() || !other.day().hasYear() || one.step().rank == other.step().rank) {
            return;
        }
        Dated first = one.step().rank < other.step().rank ? one : other;
        Dated second = first == one ? other : one;
        if (second.day().isBefore(first.day())) {
            found.add(finding(
                    second.day().span(),
                    second.word() + "（" + second.day().span().of(text) + "）早于" + first.word() + "（" + first.day().span().of(text) + "）",
                    List.of(first.day().span())));
        }
    }

    private static DocumentFinding finding(Span span, String say, List<Span> related) {
        return new DocumentFinding(Kind.DATES, span, say, related);
    }

    private static String steps() {
        List<String> all = new ArrayList<>();
        for (Step step : Step.values()) {
            all.add(step.written);
        }
        return String.join("|", all);
    }

    // the second date of a range in groups of its own
    private static String secondDay() {
        return "(?:(?:\\d{4}年)?\\d{1,2}月(?:\\d{1,2}日)?|\\d{4}[-./]\\d{1,2}(?:[-./]\\d{1,2})?(?![\\d.\\-/]))";
    }
}
