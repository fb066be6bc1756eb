package io.yuanheng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.access.Access;
import io.yuanheng.history.History;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A workbook sent by a browser, to a whole server.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ImportingOverHttpIntegrationTests {

    private static final String PASSWORD = "twelve green lanterns 7";
    private static final String BOUNDARY = "----a-boundary";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private Application server;
    private String address;
    private String cookie;

    @BeforeAll
    void serve() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Application.open(new DataDirectory(folder.resolve("data")), new Application.Work.Serve("127.0.0.1", port));
        address = "http://127.0.0.1:" + port;
        server.get(Schema.class)
                .apply(StandardPacks.WITH_DEMO, new Actor("test", "测试"))
                .orElseThrow();
        Access access = server.get(Access.class);
        access.addUser(access.operator("test"), "economic", "经发科", PASSWORD, "economic_section", "yunxi").orElseThrow();
        HttpRequest logIn = request("/api/session")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"login\":\"economic\",\"password\":\"" + PASSWORD + "\"}"))
                .build();
        cookie = http.send(logIn, BodyHandlers.ofString()).headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void showsWhatWouldComeThenTakesTheGoodRowsAndGivesTheBadOnesBack() throws Exception {
        byte[] workbook = areas("东片区", "120", "西片区", "很大");
        ChangeNo before = now();

        JsonNode dry = read(send("area", "yunxi", "DRY_RUN", workbook));
        assertThat(dry.get("created").asInt()).isEqualTo(1);
        assertThat(dry.get("problems").get(0).get("where").asString()).isEqualTo("片区!B3");
        assertThat(now()).isEqualTo(before);

        HttpResponse<String> all = send("area", "yunxi", "ALL_OR_NOTHING", workbook);
        assertThat(all.statusCode()).isEqualTo(422);
        assertThat(all.body()).contains("片区!B3", "“很大”");
        assertThat(now()).isEqualTo(before);

        JsonNode partial = read(send("area", "yunxi", "PARTIAL", workbook));
        assertThat(partial.get("created").asInt()).isEqualTo(1);
        assertThat(partial.get("change").asLong()).isEqualTo(before.value() + 1);
        byte[] returned = Base64.getDecoder().decode(partial.get("returned").asString());
        try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(returned))) {
            assertThat(book.getSheetAt(0).getRow(1).getCell(0).getStringCellValue()).isEqualTo("西片区");
            assertThat(book.getSheetAt(0).getRow(0).getCell(2).getStringCellValue()).isEqualTo("错误原因");
        }
    }

    @Test
    void takesACellCorrectedInThePreviewAndSaysSoInTheTrace() throws Exception {
        byte[] workbook = areas("南片区", "120", "北片区", "很大");
        JsonNode dry = read(send("area", "yunxi", "DRY_RUN", workbook));
        assertThat(dry.get("preview").get(1).get("wrong").toString()).isEqualTo("[\"size\"]");

        String corrected = "&corrections=" + URLEncoder.encode("{\"3\":{\"size\":\"90\"}}", StandardCharsets.UTF_8);
        assertThat(read(send("area", "yunxi", "DRY_RUN" + corrected, workbook)).get("rejected").asInt()).isZero();
        JsonNode done = read(send("area", "yunxi", "ALL_OR_NOTHING" + corrected, workbook));

        assertThat(done.get("created").asInt()).isEqualTo(2);
        var change = server.get(History.class).change(new ChangeNo(done.get("change").asLong())).orElseThrow();
        assertThat(change.source().orElseThrow().file()).isEqualTo("a.xlsx（导入时更正 B3）");
        HttpRequest list = request("/api/ledgers/area/rows?park=yunxi").header("Cookie", cookie).GET().build();
        JsonNode rows = read(http.send(list, BodyHandlers.ofString(StandardCharsets.UTF_8))).get("rows");
        assertThat(rows.toString()).contains("北片区", "90.0000").doesNotContain("很大");
    }

    @Test
    void refusesCorrectionsThatCannotBeReadOrSpeakOfNoField() throws Exception {
        ChangeNo before = now();
        byte[] workbook = areas("飞地", "120");
        for (String wrong : List.of("{", "[]", "{\"a\":{}}", "{\"2\":{\"Size\":\"1\"}}", "{\"2\":{\"park\":\"nanlu\"}}", "{\"2\":null}")) {
            String corrected = "&corrections=" + URLEncoder.encode(wrong, StandardCharsets.UTF_8);
            assertThat(send("area", "yunxi", "ALL_OR_NOTHING" + corrected, workbook).statusCode()).as(wrong).isEqualTo(422);
        }
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void refusesAnotherParkAndALedgerOfAnotherOffice() throws Exception {
        ChangeNo before = now();
        byte[] workbook = areas("东片区", "120");
        assertThat(send("area", "nanlu", "ALL_OR_NOTHING", workbook).statusCode()).isEqualTo(403);
        assertThat(send("area", "nosuch", "ALL_OR_NOTHING", workbook).statusCode()).isEqualTo(403);
        assertThat(send("signing", "yunxi", "ALL_OR_NOTHING", workbook).statusCode()).isEqualTo(403);
        assertThat(send("nosuch", "yunxi", "ALL_OR_NOTHING", workbook).statusCode()).isEqualTo(403);
        assertThat(now()).isEqualTo(before);
    }

    @Test
    void refusesWhatIsNoWorkbookOrAnUnknownWayOfTakingIt() throws Exception {
        HttpResponse<String> text = send("area", "yunxi", "PARTIAL", "片区名称,面积".getBytes(StandardCharsets.UTF_8));
        assertThat(text.statusCode()).isEqualTo(422);
        assertThat(text.body()).contains("XLS-002", "不是 .xlsx 工作簿");
        assertThat(send("area", "yunxi", "SOMEHOW", areas("东片区", "1")).statusCode()).isEqualTo(400);
        HttpRequest withoutFile = request("/api/ledgers/area/import?park=yunxi").header("Cookie", cookie).POST(BodyPublishers.noBody()).build();
        assertThat(http.send(withoutFile, BodyHandlers.ofString()).statusCode()).isEqualTo(400);
    }

    /// 70 MB are refused by their announced length, before they are read.
    @Test
    void refusesAFileBeyondTheLimit() throws Exception {
        ChangeNo before = now();
        HttpRequest request = request("/api/ledgers/area/import?park=yunxi")
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(new byte[70 << 20]))
                .build();
        try {
            assertThat(http.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(413);
        } catch (IOException _) {
            // the server may close the connection instead of reading the rest
        }
        assertThat(now()).isEqualTo(before);
    }

    private ChangeNo now() {
        return server.get(History.class).current();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("X-Yuanheng", "1");
    }

    private HttpResponse<String> send(String ledger, String park, String mode, byte[] workbook) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.write(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(workbook);
        body.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        HttpRequest request = request("/api/ledgers/" + ledger + "/import?park=" + park + "&mode=" + mode)
                .header("Cookie", cookie)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        return http.send(request, BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private static JsonNode read(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JsonMapper.shared().readTree(answer.body());
    }

    /// @param namesAndSizes names and sizes of areas in turn
    private static byte[] areas(String... namesAndSizes) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (XSSFWorkbook book = new XSSFWorkbook()) {
            var sheet = book.createSheet("片区");
            var heading = sheet.createRow(0);
            heading.createCell(0).setCellValue("片区名称");
            heading.createCell(1).setCellValue("面积");
            for (int i = 0; i < namesAndSizes.length; i += 2) {
                var row = sheet.createRow(i / 2 + 1);
                row.createCell(0).setCellValue(namesAndSizes[i]);
                row.createCell(1).setCellValue(namesAndSizes[i + 1]);
            }
            book.write(bytes);
        }
        return bytes.toByteArray();
    }
}
