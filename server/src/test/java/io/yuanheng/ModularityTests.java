package io.yuanheng;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/// The module graph of the design, held by the build.
class ModularityTests {

    @Test
    void everyPackageUsesOnlyWhatItsDeclarationNames() {
        ApplicationModules.of(Yuanheng.class).verify();
    }
}
