package io.yuanheng.report.document;

import io.yuanheng.indicator.Question;
import io.yuanheng.report.manifest.Manifest;
import io.yuanheng.report.manifest.ManifestEntry;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A report as a fragment of HTML for the screen. Everything from ledgers and templates is escaped.
public final class HtmlPage {

    private final StringBuilder html = new StringBuilder();
    private final Manifest manifest;

    private HtmlPage(Manifest manifest) {
        this.manifest = manifest;
    }

    public static String write(Report report) {
        HtmlPage page = new HtmlPage(report.manifest());
        page.html.append("<article class=\"report\" lang=\"zh-CN\">\n");
        report.blocks().forEach(page::block);
        return page.html.append("</article>\n").toString();
    }

    static String said(List<Inline> text) {
        return text.stream().map(Inline::said).collect(Collectors.joining());
    }

    private void block(Block block) {
        switch (block) {
            case Block.Title(List<Inline> text) -> element("h1", "title", text);
            case Block.Heading(int level, String number, List<Inline> text) -> {
                String tag = "h" + (level + 1);
                html.append('<').append(tag).append('>').append(escaped(number));
                inlines(text);
                html.append("</").append(tag).append(">\n");
            }
            case Block.Paragraph(Block.Form form, List<Inline> text) ->
                element(
                        "p",
                        switch (form) {
                            case BODY -> "body";
                            case ADDRESSEE -> "addressee";
                            case SIGNATURE -> "signature";
                        },
                        text);
            case Block.Table table -> table(table);
            case Block.BarChart chart -> chart(chart);
        }
    }

    private void element(String tag, String style, List<Inline> text) {
        html.append('<').append(tag).append(" class=\"").append(style).append("\">");
        inlines(text);
        html.append("</").append(tag).append(">\n");
    }

    private void inlines(List<Inline> text) {
        for (Inline inline : text) {
            switch (inline) {
                case Inline.Words(String words) -> html.append(escaped(words));
                case Inline.Printed(String id, String printed) -> figure(id, printed);
            }
        }
    }

    private void figure(String id, String printed) {
        Optional<ManifestEntry> entry = manifest.entry(id);
        html.append("<a class=\"figure");
        entry.filter(e -> e.status().equals("not_reported")).ifPresent(_ -> html.append(" not-reported"));
        entry.filter(ManifestEntry::estimate).ifPresent(_ -> html.append(" estimate"));
        entry.filter(ManifestEntry::masked).ifPresent(_ -> html.append(" masked"));
        html.append('"');
        attribute("href", "#" + id);
        attribute("data-figure", id);
        entry.ifPresent(this::source);
        html.append('>').append(escaped(printed)).append("</a>");
    }

    private void source(ManifestEntry entry) {
        attribute("title", entry.title());
        attribute("data-part", entry.part().written());
        switch (entry.source()) {
            case ManifestEntry.Source.OfIndicator(Question question, String member) -> {
                attribute("data-indicator", question.indicator().value());
                attribute("data-park", question.park().value());
                attribute("data-period", question.period().toString());
                attribute("data-by", question.by());
                attribute("data-member", member);
                attribute(
                        "data-only",
                        question.only().isEmpty()
                                ? null
                                : question.only().stream()
                                        .map(m -> m.dimension() + ":" + m.member())
                                        .collect(Collectors.joining(" ")));
                attribute("data-without", question.without());
            }
            case ManifestEntry.Source.OfRows rows -> rows(rows);
            case ManifestEntry.Source.OfCell(ManifestEntry.Source.OfRows rows, var row, String path) -> {
                rows(rows);
                attribute("data-row", row.toString());
                attribute("data-field", path);
            }
            case ManifestEntry.Source.OfDue due -> {
                attribute("data-park", due.look().park().value());
                attribute("data-at", due.look().at().toString());
            }
        }
        attribute("data-as-of", manifest.change().toString());
    }

    private void rows(ManifestEntry.Source.OfRows rows) {
        attribute("data-ledger", rows.ledger().value());
        attribute("data-park", rows.park().value());
    }

    private void table(Block.Table table) {
        html.append("<table>\n");
        if (!table.caption().isEmpty()) {
            element("caption", "table", table.caption());
        }
        html.append("<thead><tr>");
        table.header().forEach(title -> html.append("<th scope=\"col\">").append(escaped(title)).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (List<Block.Cell> row : table.rows()) {
            html.append("<tr>");
            for (Block.Cell cell : row) {
                html.append(cell.number() ? "<td class=\"number\">" : "<td>");
                inlines(cell.text());
                html.append("</td>");
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n");
    }

    /// Bars lying down, as lengths in percent of the longest: readable without a drawing library, and by a screen reader.
    private void chart(Block.BarChart chart) {
        BigDecimal longest = chart.series().stream()
                .flatMap(s -> s.values().stream())
                .filter(v -> v != null)
                .map(BigDecimal::abs)
                .max(BigDecimal::compareTo)
                .filter(v -> v.signum() > 0)
                .orElse(BigDecimal.ONE);
        html.append("<figure class=\"chart\">\n<table>\n<thead><tr><th></th>");
        chart.series().forEach(s -> html.append("<th>").append(escaped(s.title() + "（" + chart.unit() + "）")).append("</th>"));
        html.append("</tr></thead>\n<tbody>\n");
        for (int i = 0; i < chart.categories().size(); i++) {
            html.append("<tr><th scope=\"row\">").append(escaped(chart.categories().get(i))).append("</th>");
            for (int j = 0; j < chart.series().size(); j++) {
                bar(chart.series().get(j), i, j, longest);
            }
            html.append("</tr>\n");
        }
        html.append("</tbody></table>\n<figcaption>");
        inlines(chart.caption());
        html.append("</figcaption></figure>\n");
    }

    private void bar(Block.Series series, int category, int nth, BigDecimal longest) {
        BigDecimal value = series.values().get(category);
        String id = series.figures().get(category);
        html.append("<td class=\"series-").append(nth).append("\">");
        if (value == null || id == null) {
            html.append("未报");
        } else {
            BigDecimal percent = value.abs().multiply(BigDecimal.valueOf(100)).divide(longest, 1, RoundingMode.HALF_UP);
            html.append("<span class=\"bar\" style=\"inline-size:").append(percent.toPlainString()).append("%\"></span>");
            figure(id, value.toPlainString());
        }
        html.append("</td>");
    }

    private void attribute(String name, @Nullable String value) {
        if (value != null) {
            html.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
        }
    }

    static String escaped(String text) {
        return WordBody.legal(text)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
