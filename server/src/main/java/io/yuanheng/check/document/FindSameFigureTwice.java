package io.yuanheng.check.document;

import io.yuanheng.check.document.DocumentFinding.Kind;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.PrintedFigure.Qualifier;
import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.TextCheck.Checked;
import io.yuanheng.check.text.reading.Subjects;
import io.yuanheng.kernel.Period;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// One figure printed with two values, in the text or in the text and a table.
///
/// That it is one figure must be beyond doubt: the same noun, the same months of a named year, the same kind of value, and nothing
/// before it in the sentence that could narrow it to an enterprise or a part of the park.
final class FindSameFigureTwice {

    private record What(String subject, String unit, Period period, Set<Qualifier> qualifiers) {}

    private static final Pattern TIME = Pattern.compile(
            "(?:\\d{4}年)?(?:(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月?份?[—\\-－~～–至到]{1,2}(?:\\d{1,2}|[一二三四五六七八九十]{1,2})月份?|\\d{1,2}月份?|上半年|下半年|前?[一二三四]季度|前[\\d一二三四五六七八九十]{1,2}个月|全年)|\\d{4}年|今年|本年|截至|底|末");
    private static final Pattern EMPTY_WORDS = Pattern.compile(
            "[，,、：:\\s\"“”]|其中|全区|全园|园区|我区|开发区|累计|共|实现|完成|达到|达|为|是|约|预计|以来|的|到|已|全年");
    private static final Pattern WHOLE = Pattern.compile("^(?:全园区|全区|全园|园区|我区|本区|开发区|累计|共)+");
    private static final Set<Qualifier> UNSURE = Set.of(Qualifier.APPROXIMATE, Qualifier.AT_LEAST, Qualifier.AT_MOST, Qualifier.PLANNED, Qualifier.TARGET);

    // a figure far into a sentence has other words before it
    private static final int LONGEST_BEGINNING = 80;

    private final Checked checked;
    private final String text;
    private final TableCells.Read tables;

    private FindSameFigureTwice(TableCells.Read tables) {
        this.checked = tables.checked();
        this.text = checked.manuscript().text();
        this.tables = tables;
    }

    static List<DocumentFinding> find(TableCells.Read tables) {
        return new FindSameFigureTwice(tables).find();
    }

    private List<DocumentFinding> find() {
        Map<What, List<PrintedFigure>> printed = new HashMap<>();
        List<Span> sentences = Sentences.of(checked.manuscript());
        int at = 0;
        for (PrintedFigure figure : checked.figures()) {
            while (at < sentences.size() && sentences.get(at).end() <= figure.span().start()) {
                at++;
            }
            boolean inTable = tables.heads().containsKey(figure.span());
            boolean alone = at < sentences.size() && nothingNarrows(figure, sentences.get(at));
            if (inTable ? isValue(figure) : alone) {
                what(figure).ifPresent(w -> printed.computeIfAbsent(w, _ -> new ArrayList<>()).add(figure));
            }
        }
        List<DocumentFinding> found = new ArrayList<>();
        printed.values().forEach(same -> compare(same, found));
        return found;
    }

    private void compare(List<PrintedFigure> same, List<DocumentFinding> found) {
        // a label that stands twice in tables names rows of different sections
        if (same.stream().filter(f -> tables.heads().containsKey(f.span())).count() > 1) {
            return;
        }
        PrintedFigure first = same.getFirst();
        for (PrintedFigure figure : same.subList(1, same.size())) {
            if (!PrintedStep.mayBeOne(first, figure)) {
                boolean table = tables.heads().containsKey(first.span()) || tables.heads().containsKey(figure.span());
                found.add(new DocumentFinding(
                        table ? Kind.TABLE : Kind.SAME_FIGURE,
                        figure.span(),
                        "“" + figure.subject() + "”这里是" + figure.printed() + "，" + (tables.heads().containsKey(first.span()) ? "表中" : "前文")
                                + "是" + first.printed(),
                        List.of(first.span())));
            }
        }
    }

    private static Optional<What> what(PrintedFigure figure) {
        Period period = figure.period();
        String subject = Subjects.core(WHOLE.matcher(figure.subject()).replaceFirst(""));
        boolean sure = figure.value() != null && !figure.masked() && figure.qualifiers().stream().noneMatch(UNSURE::contains);
        if (period == null || subject.length() < 3 || !sure || figure.unit().isEmpty() || figure.unit().equals("%")) {
            return Optional.empty();
        }
        Set<Qualifier> kept = new HashSet<>(figure.qualifiers());
        kept.remove(Qualifier.CUMULATIVE);
        kept.remove(Qualifier.EXPECTED);
        return Optional.of(new What(subject, figure.unit(), period, Set.copyOf(kept)));
    }

    private boolean isValue(PrintedFigure figure) {
        String head = String.valueOf(tables.heads().get(figure.span()));
        return figure.qualifiers().isEmpty()
                && List.of("本期", "本年", "累计", "完成", "实绩", "实际", "数值", "完成数", "累计完成", "本期数", "本年累计").stream().anyMatch(head::startsWith)
                && !head.contains("任务");
    }

    /// Whether the sentence has nothing before the figure but its own noun, words of time and empty words.
    private boolean nothingNarrows(PrintedFigure figure, Span sentence) {
        int distance = figure.span().start() - sentence.start();
        if (distance <= 0 || distance > LONGEST_BEGINNING) {
            return false;
        }
        String before = text.substring(sentence.start(), figure.span().start());
        String bare = TIME.matcher(before).replaceAll("").replace(figure.subject(), "");
        return EMPTY_WORDS.matcher(bare).replaceAll("").isEmpty() && figure.value() != null && figure.value().compareTo(BigDecimal.ZERO) != 0;
    }
}
