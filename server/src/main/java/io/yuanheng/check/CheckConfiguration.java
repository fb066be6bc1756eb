package io.yuanheng.check;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.check.decision.DecisionStore;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.IssueGate;
import io.yuanheng.report.manifest.IssuedFiles;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    IssueGate issueGate() {
        return new OwnTextGate();
    }

    @Bean
    OwnReportCheck ownReportCheck(
            Indicators indicators, DueMatters dueMatters, Supplier<Definitions> definitionsInUse, IssuedFiles issuedFiles) {
        return new ManifestCheck(indicators, dueMatters, definitionsInUse, issuedFiles);
    }

    /// @param definitionsInUse the definitions in use; the check may not ask history itself
    @Bean
    ManuscriptCheck manuscriptCheck(
            DataSource dataSource,
            Access access,
            AuditLog auditLog,
            Indicators indicators,
            Supplier<Definitions> definitionsInUse,
            OwnReportCheck ownReportCheck) {
        DecisionStore decisions = new DecisionStore(DSL.using(dataSource, SQLDialect.POSTGRES));
        return new LedgerManuscriptCheck(access, auditLog, indicators, definitionsInUse, ownReportCheck, decisions, Clock.systemUTC());
    }
}
