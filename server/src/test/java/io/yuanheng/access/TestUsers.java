package io.yuanheng.access;

import io.yuanheng.TestDatabase;
import io.yuanheng.declaration.Definitions;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/// Access over a new database with the small pack; the clock and the definitions can be changed.
final class TestUsers implements AutoCloseable {

    static final String PASSWORD = "green tea 2024";

    final TestDatabase database = TestDatabase.fresh();
    final TestClock clock = new TestClock();
    final AtomicReference<Definitions> definitions = new AtomicReference<>(SmallPack.definitions());
    final ChainedLog log = new ChainedLog(app(), clock);
    final StoredAccess access = new StoredAccess(app(), definitions::get, log, new Passwords(256), clock);

    DSLContext app() {
        return DSL.using(database.app(), SQLDialect.POSTGRES);
    }

    DSLContext owner() {
        return DSL.using(database.owner(), SQLDialect.POSTGRES);
    }

    void add(String login, String role, String unit) {
        access.addUser(access.operator("test"), login, login, PASSWORD, role, unit).orElseThrow();
    }

    Caller caller(String login) {
        return access.caller(token(login)).orElseThrow();
    }

    String token(String login) {
        return access.logIn(login, PASSWORD).orElseThrow().token();
    }

    /// Outcomes of all lines about an action, oldest first.
    List<String> logged(String action) {
        return app().select(DSL.field(DSL.name("outcome"), String.class))
                .from(DSL.table(DSL.name("access_log")))
                .where(DSL.field(DSL.name("action"), String.class).eq(action))
                .orderBy(DSL.field(DSL.name("sequence")))
                .fetchInto(String.class);
    }

    @Override
    public void close() {
        database.close();
    }
}
