package io.yuanheng.kernel;

/// A field's code within its ledger, such as `output`.
///
/// Lower-case letters, digits and underscores, starting with a letter, at most 40 characters: it names tables and columns.
public record FieldCode(String value) implements Comparable<FieldCode> {

    public FieldCode {
        Codes.check(value);
    }

    @Override
    public int compareTo(FieldCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
