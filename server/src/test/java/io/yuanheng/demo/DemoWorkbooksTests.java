package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.demo.YunxiFirms.Output;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoWorkbooksTests {

    private static final Path EXAMPLE = Path.of("../packs/demo/example");

    @TempDir
    Path written;

    @Test
    void theFilesInTheRepositoryAreWhatTheGeneratorWrites() throws IOException {
        DemoWorkbooks.main(new String[] {written.toString()});
        for (DemoPark park : DemoWorkbooks.parks()) {
            assertThat(names(EXAMPLE.resolve(park.code()))).isEqualTo(names(written.resolve(park.code())));
            for (String name : names(written.resolve(park.code()))) {
                assertThat(content(EXAMPLE.resolve(park.code()).resolve(name)))
                        .as("%s/%s", park.code(), name)
                        .isEqualTo(content(written.resolve(park.code()).resolve(name)));
            }
        }
    }

    @Test
    void theFirmsOfYunxiAddUpToThePark() {
        List<Output> outputs = new YunxiFirms().outputs();
        assertThat(outputs).hasSize(76);
        assertThat(Shares.sum(outputs.stream().map(Output::now).toList())).isEqualByComparingTo("675900");
        assertThat(Shares.sum(outputs.stream().map(Output::prior).toList())).isEqualByComparingTo("541720");
        assertThat(Shares.sum(outputs.stream().map(Output::sales).toList())).isEqualByComparingTo("638900");
        assertThat(outputs.stream().filter(o -> o.now().compareTo(o.prior()) < 0)).hasSize(28);
    }

    @Test
    void sharesAddUpToTheLastDigit() {
        List<BigDecimal> thirds = Shares.of(new BigDecimal("100"), 2, List.of(BigDecimal.ONE, BigDecimal.ONE, BigDecimal.ONE));
        assertThat(thirds).containsExactly(new BigDecimal("33.34"), new BigDecimal("33.33"), new BigDecimal("33.33"));
    }

    private static TreeSet<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString()).collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
        }
    }

    // another zlib may pack the same content into other bytes
    private static Map<String, String> content(Path workbook) throws IOException {
        Map<String, String> entries = new TreeMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }
}
