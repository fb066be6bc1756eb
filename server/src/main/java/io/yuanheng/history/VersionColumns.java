package io.yuanheng.history;

import io.yuanheng.declaration.FieldType;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.RowId;
import io.yuanheng.kernel.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/// The columns a version is read from, and where each stands in the result.
///
/// @param cells the fields that the scope shows
record VersionColumns(StoredRow row, List<Field<?>> selected, List<Cell> cells) {

    private static final int ROW_ID = 0;
    private static final int PARK = 1;
    private static final int STATE = 2;
    private static final int FROM = 3;
    private static final int TO = 4;
    private static final int SOURCE_ROW = 5;
    private static final int NUMBER = 6;

    /// @param generations newest first
    private record Cell(FieldCode field, FieldType declared, List<Generation> generations) {}

    private record Generation(int index, Shape shape) {}

    static VersionColumns of(StoredRow row) {
        List<Field<?>> selected = new ArrayList<>(
                List.of(row.rowId(), row.park(), row.state(), row.from(), row.to(), row.sourceRow(), number(row)));
        List<Cell> cells = new ArrayList<>();
        row.layout().columns().forEach((field, generations) -> {
            if (!row.hidden().contains(field)) {
                List<Generation> at = new ArrayList<>();
                for (StoredColumn generation : generations) {
                    at.add(new Generation(selected.size(), generation.shape()));
                    selected.add(generation.in(row.alias()));
                }
                cells.add(new Cell(field, row.layout().field(field).type(), at));
            }
        });
        return new VersionColumns(row, selected, cells);
    }

    /// How many versions of the row there are up to this one.
    private static Field<Integer> number(StoredRow row) {
        StoredRow earlier = new StoredRow(row.layout(), "earlier", row.hidden());
        return DSL.field(DSL.selectCount()
                .from(earlier.table())
                .where(earlier.rowId().eq(row.rowId()))
                .and(earlier.from().le(row.from())));
    }

    /// @param asOf the change number read at: a version closed later was still open then; null for the whole history
    Version version(Record found, @Nullable ChangeNo asOf) {
        Map<FieldCode, Value> values = new HashMap<>();
        for (Cell cell : cells) {
            Value value = value(found, cell);
            if (value != null) {
                values.put(cell.field(), value);
            }
        }
        Long closed = (Long) found.get(TO);
        boolean open = closed == null || (asOf != null && closed > asOf.value());
        return new Version(
                row.layout().code(),
                new RowId((Long) found.get(ROW_ID)),
                new ParkCode((String) found.get(PARK)),
                (Integer) found.get(NUMBER),
                new ChangeNo((Long) found.get(FROM)),
                open ? null : new ChangeNo(closed),
                (String) found.get(STATE),
                values,
                (Integer) found.get(SOURCE_ROW));
    }

    private static @Nullable Value value(Record found, Cell cell) {
        for (Generation generation : cell.generations()) {
            Value value = generation.shape().kind().decode(found.get(generation.index()));
            if (value != null) {
                return generation.equals(cell.generations().getFirst())
                        ? value
                        : new Conversion(generation.shape(), null, cell.declared())
                                .convert(value)
                                .orElse(value);
            }
        }
        return null;
    }
}
