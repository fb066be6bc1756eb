package io.yuanheng.report;

import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.document.Report;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Takes figures out of a report for publication. Neither text nor manifest nor a chart's workbook holds them afterwards.
final class Masking {

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(?:\\.[0-9]+)?");

    private Masking() {}

    static Report mask(Report report, Set<String> figures, String mask) {
        List<ManifestEntry> entries = report.manifest().entries().stream()
                .map(e -> figures.contains(e.id()) ? e.masked(e.inChart() ? "" : masked(e.printed(), mask)) : e)
                .toList();
        Manifest manifest = report.manifest().masked(entries);
        Map<String, String> texts = entries.stream()
                .filter(e -> figures.contains(e.id()))
                .collect(Collectors.toMap(ManifestEntry::id, ManifestEntry::printed));
        List<Block> blocks = report.blocks().stream()
                .filter(b -> !(b instanceof Block.BarChart chart) || chart.series().stream().noneMatch(s -> s.figures().stream().anyMatch(figures::contains)))
                .map(b -> block(b, line -> line(line, texts)))
                .toList();
        return new Report(blocks, manifest);
    }

    /// The unit and the direction stay; a name goes altogether.
    static String masked(String printed, String mask) {
        String masked = NUMBER.matcher(printed).replaceAll(mask);
        return masked.equals(printed) ? mask : masked;
    }

    private static Block block(Block block, Function<List<Inline>, List<Inline>> line) {
        return switch (block) {
            case Block.Title(List<Inline> text) -> new Block.Title(line.apply(text));
            case Block.Heading(int level, String number, List<Inline> text) -> new Block.Heading(level, number, line.apply(text));
            case Block.Paragraph(Block.Form form, List<Inline> text) -> new Block.Paragraph(form, line.apply(text));
            case Block.Table(List<Inline> caption, List<String> header, List<List<Block.Cell>> rows) ->
                new Block.Table(
                        line.apply(caption),
                        header,
                        rows.stream()
                                .map(row -> row.stream().map(c -> new Block.Cell(line.apply(c.text()), c.number())).toList())
                                .toList());
            case Block.BarChart chart -> chart;
        };
    }

    private static List<Inline> line(List<Inline> line, Map<String, String> texts) {
        return line.stream()
                .<Inline>map(i -> switch (i) {
                    case Inline.Words words -> words;
                    case Inline.Printed(String id, String _) when texts.containsKey(id) -> new Inline.Printed(id, texts.getOrDefault(id, ""));
                    case Inline.Printed printed -> printed;
                })
                .toList();
    }
}
