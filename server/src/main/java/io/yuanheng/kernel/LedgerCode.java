package io.yuanheng.kernel;

/// A ledger's code as declared, such as `monthly_return`.
///
/// Lower-case letters, digits and underscores, starting with a letter, at most 40 characters: it names tables and columns.
public record LedgerCode(String value) implements Comparable<LedgerCode> {

    public LedgerCode {
        Codes.check(value);
    }

    @Override
    public int compareTo(LedgerCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
