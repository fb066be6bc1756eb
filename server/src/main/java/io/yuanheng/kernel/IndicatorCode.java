package io.yuanheng.kernel;

/// An indicator's code as declared, such as `industrial_output`.
///
/// Lower-case letters, digits and underscores, starting with a letter, at most 40 characters: it names tables and columns.
public record IndicatorCode(String value) implements Comparable<IndicatorCode> {

    public IndicatorCode {
        Codes.check(value);
    }

    @Override
    public int compareTo(IndicatorCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
