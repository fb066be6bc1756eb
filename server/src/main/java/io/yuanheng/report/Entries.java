package io.yuanheng.report;

import io.yuanheng.indicator.Figure;
import io.yuanheng.indicator.Indicators;
import io.yuanheng.indicator.Question;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.kernel.Unit;
import io.yuanheng.report.manifest.DueMatters.Matter;
import io.yuanheng.report.manifest.FigurePart;
import io.yuanheng.report.manifest.ManifestEntry;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The figures printed so far, each with its number; a part of the text that is dropped takes its figures back with it.
final class Entries {

    private final List<ManifestEntry> entries = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private int said;

    record Mark(int entries, int warnings, int said) {}

    Mark mark() {
        return new Mark(entries.size(), warnings.size(), said);
    }

    void back(Mark mark) {
        entries.subList(mark.entries(), entries.size()).clear();
        warnings.subList(mark.warnings(), warnings.size()).clear();
        said = mark.said();
    }

    /// How often something real was said: a reported figure, or a row.
    int said() {
        return said;
    }

    void reported() {
        said++;
    }

    List<ManifestEntry> all() {
        return List.copyOf(entries);
    }

    /// One warning per figure and kind; what was not reported, and what only some reported.
    List<Problem> warnings() {
        Map<String, Problem> once = new LinkedHashMap<>();
        warnings.forEach(w -> once.putIfAbsent(w.code().code() + w.message(), w));
        return List.copyOf(once.values());
    }

    /// @param printed empty for a bar of a chart
    String figure(Question question, PartReading reading, String printed, Unit shownIn) {
        Figure figure = reading.figure();
        if (!reading.missing()) {
            reported();
        }
        warn(figure, reading.part());
        var source = new ManifestEntry.Source.OfIndicator(question, reading.member());
        return add(new ManifestEntry(
                next(),
                title(figure, reading),
                source,
                reading.part(),
                printed,
                reading.amount(),
                reading.unit().symbol(),
                shownIn.symbol(),
                figure.lineage().rows(),
                figure.lineage().hash(),
                figure.status().name().toLowerCase(Locale.ROOT),
                figure.estimate(),
                false));
    }

    /// A count, a list of names or a cell of rows.
    ///
    /// @param exact null for names
    String rows(
            Sources.Listed listed,
            ManifestEntry.Source source,
            FigurePart part,
            String title,
            String printed,
            @Nullable BigDecimal exact,
            Unit unit,
            Unit shownIn) {
        Indicators.Listing listing = listed.listing();
        return add(new ManifestEntry(
                next(),
                title,
                source,
                part,
                printed,
                exact,
                unit.symbol(),
                shownIn.symbol(),
                listing.lineage().rows(),
                listing.lineage().hash(),
                "reported",
                false,
                false));
    }

    /// What the clock says.
    ///
    /// @param of the matters behind it
    /// @param exact null for reasons
    String due(ManifestEntry.Source.OfDue source, List<Matter> of, FigurePart part, String title, String printed, @Nullable BigDecimal exact, Unit unit) {
        String versions = of.stream().map(m -> m.key() + "@" + m.version() + m.state()).collect(Collectors.joining("\n"));
        return add(new ManifestEntry(
                next(),
                title,
                source,
                part,
                printed,
                exact,
                unit.symbol(),
                unit.symbol(),
                of.size(),
                ReportWriter.sha256(versions.getBytes(StandardCharsets.UTF_8)),
                "reported",
                false,
                false));
    }

    private String add(ManifestEntry entry) {
        entries.add(entry);
        return entry.id();
    }

    private String next() {
        return "fig_" + (entries.size() + 1);
    }

    private static String title(Figure figure, PartReading reading) {
        StringBuilder title = new StringBuilder(figure.definition().title());
        figure.question().only().forEach(m -> title.append("（").append(m.member()).append("）"));
        String member = reading.member();
        if (member != null) {
            title.append("（").append(memberTitle(figure, member)).append("）");
        }
        if (reading.part() != FigurePart.VALUE) {
            title.append(' ').append(reading.part().title());
        }
        return title.toString();
    }

    private static String memberTitle(Figure figure, String member) {
        return figure.by().stream()
                .filter(p -> member.equals(p.member() == null ? "" : p.member()))
                .map(Figure.Part::title)
                .findFirst()
                .orElse(member);
    }

    private void warn(Figure figure, FigurePart part) {
        String what = figure.definition().title() + "（" + figure.question().period().title() + "）";
        if (part == FigurePart.VALUE && figure.value() == null) {
            warnings.add(Problem.of(ReportProblem.NOT_REPORTED, Place.WHOLE, what + "未报"));
        } else if (figure.status() == Figure.Status.PARTLY) {
            warnings.add(new Problem(
                    ReportProblem.PARTLY_REPORTED, Place.WHOLE, what + "只有部分月份或部分企业填报", "补报后再写，或用 --cutoff 写明数据截止的月份"));
        }
    }
}
