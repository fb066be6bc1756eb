package io.yuanheng.check.text.reading;

import io.yuanheng.check.text.figure.Figure;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.figure.Scan;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Goes through a scanned text once and puts each figure into its paragraph, sentence, segment, clause and bracket.
final class SentenceReader {

    /// text kept before a figure
    private static final int KEPT = 120;
    private static final int LONGEST_TAIL = 40;
    private static final int LONGEST_LABEL = 40;
    private static final int DEEPEST = 8;
    private static final int NEAR_BRACKET = 12;

    private final Scan scan;
    private final List<Draft> drafts = new ArrayList<>();
    private final List<String> labels = new ArrayList<>(List.of(""));
    private final Deque<Frame> outer = new ArrayDeque<>();
    private Frame frame = new Frame(0, 0, -1);
    private int frames;
    private int paragraph;
    private int sentence;
    private int segment;
    private int clause;
    private int label;
    private int deeper;
    private int sentenceStart;

    /// A mention before its role is known.
    record Draft(Figure figure, Mention.Place place, String between, StringBuilder tail) {}

    record Read(List<Draft> drafts, List<String> labels) {}

    private static final class Frame {
        final int id;
        final int depth;
        final int opener;
        final StringBuilder between = new StringBuilder();
        int last = -1;
        int clause;

        @Nullable
        StringBuilder tail;

        Frame(int id, int depth, int opener) {
            this.id = id;
            this.depth = depth;
            this.opener = opener;
        }
    }

    private SentenceReader(Scan scan) {
        this.scan = scan;
    }

    static Read read(Scan scan) {
        SentenceReader reader = new SentenceReader(scan);
        reader.go();
        return new Read(reader.drafts, reader.labels);
    }

    private void go() {
        String plain = scan.plain();
        int nextFigure = 0;
        int nextMark = 0;
        int i = 0;
        while (i < plain.length()) {
            while (nextMark < scan.periods().size()
                    && scan.periods().get(nextMark).span().start() < i) {
                nextMark++;
            }
            if (nextFigure < scan.figures().size()
                    && scan.figures().get(nextFigure).span().start() == i) {
                Figure figure = scan.figures().get(nextFigure++);
                mention(figure);
                i = figure.span().end();
            } else if (nextMark < scan.periods().size()
                    && scan.periods().get(nextMark).span().start() == i) {
                PeriodMark mark = scan.periods().get(nextMark++);
                word(Mention.TIME);
                i = mark.span().end();
            } else {
                sign(plain, i++);
            }
        }
    }

    private void mention(Figure figure) {
        Mention.Place place = new Mention.Place(
                paragraph, sentence, segment, frame.clause, frame.depth, frame.id, frame.opener, frame.last, label);
        frame.tail = new StringBuilder();
        drafts.add(new Draft(figure, place, frame.between.toString(), frame.tail));
        frame.last = drafts.size() - 1;
        frame.between.setLength(0);
    }

    private void word(char c) {
        if (frame.between.length() >= 2 * KEPT) {
            frame.between.delete(0, KEPT);
        }
        frame.between.append(c);
        if (frame.tail != null && frame.tail.length() < LONGEST_TAIL) {
            frame.tail.append(c);
        }
    }

    private void sign(String plain, int i) {
        char c = plain.charAt(i);
        switch (c) {
            case '(', '〔', '【' -> open();
            case ')', '〕', '】' -> close();
            case '\n' -> endParagraph(i + 1);
            case '。', '!', '?' -> {
                boundary(c);
                if (frame.depth == 0) {
                    sentence++;
                    segment++;
                    sentenceStart = i + 1;
                }
            }
            case ';' -> {
                boundary(c);
                if (frame.depth == 0) {
                    segment++;
                    sentenceStart = i + 1;
                }
            }
            case ':' -> colon(plain, i);
            case ',', '\t' -> boundary(c);
            case '、' -> {
                frame.tail = null;
                word(c);
            }
            case ' ' -> {}
            default -> word(c);
        }
    }

    /// 1.3:65.3:33.6 is a list; any other colon ends a heading.
    private void colon(String plain, int i) {
        boolean listed = frame.last >= 0
                && frame.between.isEmpty()
                && i + 1 < plain.length()
                && Character.isDigit(plain.charAt(i + 1));
        if (listed) {
            frame.between.append(':');
            frame.tail = null;
            return;
        }
        if (frame.depth == 0 && i - sentenceStart <= LONGEST_LABEL) {
            labels.add(plain.substring(sentenceStart, i).strip());
            label = labels.size() - 1;
        }
        boundary(':');
    }

    private void boundary(char c) {
        frame.tail = null;
        word(c);
        frame.clause = ++clause;
    }

    private void open() {
        if (outer.size() >= DEEPEST) {
            deeper++;
            return;
        }
        boolean near = frame.last >= 0 && frame.between.length() <= NEAR_BRACKET && !endsClause(frame.between);
        Frame inner = new Frame(++frames, frame.depth + 1, near ? frame.last : -1);
        inner.clause = ++clause;
        outer.push(frame);
        frame = inner;
    }

    private static boolean endsClause(StringBuilder between) {
        return between.indexOf(",") >= 0 || between.indexOf(";") >= 0 || between.indexOf("。") >= 0;
    }

    private void close() {
        if (deeper > 0) {
            deeper--;
        } else if (!outer.isEmpty()) {
            frame = outer.pop();
        }
    }

    private void endParagraph(int next) {
        outer.clear();
        deeper = 0;
        frame = new Frame(++frames, 0, -1);
        frame.clause = ++clause;
        paragraph++;
        sentence++;
        segment++;
        label = 0;
        sentenceStart = next;
    }
}
