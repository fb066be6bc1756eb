package io.yuanheng.check.document;

import io.yuanheng.check.text.TextCheck.Checked;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/// All checks of a text as a whole.
public final class DocumentChecks {

    private static final List<Function<Checked, List<DocumentFinding>>> ALL = 
            List.of(FindLeftovers::find, FindDatesOutOfOrder::find, FindWrongPeriodWords::find);

    private DocumentChecks() {}

    /// @return in the order of the text
    public static List<DocumentFinding> of(Checked checked) {
        return ALL.stream()
                .flatMap(check -> check.apply(checked).stream())
                .sorted(Comparator.comparing(DocumentFinding::span))
                .toList();
    }
}
