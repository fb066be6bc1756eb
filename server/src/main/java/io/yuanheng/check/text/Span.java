package io.yuanheng.check.text;

/// A stretch of the text as read, in UTF-16 units: `start` belongs to it, `end` does not.
public record Span(int start, int end) implements Comparable<Span> {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: " + start + ".." + end);
        }
    }

    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    public boolean covers(Span other) {
        return start <= other.start && other.end <= end;
    }

    /// The smallest span that holds both.
    public Span with(Span other) {
        return new Span(Math.min(start, other.start), Math.max(end, other.end));
    }

    public String of(String text) {
        return text.substring(start, end);
    }

    @Override
    public int compareTo(Span other) {
        int byStart = Integer.compare(start, other.start);
        return byStart != 0 ? byStart : Integer.compare(end, other.end);
    }
}
