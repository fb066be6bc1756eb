package io.yuanheng.ledger;

import io.yuanheng.access.Access;
import io.yuanheng.history.History;
import java.time.Clock;
import java.time.ZoneId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    private static final ZoneId PARK_TIME = ZoneId.of("Asia/Shanghai");

    @Bean
    Ledgers ledgers(History history, Access access) {
        return new LedgerRows(history, access, Clock.system(PARK_TIME));
    }

    @Bean
    RowLists rowLists(History history) {
        return new RowListing(history, Clock.system(PARK_TIME));
    }
}
