package io.yuanheng.exchange;

import io.yuanheng.declaration.FieldDefinition;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where the fields of a ledger stand in a sheet.
///
/// @param headingRow the (lower) row of headings, counting from 1 as Excel shows it
/// @param firstDataRow the row below the headings and, where there is one, the row of units
/// @param columns by column index from 0
/// @param top all rows above the first data row as they stood, for the file of refused rows
/// @param problems columns that are missing, doubled or unknown
record SheetLayout(
        String sheet, int headingRow, int firstDataRow, Map<Integer, Column> columns, List<List<String>> top, List<Problem> problems) {

    SheetLayout {
        columns = Map.copyOf(columns);
        top = List.copyOf(top);
        problems = List.copyOf(problems);
    }

    /// @param field null for the column of the life-cycle state
    /// @param unit the unit the heading names where it differs from the field's, to be written behind each amount
    record Column(@Nullable FieldDefinition field, @Nullable Unit unit) {}

    Optional<Integer> columnOf(String fieldCode) {
        return columns.entrySet().stream()
                .filter(e -> {
                    FieldDefinition field = e.getValue().field();
                    return (field == null ? "state" : field.code().value()).equals(fieldCode);
                })
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /// A column's letters: 0 is A, 26 is AA.
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int c = column + 1; c > 0; c = (c - 1) / 26) {
            letters.insert(0, (char) ('A' + (c - 1) % 26));
        }
        return letters.toString();
    }
}
