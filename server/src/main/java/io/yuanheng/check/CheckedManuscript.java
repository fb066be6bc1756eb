package io.yuanheng.check;

import io.yuanheng.check.document.DocumentChecks;
import io.yuanheng.check.document.DocumentFinding;
import io.yuanheng.check.document.TableCells;
import io.yuanheng.check.marking.MarkedWord;
import io.yuanheng.check.marking.NewWord;
import io.yuanheng.check.reading.ManuscriptFile;
import io.yuanheng.check.reading.Reading;
import io.yuanheng.check.reading.WordFile;
import io.yuanheng.check.text.TextCheck;
import io.yuanheng.kernel.Outcome;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/// Any text, read and checked against itself. No database takes part; what the ledgers say can be added by [ManuscriptCheck].
public final class CheckedManuscript {

    private final Reading reading;
    private final TableCells.Read read;
    private final List<DocumentFinding> findings;
    private final Beside beside;
    private final int[] lineEnds;

    private CheckedManuscript(Reading reading, TableCells.Read read, List<DocumentFinding> findings, Beside beside) {
        this.reading = reading;
        this.read = read;
        this.findings = List.copyOf(findings);
        this.beside = beside;
        String text = reading.text();
        this.lineEnds = IntStream.range(0, text.length()).filter(i -> text.charAt(i) == '\n').toArray();
    }

    /// Reads and checks a file: `.docx`, plain text in UTF-8, UTF-16 or GB18030, or Markdown.
    ///
    /// @return why it cannot be read (`CHK-010` to `CHK-017`, `DOC-001` to `DOC-004`), or what was found
    public static Outcome<CheckedManuscript> of(Path file) {
        return ManuscriptFile.read(file).map(CheckedManuscript::of);
    }

    public static Outcome<CheckedManuscript> of(String name, byte[] content) {
        return ManuscriptFile.read(name, content).map(CheckedManuscript::of);
    }

    /// Checks a text that somebody pasted.
    public static Outcome<CheckedManuscript> ofText(String name, String text) {
        return ManuscriptFile.ofText(name, text).map(CheckedManuscript::of);
    }

    private static CheckedManuscript of(Reading reading) {
        TableCells.Read read = TableCells.name(TextCheck.check(reading.manuscript()));
        return new CheckedManuscript(reading, read, DocumentChecks.of(read), Beside.NOTHING);
    }

    CheckedManuscript with(List<DocumentFinding> more, Beside others) {
        List<DocumentFinding> all = new ArrayList<>(findings);
        all.addAll(more);
        all.sort(Comparator.comparing(DocumentFinding::span));
        return new CheckedManuscript(reading, read, all, others);
    }

    /// Whether this is a report that the product wrote itself: its manifest names a park.
    public boolean isOwnReport() {
        return reading.form() instanceof Reading.Form.Word(WordFile file) && file.parts().manifest() instanceof Outcome.Accepted<?>;
    }

    public CheckAnswer answer() {
        return new Answering(reading, read.checked(), findings, beside).answer();
    }

    /// The document with a comment at each finding; a new Word document when it was a text.
    public Outcome<byte[]> marked(Instant at) {
        WordFile file = reading.form() instanceof Reading.Form.Word(WordFile word) ? word : NewWord.of(reading.manuscript());
        return MarkedWord.write(file, new Answering(reading, read.checked(), findings, beside).remarks(), at);
    }

    /// The same with a remark on what was left out.
    public CheckedManuscript noting(String note) {
        return with(List.of(), beside.noting(List.of(note)));
    }

    /// The text that spans count in.
    public String text() {
        return reading.text();
    }

    /// The line in which a unit of the text stands, counted from 1.
    public int lineOf(int unit) {
        int found = Arrays.binarySearch(lineEnds, unit);
        return (found >= 0 ? found : -found - 1) + 1;
    }

    Reading reading() {
        return reading;
    }

    TableCells.Read read() {
        return read;
    }

    List<DocumentFinding> findings() {
        return findings;
    }

    Beside beside() {
        return beside;
    }
}
