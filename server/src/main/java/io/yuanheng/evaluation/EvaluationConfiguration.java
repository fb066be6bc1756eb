package io.yuanheng.evaluation;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.indicator.Indicators;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.function.SingletonSupplier;

@Configuration(proxyBeanMethods = false)
class EvaluationConfiguration {

    /// @param definitionsInUse the definitions in use; an evaluation may not ask history itself
    @Bean
    Evaluations evaluations(
            DataSource dataSource, Indicators indicators, Supplier<Definitions> definitionsInUse, ObjectionDays objectionDays, FinalRows finalRows,
            AuditLog auditLog) {
        EvaluationStore store = new EvaluationStore(DSL.using(dataSource, SQLDialect.POSTGRES));
        return new Evaluations(store, indicators, definitionsInUse, objectionDays, finalRows, auditLog, Clock.systemUTC());
    }

    // asked once for all: each asking is logged
    @Bean
    HandedIn handedIn(Indicators indicators, Supplier<Definitions> definitionsInUse, Access access) {
        return new HandedIn(indicators, definitionsInUse, SingletonSupplier.of(() -> access.operator("谁交了评分").scope()));
    }

    @Bean
    LiveScores liveScores(Indicators indicators, Supplier<Definitions> definitionsInUse) {
        return new LiveScores(indicators, definitionsInUse);
    }
}
