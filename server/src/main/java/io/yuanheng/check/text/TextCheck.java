package io.yuanheng.check.text;

import io.yuanheng.check.text.claim.ClaimFinder;
import io.yuanheng.check.text.claim.TableClaims;
import io.yuanheng.check.text.reading.FigureList;
import io.yuanheng.check.text.reading.Reading;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Reads a manuscript and says what can be recomputed in it.
public final class TextCheck {

    /// @param figures in the order of the text
    /// @param claims in the order of the text
    public record Checked(Manuscript manuscript, List<PrintedFigure> figures, List<Claim> claims) {
        public Checked {
            figures = List.copyOf(figures);
            claims = List.copyOf(claims);
        }
    }

    private TextCheck() {}

    /// Sentences make claims in paragraphs, rows and columns in tables.
    public static Checked check(Manuscript manuscript) {
        Squeezed squeezed = Squeezed.of(manuscript.text());
        Reading reading = Reading.of(squeezed.text());
        NavigableMap<Integer, Span> tables = new TreeMap<>();
        for (Manuscript.Block block : manuscript.blocks()) {
            if (block instanceof Manuscript.Block.Table table) {
                tables.put(table.span().start(), table.span());
            }
        }
        Stream<Claim> prose = ClaimFinder.find(reading).claims().stream()
                .map(claim -> restored(claim, squeezed, manuscript.text()))
                .filter(claim -> isProse(claim, tables));
        List<Claim> claims = Stream.concat(prose, TableClaims.find(manuscript).stream())
                .sorted(Comparator.comparing(Claim::span))
                .toList();
        List<PrintedFigure> figures =
                FigureList.of(reading).stream().map(f -> f.at(squeezed.restored(f.span()))).toList();
        return new Checked(manuscript, figures, claims);
    }

    private static Claim restored(Claim claim, Squeezed squeezed, String text) {
        Span span = squeezed.restored(claim.span());
        return new Claim(
                span,
                span.of(text),
                claim.kind(),
                claim.inputs().stream().map(input -> input.at(squeezed.restored(input.span()))).toList(),
                claim.stated().at(squeezed.restored(claim.stated().span())),
                claim.computed(),
                claim.interval(),
                claim.verdict(),
                claim.say(),
                claim.cause());
    }

    private static boolean isProse(Claim claim, NavigableMap<Integer, Span> tables) {
        return tables.isEmpty()
                || Stream.concat(Stream.of(claim.stated().span()), claim.inputs().stream().map(Claim.Input::span))
                        .allMatch(span -> isOutside(span, tables));
    }

    private static boolean isOutside(Span span, NavigableMap<Integer, Span> tables) {
        Map.Entry<Integer, Span> table = tables.floorEntry(span.start());
        return table == null || !table.getValue().overlaps(span);
    }
}
