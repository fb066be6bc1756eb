package io.yuanheng.report;

import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.template.Node;
import io.yuanheng.report.template.Node.ColumnKey;
import io.yuanheng.report.template.Node.Lines;
import io.yuanheng.report.template.Piece;
import io.yuanheng.report.template.RowsAsk;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tables and charts of a report.
final class Tables {

    private final Sources sources;
    private final Entries entries;
    private final Sentences sentences;
    private final ClockTables clock;

    Tables(Sources sources, Entries entries, Sentences sentences) {
        this.sources = sources;
        this.entries = entries;
        this.sentences = sentences;
        this.clock = new ClockTables(sources, entries, sentences);
    }

    /// A line of a table that shows figures: one indicator, or one member of it.
    ///
    /// @param member null for the whole
    private record FigureLine(Piece.FigureSlot slot, Question question, Figure figure, Figure.@Nullable Part member) {
        PartReading read(FigurePart part) {
            return member == null ? PartReading.whole(figure, part) : PartReading.ofMember(figure, part, member);
        }

        String title() {
            if (member != null) {
                return member.title();
            }
            Piece.Narrowed narrowed = slot.member();
            return figure.definition().title() + (narrowed == null ? "" : "（" + narrowed.member() + "）");
        }

        Unit unit() {
            return Optional.ofNullable(slot.style().unit()).orElse(figure.definition().unit());
        }
    }

    /// @return empty when no line is left
    Optional<Block> table(Node.Table table, Sentences.@Nullable Around row) {
        List<List<Block.Cell>> rows =
                switch (table.lines()) {
                    case Lines.OfRows(RowsAsk ask) -> ofRows(table.columns(), ask);
                    case Lines.OfDue due -> clock.rows(table.columns(), due);
                    case Lines.OfIndicators _, Lines.OfBreakdown _ -> ofFigures(table);
                };
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<String> header = table.columns().stream()
                .map(c -> Evaluation.said(sentences.line(c.title(), row)))
                .toList();
        return Optional.of(new Block.Table(sentences.line(table.caption(), row), header, rows));
    }

    private List<List<Block.Cell>> ofRows(List<Node.Column> columns, RowsAsk ask) {
        Sources.Listed listed = sources.rows(ask);
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < listed.listing().rows().size(); i++) {
            entries.reported();
            List<Block.Cell> cells = new ArrayList<>();
            for (Node.Column column : columns) {
                cells.add(cell(column.key(), new Sentences.Row(listed, i)));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Block.Cell cell(ColumnKey key, Sentences.Row row) {
        LineWriter line = new LineWriter();
        return switch (key) {
            case ColumnKey.Ordinal() -> words(Integer.toString(row.index() + 1));
            case ColumnKey.Cell(Piece.CellSlot cell) -> {
                sentences.print(row, cell, line);
                yield new Block.Cell(line.finish(), Sentences.unit(cell.type()).isPresent());
            }
            case ColumnKey.LineTitle(), ColumnKey.LineUnit(), ColumnKey.Part _, ColumnKey.DueCell _, ColumnKey.Rank() -> words("");
        };
    }

    private List<List<Block.Cell>> ofFigures(Node.Table table) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (FigureLine line : lines(table.lines())) {
            if (table.skipUnreported() && line.read(FigurePart.VALUE).missing()) {
                continue;
            }
            List<Block.Cell> cells = new ArrayList<>();
            for (Node.Column column : table.columns()) {
                cells.add(cell(column.key(), line, rows.size() + 1));
            }
            rows.add(cells);
        }
        return rows;
    }

    private Block.Cell cell(ColumnKey key, FigureLine line, int ordinal) {
        return switch (key) {
            case ColumnKey.LineTitle() -> words(line.title());
            case ColumnKey.LineUnit() -> words(line.unit().symbol());
            case ColumnKey.Ordinal() -> words(Integer.toString(ordinal));
            case ColumnKey.Part(FigurePart part) -> {
                PartReading reading = line.read(part);
                Wording.Said said = Wording.inCell(reading, line.slot().style());
                String id = entries.figure(line.question(), reading, said.text(), said.unit());
                yield new Block.Cell(List.of(new Inline.Printed(id, said.text())), true);
            }
            case ColumnKey.Cell _, ColumnKey.DueCell _, ColumnKey.Rank() -> words("");
        };
    }

    static Block.Cell words(String text) {
        return new Block.Cell(text.isEmpty() ? List.of() : List.of(new Inline.Words(text)), false);
    }

    private List<FigureLine> lines(Lines lines) {
        return switch (lines) {
            case Lines.OfIndicators(List<Piece.FigureSlot> slots) -> slots.stream().map(this::line).toList();
            case Lines.OfBreakdown(Piece.FigureSlot slot, String by, int limit) -> {
                Question question = sentences.question(slot).by(by);
                Figure figure = sources.figure(question);
                yield figure.by().stream()
                        .filter(part -> part.value() != null)
                        .limit(limit == 0 ? Long.MAX_VALUE : limit)
                        .map(part -> new FigureLine(slot, question, figure, part))
                        .toList();
            }
            case Lines.OfRows _, Lines.OfDue _ -> List.of();
        };
    }

    private FigureLine line(Piece.FigureSlot slot) {
        Question question = sentences.question(slot);
        return new FigureLine(slot, question, sources.figure(question), null);
    }

    /// @return empty where fewer than two bars would stand: a single bar compares nothing
    Optional<Block> chart(Node.Chart chart, Sentences.@Nullable Around row) {
        List<FigureLine> lines = lines(chart.lines()).stream()
                .filter(l -> !l.read(FigurePart.VALUE).missing())
                .toList();
        if (lines.size() < 2) {
            return Optional.empty();
        }
        Unit unit = lines.getFirst().unit();
        List<FigureLine> comparable = lines.stream().filter(l -> l.figure().definition().unit().convertsTo(unit)).toList();
        List<Block.Series> series = new ArrayList<>();
        series.add(series("本期", FigurePart.VALUE, comparable, unit));
        if (comparable.stream().anyMatch(l -> !l.read(FigurePart.PRIOR).missing())) {
            series.add(series("上年同期", FigurePart.PRIOR, comparable, unit));
        }
        List<String> categories = comparable.stream().map(FigureLine::title).toList();
        return Optional.of(new Block.BarChart(sentences.line(chart.caption(), row), unit.symbol(), categories, series));
    }

    private Block.Series series(String title, FigurePart part, List<FigureLine> lines, Unit unit) {
        List<@Nullable BigDecimal> values = new ArrayList<>();
        List<@Nullable String> ids = new ArrayList<>();
        for (FigureLine line : lines) {
            PartReading reading = line.read(part);
            if (reading.missing()) {
                values.add(null);
                ids.add(null);
                continue;
            }
            Piece.NumberStyle own = line.slot().style();
            Wording.Said said = Wording.inCell(
                    reading, new Piece.NumberStyle(unit, own.digits(), false, true, null, null));
            values.add(new BigDecimal(said.text().replace("（预计）", "")));
            ids.add(entries.figure(line.question(), reading, "", unit));
        }
        return new Block.Series(title, values, ids);
    }
}
