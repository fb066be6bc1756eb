package io.yuanheng.kernel;

/// The number of a committed change. Numbers are handed out in commit order, so "as of change N" never moves.
///
/// Zero is the empty store before the first change.
public record ChangeNo(long value) implements Comparable<ChangeNo> {

    public ChangeNo {
        if (value < 0) {
            throw new IllegalArgumentException("change numbers are not negative: " + value);
        }
    }

    @Override
    public int compareTo(ChangeNo other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
