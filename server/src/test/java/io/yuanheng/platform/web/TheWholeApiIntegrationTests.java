package io.yuanheng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.access.Access;
import io.yuanheng.declaration.IndicatorDefinition;
import io.yuanheng.history.History;
import io.yuanheng.platform.Application;
import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.demo.Demonstration;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The server as it runs, with the demonstration in it, asked by people who may and people who may not.
///
/// The addresses are taken from the running server: one that is added later is held to the same.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TheWholeApiIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "twelve green lanterns 7";
    private static final String HALF_YEAR = "{\"park\":\"yunxi\",\"period\":\"2024H1\"}";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private Application server;
    private String address;
    // the office of yunxi, the office of another park
    private String own;
    private String other;

    private record Endpoint(String method, String path) {}

    @BeforeAll
    void serve() throws Exception {
        DataDirectory directory = new DataDirectory(folder.resolve("data"));
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        server = Application.open(directory, new Application.Work.Serve("127.0.0.1", port));
        address = "http://127.0.0.1:" + port;
        new Demonstration(server, directory, Path.of("..", "packs"), new PrintWriter(new StringWriter())).run();
        own = cookie("office1", "yunxi");
        other = cookie("office2", "nanlu");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private String cookie(String login, String park) throws Exception {
        return cookie(login, "office", park);
    }

    private String cookie(String login, String role, String park) throws Exception {
        Access access = server.get(Access.class);
        access.addUser(access.operator("test"), login, role, PASSWORD, role, park).orElseThrow();
        HttpResponse<String> answer =
                ask("POST", "/api/session", null, true, "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private HttpResponse<String> ask(String method, String path, @Nullable String cookie, boolean ours, @Nullable String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        if (ours) {
            request.header("X-Yuanheng", "1");
        }
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    private HttpResponse<String> get(String path, String cookie) throws Exception {
        return ask("GET", path, cookie, false, null);
    }

    private JsonNode read(HttpResponse<String> answer) {
        return JSON.readTree(answer.body().getBytes(StandardCharsets.ISO_8859_1));
    }

    private List<Endpoint> endpoints() {
        List<Endpoint> all = new ArrayList<>();
        RequestMappingHandlerMapping mapping = server.get(RequestMappingHandlerMapping.class);
        for (RequestMappingInfo info : mapping.getHandlerMethods().keySet()) {
            for (String pattern : new TreeSet<>(info.getPatternValues())) {
                String path = pattern.replaceAll("\\{[^/{}]*(\\{[^}]*})?[^/{}]*}", "1");
                info.getMethodsCondition().getMethods().forEach(method -> all.add(new Endpoint(method.name(), path)));
            }
        }
        return all.stream().filter(e -> e.path().startsWith("/api/")).toList();
    }

    @Test
    void answersNobodyWithoutASession() throws Exception {
        List<Endpoint> endpoints = endpoints();
        assertThat(endpoints).hasSizeGreaterThan(20);
        for (Endpoint endpoint : endpoints) {
            if (!endpoint.equals(new Endpoint("POST", "/api/session"))) {
                String body = endpoint.method().equals("GET") ? null : "{}";
                assertThat(ask(endpoint.method(), endpoint.path(), null, true, body).statusCode()).as("%s", endpoint).isEqualTo(401);
            }
        }
    }

    @Test
    void takesNoWriteThatAnotherSiteCouldSend() throws Exception {
        for (Endpoint endpoint : endpoints()) {
            if (!endpoint.method().equals("GET")) {
                assertThat(ask(endpoint.method(), endpoint.path(), own, false, "{}").statusCode()).as("%s", endpoint).isEqualTo(403);
            }
        }
    }

    @Test
    void showsAParkToItsOwnPeopleOnly() throws Exception {
        JsonNode rows = read(get("/api/ledgers/enterprise/rows?park=yunxi&limit=1", own));
        String row = rows.get("rows").get(0).get("row").asString();
        List<String> addresses = List.of(
                "/api/ledgers/enterprise/rows/" + row,
                "/api/ledgers/enterprise/rows/" + row + "/versions",
                "/api/ledgers/enterprise/export.xlsx?park=yunxi&asOf=" + rows.get("asOf").asString(),
                "/api/figures/industrial_output?park=yunxi&period=2024-06",
                "/api/figures/industrial_output/rows?park=yunxi&period=2024-06",
                "/api/reports/issued?park=yunxi");
        for (String path : addresses) {
            assertThat(get(path, own).statusCode()).as(path).isEqualTo(200);
            assertThat(get(path, other).statusCode()).as(path).isIn(403, 404, 422);
        }
        // a list of another park is empty or refused, never filled
        HttpResponse<String> list = get("/api/ledgers/enterprise/rows?park=yunxi", other);
        assertThat(list.statusCode() == 200 ? read(list).get("rows").size() : 0).isZero();
    }

    /// A figure is listed where it may be asked and nowhere else: one by one, and many at once.
    @Test
    void listsTheFiguresThatMayBeSeen() throws Exception {
        String section = cookie("zhao2", "investment_section", "yunxi");
        List<String> listed = new ArrayList<>();
        read(get("/api/indicators?park=yunxi", section)).forEach(one -> listed.add(one.get("code").asString()));
        assertThat(listed).contains("signed_projects").doesNotContain("industrial_output");
        Set<String> refused = new TreeSet<>();
        for (IndicatorDefinition indicator : server.get(History.class).definitions().indicators()) {
            String code = indicator.code().value();
            HttpResponse<String> answer = get("/api/figures?park=yunxi&period=2024-06&indicator=" + code, section);
            JsonNode problems = read(answer).get(0).get("problems");
            if (problems.findValuesAsString("code").contains("FIG-006")) {
                refused.add(code);
            }
        }
        assertThat(refused).contains("industrial_output").doesNotContainAnyElementsOf(listed);
        assertThat(listed.size() + refused.size()).isEqualTo(server.get(History.class).definitions().indicators().size());
        assertThat(read(get("/api/indicators?park=yunxi", other)).size()).isZero();
    }

    /// The investment section reads neither requests nor certificates nor returns: it sees nothing of what they owe, not even a count.
    @Test
    void saysWhatIsDueForRowsThatTheAskerMaySee() throws Exception {
        String question = "/api/due?park=yunxi&at=2024-06-30T09:00&done=true&limit=5000";
        JsonNode all = read(get(question, own));
        assertThat(ledgers(all)).contains("request", "certificate", "investment_project", "infra_project");
        assertThat(rules(all)).contains("request_close", "certificate", "accident_return", "project_node");

        String section = cookie("zhao1", "investment_section", "yunxi");
        JsonNode seen = read(get(question, section));
        assertThat(ledgers(seen)).contains("investment_project").isSubsetOf(
                "enterprise", "investment_project", "project_node", "land_supply", "assignment", "meeting", "meeting_item", "problem",
                "agreement", "agreement_check", "deposit", "measure", "supervision_order");
        assertThat(rules(seen)).doesNotContain("request_close", "request_contact", "certificate", "accident_return", "monthly_return", "infra_finish");
        JsonNode late = read(get(question + "&late=true", section));
        assertThat(late.get("total").asLong()).isPositive().isLessThan(read(get(question + "&late=true", own)).get("total").asLong());

        String request = "";
        for (JsonNode line : all.get("obligations")) {
            request = line.get("rule").asString().equals("request_close") ? line.get("row").asString() : request;
        }
        assertThat(read(get(question + "&row=" + request, own)).get("total").asLong()).isGreaterThanOrEqualTo(3);
        assertThat(read(get(question + "&row=" + request, section)).get("total").asLong()).isZero();
        assertThat(get(question, other).statusCode()).isEqualTo(403);
        String elsewhere = question.replace("yunxi", "nanlu");
        assertThat(read(get(elsewhere + "&row=" + request, other)).get("total").asLong()).isZero();
        assertThat(read(get(elsewhere, other)).get("obligations").toString()).doesNotContain("\"yunxi\"");
    }

    private static TreeSet<String> ledgers(JsonNode due) {
        TreeSet<String> found = new TreeSet<>();
        due.get("obligations").forEach(line -> {
            if (!line.get("ledger").isNull()) {
                found.add(line.get("ledger").asString());
            }
        });
        return found;
    }

    /// Of what is listed and of what is counted.
    private static TreeSet<String> rules(JsonNode due) {
        TreeSet<String> found = new TreeSet<>();
        due.get("obligations").forEach(line -> found.add(line.get("rule").asString()));
        due.get("late").forEach(line -> found.add(line.get("rule").asString()));
        return found;
    }

    /// 200 × 142 m of the first parcel are 42.6 亩, as its contract says; 160 × 125 m of the third are 1.3 more than its 28.7.
    @Test
    void drawsTheParcelsOfAParkForItsOwnPeople() throws Exception {
        JsonNode sheet = read(get("/api/map?park=yunxi", own));
        JsonNode parcels = layer(sheet, "land_supply");
        JsonNode first = feature(parcels, "YX2024-01");
        assertThat(parcels.get("features").size()).isEqualTo(6);
        assertThat(parcels.get("tolerance").asString()).isEqualTo("1");
        assertThat(first.get("squareMetres").asString()).isEqualTo("28400.00");
        assertThat(first.get("difference").asString()).isEqualTo("0.0000");
        assertThat(first.get("area").asString()).isEqualTo("枫田片区");
        assertThat(feature(parcels, "YX2024-03").get("difference").asString()).isEqualTo("1.3000");
        assertThat(feature(parcels, "YX2024-03").get("beyond").asBoolean()).isTrue();
        assertThat(sheet.get("overlaps").size()).isEqualTo(1);
        assertThat(sheet.get("overlaps").get(0).get("squareMetres").asString()).isEqualTo("500.00");

        assertThat(get("/api/map?park=yunxi", other).statusCode()).isEqualTo(404);
        assertThat(get("/api/map?park=nanlu", other).body()).contains("NL-01").doesNotContain("YX2024");

        HttpResponse<String> crossing = ask("POST", "/api/map/shape", own, true, "{\"text\":\"120,30;121,31;121,30;120,31\"}");
        assertThat(crossing.statusCode()).isEqualTo(422);
        assertThat(read(crossing).get("problems").get(0).get("message").asString()).contains("自相交");
    }

    private static JsonNode layer(JsonNode sheet, String ledger) {
        return sheet.get("layers").valueStream().filter(l -> l.get("ledger").asString().equals(ledger)).findFirst().orElseThrow();
    }

    private static JsonNode feature(JsonNode layer, String label) {
        return layer.get("features").valueStream().filter(f -> f.get("label").asString().equals(label)).findFirst().orElseThrow();
    }

    @Test
    void changesNoRowOfAnotherPark() throws Exception {
        JsonNode row = read(get("/api/ledgers/problem/rows?park=yunxi&limit=1", own)).get("rows").get(0);
        String path = "/api/ledgers/problem/rows/" + row.get("row").asString();
        String expected = "\"expected\":" + row.get("change").asString();
        List<HttpResponse<String>> tried = List.of(
                ask("PATCH", path, other, true, "{" + expected + ",\"cells\":{},\"reason\":\"更正\"}"),
                ask("DELETE", path, other, true, "{" + expected + ",\"reason\":\"重复登记\"}"),
                ask("POST", path + "/steps/close", other, true, "{" + expected + ",\"cells\":{}}"),
                ask("POST", "/api/ledgers/problem/rows", other, true, "{\"park\":\"yunxi\",\"cells\":{}}"));
        assertThat(tried).extracting(HttpResponse::statusCode).allSatisfy(status -> assertThat(status).isIn(403, 404, 422));
        assertThat(read(get(path, own)).get("change").asString()).isEqualTo(row.get("change").asString());
    }

    @Test
    void refusesASortOrAFilterThatIsNoField() throws Exception {
        for (String query : List.of("sort=name%3Bdrop%20table%20change", "sort=-change_from", "f.row_id=1", "f.name%22%20or%201=1", "sort=%22")) {
            HttpResponse<String> answer = get("/api/ledgers/enterprise/rows?park=yunxi&" + query, own);
            assertThat(answer.statusCode()).as(query).isIn(400, 422);
            assertThat(read(answer).get("problems").get(0).get("code").asString()).as(query).isNotEmpty();
        }
    }

    @Test
    void takesNoCellThatIsNoField() throws Exception {
        for (String cell : List.of("row_id", "park", "change_from", "state", "pack_version")) {
            String body = "{\"park\":\"yunxi\",\"cells\":{\"" + cell + "\":\"1\"}}";
            HttpResponse<String> answer = ask("POST", "/api/ledgers/problem/rows", own, true, body);
            assertThat(answer.statusCode()).as(cell).isEqualTo(422);
            assertThat(read(answer).get("problems").toString()).as(cell).contains(cell);
        }
    }

    @Test
    void writesAReportThatOnlyItsParkReads() throws Exception {
        JsonNode draft = read(ask("POST", "/api/reports/half_year/draft", own, true, HALF_YEAR));
        assertThat(draft.get("html").asString()).contains("data-figure=").contains("24.77%");
        String drafted = "/api/reports/drafts/" + draft.get("id").asString();
        assertThat(get(drafted + ".docx", own).body()).startsWith("PK");
        assertThat(get(drafted + ".docx", other).statusCode()).isIn(403, 404, 422);
        assertThat(read(get(drafted + "/figures/fig_1", own)).get("total").asInt()).isPositive();
        assertThat(get(drafted + "/figures/fig_1", other).statusCode()).isIn(403, 404, 422);
        assertThat(ask("POST", drafted + "/issue", other, true, "{}").statusCode()).isIn(403, 404, 422);
        assertThat(ask("POST", "/api/reports/half_year/draft", other, true, HALF_YEAR).statusCode()).isIn(403, 404, 422);

        String issue = read(ask("POST", drafted + "/issue", own, true, "{}")).get("issue").asString();
        String issued = "/api/reports/issued/" + issue;
        assertThat(read(get(issued, own)).get("html").asString()).isEqualTo(draft.get("html").asString());
        assertThat(read(get(issued + "/check", own)).get("findings").size()).isGreaterThan(50);
        for (String path : List.of(issued, issued + ".docx", issued + "/check", issued + "/figures/fig_1", issued + "/difference?draft=" + draft.get("id").asString())) {
            assertThat(get(path, own).statusCode()).as(path).isEqualTo(200);
            assertThat(get(path, other).statusCode()).as(path).isIn(403, 404, 422);
        }
        assertThat(ask("POST", issued + "/mask", other, true, "{\"figures\":[],\"mask\":\"stars\"}").statusCode()).isIn(403, 404, 422);
    }
}
