package io.yuanheng.history;

import static io.yuanheng.history.StoredTables.FINGERPRINT;
import static io.yuanheng.history.StoredTables.PACK_VERSION;
import static io.yuanheng.history.StoredTables.PACK_VERSION_ID;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.kernel.LedgerCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Finds the layout in force; reads it anew only when definitions were applied since.
///
/// Whether any were is one question to the database. Work that reads often asks it once, see [#steadily].
final class Layouts {

    private static final Definitions NOTHING =
            new Definitions(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), "");

    private final DefinitionReader reader;
    private final ScopedValue<Layout> held = ScopedValue.newInstance();
    private volatile Layout latest = new Layout(0, NOTHING, Map.of());

    Layouts(DefinitionReader reader) {
        this.reader = reader;
    }

    Layout current(DSLContext sql) {
        return held.isBound() ? held.get() : newest(sql);
    }

    <T> T steadily(DSLContext sql, Supplier<T> work) {
        return held.isBound() ? work.get() : ScopedValue.where(held, newest(sql)).call(work::get);
    }

    /// The layout in force now, also for work that holds an older one: writes go by it.
    Layout newest(DSLContext sql) {
        int inForce = packVersion(sql);
        Layout known = latest;
        while (known.packVersion() != inForce) {
            known = load(sql, inForce);
            // definitions applied while they were being read would mix old files with new columns
            inForce = packVersion(sql);
        }
        latest = known;
        return known;
    }

    static int packVersion(DSLContext sql) {
        Integer newest = sql.select(DSL.max(PACK_VERSION_ID)).from(PACK_VERSION).fetchOne(0, Integer.class);
        return newest == null ? 0 : newest;
    }

    /// The definitions applied last, as seen by this connection.
    Definitions definitions(DSLContext sql, int packVersion) {
        if (packVersion == 0) {
            return NOTHING;
        }
        String fingerprint = sql.select(FINGERPRINT)
                .from(PACK_VERSION)
                .where(PACK_VERSION_ID.eq(packVersion))
                .fetchSingle(FINGERPRINT);
        List<Definitions.PackFile> files = sql.select(
                        DSL.field(DSL.name("pack"), SQLDataType.CLOB),
                        DSL.field(DSL.name("path"), SQLDataType.CLOB),
                        DSL.field(DSL.name("content"), SQLDataType.CLOB))
                .from(DSL.table(DSL.name("pack_file")))
                .where(DSL.field(DSL.name("pack_version"), SQLDataType.INTEGER).eq(packVersion))
                .orderBy(DSL.field(DSL.name("position")))
                .fetch(r -> new Definitions.PackFile(r.value1(), r.value2(), r.value3()));
        return reader.read(fingerprint, files);
    }

    private Layout load(DSLContext sql, int packVersion) {
        Definitions definitions = definitions(sql, packVersion);
        List<StoredColumn> stored = Catalog.columns(sql);
        Map<LedgerCode, LedgerLayout> ledgers = new LinkedHashMap<>();
        for (LedgerDefinition ledger : definitions.ledgers()) {
            List<StoredColumn> own = stored.stream()
                    .filter(c -> c.ledger().equals(ledger.code()))
                    .toList();
            ledgers.put(ledger.code(), LedgerLayout.of(ledger, own));
        }
        return new Layout(packVersion, definitions, ledgers);
    }
}
