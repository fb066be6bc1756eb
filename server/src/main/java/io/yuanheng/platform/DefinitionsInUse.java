package io.yuanheng.platform;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.history.History;
import java.util.function.Supplier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// Hands the definitions in use to modules that may not ask history themselves: reports and the check, which must get every
/// number through an indicator.
@Configuration(proxyBeanMethods = false)
class DefinitionsInUse {

    @Bean
    Supplier<Definitions> currentDefinitions(History history) {
        return history::definitions;
    }
}
