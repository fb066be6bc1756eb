package io.yuanheng.check.reading;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.Manuscript.Block;
import io.yuanheng.check.text.Span;
import io.yuanheng.kernel.Outcome;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingATextFileTests {

    private static final String REPORT = "上半年，园区完成工业总产值67.59亿元，同比增长24.77%。\n其中化工12.3亿元；㎡、—、“引号”都要读对。\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "GBK", "UTF-16LE", "UTF-16BE"})
    void findsTheEncodingWithoutAMark(String charset) {
        String text = charset.equals("GBK") ? REPORT.replace("㎡", "平方米") : REPORT;
        assertThat(read("a.txt", text.getBytes(Charset.forName(charset))).text()).isEqualTo(text);
    }

    @Test
    void takesAByteOrderMarkAwayBeforeSpansAreCounted() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            assertThat(read("a.txt", ("\uFEFF" + REPORT).getBytes(charset)).text()).isEqualTo(REPORT);
        }
    }

    @Test
    void countsALineEndAsOneUnitHoweverItIsWritten() {
        assertThat(read("a.txt", "甲\r\n乙\r丙\n".getBytes(StandardCharsets.UTF_8)).text()).isEqualTo("甲\n乙\n丙\n");
    }

    @Test
    void readsOnWhereAFewBytesAreDamaged() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(REPORT.repeat(30).getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE4);
        bytes.write(REPORT.getBytes(StandardCharsets.UTF_8));
        assertThat(read("a.txt", bytes.toByteArray()).text()).startsWith(REPORT).contains("\uFFFD");
    }

    @Test
    void refusesWhatIsNoText() {
        byte[] noise = new byte[20_000];
        new Random(7).nextBytes(noise);
        noise[0] = 1;
        assertThat(refusal("a.txt", noise)).matches("CHK-01[56].*");
        assertThat(refusal("a.txt", "%PDF-1.7 …".getBytes(StandardCharsets.UTF_8))).startsWith("CHK-015").contains("PDF");
        assertThat(refusal("a.txt", "{\\rtf1\\ansi".getBytes(StandardCharsets.UTF_8))).startsWith("CHK-015");
        assertThat(refusal("a.txt", new byte[0])).startsWith("CHK-010");
        assertThat(refusal("a.txt", "  \n\t\n".getBytes(StandardCharsets.UTF_8))).startsWith("CHK-010");
    }

    @Test
    void refusesATextThatCallsItselfAWordFile() {
        assertThat(refusal("a.docx", REPORT.getBytes(StandardCharsets.UTF_8))).startsWith("CHK-017");
    }

    @Test
    void refusesAHundredMegabytesByTheSizeAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.txt");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(100L << 20);
        }
        assertThat(refusal(ManuscriptFile.read(file))).startsWith("CHK-011").contains("100 MB").contains("5 MB");
    }

    @Test
    void readsMarkdownWithoutItsMarksAndKeepsTheWayBack() {
        String source =
                """
                # 上半年情况

                - 完成产值**67.59亿元**
                - 每亩**00万元

                | 片区 | 产值（亿元） |
                | --- | ---: |
                | 北区 | 12.3 |
                """;
        Reading reading = read("a.md", source.getBytes(StandardCharsets.UTF_8));
        assertThat(reading.text()).isEqualTo(source);
        assertThat(reading.manuscript().text()).contains("完成产值67.59亿元").contains("每亩**00万元");
        assertThat(reading.manuscript().blocks().getFirst())
                .isInstanceOfSatisfying(Block.Paragraph.class, p -> {
                    assertThat(p.level()).isEqualTo(1);
                    assertThat(words(reading, p.span())).isEqualTo("上半年情况");
                });
        int at = reading.manuscript().text().indexOf("67.59亿元");
        assertThat(reading.inText(new Span(at, at + 7)).of(source)).isEqualTo("67.59亿元");
        assertThat(reading.manuscript().blocks().getLast())
                .isInstanceOfSatisfying(Block.Table.class, t -> assertThat(t.rows().stream()
                                .map(row -> row.stream().map(c -> words(reading, c)).toList())
                                .toList())
                        .containsExactly(List.of("片区", "产值（亿元）"), List.of("北区", "12.3")));
    }

    @Test
    void readsMarkdownOfStarsAndPipesInLinearSteps() {
        String hostile = ("** ".repeat(200_000) + "\n").repeat(2) + "| ".repeat(200_000) + "\n|---|\n";
        assertThat(read("a.md", hostile.getBytes(StandardCharsets.UTF_8)).text()).isEqualTo(hostile);
    }

    private static String words(Reading reading, Span span) {
        return span.of(reading.manuscript().text());
    }

    private static Reading read(String name, byte[] content) {
        return ManuscriptFile.read(name, content).orElseThrow();
    }

    private static String refusal(String name, byte[] content) {
        return refusal(ManuscriptFile.read(name, content));
    }

    private static String refusal(Outcome<Reading> outcome) {
        return outcome instanceof Outcome.Rejected<Reading>(var problems) ? problems.getFirst().toString() : "read";
    }
}
