package io.yuanheng.check;

import io.yuanheng.check.FigureTexts.Elements;
import io.yuanheng.check.OwnReportCheck.Finding;
import io.yuanheng.check.reading.WordFile;
import io.yuanheng.check.reading.WordFile.Piece;
import io.yuanheng.check.text.Span;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Where the figures of a report that the product wrote itself stand in its text.
final class FigurePlaces {

    private static final String DOCUMENT = "word/document.xml";

    private final Optional<FigureTexts> texts;
    private final List<Piece> pieces;

    private FigurePlaces(Optional<FigureTexts> texts, List<Piece> pieces) {
        this.texts = texts;
        this.pieces = pieces;
    }

    static FigurePlaces of(WordFile file) {
        byte[] document = Objects.requireNonNull(file.parts().parts().get(DOCUMENT));
        return new FigurePlaces(
                FigureTexts.read(document), file.pieces().stream().filter(p -> p.part().equals(DOCUMENT)).toList());
    }

    /// The figure that a finding speaks of; for one about the report as a whole, the first figure of the same title; where neither
    /// stands in the text any more, the beginning of it.
    Optional<Span> of(Finding finding, List<Finding> all) {
        return place(finding.figure())
                .or(() -> all.stream()
                        .filter(f -> f.title().equals(finding.title()))
                        .flatMap(f -> place(f.figure()).stream())
                        .findFirst())
                .or(() -> pieces.stream().map(Piece::span).findFirst());
    }

    private Optional<Span> place(String figure) {
        return texts.flatMap(t -> t.place(figure)).flatMap(this::span);
    }

    private Optional<Span> span(Elements elements) {
        return pieces.stream()
                .filter(p -> p.element() >= elements.from() && p.element() < elements.to())
                .map(Piece::span)
                .reduce(Span::with);
    }
}
