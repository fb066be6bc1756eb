package io.yuanheng.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.StandardPacks;
import io.yuanheng.TestDatabase;
import io.yuanheng.Yuanheng;
import io.yuanheng.access.Access;
import io.yuanheng.history.Schema;
import io.yuanheng.kernel.Actor;
import io.yuanheng.platform.database.DataDirectory;
import io.yuanheng.platform.database.DatabaseLogin;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The types of the web application are generated from `web/openapi.json`, so that file has to be what the server answers.
class TheDescribedInterfaceIntegrationTests {

    private static final Path COMMITTED = Path.of("..", "web", "openapi.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    static Path folder;

    private static TestDatabase database;
    private static ConfigurableApplicationContext server;
    private static HttpClient http;

    @BeforeAll
    static void serve() throws Exception {
        database = TestDatabase.fresh();
        server = new SpringApplicationBuilder(Yuanheng.class)
                .initializers((ApplicationContextInitializer<GenericApplicationContext>) beans -> {
                    beans.registerBean(DatabaseLogin.class, database::login);
                    beans.registerBean(DataDirectory.class, () -> new DataDirectory(folder));
                })
                .web(WebApplicationType.SERVLET)
                .properties(Map.of("server.address", "127.0.0.1", "server.port", 0))
                .run();
        var packs = StandardPacks.WITH_DEMO;
        server.getBean(Schema.class).apply(packs, new Actor("test", "测试")).orElseThrow();
        Access access = server.getBean(Access.class);
        access.addUser(access.operator("test"), "reader", "读者", "green tea 2024", "office", "yunxi").orElseThrow();
        http = HttpClient.newBuilder().cookieHandler(new java.net.CookieManager()).build();
        HttpResponse<String> in = http.send(
                HttpRequest.newBuilder(at("/api/session"))
                        .header("Content-Type", "application/json")
                        .header("X-Yuanheng", "1")
                        .POST(HttpRequest.BodyPublishers.ofString("{\"login\":\"reader\",\"password\":\"green tea 2024\"}"))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(in.statusCode()).as(in.body()).isEqualTo(200);
    }

    @AfterAll
    static void stop() {
        server.close();
        database.close();
    }

    private static URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getEnvironment().getProperty("local.server.port") + path);
    }

    private static JsonNode answered() throws IOException, InterruptedException {
        return JSON.readTree(http.send(HttpRequest.newBuilder(at("/v3/api-docs")).build(), HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Test
    void isTheOneTheWebApplicationWasBuiltAgainst() throws Exception {
        JsonNode committed = JSON.readTree(Files.readString(COMMITTED));
        JsonNode answered = answered();
        assertThat(Stream.of("/paths", "/components/schemas", "/info", "/servers").flatMap(part -> different(committed.at(part), answered.at(part), part)))
                .as("""
                    web/openapi.json is not what the server answers. Bring it up to date:
                      ./yuanheng demo, and with the log-in it prints
                      cd web && npm run openapi -- http://127.0.0.1:8080 <log-in> <password>""")
                .isEmpty();
        assertThat(committed.equals(answered)).isTrue();
    }

    /// Names rather than whole texts: the description is long.
    private static Stream<String> different(JsonNode committed, JsonNode answered, String part) {
        Set<String> names = new TreeSet<>(committed.propertyNames());
        names.addAll(answered.propertyNames());
        return names.stream()
                .filter(name -> !Objects.equals(committed.get(name), answered.get(name)))
                .map(name -> part + " " + name);
    }

    @Test
    void tellsWhatMayBeMissingAndKeepsNamesakesApart() throws Exception {
        JsonNode schemas = answered().at("/components/schemas");
        JsonNode part = schemas.get("FigureViewPart");
        assertThat(part.at("/properties/value/type").toString()).isEqualTo("[\"string\",\"null\"]");
        assertThat(part.get("required").toString()).isEqualTo("[\"title\"]");
        assertThat(schemas.get("RowAnswersRow")).isNotEqualTo(schemas.get("FigureRowsViewRow"));
        assertThat(schemas.has("ProblemDetails")).isTrue();
    }
}
