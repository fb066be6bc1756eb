package io.yuanheng.history;

import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.ExecuteContext;
import org.jooq.ExecuteListener;
import org.jooq.ExecuteType;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.jooq.impl.DefaultExecuteListenerProvider;

/// A context that runs queries and nothing else; all writes go through [Commit].
final class ReadOnly implements ExecuteListener {

    private static final long serialVersionUID = 1L;

    static DSLContext context(DataSource dataSource) {
        return DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(dataSource))
                .set(StoredTables.DIALECT)
                .set(StoredTables.SETTINGS)
                .set(new DefaultExecuteListenerProvider(new ReadOnly())));
    }

    @Override
    public void start(ExecuteContext context) {
        if (context.type() != ExecuteType.READ) {
            throw new IllegalStateException("this context only reads; rows are written through History.commit");
        }
    }
}
