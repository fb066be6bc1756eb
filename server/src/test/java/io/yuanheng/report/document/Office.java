package io.yuanheng.report.document;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/// LibreOffice as an independent reader and editor of our files.
///
/// Tests that need it are skipped, and say so, where `soffice` or `pdftotext` is not installed.
public final class Office {

    private static final String MISSING = "未安装 LibreOffice（soffice）或 poppler（pdftotext），跳过用独立软件核对版面的测试；"
            + "Debian 上执行 apt-get install libreoffice-writer poppler-utils fonts-noto-cjk 后会运行";

    private Office() {}

    public static void mustBeInstalled() {
        assumeTrue(onPath("soffice") && onPath("pdftotext"), MISSING);
    }

    /// The pages of the file as LibreOffice sets them, line by line.
    public static List<List<String>> pages(byte[] docx) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("yuanheng-layout-");
        Path file = Files.write(folder.resolve("report.docx"), docx);
        convert(file, "pdf");
        Path text = folder.resolve("report.txt");
        run(List.of("pdftotext", "-layout", folder.resolve("report.pdf").toString(), text.toString()));
        return Stream.of(Files.readString(text).split("\f"))
                .map(page -> page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList())
                .toList();
    }

    /// The file after LibreOffice has opened and saved it.
    public static byte[] saved(byte[] docx) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("yuanheng-saved-");
        Path file = Files.write(folder.resolve("report.docx"), docx);
        Path out = Files.createDirectory(folder.resolve("out"));
        run(List.of(
                "soffice",
                profile(folder),
                "--headless",
                "--convert-to",
                "docx:MS Word 2007 XML",
                "--outdir",
                out.toString(),
                file.toString()));
        return Files.readAllBytes(out.resolve("report.docx"));
    }

    /// The file in another format, beside itself.
    public static Path converted(Path file, String to) throws IOException, InterruptedException {
        convert(file, to);
        String name = file.getFileName().toString();
        return file.resolveSibling(name.substring(0, name.lastIndexOf('.') + 1) + to);
    }

    private static void convert(Path file, String to) throws IOException, InterruptedException {
        run(List.of(
                "soffice", profile(file.getParent()), "--headless", "--convert-to", to, "--outdir", file.getParent().toString(), file.toString()));
    }

    // a profile of its own, or a running LibreOffice would take the job and leave it
    private static String profile(Path folder) {
        return "-env:UserInstallation=" + folder.resolve("profile").toUri();
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes());
        if (!process.waitFor(120, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(command.getFirst() + " failed: " + said);
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":")).anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
