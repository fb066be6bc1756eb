package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.yuanheng.StandardPacks;
import io.yuanheng.declaration.Definitions;
import io.yuanheng.declaration.LedgerDefinition;
import io.yuanheng.declaration.Use;
import io.yuanheng.declaration.Uses;
import io.yuanheng.kernel.LedgerCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// `docs/systems.md` holds: each of the ninety systems of a park is declared, has demonstration data, something expected of it, and a page.
class NinetySystemsTests {

    private static final Path STANDARD = Path.of("../packs/standard");
    private static final Path DEMO = Path.of("../packs/demo");
    private static final Pattern QUOTED = Pattern.compile("`([^`]+)`");
    private static final Pattern LEDGER = Pattern.compile("ledger/(\\w+)\\.yaml");
    private static final Pattern WORKBOOK = Pattern.compile("example/\\w+/\\d+-(\\w+)\\.xlsx");

    private static final Definitions PACKS = StandardPacks.WITH_DEMO;
    private static final List<Use> USES = Uses.of(PACKS);
    private static final List<ExpectedFigure> EXPECTED = ExpectedFigure.all();
    private static final Set<String> CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.ONLY_INCLUDE_TESTS)
            .importPackages("io.yuanheng")
            .stream()
            .map(found -> found.getSimpleName())
            .collect(Collectors.toSet());

    /// @param where the pages, such as `台账 土地；一张图`
    record NamedSystem(int number, String name, String where, List<String> declared, List<String> demo, List<String> expected) {

        List<String> ledgers() {
            return named(LEDGER, declared);
        }

        @Override
        public String toString() {
            return number + " " + name;
        }
    }

    static Stream<NamedSystem> systems() throws IOException {
        return Files.readAllLines(Path.of("../docs/systems.md")).stream()
                .filter(line -> line.matches("\\| \\d+ \\|.*"))
                .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
                .map(cells -> new NamedSystem(
                        Integer.parseInt(cells.get(1)), cells.get(2), cells.get(3), quoted(cells.get(4)), quoted(cells.get(5)), quoted(cells.get(6))));
    }

    @Test
    void areNinety() throws IOException {
        assertThat(systems().map(NamedSystem::number)).containsExactlyElementsOf(IntStream.rangeClosed(1, 90).boxed().toList());
    }

    @ParameterizedTest
    @MethodSource("systems")
    void areDeclared(NamedSystem system) {
        assertThat(system.declared()).isNotEmpty().allSatisfy(file -> assertThat(STANDARD.resolve(file)).exists());
    }

    @ParameterizedTest
    @MethodSource("systems")
    void haveDemonstrationData(NamedSystem system) {
        assertThat(system.demo()).isNotEmpty().allSatisfy(file -> assertThat(DEMO.resolve(file)).exists());
        List<String> filled = named(WORKBOOK, system.demo());
        assertThat(system.ledgers().isEmpty() || system.ledgers().stream().anyMatch(filled::contains))
                .as("a workbook of one of its ledgers")
                .isTrue();
    }

    /// A ledger nobody ever saw filled in is a promise, not a system.
    @Test
    void noLedgerIsWithoutADemonstrationRow() {
        Set<String> filled = DemoWorkbooks.parks().stream()
                .flatMap(park -> park.workbooks().entrySet().stream())
                .filter(book -> book.getValue().filled() > 0)
                .map(book -> book.getKey().replaceFirst("\\d+-(\\w+)\\.xlsx", "$1"))
                .collect(Collectors.toSet());
        // results are not filled in: a final evaluation writes them
        assertThat(PACKS.ledgers().stream()
                        .filter(ledger -> ledger.pack().equals("standard"))
                        .map(LedgerDefinition::code)
                        .filter(code -> !PACKS.procedures().holdsResults(code))
                        .map(LedgerCode::value))
                .hasSizeGreaterThan(100)
                .isSubsetOf(filled);
    }

    /// Expected is a figure that its ledgers feed, a file of expected values, or a test.
    @ParameterizedTest
    @MethodSource("systems")
    void haveSomethingExpected(NamedSystem system) {
        assertThat(system.expected()).isNotEmpty().allSatisfy(what -> {
            if (what.startsWith("expected/")) {
                assertThat(DEMO.resolve(what)).exists();
            } else if (Character.isUpperCase(what.charAt(0))) {
                assertThat(CLASSES).contains(what);
            } else {
                assertThat(EXPECTED).extracting(ExpectedFigure::indicator).contains(what);
                assertThat(behind(what)).as("ledgers behind " + what).containsAnyElementsOf(system.ledgers());
            }
        });
    }

    @ParameterizedTest
    @MethodSource("systems")
    void haveAPage(NamedSystem system) {
        Set<String> groups = PACKS.ledgers().stream()
                .filter(ledger -> system.ledgers().contains(ledger.code().value()))
                .map(LedgerDefinition::group)
                .collect(Collectors.toSet());
        Optional<String> menu = Arrays.stream(system.where().split("；")).filter(page -> page.startsWith("台账 ")).findFirst();
        assertThat(system.where()).isNotBlank();
        menu.ifPresent(page -> assertThat(groups).containsAll(List.of(page.substring("台账 ".length()).split("、"))));
    }

    /// The ledgers that an indicator reads, directly or through those it is made of.
    private static Set<String> behind(String indicator) {
        Set<String> ledgers = new HashSet<>();
        Set<String> seen = new HashSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(indicator));
        while (!open.isEmpty()) {
            String at = open.pop();
            if (!seen.add(at)) {
                continue;
            }
            for (Use use : USES) {
                if (use.by().equals(Use.Thing.of(Use.Kind.INDICATOR, at)) && use.how() != Use.How.BREAKDOWN) {
                    if (use.used().kind() == Use.Kind.LEDGER) {
                        ledgers.add(use.used().code());
                    } else if (use.used().kind() == Use.Kind.INDICATOR) {
                        open.push(use.used().code());
                    }
                }
            }
        }
        return ledgers;
    }

    private static List<String> named(Pattern pattern, List<String> files) {
        return files.stream().map(pattern::matcher).filter(Matcher::matches).map(match -> match.group(1)).toList();
    }

    private static List<String> quoted(String cell) {
        return QUOTED.matcher(cell).results().map((MatchResult match) -> match.group(1)).toList();
    }
}
