package io.yuanheng.platform.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.platform.command.Console.Said;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CheckingATextTests {

    @TempDir
    Path folder;

    @Test
    void answersWithoutTouchingTheDataDirectory() throws IOException {
        Said said = check(text("a.txt", "上半年园区工作情况。\n"), "--json");
        assertThat(said.exit()).as(said.err()).isZero();
        assertThat(folder.resolve("data")).doesNotExist();
        JsonNode answer = JsonMapper.shared().readTree(said.out());
        List<String> keys = StreamSupport.stream(answer.propertyNames().spliterator(), false).toList();
        assertThat(keys).contains("file", "claims", "figures", "findings");
        assertThat(answer.get("file").asString()).isEqualTo("a.txt");
    }

    @Test
    void readsAFileOfAnOldOffice() throws IOException {
        Path file = Files.write(folder.resolve("旧.txt"), "上半年园区工作情况。".getBytes(Charset.forName("GBK")));
        assertThat(check(file).exit()).isZero();
    }

    @Test
    void refusesWithTheReasonOnStandardErrorAndWritesNothing() throws IOException {
        Path marked = folder.resolve("marked.docx");
        Said said = check(text("a.docx", "不是 Word"), "-o", marked.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.out()).isEmpty();
        assertThat(said.err()).contains("CHK-017").contains("另存为 .docx");
        assertThat(marked).doesNotExist();
    }

    @Test
    void neverWritesOverTheFileItReads() throws IOException {
        Path file = text("a.txt", "上半年园区工作情况。");
        Said said = check(file, "-o", file.toString());
        assertThat(said.exit()).isEqualTo(1);
        assertThat(said.err()).contains("不会覆盖原文件");
        assertThat(Files.readString(file)).isEqualTo("上半年园区工作情况。");
    }

    @Test
    void writesAWordDocumentOfAText() throws IOException {
        Path marked = folder.resolve("marked.docx");
        assertThat(check(text("a.txt", "上半年园区工作情况。"), "-o", marked.toString()).exit()).isZero();
        Said again = check(marked);
        assertThat(again.exit()).as(again.err()).isZero();
    }

    private Path text(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    private Said check(Path file, String... more) {
        String[] words = new String[more.length + 2];
        words[0] = "check";
        words[1] = file.toString();
        System.arraycopy(more, 0, words, 2, more.length);
        return new Console(folder.resolve("data")).say(words);
    }
}
