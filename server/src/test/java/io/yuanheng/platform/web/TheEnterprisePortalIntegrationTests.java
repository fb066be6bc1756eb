package io.yuanheng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.access.Access;
import io.yuanheng.access.Caller;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.RowCommand;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Two firms of one park and the park's own people, over HTTP: a firm reads and writes its own rows and no others.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheEnterprisePortalIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "twelve green lanterns 7";
    private static final String OWN_CODE = "91990000MAY0000015";
    private static final String OTHER_CODE = "91990000MAY0000028";
    private static final ParkCode PARK = new ParkCode("yunxi");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final byte[] PHOTO = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE0, 1, 2, 3, 4};

    private final HttpClient http = HttpClient.newHttpClient();
    private final YearMonth last = YearMonth.now(ZONE).minusMonths(3);

    @TempDir
    static Path folder;

    private Application server;
    private String address;
    private String firm;
    private String rival;
    private String office;
    private long own;
    private long other;
    private long otherReturn;
    private long otherRequest;

    @BeforeAll
    void serve() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Application.open(new DataDirectory(folder.resolve("data")), new Application.Work.Serve("127.0.0.1", port));
        address = "http://127.0.0.1:" + port;
        Access access = server.get(Access.class);
        Caller operator = access.operator("test");
        server.get(Schema.class)
                .apply(StandardPacks.WITH_DEMO, operator.actor())
                .orElseThrow();
        own = row(operator, "enterprise", "name", "甲铜业", "credit_code", OWN_CODE, "phone", "13800000001");
        other = row(operator, "enterprise", "name", "乙铜业", "credit_code", OTHER_CODE, "phone", "13800000002");
        for (YearMonth month = last.minusMonths(12); !month.isAfter(last); month = month.plusMonths(1)) {
            if (month.getMonthValue() != 1) {
                row(operator, "monthly_return", "enterprise", "甲铜业", "month", month.toString(), "output", "100", "in_scope", "是");
            }
        }
        YearMonth before = reported(last.plusMonths(1)).minusYears(1);
        Ledgers ledgers = server.get(Ledgers.class);
        // what the firm reported a year before the month that comes next: its same-period figure
        long yearBefore = rowsOf(operator, "monthly_return", before);
        var view = ledgers.row(operator, new LedgerCode("monthly_return"), new io.yuanheng.kernel.RowId(yearBefore), now()).orElseThrow();
        ledgers.commit(
                        operator,
                        List.of(new RowCommand.Amend(
                                new LedgerCode("monthly_return"), view.version().row(), view.version().from(), cells("output", "87.65"), null)),
                        Optional.empty())
                .orElseThrow();
        otherReturn = row(operator, "monthly_return", "enterprise", "乙铜业", "month", "2024-06", "output", "999", "in_scope", "是");
        otherRequest = row(operator, "request", "request_no", "Q1", "title", "停水", "enterprise", "乙铜业", "filed_on", "2024-06-03");
        access.addUser(operator, OWN_CODE, "甲铜业", PASSWORD, "enterprise", "yunxi").orElseThrow();
        access.addUser(operator, OTHER_CODE, "乙铜业", PASSWORD, "enterprise", "yunxi").orElseThrow();
        access.addUser(operator, "fuwu", "企服科", PASSWORD, "service_section", "yunxi").orElseThrow();
        firm = cookie(OWN_CODE);
        rival = cookie(OTHER_CODE);
        office = cookie("fuwu");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private io.yuanheng.kernel.ChangeNo now() {
        return server.get(io.yuanheng.history.History.class).current();
    }

    private static YearMonth reported(YearMonth month) {
        return month.getMonthValue() == 1 ? month.plusMonths(1) : month;
    }

    private long rowsOf(Caller caller, String ledger, YearMonth month) {
        return server.get(Ledgers.class)
                .list(caller, io.yuanheng.history.RowQuery.all(new LedgerCode(ledger), now()))
                .stream()
                .filter(r -> r.version().value(new FieldCode("month")).equals(Optional.of(new io.yuanheng.kernel.Value.Month(month))))
                .findFirst()
                .orElseThrow()
                .version()
                .row()
                .value();
    }

    private static Map<FieldCode, String> cells(String... fieldsAndTexts) {
        Map<FieldCode, String> cells = new HashMap<>();
        for (int i = 0; i < fieldsAndTexts.length; i += 2) {
            cells.put(new FieldCode(fieldsAndTexts[i]), fieldsAndTexts[i + 1]);
        }
        return cells;
    }

    private long row(Caller by, String ledger, String... cells) {
        return server.get(Ledgers.class)
                .commit(by, List.of(new RowCommand.Create(new LedgerCode(ledger), PARK, null, cells(cells))), Optional.empty())
                .orElseThrow()
                .rows()
                .getFirst()
                .value();
    }

    private String cookie(String login) throws Exception {
        HttpResponse<byte[]> answer = ask("POST", "/session", null, "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private HttpResponse<byte[]> ask(String method, String path, @Nullable String cookie, @Nullable String body) throws Exception {
        return send(path, cookie, request -> request.method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header("Content-Type", "application/json"));
    }

    private HttpResponse<byte[]> send(String path, @Nullable String cookie, java.util.function.UnaryOperator<HttpRequest.Builder> with)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = with.apply(HttpRequest.newBuilder(URI.create(address + "/api" + path)).header("X-Yuanheng", "1"));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofByteArray());
    }

    private HttpResponse<byte[]> upload(String path, String cookie, String name, byte[] content) throws Exception {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        form.write(("--gap\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + name
                        + "\"\r\nContent-Type: text/html\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        form.write(content);
        form.write("\r\n--gap--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(path, cookie, request -> request.method("POST", BodyPublishers.ofByteArray(form.toByteArray()))
                .header("Content-Type", "multipart/form-data; boundary=gap"));
    }

    private JsonNode get(String path, String cookie) throws Exception {
        HttpResponse<byte[]> answer = ask("GET", path, cookie, null);
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return read(answer);
    }

    private static JsonNode read(HttpResponse<byte[]> answer) {
        return JSON.readTree(answer.body());
    }

    private int status(String method, String path, String cookie, @Nullable String body) throws Exception {
        return ask(method, path, cookie, body).statusCode();
    }

    private static String problem(HttpResponse<byte[]> answer) {
        return read(answer).get("problems").get(0).get("code").asString();
    }

    @Test
    void seesItsOwnRowsAndNoneOfAnother() throws Exception {
        assertThat(get("/ledgers/enterprise/rows?park=yunxi", firm).get("rows").findValuesAsString("label")).containsExactly("甲铜业");
        assertThat(get("/ledgers/monthly_return/rows?park=yunxi&limit=100", firm).get("rows").findValuesAsString("label"))
                .isNotEmpty()
                .containsOnly("甲铜业");
        assertThat(get("/ledgers/monthly_return/rows?park=yunxi&f.enterprise=%23" + other, firm).get("total").asInt()).isZero();
        assertThat(get("/ledgers/enterprise/rows?park=yunxi&q=%E4%B9%99", firm).get("total").asInt()).isZero();
        for (String path : List.of(
                "/ledgers/enterprise/rows/" + other,
                "/ledgers/enterprise/rows/" + other + "/versions",
                "/ledgers/enterprise/rows/" + other + "/related",
                "/ledgers/enterprise/rows/" + other + "/files",
                "/ledgers/monthly_return/rows/" + otherReturn,
                "/ledgers/request/rows/" + otherRequest,
                "/ledgers/request/rows/" + otherRequest + "/files",
                "/ledgers/request/begin?park=yunxi&by=enterprise&row=" + other,
                "/ledgers/problem/rows",
                "/ledgers/annual_target",
                "/ledgers/contact_log/rows")) {
            assertThat(status("GET", path, firm, null)).as(path).isEqualTo(404);
        }
        assertThat(status("GET", "/figures/industrial_output?park=yunxi&period=2024-06", firm, null)).isIn(403, 404, 422);
        assertThat(get("/due?park=yunxi&mine=false&limit=100", firm).get("obligations").findValuesAsString("subject")).doesNotContain("停水");
        assertThat(get("/due?park=yunxi&mine=false&limit=100", office).get("obligations").findValuesAsString("subject")).contains("停水");
    }

    @Test
    void isAskedInItsReturnForWhatTheParkDoesNotKnow() throws Exception {
        YearMonth next = reported(last.plusMonths(1));
        JsonNode begun = get("/ledgers/monthly_return/begin?park=yunxi&by=enterprise&row=" + own, firm);
        assertThat(begun.get("month").get("value").asString()).isEqualTo(next.toString());
        assertThat(begun.get("open").asBoolean()).isTrue();
        assertThat(begun.get("usual").toString()).isEqualTo("[\"output\"]");
        assertThat(begun.get("asked").toString()).doesNotContain("enterprise", "month", "output_prior", "in_scope", "filed_on");
        assertThat(begun.get("known").toString()).contains("87.65").contains("year_before").contains("row_before");

        String filing = "{\"park\":\"yunxi\",\"by\":\"enterprise\",\"row\":" + own + ",\"cells\":";
        HttpResponse<byte[]> meddling = ask("POST", "/ledgers/monthly_return/begin", firm, filing + "{\"output\":\"120.5\",\"in_scope\":\"否\"}}");
        assertThat(meddling.statusCode()).isEqualTo(403);
        assertThat(problem(meddling)).isEqualTo("ROW-080");

        HttpResponse<byte[]> filed = ask("POST", "/ledgers/monthly_return/begin", firm, filing + "{\"output\":\"120.5\"}}");
        assertThat(filed.statusCode()).isEqualTo(200);
        String at = "/ledgers/monthly_return/rows/" + read(filed).get("row").asString();
        JsonNode row = get(at, firm);
        assertThat(row.get("cells").get("output").get("value").asString()).isEqualTo("120.5");
        assertThat(row.get("cells").get("output_prior").get("value").asString()).isEqualTo("87.65");
        assertThat(row.get("cells").get("in_scope").get("value").asString()).isEqualTo("true");
        assertThat(row.get("cells").get("month").get("value").asString()).isEqualTo(next.toString());
        assertThat(row.get("cells").get("filed_on").get("value").asString()).isEqualTo(LocalDate.now(ZONE).toString());

        String expected = "{\"expected\":" + row.get("change").asString();
        assertThat(status("PATCH", at, firm, expected + ",\"cells\":{\"in_scope\":\"否\"}}")).isEqualTo(403);
        assertThat(status("DELETE", at, firm, expected + ",\"reason\":\"填错\"}")).isEqualTo(403);
        assertThat(status("PATCH", at, rival, expected + ",\"cells\":{\"output\":\"1\"}}")).isEqualTo(404);
        assertThat(status("PATCH", at, firm, expected + ",\"cells\":{\"output\":\"121\"}}")).isEqualTo(200);
    }

    @Test
    void writesNothingInTheNameOfAnother() throws Exception {
        String forOther = "{\"park\":\"yunxi\",\"by\":\"enterprise\",\"row\":" + other + ",\"cells\":{\"title\":\"x\",\"output\":\"1\"}}";
        assertThat(status("POST", "/ledgers/request/begin", firm, forOther)).isEqualTo(404);
        assertThat(status("POST", "/ledgers/monthly_return/begin", firm, forOther)).isEqualTo(404);
        String smuggled = "{\"park\":\"yunxi\",\"by\":\"enterprise\",\"row\":" + own + ",\"cells\":{\"title\":\"x\",\"enterprise\":\"#" + other + "\"}}";
        HttpResponse<byte[]> answer = ask("POST", "/ledgers/request/begin", firm, smuggled);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(get("/ledgers/request/rows/" + read(answer).get("row").asString(), firm).get("cells").get("enterprise").get("text").asString())
                .isEqualTo("甲铜业");
        String plain = "{\"park\":\"yunxi\",\"cells\":{\"title\":\"x\",\"enterprise\":\"#" + other + "\"}}";
        assertThat(status("POST", "/ledgers/request/rows", firm, plain)).isIn(403, 422);
        assertThat(status("POST", "/ledgers/enterprise/rows", firm, "{\"park\":\"yunxi\",\"cells\":{\"name\":\"丙\"}}")).isEqualTo(403);
        assertThat(status("POST", "/ledgers/request/rows/" + otherRequest + "/steps/route", firm, "{\"expected\":1,\"cells\":{}}")).isEqualTo(404);
        assertThat(upload("/ledgers/request/rows/" + otherRequest + "/files", firm, "a.jpg", PHOTO).statusCode()).isEqualTo(404);
        assertThat(get("/ledgers/request/rows?park=yunxi", rival).get("total").asInt()).isEqualTo(1);
    }

    @Test
    void filesARequestFollowsItAndCannotChangeItOnceItIsRouted() throws Exception {
        String filing = "{\"park\":\"yunxi\",\"by\":\"enterprise\",\"row\":" + own
                + ",\"cells\":{\"title\":\"增容\",\"category\":\"utility\",\"content\":\"需要 800 kVA\",\"channel\":\"portal\"}}";
        long first = read(ask("POST", "/ledgers/request/begin", firm, filing)).get("row").asLong();
        long second = read(ask("POST", "/ledgers/request/begin", firm, filing)).get("row").asLong();
        int one = number(first);
        assertThat(number(second)).isEqualTo(one + 1);

        String at = "/ledgers/request/rows/" + first;
        JsonNode row = get(at, firm);
        assertThat(row.get("cells").get("filed_on").get("value").asString()).isEqualTo(LocalDate.now(ZONE).toString());
        assertThat(row.get("cells").get("filed_at").get("value").asString()).matches("\\d\\d:\\d\\d");
        assertThat(get("/due?park=yunxi&mine=false&limit=100", firm).get("obligations").findValuesAsString("rule"))
                .contains("request_contact", "request_answer", "request_close");

        String expected = "{\"expected\":" + row.get("change").asString() + ",\"cells\":";
        for (String cell : List.of("\"filed_on\":\"2020-01-01\"", "\"answer\":\"好\"", "\"satisfied\":\"very\"", "\"owner\":\"x\"")) {
            assertThat(status("PATCH", at, firm, expected + "{" + cell + "}}")).as(cell).isEqualTo(403);
        }
        assertThat(status("POST", at + "/steps/route", firm, expected + "{}}")).isEqualTo(403);
        assertThat(status("PATCH", at, firm, expected + "{\"content\":\"需要 1000 kVA\"}}")).isEqualTo(200);

        String now = get(at, office).get("change").asString();
        String routing = "{\"expected\":" + now + ",\"cells\":{\"owner\":\"企服科\",\"routed_on\":\"" + LocalDate.now(ZONE) + "\"}}";
        HttpResponse<byte[]> routed = ask("POST", at + "/steps/route", office, routing);
        assertThat(routed.statusCode()).as(new String(routed.body(), StandardCharsets.UTF_8)).isEqualTo(200);
        JsonNode after = get(at, firm);
        assertThat(after.get("state").asString()).isEqualTo("routed");
        assertThat(status("PATCH", at, firm, "{\"expected\":" + after.get("change").asString() + ",\"cells\":{\"content\":\"算了\"}}")).isEqualTo(403);
    }

    private int number(long row) throws Exception {
        String number = get("/ledgers/request/rows/" + row, firm).get("cells").get("request_no").get("value").asString();
        assertThat(number).startsWith("Q" + Year.now(ZONE) + "-");
        return Integer.parseInt(number.substring(6));
    }

    @Test
    void keepsFilesThatTheBrowserNeverRuns() throws Exception {
        String filing = "{\"park\":\"yunxi\",\"by\":\"enterprise\",\"row\":" + own + ",\"cells\":{\"title\":\"漏水\"}}";
        String at = "/ledgers/request/rows/" + read(ask("POST", "/ledgers/request/begin", firm, filing)).get("row").asString() + "/files";
        JsonNode kept = read(upload(at, firm, "../车间\".jpg", PHOTO));
        assertThat(kept.get("name").asString()).isEqualTo("车间\".jpg");
        assertThat(kept.get("kind").asString()).isEqualTo("jpeg");
        assertThat(kept.get("bytes").asInt()).isEqualTo(8);

        HttpResponse<byte[]> sent = ask("GET", at + "/" + kept.get("id").asString(), firm, null);
        assertThat(sent.body()).isEqualTo(PHOTO);
        assertThat(sent.headers().firstValue("Content-Type")).contains("image/jpeg");
        assertThat(sent.headers().allValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(sent.headers().firstValue("Content-Disposition").orElseThrow()).startsWith("attachment");
        assertThat(sent.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(status("GET", at + "/" + kept.get("id").asString(), rival, null)).isEqualTo(404);
        assertThat(status("GET", at, rival, null)).isEqualTo(404);

        byte[] page = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (String name : List.of("a.html", "a.jpg", "a.svg", "a.pdf")) {
            HttpResponse<byte[]> refused = upload(at, firm, name, page);
            assertThat(refused.statusCode()).as(name).isEqualTo(422);
            assertThat(problem(refused)).isEqualTo("ROW-085");
        }
        assertThat(problem(upload(at, firm, "a.pdf", PHOTO))).isEqualTo("ROW-085");
        assertThat(problem(upload(at, firm, "b.jpg", PHOTO))).isEqualTo("ROW-086");
        assertThat(problem(upload(at, firm, "big.jpg", java.util.Arrays.copyOf(PHOTO, 20 * 1024 * 1024 + 1)))).isEqualTo("ROW-084");

        String removing = "{\"reason\":\"照错了\"}";
        String file = at + "/" + kept.get("id").asString();
        assertThat(status("DELETE", file, rival, removing)).isEqualTo(404);
        assertThat(problem(ask("DELETE", file, firm, "{\"reason\":\" \"}"))).isEqualTo("ROW-017");
        assertThat(status("DELETE", file, firm, removing)).isEqualTo(200);
        assertThat(status("GET", file, firm, null)).isEqualTo(404);
        JsonNode list = get(at, firm);
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.get(0).get("removed").get("reason").asString()).isEqualTo("照错了");
        assertThat(list.get(0).get("removed").get("by").asString()).isEqualTo("甲铜业");

        // what the park put there, the firm does not take away
        JsonNode parks = read(upload(at, office, "勘查.jpg", PHOTO));
        assertThat(status("DELETE", at + "/" + parks.get("id").asString(), firm, removing)).isEqualTo(403);
    }
}
