package io.yuanheng.check.document;

import io.yuanheng.check.text.TextCheck.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All checks of a text as a whole.
public final class DocumentChecks {

    private static final List<Function<Checked, List<DocumentFinding>>> OF_WORDS =
            List.of(FindLeftovers::find, FindDatesOutOfOrder::find, FindWrongPeriodWords::find);

    private DocumentChecks() {}

    /// @return in the order of the text
    public static List<DocumentFinding> of(TableCells.Read read) {
        Stream<DocumentFinding> ofWords = OF_WORDS.stream().flatMap(check -> check.apply(read.checked()).stream());
        return Stream.concat(ofWords, FindSameFigureTwice.find(read).stream())
                .sorted(Comparator.comparing(DocumentFinding::span))
                .toList();
    }
}
