package io.yuanheng.report;

import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.template.Node;
import io.yuanheng.report.template.Piece;
import io.yuanheng.report.template.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Turns a template into the blocks of a report, all of it at one change.
final class Evaluation {

    private final Sources sources;
    private final Entries entries;
    private final Sentences sentences;
    private final Tables tables;
    private final HeadingNumbers numbers = new HeadingNumbers();

    Evaluation(Frame frame, Sources sources, Entries entries) {
        this.sources = sources;
        this.entries = entries;
        this.sentences = new Sentences(frame, sources, entries);
        this.tables = new Tables(sources, entries, sentences);
    }

    List<Block> blocks(Template template) {
        return blocks(template.nodes(), null);
    }

    private List<Block> blocks(List<Node> nodes, Sentences.@Nullable Around row) {
        List<Block> blocks = new ArrayList<>();
        for (Node node : nodes) {
            switch (node) {
                case Node.Title(List<Piece> text) -> blocks.add(new Block.Title(sentences.line(text, row)));
                case Node.Heading(int level, List<Piece> text) -> {
                    List<Inline> line = sentences.line(text, row);
                    blocks.add(new Block.Heading(level, numbers.next(level, said(line)), line));
                }
                case Node.Paragraph(Node.Form form, List<Piece> text) -> {
                    List<Inline> line = sentences.line(text, row);
                    if (!said(line).isBlank()) {
                        blocks.add(new Block.Paragraph(form(form), line));
                    }
                }
                case Node.Section section -> blocks.addAll(section(section, row));
                case Node.Choice(var when, List<Node> then, List<Node> otherwise) ->
                    blocks.addAll(blocks(sentences.holds(when) ? then : otherwise, row));
                case Node.Rows(var ask, List<Node> body, List<Node> none) -> {
                    Sources.Listed listed = sources.rows(ask);
                    if (listed.listing().total() > 0) {
                        entries.reported();
                        blocks.addAll(blocks(body, new Sentences.Row(listed, -1)));
                    } else {
                        blocks.addAll(blocks(none, row));
                    }
                }
                case Node.Due(var ask, List<Node> body, List<Node> none) -> {
                    Sources.Matters matters = sources.matters(ask);
                    if (matters.all().isEmpty()) {
                        blocks.addAll(blocks(none, row));
                    } else {
                        entries.reported();
                        blocks.addAll(blocks(body, new Sentences.Due(matters, -1)));
                    }
                }
                case Node.Each each -> blocks.addAll(each(each, row));
                case Node.Table table -> tables.table(table, row).ifPresent(blocks::add);
                case Node.Chart chart -> tables.chart(chart, row).ifPresent(blocks::add);
            }
        }
        return blocks;
    }

    private List<Block> section(Node.Section section, Sentences.@Nullable Around row) {
        Entries.Mark mark = entries.mark();
        int[] counted = numbers.mark();
        int before = entries.said();
        List<Block> body = blocks(section.body(), row);
        if (entries.said() > before) {
            return body;
        }
        entries.back(mark);
        numbers.back(counted);
        return blocks(section.otherwise(), row);
    }

    private List<Block> each(Node.Each each, Sentences.@Nullable Around around) {
        if (around == null) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        LineWriter joined = new LineWriter();
        int rows =
                switch (around) {
                    case Sentences.Row list -> list.listed().listing().rows().size();
                    case Sentences.Due list -> list.matters().listed().size();
                };
        for (int i = 0; i < rows; i++) {
            Sentences.Around row =
                    switch (around) {
                        case Sentences.Row list -> new Sentences.Row(list.listed(), i);
                        case Sentences.Due list -> new Sentences.Due(list.matters(), i);
                    };
            if (!each.joined()) {
                blocks.addAll(blocks(each.body(), row));
                continue;
            }
            for (Node node : each.body()) {
                if (node instanceof Node.Paragraph(Node.Form _, List<Piece> text)) {
                    sentences.line(text, row, joined);
                }
            }
        }
        List<Inline> line = joined.finish();
        if (!line.isEmpty()) {
            blocks.add(new Block.Paragraph(Block.Form.BODY, line));
        }
        return blocks;
    }

    static String said(List<Inline> line) {
        return line.stream().map(Inline::said).collect(Collectors.joining());
    }

    private static Block.Form form(Node.Form form) {
        return switch (form) {
            case BODY -> Block.Form.BODY;
            case ADDRESSEE -> Block.Form.ADDRESSEE;
            case SIGNATURE -> Block.Form.SIGNATURE;
        };
    }
}
