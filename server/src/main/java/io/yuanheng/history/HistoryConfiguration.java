package io.yuanheng.history;

import io.yuanheng.declaration.Packs;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HistoryConfiguration {

    private static final DefinitionReader KEPT_FILES =
            (_, files) -> Packs.of(files).orElseThrow();

    @Bean
    History history(DataSource dataSource) {
        return new PostgresHistory(dataSource, KEPT_FILES);
    }

    @Bean
    Schema schema(@Qualifier("owner") DataSource owner) {
        return new PostgresSchema(owner, KEPT_FILES);
    }
}
