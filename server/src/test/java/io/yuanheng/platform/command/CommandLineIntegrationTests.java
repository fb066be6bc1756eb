package io.yuanheng.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.exchange.DangerousFiles;
import io.yuanheng.platform.command.Console.Said;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The words, keys and exit codes that scripts rely on.
class CommandLineIntegrationTests {

    private static final String SMALL = "src/test/resources/packs/small";

    @TempDir
    static Path folder;

    private static Console console;

    @BeforeAll
    static void applyTheSmallPack() throws IOException {
        console = new Console(folder.resolve("data"));
        assertThat(console.say("pack", "apply", SMALL)).satisfies(CommandLineIntegrationTests::done);
        assertThat(console.say("import", "area", areas("areas.xlsx", "n,北区", "s,南区"), "--park", "yunxi"))
                .satisfies(CommandLineIntegrationTests::done);
    }

    @Test
    void endsWithTwoWhenACommandIsWrittenWrongly() {
        assertThat(console.say("figure", "industrial_output").exit()).isEqualTo(2);
        assertThat(console.say("nonsense").exit()).isEqualTo(2);
        assertThat(console.say("pack").exit()).isEqualTo(2);
        assertThat(console.say().exit()).isEqualTo(2);
        for (String port : List.of("0", "-1", "65536", "abc")) {
            assertThat(console.say("serve", "--port", port).exit()).as(port).isEqualTo(2);
        }
    }

    @Test
    void saysInChineseWhatIsWrittenWronglyAndHowItIsWritten() {
        assertThat(console.say("figure", "industrial_output", "--park", "yunxi").err()).startsWith("缺少 --period。").contains("用法：yuanheng figure");
        assertThat(console.say("parks", "--jsn").err()).startsWith("不认识“--jsn”。最接近的是：--json。");
        assertThat(console.say("parks", "--json", "--json").err()).startsWith("--json 写了不止一次。");
        assertThat(console.say("serve", "--port", "abc").err()).startsWith("--port 不能是“abc”。");
        assertThat(console.say("serve", "--port", "0").err()).startsWith("端口应在 1 到 65535 之间，现在是 0。");
    }

    /// What a person who reads no English would stumble over.
    @Test
    void explainsEveryCommandInChinese() {
        assertHelpIsChinese(Main.commandLine());
    }

    private static void assertHelpIsChinese(CommandLine command) {
        String name = command.getCommandSpec().qualifiedName(" ");
        assertThat(command.getUsageMessage()).as(name).doesNotContainPattern("Usage|Commands:|Show |Print |Display |<\\w+>");
        command.getCommandSpec().args().stream()
                .filter(argument -> !argument.hidden())
                .forEach(argument -> assertThat(String.join("", argument.description())).as(name + " " + argument).containsPattern("\\p{IsHan}"));
        command.getSubcommands().values().forEach(CommandLineIntegrationTests::assertHelpIsChinese);
    }

    @Test
    void refusesADangerousFileInOneLineAndLeavesItsLedgerAlone() throws IOException {
        String before = exported();
        DangerousFiles files = new DangerousFiles(folder);
        for (Path file : List.of(files.locked(), files.truncated())) {
            Said refused = console.say("import", "area", file.toString(), "--park", "yunxi", "--partial");
            assertThat(refused.exit()).as(file.toString()).isEqualTo(1);
            assertThat(refused.out()).isEmpty();
            assertThat(refused.err()).as(file.toString()).hasLineCount(1).contains("XLS-0").contains("（请");
        }
        assertThat(exported()).isEqualTo(before);
    }

    @Test
    void writesAPackInUseToAFolderThatCanBeAppliedAgain() throws IOException {
        Path saved = folder.resolve("saved");
        assertThat(console.say("pack", "save", "small", saved.toString())).satisfies(CommandLineIntegrationTests::done);
        assertThat(Files.readString(saved.resolve("pack.yaml"))).isEqualTo(Files.readString(Path.of(SMALL, "pack.yaml")));
        assertThat(console.say("pack", "plan", saved.toString()).out()).contains("没有要做的事");
        assertThat(console.say("pack", "save", "small", saved.toString()).err()).contains("已经存在");
        assertThat(console.say("pack", "save", "smal", folder.resolve("other").toString()).err()).contains("没有在用的包 smal", "small");
    }

    @Test
    void listsParksWithTheKeysThatScriptsRead() {
        JsonNode parks = json(console.say("parks", "--json"));
        assertThat(parks.size()).isEqualTo(1);
        assertThat(parks.get(0).get("code").asString()).isEqualTo("yunxi");
        assertThat(parks.get(0).get("title").asString()).isEqualTo("云溪园区");
        assertThat(parks.get(0).get("source").asString()).isEqualTo("catalogue 6.6");
    }

    @Test
    void answersAFigureThatNobodyReportedWithoutInventingZero() {
        JsonNode figure = json(console.say("figure", "工业产值", "--park", "云溪园区", "--period", "2024-01..2024-06", "--json"));
        assertThat(StreamSupport.stream(figure.propertyNames().spliterator(), false).toList())
                .startsWith(
                        "indicator", "title", "park", "period", "unit", "value", "prior", "difference", "growth", "target", "completion",
                        "estimate", "status", "change", "lineage", "by");
        assertThat(figure.get("indicator").asString()).isEqualTo("industrial_output");
        assertThat(figure.get("value").isNull()).isTrue();
        assertThat(figure.get("status").asString()).isEqualTo("not_reported");
        assertThat(figure.get("lineage").get("rows").asInt()).isZero();
    }

