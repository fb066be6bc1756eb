package io.yuanheng.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RefusingDangerousFilesTests {

    @TempDir
    Path folder;

    private final WorkbookGuard guard = new WorkbookGuard(WorkbookGuard.Limits.USUAL);
    private DangerousFiles files;

    @BeforeEach
    void files() {
        files = new DangerousFiles(folder);
    }

    @Test
    void letsAnOrdinaryWorkbookPass() throws IOException {
        assertThat(guard.refusal(Workbooks.sheet(folder, "表", Workbooks.row("企业名称")))).isEmpty();
    }

    @Test
    void refusesAFileOfZeroBytes() throws IOException {
        assertRefused(files.empty(), ExchangeProblem.EMPTY_FILE);
    }

    @Test
    void refusesATruncatedFile() throws IOException {
        assertRefused(files.truncated(), ExchangeProblem.DAMAGED);
    }

    @Test
    void refusesAPasswordProtectedWorkbook() throws IOException {
        assertRefused(files.locked(), ExchangeProblem.PASSWORD_PROTECTED);
    }

    @Test
    void refusesTheOldFormatAndNamesTheWayOut() throws IOException {
        Path old = files.old();
        assertRefused(old, ExchangeProblem.OLD_FORMAT);
        assertThat(guard.refusal(old)).get().extracting(Problem::hint).asString().contains(".xlsx");
    }

    @Test
    void refusesAWorkbookWithMacros() throws IOException {
        assertRefused(files.macros(), ExchangeProblem.MACROS);
        assertRefused(files.declaredMacros(), ExchangeProblem.MACROS);
    }

    @Test
    void refusesAZipBomb() throws IOException {
        Path bomb = files.bomb();
        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertRefused(bomb, ExchangeProblem.TOO_LARGE);
    }

    @Test
    void refusesAZipThatIsNoWorkbookAndATextFileWithTheEnding() throws IOException {
        assertRefused(files.zip(), ExchangeProblem.NOT_A_WORKBOOK);
        assertRefused(files.text(), ExchangeProblem.NOT_A_WORKBOOK);
    }

    private void assertRefused(Path file, ExchangeProblem expected) throws IOException {
        byte[] before = Files.readAllBytes(file);
        assertThat(guard.refusal(file)).get().extracting(Problem::code).isEqualTo(expected);
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }
}
