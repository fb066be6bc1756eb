package io.yuanheng.ledger;

import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.history.History;
import java.time.Clock;
import java.time.ZoneId;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final ZoneId PARK_TIME = ZoneId.of("Asia/Shanghai");

    @Bean
    Ledgers ledgers(History history, Access access, ObjectProvider<CellCheck> cells, ObjectProvider<DecidedCells> decided) {
        return new LedgerRows(
                history,
                operator(access, "核对唯一性、引用和校验规则"),
                Clock.system(PARK_TIME),
                () -> cells.stream().toList(),
                () -> decided.stream().toList());
    }

    @Bean
    Prefill prefill(History history, Ledgers ledgers, Access access) {
        Supplier<Caller> operator = operator(access, "取下一个编号");
        return new LedgerPrefill(history, ledgers, () -> operator.get().scope(), Clock.system(PARK_TIME));
    }

    @Bean
    ParkMap parkMap(History history, Ledgers ledgers) {
        return new LedgerMap(history, ledgers);
    }

    @Bean
    RowFiles rowFiles(DataSource dataSource, History history) {
        return new StoredRowFiles(DSL.using(dataSource, SQLDialect.POSTGRES), history);
    }

    // asked once for all: each asking is logged
    private static Supplier<Caller> operator(Access access, String purpose) {
        return SingletonSupplier.of(() -> access.operator(purpose));
    }

    @Bean
    KeptViews keptViews(DataSource dataSource, History history) {
        return new StoredViews(DSL.using(dataSource, SQLDialect.POSTGRES), history, Clock.systemUTC());
    }

    @Bean
    RowLists rowLists(History history) {
        return new RowListing(history, Clock.system(PARK_TIME));
    }
}
