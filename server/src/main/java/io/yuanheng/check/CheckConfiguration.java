package io.yuanheng.check;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.report.manifest.IssuedFiles;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CheckConfiguration {

    @Bean
    OwnReportCheck ownReportCheck(Indicators indicators, Supplier<Definitions> definitionsInUse, IssuedFiles issuedFiles) {
        return new ManifestCheck(indicators, definitionsInUse, issuedFiles);
    }

    @Bean
    ManuscriptCheck manuscriptCheck(OwnReportCheck ownReportCheck) {
        return new LedgerManuscriptCheck(ownReportCheck);
    }
}
