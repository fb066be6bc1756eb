package io.yuanheng.history;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

/// Rows in the text form of PostgreSQL's COPY, which takes 100,000 rows in seconds and keeps every character.
final class CopyText implements AutoCloseable {

    private static final int CHUNK = 1 << 16;

    private final OutputStream to;
    private final StringBuilder text = new StringBuilder(CHUNK + 4096);
    private boolean first = true;

    private CopyText(OutputStream to) {
        this.to = to;
    }

    interface Rows {
        void write(CopyText copy) throws IOException;
    }

    /// Runs on the connection of the transaction that `sql` belongs to.
    static void into(DSLContext sql, Table<Record> table, List<Name> columns, Rows rows) {
        String statement =
                sql.render(DSL.sql("copy {0} ({1}) from stdin", table, DSL.list(columns.toArray(Name[]::new))));
        sql.connection(connection -> copy(connection, statement, rows));
    }

    private static void copy(Connection connection, String statement, Rows rows) throws SQLException, IOException {
        PGConnection postgres = connection.unwrap(PGConnection.class);
        try (PGCopyOutputStream stream = new PGCopyOutputStream(postgres, statement, CHUNK);
                CopyText copy = new CopyText(stream)) {
            rows.write(copy);
        }
    }

    /// One cell; null is an empty cell.
    CopyText cell(@Nullable Object value) {
        if (!first) {
            text.append('\t');
        }
        first = false;
        switch (value) {
            case null -> text.append("\\N");
            case BigDecimal amount -> text.append(amount.toPlainString());
            case Boolean set -> text.append(set ? 't' : 'f');
            default -> escaped(value.toString());
        }
        return this;
    }

    void end() throws IOException {
        text.append('\n');
        first = true;
        if (text.length() > CHUNK) {
            flush();
        }
    }

    private void escaped(String cell) {
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    private void flush() throws IOException {
        to.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }

    @Override
    public void close() throws IOException {
        flush();
    }
}
