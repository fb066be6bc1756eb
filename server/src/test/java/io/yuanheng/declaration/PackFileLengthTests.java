package io.yuanheng.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What people write in `packs/` is short enough to be read aloud. Generated schemas, workbooks and the standard's own tables are not written by hand.
class PackFileLengthTests {

    private static final Path PACKS = Path.of("../packs");
    private static final int MOST_LINES = 150;

    static List<Path> written() throws IOException {
        try (Stream<Path> files = Files.walk(PACKS)) {
            return files.filter(file -> file.toString().endsWith(".yaml") || file.toString().endsWith(".md")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("written")
    void noFileIsLongerThanAHundredAndFiftyLines(Path file) throws IOException {
        assertThat(Files.readAllLines(file).size()).as(file.toString()).isLessThanOrEqualTo(MOST_LINES);
    }
}
