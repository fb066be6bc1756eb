package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Place;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackFoldersTests {

    @TempDir
    Path folder;

    @Test
    void withoutAPackFileAreRefused() {
        assertThat(problems()).extracting(Problem::code).containsExactly(DeclarationProblem.UNREADABLE_FOLDER);
    }

    @Test
    void pointAtADeclarationThatWouldBeOverlooked() throws IOException {
        write("pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n");
        write("ledgers/a.yaml", "ledger: a\n");
        write("ledger/b.yml", "ledger: b\n");

        assertThat(problems()).extracting(Problem::code)
                .containsExactly(DeclarationProblem.MISPLACED_FILE, DeclarationProblem.MISPLACED_FILE);
        assertThat(problems().getLast().hint()).contains("ledger");
    }

    @Test
    void refuseFilesInAnotherEncoding() throws IOException {
        write("pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n");
        Files.createDirectories(folder.resolve("dictionary"));
        Files.write(folder.resolve("dictionary/d.yaml"), "dictionary: d\ntitle: 类别".getBytes(Charset.forName("GB18030")));

        assertThat(problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(DeclarationProblem.NOT_YAML);
            assertThat(problem.hint()).contains("UTF-8");
            assertThat(problem.where()).isInstanceOfSatisfying(Place.InFile.class, p -> assertThat(p.path()).endsWith("d.yaml"));
        });
    }

    @Test
    void leaveExamplesAndExpectationsAlone() throws IOException {
        write("pack.yaml", "pack: p\ntitle: 包\nversion: 1.0.0\n");
        write("expected/figures.yaml", "case: 不是声明\n");

        assertThat(Packs.read(List.of(folder)).orElseThrow().files()).extracting(Definitions.PackFile::path).containsExactly("pack.yaml");
    }

    private List<Problem> problems() {
        return switch (Packs.read(List.of(folder))) {
            case Outcome.Accepted<Definitions>(var _, var warnings) -> warnings;
            case Outcome.Rejected<Definitions>(var problems) -> problems;
        };
    }

    private void write(String path, String content) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), content);
    }
}
