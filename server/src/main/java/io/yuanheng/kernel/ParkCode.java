package io.yuanheng.kernel;

/// A park's code, such as `yunxi`: the unit under which rows are kept and figures are asked.
public record ParkCode(String value) implements Comparable<ParkCode> {

    public ParkCode {
        Codes.check(value);
    }

    @Override
    public int compareTo(ParkCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
