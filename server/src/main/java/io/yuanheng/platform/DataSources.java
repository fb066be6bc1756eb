package io.yuanheng.platform;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.yuanheng.platform.database.DatabaseLogin;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/// Two ways into one database: the application's, which can only add versions, and the owner's for migrations and definitions.
@Configuration(proxyBeanMethods = false)
class DataSources {

    @Bean
    @Primary
    HikariDataSource dataSource(DatabaseLogin login, @Value("${yuanheng.connections:16}") int connections) {
        return pool("application", login.url(), login.application(), connections);
    }

    @Bean
    @Qualifier("owner")
    @FlywayDataSource
    HikariDataSource ownerDataSource(DatabaseLogin login) {
        return pool("owner", login.url(), login.owner(), 4);
    }

    private static HikariDataSource pool(String name, String url, DatabaseLogin.Role role, int connections) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(url);
        config.setUsername(role.name());
        config.setPassword(role.password());
        config.setMaximumPoolSize(connections);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(10_000);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "yuanheng-" + name);
        return new HikariDataSource(config);
    }
}
