package io.yuanheng.access;

import io.yuanheng.history.History;
import java.time.Clock;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderNotFoundException;

@Configuration(proxyBeanMethods = false)
class AccessConfiguration {

    @Bean
    ChainedLog auditLog(DataSource dataSource) {
        return new ChainedLog(sql(dataSource), Clock.systemUTC());
    }

    @Bean
    Access access(DataSource dataSource, History history, ChainedLog auditLog) {
        return new StoredAccess(sql(dataSource), history::definitions, auditLog, new Passwords(), Clock.systemUTC());
    }

    /// Log-in goes through [Access] only; without this bean Spring Boot would invent a user and print its password.
    @Bean
    AuthenticationManager noOtherLogIn() {
        return authentication -> {
            throw new ProviderNotFoundException("log-in goes through Access only");
        };
    }

    // our transactions are short and our own; none of them takes part in a transaction of another module
    private static DSLContext sql(DataSource source) {
        return DSL.using(source, SQLDialect.POSTGRES);
    }
}
