package io.yuanheng.report;

import io.yuanheng.report.document.Block;
import io.yuanheng.report.manifest.DueFilter;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.DueMatters.State;
import io.yuanheng.report.manifest.ManifestEntry.Source;
import io.yuanheng.report.template.Node.Column;
import io.yuanheng.report.template.Node.ColumnKey;
import io.yuanheng.report.template.Node.Lines;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Tables of what is due: a line for each matter, or for each group with how it kept its days.
final class ClockTables {

    /// Who keeps more of what is due comes first; among equals who is late with less, then who has more to do.
    private static final Comparator<Group> BEST_FIRST = Comparator.comparing(Group::order)
            .reversed()
            .thenComparing(Group::late)
            .thenComparing(group -> -group.matters().size())
            .thenComparing(Group::member);

    private final Sources sources;
    private final Entries entries;
    private final Sentences sentences;

    ClockTables(Sources sources, Entries entries, Sentences sentences) {
        this.sources = sources;
        this.entries = entries;
        this.sentences = sentences;
    }

    private record Group(String member, List<Matter> matters) {

        /// What had nothing to keep stands last.
        BigDecimal order() {
            return Optional.ofNullable(DueFilter.rate(matters)).orElse(BigDecimal.ONE.negate());
        }

        long late() {
            return matters.stream().filter(m -> m.state() == State.LATE).count();
        }
    }

    List<List<Block.Cell>> rows(List<Column> columns, Lines.OfDue due) {
        Sources.Matters matters = sources.matters(due.ask());
        String by = due.by();
        return by == null ? ofMatters(columns, matters) : ofGroups(columns, matters, by);
    }

    private List<List<Block.Cell>> ofMatters(List<Column> columns, Sources.Matters matters) {
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (int i = 0; i < matters.listed().size(); i++) {
            entries.reported();
            Sentences.Due at = new Sentences.Due(matters, i);
            rows.add(columns.stream().map(column -> cell(column.key(), at)).toList());
        }
        return rows;
    }

    private Block.Cell cell(ColumnKey key, Sentences.Due at) {
        LineWriter line = new LineWriter();
        return switch (key) {
            case ColumnKey.Ordinal() -> Tables.words(Integer.toString(at.index() + 1));
            case ColumnKey.DueCell(var slot) -> {
                sentences.print(slot, at.matters().source(), at.matters().all(), at.matter(), line);
                yield new Block.Cell(line.finish(), false);
            }
            case ColumnKey.Cell(var cell) -> {
                at.row().ifPresent(row -> sentences.print(row, cell, line));
                yield new Block.Cell(line.finish(), Sentences.unit(cell.type()).isPresent());
            }
            case ColumnKey.LineTitle(), ColumnKey.LineUnit(), ColumnKey.Part _, ColumnKey.Rank() -> Tables.words("");
        };
    }

    private List<List<Block.Cell>> ofGroups(List<Column> columns, Sources.Matters matters, String by) {
        List<Group> groups = sources.groups(matters, by).entrySet().stream()
                .map((Map.Entry<String, List<Matter>> entry) -> new Group(entry.getKey(), entry.getValue()))
                .sorted(BEST_FIRST)
                .toList();
        List<List<Block.Cell>> rows = new ArrayList<>();
        for (Group group : groups) {
            entries.reported();
            long better = groups.stream().filter(other -> other.order().compareTo(group.order()) > 0).count();
            rows.add(columns.stream().map(column -> cell(column.key(), matters.source(), by, group, rows.size() + 1, better + 1)).toList());
        }
        return rows;
    }

    private Block.Cell cell(ColumnKey key, Source.OfDue source, @Nullable String by, Group group, int ordinal, long rank) {
        return switch (key) {
            case ColumnKey.Ordinal() -> Tables.words(Integer.toString(ordinal));
            case ColumnKey.Rank() -> Tables.words(Long.toString(rank));
            case ColumnKey.LineTitle() -> Tables.words(group.member());
            case ColumnKey.DueCell(var slot) -> {
                LineWriter line = new LineWriter();
                var of = new Source.OfDue(source.look(), source.filter(), by, group.member(), null);
                sentences.print(slot, of, group.matters(), null, line);
                yield new Block.Cell(line.finish(), true);
            }
            case ColumnKey.Cell _, ColumnKey.LineUnit(), ColumnKey.Part _ -> Tables.words("");
        };
    }
}
