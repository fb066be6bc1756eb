package io.yuanheng.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Access;
import io.yuanheng.history.History;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration as a new user gives it, over the packs of this repository.
class DemonstrationIntegrationTests {

    private static final Path PACKS = Path.of("..", "packs");

    @TempDir
    Path folder;

    @Test
    void comesOutRightAfterAnInterruptionAndIsLeftAloneAfterwards() throws IOException {
        DataDirectory directory = new DataDirectory(folder.resolve("data"));

        String first = run(directory);
        assertThat(first).contains("已签发 云汐工业园", "已签发 楠麓产业园", "已签发 辰桥工业集中区", "跟踪监测和督促通报");
        // what the source itself gets wrong has to be said: catalogue 6.6
        assertThat(first).contains("94.67").contains("202万元");
        assertThat(directory.reports().resolve("yunxi-half_year-2024H1.docx")).exists();
        long changes = changes(directory);

        // killed after its work and before it noted so: the next start does what is left, which is nothing
        Files.delete(directory.root().resolve("demo.complete"));
        Files.delete(directory.reports().resolve("nanlu-half_year-2024H1.docx"));
        String again = run(directory);
        assertThat(again).doesNotContain("导入 ").contains("第 1 号", "第 " + ordered() + " 号").doesNotContain("第 " + (ordered() + 1) + " 号");
        assertThat(directory.reports().resolve("nanlu-half_year-2024H1.docx")).exists();
        assertThat(changes(directory)).isEqualTo(changes);

        assertThat(run(directory)).contains("保留原样").doesNotContain("已签发");
        assertThat(changes(directory)).isEqualTo(changes);
    }

    @Test
    void makesALogInThatNobodyKnewBefore() {
        DataDirectory one = new DataDirectory(folder.resolve("one"));
        DataDirectory two = new DataDirectory(folder.resolve("two"));
        assertThat(login(one).password()).matches("([a-z]{3}[2-9]-){3}[a-z]{3}[2-9]").isNotEqualTo(login(two).password());
        assertThat(login(one)).satisfies(kept -> {
            assertThat(kept.made()).isFalse();
            assertThat(kept.unchanged()).isTrue();
        });
    }

    /// How many reports the demonstration issues.
    private static long ordered() throws IOException {
        try (Stream<String> lines = Files.lines(PACKS.resolve("demo/example/reports.yaml"))) {
            return lines.filter(line -> line.startsWith("- ")).count();
        }
    }

    private static DemoLogin login(DataDirectory directory) {
        try (Application application = Application.open(directory, new Application.Work.Alone())) {
            new Demonstration(application, directory, PACKS, new PrintWriter(new StringWriter())).define();
            DemoLogin login = DemoLogin.of(application, directory);
            assertThat(application.get(Access.class).logIn(login.login(), login.password())).isInstanceOf(Outcome.Accepted.class);
            return login;
        }
    }

    private static String run(DataDirectory directory) {
        StringWriter said = new StringWriter();
        try (Application application = Application.open(directory, new Application.Work.Alone())) {
            new Demonstration(application, directory, PACKS, new PrintWriter(said)).run();
        }
        return said.toString();
    }

    private static long changes(DataDirectory directory) {
        try (Application application = Application.open(directory, new Application.Work.Command())) {
            return application.get(History.class).current().value();
        }
    }
}
