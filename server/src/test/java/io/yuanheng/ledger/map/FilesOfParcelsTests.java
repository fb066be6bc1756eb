package io.yuanheng.ledger.map;

import static io.yuanheng.ledger.map.ShapefileBytes.prj;
import static org.assertj.core.api.Assertions.assertThat;

import io.yuanheng.kernel.Outcome;
import io.yuanheng.ledger.map.MapFile.Table;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Parcels in files: what is read, and what is refused with a way out. All parcels are rectangles, worked out by their sides.
class FilesOfParcelsTests {

    private static final Charset GBK = Charset.forName("GBK");
    private static final List<String> COLUMNS = List.of("宗地编号 C 20", "面积 N 12", "成交日期 D 8");
    private static final List<List<String>> ROWS = List.of(List.of("测-01", "45.00", "20240630"), List.of("测-02", "30", ""));

    @TempDir
    Path folder;

    /// With the clock: 200 × 150 m at the origin, and 200 × 100 m beside it.
    private static double[][][] two(double north, double east) {
        return new double[][][] {{clock(north, east, 200, 150)}, {clock(north, east + 300, 200, 100)}};
    }

    private static double[] clock(double north, double east, double width, double depth) {
        return new double[] {east, north, east, north + depth, east + width, north + depth, east + width, north, east, north};
    }

    private static double[] turned(double[] ring) {
        double[] back = new double[ring.length];
        for (int i = 0; i < ring.length; i += 2) {
            back[i] = ring[ring.length - 2 - i];
            back[i + 1] = ring[ring.length - 1 - i];
        }
        return back;
    }

    private static ShapefileBytes usual() {
        return new ShapefileBytes()
                .shp(5, two(3320000, 40512000))
                .dbf(GBK, 0x4D, COLUMNS, ROWS)
                .part("prj", prj(120, "40500000.0").getBytes(StandardCharsets.UTF_8));
    }

    private Outcome<Table> read(ShapefileBytes file) throws IOException {
        Path zip = file.zip(folder.resolve("parcels.zip"));
        assertThat(MapFile.is(zip)).isTrue();
        return MapFile.read(zip);
    }

    private static MapShape shape(Table table, int line) {
        return ShapeText.read(table.lines().get(line).shape()).orElseThrow();
    }

    @Test
    void readsTheShapesAndWhatIsWrittenBesideThem() throws IOException {
        Table table = read(usual()).orElseThrow();
        assertThat(table.headings()).containsExactly("宗地编号", "面积", "成交日期");
        assertThat(table.lines().getFirst().texts()).containsEntry("宗地编号", "测-01").containsEntry("面积", "45.00").containsEntry("成交日期", "20240630");
        assertThat(table.lines().get(1).texts()).doesNotContainKey("成交日期");
        // 200 × 150 and 200 × 100
        assertThat(shape(table, 0).squareMetres()).isEqualByComparingTo("30000.00");
        assertThat(shape(table, 1).mu()).isEqualByComparingTo("30.0000");
        // the same corners written by a surveyor
        assertThat(shape(table, 0).geoJson())
                .isEqualTo(ShapeText.read("3320000,40512000\n3320150,40512000\n3320150,40512200\n3320000,40512200").orElseThrow().geoJson());
    }

    /// Each zone with its number before the easting and without it, 25 (75°E) to 45 (135°E).
    @ParameterizedTest
    @ValueSource(ints = {25, 30, 34, 36, 40, 41, 45})
    void readsEveryZoneWithItsNumberAndWithout(int zone) throws IOException {
        for (boolean numbered : new boolean[] {true, false}) {
            double east = 480_000 + (numbered ? zone * 1_000_000.0 : 0);
            Table table = read(usual().shp(5, two(3000000, east)).part("prj", prj(zone * 3, numbered ? zone + "500000.0" : "500000.0").getBytes(StandardCharsets.UTF_8)))
                    .orElseThrow();
            assertThat(shape(table, 0).squareMetres()).isEqualByComparingTo("30000.00");
            assertThat(shape(table, 0).geoJson())
                    .isEqualTo(ShapeText.read("3000000,%1$d480000\n3000000,%1$d480200\n3000150,%1$d480200\n3000150,%1$d480000".formatted(zone)).orElseThrow().geoJson());
        }
    }

