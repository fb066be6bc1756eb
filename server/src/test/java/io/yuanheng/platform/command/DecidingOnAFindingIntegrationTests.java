package io.yuanheng.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.platform.command.Console.Said;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class DecidingOnAFindingIntegrationTests {

    @TempDir
    static Path folder;

    private static Console console;

    @BeforeAll
    static void applyTheSmallPack() {
        console = new Console(folder.resolve("data"));
        assertThat(console.say("pack", "apply", "src/test/resources/packs/small").exit()).isZero();
    }

    @Test
    void keepsItForTheNextDraft() throws IOException {
        Path draft = Files.writeString(folder.resolve("draft.txt"), "财政收入完成4.29亿元，占年初预算数19亿元的20.58%。\n");
        JsonNode answer = json(console.say("check", draft.toString(), "--park", "云溪园区", "--json"));
        assertThat(answer.get("ledger").get("park").asString()).isEqualTo("yunxi");
        JsonNode claim = answer.get("claims").get(0);
        assertThat(claim.get("verdict").asString()).isEqualTo("inconsistent");
        assertThat(claim.get("decision").isNull()).isTrue();
        String number = claim.get("fingerprint").asString();
        Said made = console.say("check", "decide", number, "--park", "yunxi", "--dismiss", "--reason", "预算已调整");
        assertThat(made.exit()).as(made.err()).isZero();

        Path later = Files.writeString(folder.resolve("later.txt"), "第二稿\n财政收入完成4.29亿元，占年初预算数19亿元的20.58%。\n");
        JsonNode again = json(console.say("check", later.toString(), "--park", "yunxi", "--json"));
        assertThat(again.get("claims").get(0).get("decision").get("reason").asString()).isEqualTo("预算已调整");
        assertThat(console.say("check", later.toString(), "--park", "yunxi").out()).contains("已忽略：预算已调整");
        assertThat(console.say("check", "decide", "--park", "yunxi").out()).contains(number).contains("预算已调整");
    }

    @Test
    void saysWhatIsWrongWithAnOrder() {
        String number = "0123456789abcdef";
        assertThat(console.say("check", "decide", number, "--park", "yunxi").exit()).isEqualTo(2);
        assertThat(console.say("check", "decide", number, "--confirm").exit()).isEqualTo(2);
        assertThat(console.say("check", "decide", number, "--park", "yunxi", "--dismiss").err()).contains("CHK-042");
        assertThat(console.say("check", "decide", "12", "--park", "yunxi", "--confirm").err()).contains("CHK-041");
        assertThat(console.say("check", "decide", number, "--park", "yunsi", "--confirm").err()).contains("yunxi");
        assertThat(console.say("check").exit()).isEqualTo(2);
    }

    @Test
    void namesTheNewestChangeWhenAskedForALaterOne() throws IOException {
        Path draft = Files.writeString(folder.resolve("late.txt"), "财政收入4.29亿元。");
        Said refused = console.say("check", draft.toString(), "--park", "yunxi", "--as-of", "99999");
        assertThat(refused.exit()).isEqualTo(1);
        assertThat(refused.err()).contains("CHK-032").contains("99999");
        assertThat(console.say("check", draft.toString(), "--as-of", "1").exit()).isEqualTo(2);
    }

    private static JsonNode json(Said said) {
        assertThat(said.exit()).as(said.err()).isZero();
        return JsonMapper.shared().readTree(said.out());
    }
}
