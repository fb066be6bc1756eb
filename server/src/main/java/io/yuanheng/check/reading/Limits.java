package io.yuanheng.check.reading;

/// How much is read. A work report has ten to fifty thousand characters; a million is a thick book.
public final class Limits {

    /// Bytes of a text file.
    public static final long TEXT_BYTES = 5L << 20;
    /// Bytes of a Word file, pictures included.
    public static final long WORD_BYTES = 64L << 20;
    /// UTF-16 units of text, whatever file they come in.
    public static final int TEXT_UNITS = 5 << 20;

    private Limits() {}
}