    @Test
    void readsTextsInTheCodeTheFileSaysOrShows() throws IOException {
        Charset utf8 = StandardCharsets.UTF_8;
        List<ShapefileBytes> same = List.of(
                usual().dbf(GBK, 0, COLUMNS, ROWS),
                usual().dbf(GBK, 0, COLUMNS, ROWS).part("cpg", "GBK".getBytes(utf8)),
                usual().dbf(GBK, 0, COLUMNS, ROWS).part("cpg", "936\r\n".getBytes(utf8)),
                usual().dbf(utf8, 0, List.of("编号 C 20", "面积 N 12", "成交 D 8"), ROWS),
                usual().dbf(utf8, 0x4D, List.of("编号 C 20", "面积 N 12", "成交 D 8"), ROWS).part("cpg", "UTF-8".getBytes(utf8)));
        for (ShapefileBytes file : same) {
            assertThat(read(file).orElseThrow().lines().getFirst().texts()).containsValue("测-01");
        }
        assertThat(refusal(read(usual().part("cpg", "Big5".getBytes(utf8))))).contains("Big5").contains("UTF-8 或 GBK");
    }

    @Test
    void takesHolesOutAndPutsPartsTogether() throws IOException {
        double[] shell = clock(3320000, 40512000, 200, 150);
        double[] hole = turned(clock(3320050, 40512050, 100, 50));
        double[] island = clock(3320300, 40512000, 100, 100);
        Table table = read(usual().shp(5, new double[][] {shell, hole}, new double[][] {island, shell})).orElseThrow();
        // 30,000 less 5,000; 30,000 and 10,000
        assertThat(shape(table, 0).squareMetres()).isEqualByComparingTo("25000.00");
        assertThat(shape(table, 1).squareMetres()).isEqualByComparingTo("40000.00");
        // heights are passed over
        assertThat(shape(read(usual().shp(15, two(3320000, 40512000))).orElseThrow(), 0).squareMetres()).isEqualByComparingTo("30000.00");
    }

    @Test
    void readsDegreesAndPassesOverDeletedRows() throws IOException {
        double[] field = {120.1, 30.0, 120.1, 30.001, 120.101, 30.001, 120.101, 30.0, 120.1, 30.0};
        Table table = read(usual()
                        .shp(5, new double[][] {field}, new double[][] {field})
                        .dbf(GBK, 0x4D, COLUMNS, List.of(List.of("×", "1", ""), List.of("测-02", "30", "")))
                        .part("prj", ShapefileBytes.DEGREES.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        assertThat(table.lines()).hasSize(1);
        assertThat(shape(table, 0).geoJson()).isEqualTo("{\"type\":\"Polygon\",\"coordinates\":[[[120.1,30],[120.101,30],[120.101,30.001],[120.1,30.001],[120.1,30]]]}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PROJCS[\"Xian_1980_3_Degree_GK_Zone_40\",GEOGCS[\"GCS_Xian_1980\"],PROJECTION[\"Gauss_Kruger\"]] | Xian_1980",
                "GEOGCS[\"GCS_WGS_1984\",DATUM[\"D_WGS_1984\"]] | GCS_WGS_1984",
                "GEOGCS[\"GCS_Beijing_1954\",DATUM[\"D_Beijing_1954\"]] | Beijing_1954",
                "nonsense | 看不懂",
            })
    void refusesAnotherSystemAndSaysWhatToDo(String prj, String named) throws IOException {
        assertThat(refusal(read(usual().part("prj", prj.getBytes(StandardCharsets.UTF_8))))).contains(named).contains("不是 CGCS2000").contains("转换");
    }

    @Test
    void refusesAPlaneThatIsNoThreeDegreeZone() throws IOException {
        // zone 20 of the six-degree zones has the meridian 117, whose three-degree zone is 39
        assertThat(refusal(read(usual().part("prj", prj(117, "20500000.0").getBytes(StandardCharsets.UTF_8))))).contains("20500000").contains("39500000");
        assertThat(refusal(read(usual().part("prj", prj(118, "500000.0").getBytes(StandardCharsets.UTF_8))))).contains("3 度带");
        assertThat(refusal(read(usual().part("prj", prj(120, "500000.0").replace("Gauss_Kruger", "Lambert").getBytes(StandardCharsets.UTF_8))))).contains("高斯");
    }

    @Test
    void refusesWhatIsNotWhole() throws IOException {
        assertThat(refusal(read(new ShapefileBytes().shp(5, two(3320000, 40512000)).dbf(GBK, 0x4D, COLUMNS, ROWS)))).contains(".prj").contains("坐标系");
        assertThat(refusal(read(new ShapefileBytes().dbf(GBK, 0x4D, COLUMNS, ROWS)))).contains(".shp");
        assertThat(refusal(read(usual().dbf(GBK, 0x4D, COLUMNS, ROWS.subList(0, 1))))).contains("2 个图形").contains("1 行");
        byte[] shp = usual().part("shp");
        byte[] dbf = usual().part("dbf");
        for (int cut = 1; cut < shp.length; cut += 7) {
            assertThat(refusal(read(usual().part("shp", Arrays.copyOf(shp, shp.length - cut))))).isNotBlank();
        }
        for (int cut = 2; cut < dbf.length; cut += 7) {
            assertThat(refusal(read(usual().part("dbf", Arrays.copyOf(dbf, dbf.length - cut))))).isNotBlank();
        }
        Path zip = usual().zip(folder.resolve("cut.zip"));
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length - 40));
        assertThat(MapFile.is(zip)).isFalse();
        assertThat(refusal(MapFile.read(zip))).contains("损坏");
    }

