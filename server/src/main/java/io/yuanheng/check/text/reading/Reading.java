package io.yuanheng.check.text.reading;

import io.yuanheng.check.text.Span;
import io.yuanheng.check.text.figure.FigureScanner;
import io.yuanheng.check.text.figure.PeriodMark;
import io.yuanheng.check.text.figure.Scan;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// A text that has been read: its figures in their sentences, and the words of time.
///
/// @param text as given
/// @param scan what the scanner found
/// @param labels headings of the form “X：”; a mention names its own by number
public record Reading(String text, Scan scan, List<Mention> mentions, List<String> labels) {

    public Reading {
        mentions = List.copyOf(mentions);
        labels = List.copyOf(labels);
    }

    public static Reading of(String text) {
        Scan scan = FigureScanner.scan(text);
        SentenceReader.Read read = SentenceReader.read(scan);
        return new Reading(text, scan, RoleReader.read(read.drafts()), read.labels());
    }

    public String printed(Mention m) {
        return m.span().of(text);
    }

    public String quote(Span span) {
        return span.of(text);
    }

    public String label(Mention m) {
        return labels.get(m.place().label());
    }

    public @Nullable Mention before(Mention m) {
        return m.place().before() < 0 ? null : mentions.get(m.place().before());
    }

    /// The mention that stands exactly there.
    public @Nullable Mention at(Span span) {
        int low = 0;
        int high = mentions.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (mentions.get(middle).span().start() < span.start()) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low < mentions.size() && mentions.get(low).span().equals(span) ? mentions.get(low) : null;
    }

    /// The last word of time that stands before a place, in the same text.
    public @Nullable PeriodMark markBefore(int position, Predicate<PeriodMark> wanted, int furthest) {
        List<PeriodMark> marks = scan.periods();
        int low = 0;
        int high = marks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (marks.get(middle).span().start() < position) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        for (int i = low - 1; i >= 0 && i >= low - furthest; i--) {
            if (wanted.test(marks.get(i))) {
                return marks.get(i);
            }
        }
        return null;
    }
}
