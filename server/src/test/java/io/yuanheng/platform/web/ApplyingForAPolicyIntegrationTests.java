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

/// A firm applies for a policy in its portal and the park decides, over HTTP.
///
/// 甲铜业 reported 120 of output and 5 of tax for February 2024. The policy asks for 100 of output and 10 of tax in that month: the first
/// condition holds, the second does not, whoever asks.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApplyingForAPolicyIntegrationTests {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String PASSWORD = "twelve green lanterns 7";
    private static final String OWN_CODE = "91990000MAY0000015";
    private static final String OTHER_CODE = "91990000MAY0000028";
    private static final String UNMET = "当月税金10万元以上（税金总额（2024年2月，万元） 5.00）";

    private final HttpClient http = HttpClient.newHttpClient();

    @TempDir
    static Path folder;

    private Application server;
    private String address;
    private String firm;
    private String rival;
    private String service;
    private String economy;
    private long own;
    private long policy;
    private long bare;
    private long monthly;

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
        own = row(operator, "enterprise", null, "name", "甲铜业", "credit_code", OWN_CODE);
        row(operator, "enterprise", null, "name", "乙铜业", "credit_code", OTHER_CODE);
        monthly = row(operator, "monthly_return", null, "enterprise", "甲铜业", "month", "2024-02", "output", "120", "tax", "5", "in_scope", "是");
        policy = policy(operator, "T1", "试验奖励");
        row(operator, "policy_condition", null, "policy", "T1", "no", "1", "say", "当月产值100万元以上", "expression", "industrial_output >= 100");
        row(operator, "policy_condition", null, "policy", "T1", "no", "2", "say", "当月税金10万元以上", "expression", "tax >= 10");
        bare = policy(operator, "T2", "没有条件的奖励");
        firm = user(access, operator, OWN_CODE, "enterprise");
        rival = user(access, operator, OTHER_CODE, "enterprise");
        service = user(access, operator, "fuwu", "service_section");
        economy = user(access, operator, "jingfa", "economic_section");
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private long policy(Caller by, String no, String title) {
        return row(by, "policy", "published", "policy_no", no, "title", title, "standard", "一次性奖励", "published_on", "2024-01-02", "base_from",
                "2024-02", "base_to", "2024-02", "most", "50");
    }

    private long row(Caller by, String ledger, @Nullable String state, String... cells) {
        Map<FieldCode, String> byField = new HashMap<>();
        for (int i = 0; i < cells.length; i += 2) {
            byField.put(new FieldCode(cells[i]), cells[i + 1]);
        }
        return server.get(Ledgers.class)
                .commit(by, List.of(new RowCommand.Create(new LedgerCode(ledger), new ParkCode("yunxi"), state, byField)), Optional.empty())
                .orElseThrow()
                .rows()
                .getFirst()
                .value();
    }

    private String user(Access access, Caller operator, String login, String role) throws Exception {
        access.addUser(operator, login, login, PASSWORD, role, "yunxi").orElseThrow();
        HttpResponse<String> answer = ask("POST", "/session", null, "{\"login\":\"" + login + "\",\"password\":\"" + PASSWORD + "\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.headers().firstValue("Set-Cookie").orElseThrow().replaceAll(";.*", "");
    }

    private HttpResponse<String> ask(String method, String path, @Nullable String cookie, @Nullable String body) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + "/api" + path))
                .header("X-Yuanheng", "1")
                .header("Content-Type", "application/json")
                .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        if (cookie != null) {
            request.header("Cookie", cookie);
        }
        return http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
    }

    private JsonNode done(String method, String path, String cookie, @Nullable String body) throws Exception {
        HttpResponse<String> answer = ask(method, path, cookie, body);
        assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body());
    }

    private long applied(long to) throws Exception {
        String sent = "{\"park\":\"yunxi\",\"by\":\"enterprise\",\"row\":" + own + ",\"cells\":{\"policy\":\"#" + to + "\"}}";
        return done("POST", "/ledgers/policy_application/begin", firm, sent).get("row").asLong();
    }

    private static String at(long row) {
        return "/ledgers/policy_application/rows/" + row;
    }

    private String cell(long row, String field) throws Exception {
        JsonNode cell = done("GET", at(row), economy, null).get("cells").get(field);
        return cell == null ? "" : cell.get("text").asString();
    }

    private HttpResponse<String> step(String cookie, long row, String step, String cells, @Nullable String reason) throws Exception {
        long expected = done("GET", at(row), cookie, null).get("change").asLong();
        String said = reason == null ? "null" : "\"" + reason + "\"";
        return ask("POST", at(row) + "/steps/" + step, cookie, "{\"expected\":" + expected + ",\"cells\":{" + cells + "},\"reason\":" + said + "}");
    }

    private void reports(String tax) throws Exception {
        String path = "/ledgers/monthly_return/rows/" + monthly;
        long expected = done("GET", path, economy, null).get("change").asLong();
        done("PATCH", path, economy, "{\"expected\":" + expected + ",\"cells\":{\"tax\":\"" + tax + "\"},\"reason\":\"更正\"}");
    }

    @Test
    void seesBeforeItAppliesWhichConditionFailsAndAppliesWithNothingToFill() throws Exception {
        JsonNode fit = done("GET", "/enterprises/" + own + "/policies", firm, null).get(0);
        assertThat(fit.get("no").asString()).isEqualTo("T2");
        fit = done("GET", "/enterprises/" + own + "/policies", firm, null).get(1);
        assertThat(fit.get("verdict").asString()).isEqualTo("not");
        assertThat(fit.get("conditions").findValuesAsString("verdict")).containsExactly("fits", "not");

        long row = applied(policy);
        assertThat(cell(row, "applied_on")).isEqualTo(LocalDate.now(ZoneId.of("Asia/Shanghai")).toString());
        assertThat(cell(row, "enterprise")).isEqualTo("甲铜业");
        assertThat(cell(row, "application_no")).startsWith("Z");
        assertThat(cell(row, "fits")).isEqualTo("不符合");
        assertThat(cell(row, "unmet")).isEqualTo(UNMET);
        assertThat(cell(row, "judged"))
                .isEqualTo("符合：当月产值100万元以上（工业总产值（2024年2月，万元） 120.00）\n不符合：" + UNMET);
        assertThat(ask("GET", "/applications/" + row + "/judgement", rival, null).statusCode()).isEqualTo(404);
        long expected = done("GET", at(row), firm, null).get("change").asLong();
        assertThat(ask("PATCH", at(row), firm, "{\"expected\":" + expected + ",\"cells\":{\"fits\":\"fits\"}}").statusCode()).isEqualTo(403);
        // what a person of the park enters does not stand against the conditions
        assertThat(ask("PATCH", at(row), economy, "{\"expected\":" + expected + ",\"cells\":{\"fits\":\"fits\",\"judged\":\"\"}}").statusCode())
                .isEqualTo(200);
        assertThat(cell(row, "fits")).isEqualTo("不符合");
    }

    @Test
    void namesWhatEachValueWasReadFromAndJudgesAgainByWhatIsKnownThen() throws Exception {
        long row = applied(policy);
        JsonNode first = done("GET", "/applications/" + row + "/judgement", firm, null).get("kept");
        assertThat(first.get("verdict").asString()).isEqualTo("not");
        assertThat(first.get("conditions").get(1).get("facts").get(0).get("text").asString()).isEqualTo("5.00");
        assertThat(first.get("conditions").get(1).get("behind").get(0).get("indicator").asString()).isEqualTo("tax");
        JsonNode rows = done(
                "GET",
                "/figures/tax/rows?park=yunxi&period=2024-02&only=enterprise:" + own + "&asOf=" + first.get("change").asLong(),
                economy,
                null);
        assertThat(rows.get("rows").findValuesAsString("row")).containsExactly(Long.toString(monthly));

        reports("15");
        // kept is what was known
        assertThat(done("GET", "/applications/" + row + "/judgement", service, null).get("kept")).isEqualTo(
                done("GET", "/applications/" + row + "/judgement", economy, null).get("kept"));
        assertThat(cell(row, "unmet")).isEqualTo(UNMET);
        JsonNode second = done("POST", "/applications/" + row + "/judgement", service, null).get("kept");
        assertThat(second.get("verdict").asString()).isEqualTo("fits");
        assertThat(second.get("change").asLong()).isGreaterThan(first.get("change").asLong());
        assertThat(cell(row, "unmet")).isEmpty();
        JsonNode versions = done("GET", at(row) + "/versions", economy, null);
        assertThat(versions.size()).isEqualTo(2);
        assertThat(versions.get(1).get("cells").get("judged_change").get("value").asLong()).isEqualTo(first.get("change").asLong());
        // nothing is known that was not known before: no third version
        done("POST", "/applications/" + row + "/judgement", service, null);
        assertThat(done("GET", at(row) + "/versions", economy, null).size()).isEqualTo(2);
        reports("5");
    }

    @Test
    void grantsAgainstAConditionOnlyForAStatedReasonAndKeepsWhatItWasDecidedOn() throws Exception {
        long row = applied(policy);
        assertThat(step(service, row, "check", "\"checked_on\":\"2024-03-01\"", null).statusCode()).isEqualTo(200);
        assertThat(step(service, row, "review", "\"department\":\"工信部门\",\"reviewed_on\":\"2024-03-04\"", null).statusCode()).isEqualTo(200);
        String granting = "\"granted\":\"20\",\"granted_on\":\"2024-03-08\"";
        HttpResponse<String> refused = step(economy, row, "grant", granting, "演示批文1号");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(JSON.readTree(refused.body()).get("problems").findValuesAsString("message")).contains("有条件不符合，批准要写明理由");
        assertThat(JSON.readTree(refused.body()).get("problems").findValuesAsString("where")).contains("rows[0].despite");
        assertThat(step(economy, row, "grant", granting + ",\"despite\":\"停电损失，会议决定\"", "演示批文1号").statusCode()).isEqualTo(200);

        assertThat(cell(row, "judged")).contains("不符合：" + UNMET);
        HttpResponse<String> again = ask("POST", "/applications/" + row + "/judgement", economy, null);
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("FIRM-004");
        long expected = done("GET", at(row), economy, null).get("change").asLong();
        HttpResponse<String> meddled = ask("PATCH", at(row), economy, "{\"expected\":" + expected + ",\"cells\":{\"fits\":\"fits\"}}");
        assertThat(meddled.statusCode()).isEqualTo(422);
        assertThat(meddled.body()).contains("已批准");
    }

    @Test
    void offersTheFailingConditionsAsTheReasonForARefusal() throws Exception {
        long row = applied(policy);
        JsonNode refuse = null;
        for (JsonNode step : done("GET", "/ledgers/policy_application?park=yunxi", service, null).get("steps")) {
            refuse = step.get("code").asString().equals("refuse") ? step : refuse;
        }
        assertThat(refuse.get("reasonFrom").asString()).isEqualTo("unmet");
        assertThat(step(service, row, "refuse", "", null).statusCode()).isEqualTo(422);
        assertThat(step(service, row, "refuse", "", cell(row, "unmet")).statusCode()).isEqualTo(200);
        assertThat(done("GET", at(row) + "/versions", economy, null).get(0).get("reason").asString()).isEqualTo(UNMET);
    }

    @Test
    void leavesAPolicyWithoutConditionsToPeopleAndLetsAFirmTakeItsApplicationBack() throws Exception {
        long row = applied(bare);
        assertThat(cell(row, "fits") + cell(row, "judged")).isEmpty();
        assertThat(done("GET", "/applications/" + row + "/judgement", firm, null).get("kept").isNull()).isTrue();
        assertThat(step(firm, row, "withdraw", "", "填错了").statusCode()).isEqualTo(200);

        long checked = applied(bare);
        HttpResponse<String> unjudged = step(service, checked, "check", "\"checked_on\":\"2024-03-01\"", null);
        assertThat(unjudged.statusCode()).isEqualTo(422);
        assertThat(unjudged.body()).contains("条件核对");
        assertThat(step(service, checked, "check", "\"checked_on\":\"2024-03-01\",\"fits\":\"fits\"", null).statusCode()).isEqualTo(200);
        assertThat(cell(checked, "fits")).isEqualTo("符合");
        assertThat(step(firm, checked, "withdraw", "", "不要了").statusCode()).isNotEqualTo(200);
    }

    @Test
    void hidesTheFirmsNumbersFromWhoOnlyPays() throws Exception {
        String finance = user(server.get(Access.class), server.get(Access.class).operator("test"), "caiwu", "finance");
        long row = applied(policy);
        assertThat(done("GET", at(row), finance, null).get("cells").toString()).contains("application_no").doesNotContain("5.00");
        assertThat(ask("GET", "/applications/" + row + "/judgement", finance, null).statusCode()).isEqualTo(404);
    }
}