    @Test
    void offersTheNearestWhenSomethingIsNotDeclared() {
        Said indicator = console.say("figure", "industral_output", "--park", "yunxi", "--period", "2024H1");
        assertThat(indicator.exit()).isEqualTo(1);
        assertThat(indicator.out()).isEmpty();
        assertThat(indicator.err()).startsWith("没有指标“industral_output”。最接近的是：industrial_output（工业总产值）");
        assertThat(console.say("figure", "projects", "--park", "yunsi", "--period", "2024").err()).contains("yunxi（云溪园区）");
        assertThat(console.say("template", "企业月表", "-o", folder.resolve("t.xlsx").toString()).err()).contains("monthly_return（企业月报）");
        assertThat(console.say("figure", "projects", "--park", "yunxi", "--period", "2024", "--by", "kid").err()).contains("kind");
        assertThat(console.say("figure", "projects", "--park", "yunxi", "--period", "24年").err()).contains("2024H1");
    }

    @Test
    void writesNothingInADryRun() throws IOException {
        String file = areas("dry.xlsx", "w,西区");
        Said dry = console.say("import", "area", file, "--park", "yunxi", "--dry-run", "--json");
        JsonNode report = json(dry);
        assertThat(report.get("created").asInt()).isEqualTo(1);
        assertThat(report.get("change").isNull()).isTrue();
        assertThat(exported()).doesNotContain("西区");
    }

    @Test
    void refusesAWholeFileForOneBadRowAndSaysWhere() throws IOException {
        String file = areas("bad.xlsx", "e,东区", "x,");
        Said refused = console.say("import", "area", file, "--park", "yunxi");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("B3");
        assertThat(exported()).doesNotContain("东区");
    }

    @Test
    void takesTheGoodRowsAndHandsTheBadOnesBackWhenAsked() throws IOException {
        String file = areas("partly.xlsx", "p,港区", "x,");
        JsonNode report = json(console.say("import", "area", file, "--park", "yunxi", "--partial", "--json"));
        assertThat(report.get("created").asInt()).isEqualTo(1);
        assertThat(report.get("rejected").asInt()).isEqualTo(1);
        assertThat(Path.of(report.get("returned").asString())).isEqualTo(folder.resolve("partly-退回.xlsx")).exists();
        assertThat(exported()).contains("港区");
    }

    @Test
    void refusesFilesThatAreNotThere() {
        assertThat(console.say("import", "area", "no.xlsx", "--park", "yunxi").err()).contains("没有文件 no.xlsx");
        Said nobody = console.say("figure", "industrial_output", "--park", "yunxi", "--period", "2024-06", "--only", "area:99999999");
        assertThat(nobody.exit()).isEqualTo(1);
        assertThat(nobody.err()).contains("没有“99999999”");
        assertThat(console.say("check", "no.docx").exit()).isEqualTo(1);
        assertThat(console.say("export", "area", "--park", "yunxi", "-o", "/nowhere/a.xlsx").err()).contains("没有目录 /nowhere");
    }

    @Test
    void findsNothingToDoWhenTheSamePackIsAppliedAgain() {
        assertThat(console.say("pack", "plan", SMALL).out()).contains("没有要做的事");
        assertThat(console.say("pack", "check", SMALL).out()).startsWith("没有问题：small 1.2.0");
    }

    @Test
    void takesAPasswordFromStandardInputAndRefusesAWeakOne() {
        String[] add = {"user", "add", "office.one", "--name", "办公室", "--role", "economic_section", "--unit", "yunxi"};
        assertThat(console.sayWithInput("short\n", add)).satisfies(said -> {
            assertThat(said.exit()).isEqualTo(1);
            assertThat(said.err()).contains("密码");
        });
        assertThat(console.sayWithInput("bamboo-river-42\n", add).out()).contains("已新建用户 office.one（办公室）");
    }

    @Test
    void asksForDefinitionsInADirectoryWithoutAny() {
        Said said = new Console(folder.resolve("empty")).say("figure", "projects", "--park", "yunxi", "--period", "2024");
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("pack apply");
    }

    private static String exported() throws IOException {
        Path file = folder.resolve("export.xlsx");
        done(console.say("export", "area", "--park", "yunxi", "-o", file.toString()));
        StringBuilder text = new StringBuilder();
        try (var book = new org.dhatim.fastexcel.reader.ReadableWorkbook(file.toFile());
                var rows = book.getFirstSheet().openStream()) {
            rows.forEach(row -> row.forEach(cell -> text.append(cell == null ? "" : cell.getText()).append('\n')));
        }
        return text.toString();
    }

    private static String areas(String name, String... rows) throws IOException {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file);
                Workbook book = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("片区");
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "名称");
            for (int r = 0; r < rows.length; r++) {
                List<String> cells = List.of(rows[r].split(",", -1));
                for (int c = 0; c < cells.size(); c++) {
                    sheet.value(r + 1, c, cells.get(c));
                }
            }
        }
        return file.toString();
    }

    private static void done(Said said) {
        assertThat(said.exit()).as(said.err()).isZero();
    }

    private static JsonNode json(Said said) {
        done(said);
        return JsonMapper.shared().readTree(said.out());
    }
}
