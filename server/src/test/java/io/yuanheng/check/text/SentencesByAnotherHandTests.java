package io.yuanheng.check.text;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.check.text.Claim.Verdict;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Sentences and paragraphs as offices write them, by somebody who had not read the checker.
class SentencesByAnotherHandTests {

    private record Sentence(String verdict, String stated, String text) {

        boolean saidBy(Claim claim) {
            return claim.verdict() == Verdict.valueOf(verdict.toUpperCase(Locale.ROOT))
                    && claim.stated().printed().contains(stated);
        }
    }

    static Stream<Sentence> judged() {
        return lines("/check/sentences.tsv").map(line -> line.split("\t")).map(c -> new Sentence(c[0], c[1], c[2]));
    }

    static Stream<String> right() {
        return lines("/check/right.txt");
    }

    @ParameterizedTest
    @MethodSource("judged")
    void areJudgedAsWorkedOutByHand(Sentence sentence) {
        assertThat(claims(sentence.text())).anyMatch(sentence::saidBy);
    }

    @ParameterizedTest
    @MethodSource("right")
    void areNeverAccusedWhereTheyAreRight(String text) {
        assertThat(claims(text)).extracting(Claim::verdict).doesNotContain(Verdict.INCONSISTENT, Verdict.ROUNDING);
    }

    private static List<Claim> claims(String text) {
        return TextCheck.check(Manuscript.of(text)).claims();
    }

    private static Stream<String> lines(String resource) {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(SentencesByAnotherHandTests.class.getResourceAsStream(resource)), StandardCharsets.UTF_8))) {
            return reader.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
