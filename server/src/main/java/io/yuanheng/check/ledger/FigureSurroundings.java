package io.yuanheng.check.ledger;

import io.yuanheng.check.document.TableCells;
import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.PrintedFigure;
import io.yuanheng.check.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// The words around the figures of a text.
final class FigureSurroundings {

    private static final int LEAD = 16;
    private static final int LOOKED_BACK = 400;
    private static final Pattern TIME = Pattern.compile("\\d月|[一二三四五六七八九十]月|季度|半年|\\d年|全年");

    private final TableCells.Read read;
    private final List<PrintedFigure> figures;
    private final String text;
    private final NavigableMap<Integer, Span> paragraphs = new TreeMap<>();

    FigureSurroundings(TableCells.Read read) {
        this.read = read;
        this.figures = read.checked().figures();
        this.text = read.checked().manuscript().text();
        for (Block block : read.checked().manuscript().blocks()) {
            if (block instanceof Block.Paragraph(Span span, int _)) {
                paragraphs.put(span.start(), span);
            }
        }
    }

    private boolean isInTable(int index) {
        return read.heads().containsKey(figures.get(index).span());
    }

    /// The head of the column, or the last words of the clause before the figure.
    String lead(int index) {
        Span span = figures.get(index).span();
        String head = read.heads().get(span);
        if (head != null) {
            return head;
        }
        String before = text.substring(Math.max(0, span.start() - LEAD), span.start());
        int clause = -1;
        for (char end : new char[] {'，', ',', '。', '；', ';', '、', '\n', '\t', '（', '('}) {
            clause = Math.max(clause, before.lastIndexOf(end));
        }
        return before.substring(clause + 1);
    }

    /// Whether the words that say its months stand in the same paragraph before it, or over its table.
    boolean namesItsMonths(int index) {
        if (isInTable(index)) {
            return true;
        }
        int at = figures.get(index).span().start();
        Map.Entry<Integer, Span> paragraph = paragraphs.floorEntry(at);
        return paragraph != null && TIME.matcher(text.substring(Math.max(paragraph.getKey(), at - LOOKED_BACK), at)).find();
    }

    /// Figures before it in the same sentence, the nearest first; none in a table, where each row is a sentence of its own.
    List<Integer> earlierInSentence(int index) {
        List<Integer> earlier = new ArrayList<>();
        int end = figures.get(index).span().start();
        for (int i = index - 1; i >= 0 && end - figures.get(i).span().start() < LOOKED_BACK && !isInTable(index); i--) {
            Span before = figures.get(i).span();
            if (before.end() > end) {
                continue;
            }
            String between = text.substring(before.end(), end);
            if (between.chars().anyMatch(c -> c == '。' || c == '；' || c == ';' || c == '\n')) {
                break;
            }
            earlier.add(i);
        }
        return earlier;
    }
}
