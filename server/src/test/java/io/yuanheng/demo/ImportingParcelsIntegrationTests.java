package io.yuanheng.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.exchange.Exchange;
import io.yuanheng.exchange.Exchange.Fate;
import io.yuanheng.exchange.Exchange.ImportReport;
import io.yuanheng.exchange.Exchange.Mode;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.ParkCode;
import io.yuanheng.ledger.Ledgers;
import io.yuanheng.ledger.ParkMap;
import io.yuanheng.ledger.ParkMap.Feature;
import io.yuanheng.ledger.RowLists;
import io.yuanheng.ledger.map.ShapefileBytes;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Files of shapes go the way of every import: seen before they are written, refused row by row, traced.
class ImportingParcelsIntegrationTests {

    private static final LedgerCode LAND = new LedgerCode("land_supply");
    private static final ParkCode CHENQIAO = new ParkCode("chenqiao");

    @TempDir
    Path folder;

    private static double[] rectangle(double north, double east, double width, double depth) {
        return new double[] {east, north, east, north + depth, east + width, north + depth, east + width, north, east, north};
    }

    /// A known parcel moved and made larger, a new one of 100 × 50 m = 7.5 亩, and one whose border crosses itself.
    private Path three() throws Exception {
        double[] crossing = {35421000, 3380000, 35421200, 3380150, 35421200, 3380000, 35421000, 3380150, 35421000, 3380000};
        return new ShapefileBytes()
                .shp(5, new double[][] {rectangle(3380060, 35420060, 240, 150)}, new double[][] {rectangle(3380500, 35420900, 100, 50)}, new double[][] {crossing})
                .dbf(
                        Charset.forName("GBK"),
                        0x4D,
                        List.of("宗地编号 C 20", "坐落 C 40", "面积 N 12"),
                        List.of(List.of("CQ-T-01", "食品产业园地块", "54"), List.of("CQ-T-09", "北片新地块", "7.5"), List.of("CQ-T-10", "画错的", "9")))
                .part("prj", ShapefileBytes.prj(105, "35500000.0").getBytes(StandardCharsets.UTF_8))
                .zip(folder.resolve("地块.zip"));
    }

    @Test
    void showsGoodAndBadParcelsThenWritesTheGoodOnesAndTakesThemOutAgain() throws Exception {
        try (DemoStore demo = new DemoStore()) {
            Exchange exchange = demo.get(Exchange.class);
            Path file = three();
            ImportReport seen = exchange.take(demo.caller(), LAND, CHENQIAO, file, "地块.zip", Mode.DRY_RUN).orElseThrow();
            assertThat(seen.preview()).extracting(Exchange.PreviewRow::fate).containsExactly(Fate.CHANGED, Fate.CREATED, Fate.REFUSED);
            assertThat(seen.preview().get(2).reasons().getFirst()).contains("界址").contains("自相交");
            assertThat(seen.change()).isNull();

            ImportReport written = exchange.take(demo.caller(), LAND, CHENQIAO, file, "地块.zip", Mode.PARTIAL).orElseThrow();
            assertThat(List.of(written.created(), written.changed(), written.rejected())).containsExactly(1, 1, 1);
            ParkMap map = demo.get(ParkMap.class);
            List<Feature> features = map.sheet(demo.caller(), CHENQIAO).orElseThrow().layers().stream()
                    .filter(l -> l.ledger().equals(LAND))
                    .flatMap(l -> l.features().stream())
                    .toList();
            // 240 × 150 m = 54 亩
            assertThat(area(features, "CQ-T-01")).isEqualTo("54.0000");
            assertThat(area(features, "CQ-T-09")).isEqualTo("7.5000");

            Ledgers ledgers = demo.get(Ledgers.class);
            var row = features.stream().filter(f -> f.label().equals("CQ-T-01")).findFirst().orElseThrow().row();
            var versions = ledgers.versions(demo.caller(), LAND, row);
            assertThat(versions).hasSize(2);
            assertThat(versions.getFirst().change().source().orElseThrow().file()).isEqualTo("地块.zip");
            assertThat(versions.getFirst().cells().get(new FieldCode("shape"))).endsWith("!D2");
            assertThat(versions.getLast().row().texts().get(new FieldCode("shape"))).isEqualTo("4 个界址点，49.5000 亩");

            // out as GeoJSON and in again changes nothing
            Path out = folder.resolve("out.geojson");
            var current = demo.get(RowLists.class).current();
            assertThat(exchange.exportShapes(demo.caller(), LAND, CHENQIAO, current, out).orElseThrow()).isEqualTo(3);
            assertThat(Files.readString(out)).contains("\"宗地编号\" : \"CQ-T-09\"");
            ImportReport again = exchange.take(demo.caller(), LAND, CHENQIAO, out, "out.geojson", Mode.DRY_RUN).orElseThrow();
            assertThat(List.of(again.created(), again.changed(), again.unchanged(), again.rejected())).containsExactly(0, 0, 3, 0);
        }
    }

    @Test
    void refusesAFileOfAnotherSystemAndALedgerWithoutShapes() throws Exception {
        DemoStore demo = DemoStore.shared();
        Exchange exchange = demo.get(Exchange.class);
        Path file = folder.resolve("xian.geojson");
        Files.writeString(file, "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"EPSG:2383\"}},\"features\":[]}");
        assertThat(message(exchange.take(demo.caller(), LAND, CHENQIAO, file, "xian.geojson", Mode.DRY_RUN))).contains("不是 CGCS2000");
        assertThat(message(exchange.take(demo.caller(), new LedgerCode("meeting"), CHENQIAO, three(), "地块.zip", Mode.DRY_RUN))).contains("没有图形字段");
    }

    private static String area(List<Feature> features, String label) {
        return features.stream().filter(f -> f.label().equals(label)).findFirst().orElseThrow().shape().mu().toPlainString();
    }

    private static String message(Outcome<ImportReport> outcome) {
        return ((Outcome.Rejected<ImportReport>) outcome).problems().getFirst().message();
    }
}
