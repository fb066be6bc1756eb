package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.report.Reports;
import io.yuanheng.report.Reports.Draft;
import io.yuanheng.report.manifest.IssueGate;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The reports that the demonstration issues say every fact of the tables from which its parks were made, each in a sentence about it.
class TheTablesOfTheParksIntegrationTests {

    private static final int PARKS = 15;
    private static final Map<ExpectedTable.Text, Draft> DRAFTS = new HashMap<>();

    private final DemoStore demo = DemoStore.shared();

    static List<ExpectedTable> tables() {
        return ExpectedTable.all();
    }

    @Test
    void everyParkHasItsTable() {
        assertThat(tables()).extracting(ExpectedTable::park).containsExactlyInAnyOrderElementsOf(DemoWorkbooks.parks().stream().map(DemoPark::code).toList()).hasSize(PARKS);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theReportsSayEveryFact(ExpectedTable table) {
        List<String> missing = new ArrayList<>();
        for (ExpectedTable.Text text : table.reports()) {
            List<String> sentences = sentences(text, table.park());
            text.says().forEach((fact, wanted) -> {
                String word = wanted.getFirst();
                List<String> about = sentences.stream().filter(s -> s.contains(word)).toList();
                if (about.stream().noneMatch(s -> wanted.stream().skip(1).allMatch(figure -> standsIn(s, figure)))) {
                    missing.add("%s %s %s: %s; the report says %s".formatted(table.park(), text.report(), fact, wanted, about));
                }
            });
            text.masked().forEach((fact, hidden) -> sentences.stream()
                    .filter(s -> s.contains(hidden.getFirst()))
                    .filter(s -> hidden.stream().skip(1).anyMatch(unit -> Pattern.compile("\\d" + Pattern.quote(unit)).matcher(s).find()))
                    .forEach(s -> missing.add("%s %s %s is hidden in the source; the report says %s".formatted(table.park(), text.report(), fact, s))));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("tables")
    void noFactOfTheTableIsLeftOut(ExpectedTable table) {
        assertThat(table.listed()).as("facts listed for %s", table).isGreaterThanOrEqualTo(table.facts());
        assertThat(table.prose().values()).as("why a fact of %s is no figure", table).allSatisfy(reason -> assertThat(reason).hasSizeGreaterThan(5));
    }

    @ParameterizedTest
    @MethodSource("tables")
    void theDemonstrationIssuesTheseReports(ExpectedTable table) throws IOException {
        assertThat(Files.readAllLines(ExpectedFigure.FOLDER.resolveSibling("example").resolve("reports.yaml")))
                .containsAll(table.reports().stream().map(text -> text.issuedBy(table.park())).toList());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void nothingSpeaksAgainstIssuingThem(ExpectedTable table) {
        for (ExpectedTable.Text text : table.reports()) {
            byte[] docx = demo.get(Reports.class).docx(draft(text, table.park()));
            assertThat(demo.get(IssueGate.class).objections(docx)).as("%s of %s", text.report(), table).isEmpty();
        }
    }

    @Test
    void aFigureInsideALongerNumberIsNotTheFigure() {
        assertThat(standsIn("征收157.4亩", "57.4亩")).isFalse();
        assertThat(standsIn("征收57.4亩", "57.4亩")).isTrue();
        assertThat(standsIn("第12", "1")).isFalse();
        assertThat(standsIn("增长24.77%", "24.7")).isFalse();
        assertThat(standsIn("57.4亩，又157.4亩", "57.4亩")).isTrue();
    }

    private Draft draft(ExpectedTable.Text text, String park) {
        return DRAFTS.computeIfAbsent(text, t -> demo.get(Reports.class).build(demo.caller(), t.order(park)).orElseThrow());
    }

    /// The report's paragraphs, rows of tables and rows of charts, cut where a sentence or a part of a list ends.
    private List<String> sentences(ExpectedTable.Text text, String park) {
        String html = demo.get(Reports.class).html(draft(text, park));
        return Stream.of(html.replaceAll("(?s)<(head|style).*?</\\1>", "").replaceAll("</(p|h\\d|tr|caption|figcaption)>", "\n").replaceAll("</t[dh]>", " ").replaceAll("<[^>]+>", "").split("[\n。；]"))
                .map(String::strip)
                .filter(Predicate.not(String::isEmpty))
                .toList();
    }

    private static boolean standsIn(String sentence, String figure) {
        String before = Character.isDigit(figure.charAt(0)) ? "(?<![\\d.])" : "";
        String after = Character.isDigit(figure.charAt(figure.length() - 1)) ? "(?!\\.?\\d)" : "";
        return Pattern.compile(before + Pattern.quote(figure) + after).matcher(sentence).find();
    }
}
