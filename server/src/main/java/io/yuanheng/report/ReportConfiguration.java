package io.yuanheng.report;

import io.yuanheng.access.Access;
import io.yuanheng.access.AuditLog;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.report.manifest.DueMatters;
import io.yuanheng.report.manifest.IssueGate;
import io.yuanheng.report.manifest.IssuedFiles;
import java.time.Clock;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReportConfiguration {

    /// @param definitionsInUse the definitions in use; the report may not ask history itself
    @Bean
    Reports reports(
            DataSource dataSource,
            Access access,
            AuditLog auditLog,
            Indicators indicators,
            DueMatters dueMatters,
            Supplier<Definitions> definitionsInUse,
            IssueGate gate) {
        DSLContext sql = DSL.using(dataSource, SQLDialect.POSTGRES);
        return new StoredReports(
                access,
                auditLog,
                indicators,
                dueMatters,
                definitionsInUse,
                new IssueStore(sql),
                new ProseStore(sql),
                gate,
                Clock.systemUTC());
    }

    @Bean
    IssuedFiles issuedFiles(Reports reports) {
        return (caller, issue) -> reports.frozen(caller, issue).map(Reports.Frozen::docx);
    }
}
