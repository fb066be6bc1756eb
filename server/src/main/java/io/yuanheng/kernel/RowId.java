package io.yuanheng.kernel;

/// The identity of a row through all its versions; drawn once, never used again.
public record RowId(long value) implements Comparable<RowId> {

    public RowId {
        if (value <= 0) {
            throw new IllegalArgumentException("row ids are positive: " + value);
        }
    }

    @Override
    public int compareTo(RowId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
