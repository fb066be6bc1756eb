package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.declaration.Definitions.PackFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// GB/T 4754—2017 as the standard pack carries it.
class IndustryCodesTests {

    private static final Dictionary CODES = codes();

    @Test
    void areTheTwentySectionsAndTheirDivisionsGroupsAndClasses() {
        Map<Integer, Long> byLevel = CODES.entries().stream().collect(Collectors.groupingBy(Dictionary.Entry::level, Collectors.counting()));

        assertThat(byLevel).isEqualTo(Map.of(1, 20L, 2, 97L, 3, 473L, 4, 1381L));
    }

    @Test
    void knowTheSectionLetterOfADivisionFromItsParent() {
        assertThat(CODES.entry("34").orElseThrow())
                .isEqualTo(new Dictionary.Entry("34", "通用设备制造业", List.of(), "C", 2));
        assertThat(CODES.entry("44").orElseThrow().parent()).isEqualTo("D");
        assertThat(CODES.entries().stream().filter(e -> e.level() == 2))
                .allMatch(e -> e.parent() != null && e.parent().matches("[A-T]"));
    }

    @Test
    void nestBySharedDigitsBelowTheDivision() {
        assertThat(CODES.entries().stream().filter(e -> e.level() > 2))
                .allMatch(e -> e.code().length() == e.level() && e.code().startsWith(String.valueOf(e.parent())));
    }

    private static Dictionary codes() {
        Path folder = Path.of("../packs/standard/dictionary");
        try {
            Definitions read = Packs.of(List.of(
                            new PackFile("p", "pack.yaml", "{ pack: p, title: 行业, version: 1.0.0 }"),
                            new PackFile("p", "dictionary/gbt4754.yaml", Files.readString(folder.resolve("gbt4754.yaml"))),
                            new PackFile("p", "dictionary/gbt4754-2017.csv", Files.readString(folder.resolve("gbt4754-2017.csv")))))
                    .orElseThrow();
            return read.dictionary("gbt4754").orElseThrow();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
