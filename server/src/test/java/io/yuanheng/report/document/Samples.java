package io.yuanheng.report.document;

import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.IndicatorCode;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/// A report with everything a document may hold.
final class Samples {

    private static final Period HALF = Period.parse("2024H1").orElseThrow();

    private Samples() {}

    static List<Inline> words(String text) {
        return List.of(new Inline.Words(text));
    }

    static Report everything() {
        Block.Cell name = new Block.Cell(words("工业总产值"), false);
        Block.Cell number = new Block.Cell(List.of(new Inline.Printed("fig_2", "675900.00")), true);
        return report(List.of(
                new Block.Title(words("工作汇报")),
                new Block.Heading(1, "一、", words("指标")),
                new Block.Heading(2, "（一）", words("工业")),
                new Block.Paragraph(
                        Block.Form.BODY,
                        List.of(new Inline.Words("“产值”"), new Inline.Printed("fig_1", "67.59亿元"), new Inline.Words("——完成……"))),
                new Block.Table(words("主要指标"), List.of("指标", "本期"), List.of(List.of(name, number))),
                new Block.BarChart(
                        words("分片区产值"),
                        "万元",
                        List.of("北片区", "中片区", "南片区"),
                        List.of(new Block.Series(
                                "本期",
                                Arrays.asList(new BigDecimal("60"), null, new BigDecimal("40")),
                                Arrays.asList("fig_3", null, "fig_4")))),
                new Block.Paragraph(Block.Form.SIGNATURE, words("管委会"))));
    }

    /// Running text that fills pages: one paragraph, flush left, of this many characters.
    static Report pagesOf(int characters) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < characters; i++) {
            text.append("天地玄黄宇宙洪荒日月".charAt(i % 10));
        }
        return report(List.of(new Block.Paragraph(Block.Form.ADDRESSEE, words(text.toString()))));
    }

    private static Report report(List<Block> blocks) {
        ParkCode park = new ParkCode("yunxi");
        Question question = Question.of(new IndicatorCode("industrial_output"), park, HALF, new ChangeNo(7));
        List<ManifestEntry> entries = List.of("fig_1", "fig_2", "fig_3", "fig_4").stream()
                .map(id -> new ManifestEntry(
                        id,
                        "工业总产值",
                        new ManifestEntry.Source.OfIndicator(question, null),
                        FigurePart.VALUE,
                        "67.59亿元",
                        new BigDecimal("675900"),
                        "万元",
                        "亿元",
                        76,
                        "hash",
                        "reported",
                        false,
                        false))
                .toList();
        return new Report(
                blocks,
                new Manifest(
                        "half_year", "工作汇报", null, park, HALF, HALF, new ChangeNo(7), "test", "f", "t", LocalDate.of(2024, 7, 5), false, entries));
    }
}