    /// Any byte changed is read or refused, and never more than that.
    @Test
    void standsADamagedByte() throws IOException {
        byte[] shp = usual().part("shp");
        byte[] dbf = usual().part("dbf");
        for (int i = 0; i < Math.min(shp.length, 300); i++) {
            byte[] bad = shp.clone();
            bad[i] ^= (byte) 0xA5;
            assertThat(read(usual().part("shp", bad))).isNotNull();
        }
        for (int i = 0; i < dbf.length; i++) {
            byte[] bad = dbf.clone();
            bad[i] ^= (byte) 0xA5;
            assertThat(read(usual().part("dbf", bad))).isNotNull();
        }
    }

    @Test
    void refusesABomb() throws IOException {
        assertThat(refusal(read(usual().part("shp", new byte[20 << 20])))).contains("压缩炸弹");
    }

    @Test
    void readsGeoJsonInDegreesAndInTheZonesItNames() throws IOException {
        String feature = "{\"type\":\"Feature\",\"properties\":{\"宗地编号\":\"测-03\",\"面积\":45},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[%s]}}";
        String plane = "[[40512000,3320000],[40512200,3320000],[40512200,3320150],[40512000,3320150],[40512000,3320000]]";
        String said = "{\"type\":\"FeatureCollection\",\"crs\":{\"type\":\"name\",\"properties\":{\"name\":\"%s\"}},\"features\":[%s]}";
        Table table = json(said.formatted("urn:ogc:def:crs:EPSG::4528", feature.formatted(plane))).orElseThrow();
        assertThat(table.lines().getFirst().texts()).containsEntry("宗地编号", "测-03").containsEntry("面积", "45");
        assertThat(shape(table, 0).squareMetres()).isEqualByComparingTo("30000.00");
        Table bare = json(said.formatted("EPSG:4549", feature.formatted(plane.replace("40512", "512")))).orElseThrow();
        assertThat(shape(bare, 0).geoJson()).isEqualTo(shape(table, 0).geoJson());
        String degrees = "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{},\"geometry\":%s}]}".formatted(shape(table, 0).geoJson());
        assertThat(shape(json(degrees).orElseThrow(), 0).geoJson()).isEqualTo(shape(table, 0).geoJson());
        assertThat(refusal(json(said.formatted("EPSG:2383", feature.formatted(plane))))).contains("EPSG:2383").contains("转换");
        assertThat(refusal(json("{\"type\":\"FeatureCollection\",\"features\":[]}"))).contains("没有地块");
        assertThat(refusal(json("{\"type\":\"FeatureCollection\",\"features\":["))).contains("GeoJSON");
    }

    private Outcome<Table> json(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("parcels.geojson"), text);
        assertThat(MapFile.is(file)).isTrue();
        return MapFile.read(file);
    }

    private static String refusal(Outcome<Table> outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        var problem = ((Outcome.Rejected<Table>) outcome).problems().getFirst();
        assertThat(problem.hint()).isNotBlank();
        return problem.message() + problem.hint();
    }
}
