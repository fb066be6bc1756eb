package io.yuanheng;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.NamedInterface;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/// The module graph of the design, held by the build.
class ModularityTests {

    private static final Path DIAGRAM = Path.of("..", "docs", "modules.md");
    private static final String REGENERATE = "-Dmodules.write=true";

    private final ApplicationModules modules = ApplicationModules.of(Yuanheng.class);

    @Test
    void everyPackageUsesOnlyWhatItsDeclarationNames() {
        modules.verify();
    }

    @Test
    void theDiagramShowsTheModulesAsTheyAre() throws IOException {
        String drawn = diagram();
        if (Boolean.getBoolean("modules.write")) {
            Files.writeString(DIAGRAM, drawn);
        }
        assertThat(Files.readString(DIAGRAM)).as("to draw it again: mvn test -Dtest=ModularityTests " + REGENERATE).isEqualTo(drawn);
    }

    private String diagram() {
        List<ApplicationModule> sorted = modules.stream()
                .sorted(Comparator.comparing(m -> m.getIdentifier().toString()))
                .toList();
        String titles = sorted.stream()
                .map(m -> "  " + m.getIdentifier() + "[\"" + m.getDisplayName() + "\"]\n")
                .collect(joining());
        String arrows = sorted.stream().map(this::arrows).collect(joining());
        return """
                # 模块 Modules

                由 `ModularityTests` 按代码画出并核对，不手改。箭头从使用者指向被使用者；`platform` 连接所有模块，`kernel` 被所有模块使用，二者的箭头省略。
                虚线：只用对方专门公开的部分，例如查询范围 `history :: scope`。

                Drawn from the code and held against it by `ModularityTests`. An arrow leads from the module that uses to the one used;
                those of `platform`, which wires all, and to `kernel`, which all use, are left out. Dotted: only a part that the other names for
                such use, as `history :: scope`.

                ```mermaid
                graph LR
                """ + titles + arrows + "```\n";
    }

    private String arrows(ApplicationModule module) {
        if (module.getIdentifier().toString().equals("platform")) {
            return "";
        }
        // whether all that is used of the other module is a part it names for that
        TreeMap<String, Boolean> named = new TreeMap<>();
        module.getDirectDependencies(modules).stream()
                .filter(dependency -> !dependency.getTargetModule().getIdentifier().toString().equals("kernel"))
                .forEach(dependency -> named.merge(
                        dependency.getTargetModule().getIdentifier().toString(),
                        outermost(dependency.getTargetType()).isAnnotatedWith(NamedInterface.class),
                        Boolean::logicalAnd));
        return named.entrySet().stream()
                .map(used -> "  " + module.getIdentifier() + (used.getValue() ? " -.-> " : " --> ") + used.getKey() + "\n")
                .collect(joining());
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(ModularityTests::outermost).orElse(type);
    }
}
