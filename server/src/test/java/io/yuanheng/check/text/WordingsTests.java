package io.yuanheng.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/// Sentences in the wordings of officials, each with the verdict worked out by hand; most have a broken twin.
///
/// The lines under `check/wordings` read: verdict | stated value as printed | text | calculation. `none` means that no
/// verdict may be given on the stated value, neither that it agrees nor that it does not.
class WordingsTests {

    private record Line(String verdict, String stated, String text) {}

    @TestFactory
    Stream<DynamicTest> yearOnYear() {
        return judged("yoy");
    }

    @TestFactory
    Stream<DynamicTest> completion() {
        return judged("completion");
    }

    @TestFactory
    Stream<DynamicTest> share() {
        return judged("share");
    }

    @TestFactory
    Stream<DynamicTest> sum() {
        return judged("sum");
    }

    @TestFactory
    Stream<DynamicTest> difference() {
        return judged("difference");
    }

    @TestFactory
    Stream<DynamicTest> multiplesAveragesRatiosRanksAndLists() {
        return judged("other");
    }

    @TestFactory
    Stream<DynamicTest> noOtherFigureOfThemIsCalledWrong() {
        return Stream.of("yoy", "completion", "share", "sum", "difference", "other")
                .flatMap(WordingsTests::lines)
                .filter(line -> !line.verdict.equals("inconsistent"))
                .map(line -> DynamicTest.dynamicTest(line.text, () -> assertThat(check(line.text))
                        .filteredOn(c -> c.verdict() == Claim.Verdict.INCONSISTENT)
                        .isEmpty()));
    }

    /// Some hundred and fifty paragraphs in the manner of park, county and city reports.
    @TestFactory
    Stream<DynamicTest> paragraphsThatAgreeRaiseNoAlarm() {
        return text("/check/quiet.txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> DynamicTest.dynamicTest(line, () -> assertThat(check(line))
                        .filteredOn(c -> c.verdict() == Claim.Verdict.INCONSISTENT)
                        .isEmpty()));
    }

    private static Stream<DynamicTest> judged(String file) {
        return lines(file)
                .map(line -> DynamicTest.dynamicTest(line.verdict + " " + line.text, () -> {
                    Set<String> verdicts = check(line.text).stream()
                            .filter(c -> c.stated().printed().equals(line.stated))
                            .filter(c -> !c.say().startsWith("应有") || line.text.contains("力争"))
                            .map(c -> c.verdict().word())
                            .collect(Collectors.toSet());
                    if (line.verdict.equals("none")) {
                        assertThat(verdicts).isSubsetOf("unsupported");
                    } else {
                        assertThat(verdicts).contains(line.verdict);
                    }
                }));
    }

    private static List<Claim> check(String text) {
        return TextCheck.check(Manuscript.of(text)).claims();
    }

    private static Stream<Line> lines(String file) {
        return text("/check/wordings/" + file + ".txt")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split(" \\| "))
                .map(cells -> new Line(cells[0], cells[1], cells[2]));
    }

    private static String text(String resource) {
        try (InputStream in = WordingsTests.class.getResourceAsStream(resource)) {
            return new String(Objects.requireNonNull(in, resource).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
