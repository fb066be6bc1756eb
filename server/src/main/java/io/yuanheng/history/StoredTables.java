package io.yuanheng.history;

import io.yuanheng.kernel.LedgerCode;
import java.time.OffsetDateTime;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;

/// Names of the tables that the migration lays down and of the columns that every ledger table has.
final class StoredTables {

    static final SQLDialect DIALECT = SQLDialect.POSTGRES;
    static final Settings SETTINGS = new Settings().withExecuteLogging(false);

    static final Table<Record> CHANGE = DSL.table(DSL.name("change"));
    static final Field<Long> NUMBER = DSL.field(DSL.name("change", "number"), SQLDataType.BIGINT);
    static final Field<OffsetDateTime> AT = DSL.field(DSL.name("change", "at"), SQLDataType.TIMESTAMPWITHTIMEZONE);
    static final Field<String> LOGIN = DSL.field(DSL.name("change", "login"), SQLDataType.CLOB);
    static final Field<String> ACTOR = DSL.field(DSL.name("change", "actor"), SQLDataType.CLOB);
    static final Field<String> KIND = DSL.field(DSL.name("change", "kind"), SQLDataType.CLOB);
    static final Field<String> REASON = DSL.field(DSL.name("change", "reason"), SQLDataType.CLOB);
    static final Field<JSONB> SOURCE = DSL.field(DSL.name("change", "source"), SQLDataType.JSONB);

    static final Table<Record> ROW_IDENTITY = DSL.table(DSL.name("row_identity"));
    static final Field<Long> IDENTITY = DSL.field(DSL.name("row_identity", "row_id"), SQLDataType.BIGINT);
    static final Field<String> IDENTITY_LEDGER = DSL.field(DSL.name("row_identity", "ledger"), SQLDataType.CLOB);

    static final Table<Record> PACK_VERSION = DSL.table(DSL.name("pack_version"));
    static final Field<Integer> PACK_VERSION_ID = DSL.field(DSL.name("pack_version", "id"), SQLDataType.INTEGER);
    static final Field<String> FINGERPRINT = DSL.field(DSL.name("pack_version", "fingerprint"), SQLDataType.CLOB);

    static final String ROW_ID = "row_id";
    static final String PARK = "park";
    static final String STATE = "state";
    static final String CHANGE_FROM = "change_from";
    static final String CHANGE_TO = "change_to";
    static final String VERSION_OF_PACKS = "pack_version";
    static final String SOURCE_ROW = "source_row";

    private StoredTables() {}

    static Name ledger(LedgerCode code) {
        return DSL.name("ledger_" + code);
    }
}
