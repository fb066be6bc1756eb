package io.yuanheng.report;

import io.yuanheng.TestStore;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.TemplateText;
import io.yuanheng.declaration.UnitDefinition;
import io.yuanheng.kernel.ChangeNo;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.kernel.Period;
import io.yuanheng.kernel.Place;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.Reports.Order;
import io.yuanheng.report.document.Block;
import io.yuanheng.report.document.HtmlPage;
import io.yuanheng.report.document.Inline;
import io.yuanheng.report.manifest.DueMatters;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/// Writes a template with known figures and known matters of the clock, for the first half of 2024.
record Writing(KnownFigures figures, DueMatters clock, Definitions definitions) {

    static final Period HALF = Period.parse("2024H1").orElseThrow();
    private static final DueMatters NOTHING_DUE = (_, _, _) -> Outcome.accepted(List.of());
    private static final UnitDefinition PARK =
            new UnitDefinition("yunxi", "云汐工业园", "云汐工业园管委会", "park", null, null, new Place.InFile("units.yaml", 1, 1));

    static Writing with(KnownFigures.Known output) {
        return new Writing(new KnownFigures(SmallPack.DEFINITIONS).know("industrial_output", output), NOTHING_DUE, SmallPack.DEFINITIONS);
    }

    static Writing withNothing() {
        return new Writing(new KnownFigures(SmallPack.DEFINITIONS), NOTHING_DUE, SmallPack.DEFINITIONS);
    }

    /// @param matters what the clock says, whatever it is asked
    static Writing withMatters(DueMatters.Matter... matters) {
        return new Writing(
                new KnownFigures(SmallPack.DEFINITIONS), (_, _, _) -> Outcome.accepted(List.of(matters)), SmallPack.DEFINITIONS);
    }

    Draft draft(String template) {
        return draft(template, HALF);
    }

    Draft draft(String template, Period covered) {
        return written(template, covered).orElseThrow();
    }

    Outcome<Draft> written(String template, Period covered) {
        Frame frame = new Frame(PARK, HALF, covered, new ChangeNo(7), LocalDate.of(2024, 7, 5));
        Order order = new Order("half_year", new ParkCode("yunxi"), HALF, covered.to());
        return new ReportWriter(figures, clock, definitions)
                .write(order, definitions.report("half_year").orElseThrow(), TemplateText.of(template, "t.md"), Prose.NONE, frame, TestStore.EVERYTHING);
    }

    /// The paragraphs and headings, one per line.
    String text(String template) {
        return text(draft(template));
    }

    static String text(Draft draft) {
        return draft.report().blocks().stream().map(Writing::said).collect(Collectors.joining("\n"));
    }

    static String html(Draft draft) {
        return HtmlPage.write(draft.report());
    }

    private static String said(Block block) {
        return switch (block) {
            case Block.Title(List<Inline> text) -> said(text);
            case Block.Heading(int _, String number, List<Inline> text) -> number + said(text);
            case Block.Paragraph(Block.Form _, List<Inline> text) -> said(text);
            case Block.Table(List<Inline> _, List<String> header, List<List<Block.Cell>> rows) ->
                String.join("|", header) + "\n" + rows.stream()
                        .map(r -> r.stream().map(c -> said(c.text())).collect(Collectors.joining("|")))
                        .collect(Collectors.joining("\n"));
            case Block.BarChart chart -> chart.series().toString();
        };
    }

    private static String said(List<Inline> line) {
        return line.stream().map(Inline::said).collect(Collectors.joining());
    }
}
