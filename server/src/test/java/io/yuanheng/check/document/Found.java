package io.yuanheng.check.document;

import io.yuanheng.check.text.Manuscript;
import io.yuanheng.check.text.TextCheck;
import java.util.List;

/// What is found in a text, as `kind quote`.
final class Found {

    private Found() {}

    static List<String> in(String text) {
        return DocumentChecks.of(TableCells.name(TextCheck.check(Manuscript.of(text)))).stream()
                .map(f -> f.kind().word() + " " + f.span().of(text))
                .toList();
    }

    static List<String> says(String text) {
        return DocumentChecks.of(TableCells.name(TextCheck.check(Manuscript.of(text)))).stream().map(DocumentFinding::say).toList();
    }
}
