package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions.PackFile;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/// The example of docs/packs.md is a pack that works.
class DocumentedExampleTests {

    // such as <!-- example:pack.yaml --> followed by a block of YAML
    private static final Pattern EXAMPLE = Pattern.compile("<!-- example:(\\S+) -->\\n```yaml\\n(.*?)```", Pattern.DOTALL);

    @Test
    void isAcceptedWithoutAWarning() throws IOException {
        List<PackFile> files = new ArrayList<>();
        Matcher examples = EXAMPLE.matcher(Files.readString(Path.of("../docs/packs.md")));
        while (examples.find()) {
            files.add(new PackFile("dorm", examples.group(1), examples.group(2)));
        }
        files.add(new PackFile("dorm", "report/dormitory/template.md", "# 宿舍情况\n"));

        assertThat(Packs.of(files)).isInstanceOfSatisfying(Outcome.Accepted.class, accepted -> {
            Definitions read = (Definitions) accepted.value();
            assertThat(accepted.warnings()).isEmpty();
            assertThat(read.ledgers()).extracting(LedgerDefinition::code).containsExactly(new LedgerCode("dormitory"), new LedgerCode("dorm_return"));
            assertThat(read.indicators()).hasSize(3);
            assertThat(read.reports()).hasSize(1);
        });
    }
}
