package io.yuanheng.ledger.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.yuanheng.kernel.Outcome;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.locationtech.jts.geom.Coordinate;

class ShapesOfParcelsTests {

    private static final double A = 6378137.0;
    private static final double E2 = 0.00669438002290;

    /// The length of the meridian from the equator, by Simpson's rule over the curvature: nothing of the series is used.
    private static double meridian(double degrees) {
        int steps = 20_000;
        double h = Math.toRadians(degrees) / steps;
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double sine = Math.sin(i * h);
            double radius = A * (1 - E2) / Math.pow(1 - E2 * sine * sine, 1.5);
            sum += radius * (i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2);
        }
        return sum * h / 3;
    }

    @ParameterizedTest
    @CsvSource({"20", "30.5", "40.123456", "53"})
    void measuresTheMeridianAsTheEllipsoidDoes(double latitude) {
        Coordinate plane = new GaussKrueger(120).forward(new Coordinate(120, latitude));
        assertThat(plane.x).isEqualTo(500_000, within(1e-6));
        assertThat(plane.y).isEqualTo(meridian(latitude), within(1e-4));
    }

    @ParameterizedTest
    @CsvSource({"118.5,28", "121.5,31.2345678", "119.9999,45", "120.7,18.2"})
    void comesBackToTheSamePlace(double longitude, double latitude) {
        GaussKrueger plane = new GaussKrueger(120);
        Coordinate back = plane.back(plane.forward(new Coordinate(longitude, latitude)));
        // 1e-10 degrees are a hundredth of a millimetre
        assertThat(back.x).isEqualTo(longitude, within(1e-10));
        assertThat(back.y).isEqualTo(latitude, within(1e-10));
    }

    /// 1.5° off the meridian a short line is longer than on the ellipsoid by Δ²/2R², R the mean radius there.
    @Test
    void stretchesAwayFromTheMeridianAsThePlaneMust() {
        GaussKrueger plane = new GaussKrueger(120);
        Coordinate one = plane.forward(new Coordinate(121.5, 30));
        Coordinate other = plane.forward(new Coordinate(121.5, 30.001));
        double offset = one.x - 500_000;
        double sine = Math.sin(Math.toRadians(30));
        double mean = A * Math.sqrt(1 - E2) / (1 - E2 * sine * sine);
        double expected = (meridian(30.001) - meridian(30)) * (1 + offset * offset / (2 * mean * mean));
        assertThat(one.distance(other)).isEqualTo(expected, within(1e-4));
    }

    /// A field of 0.01° by 0.01° on the ellipsoid is a²(1−e²)Δλ·∫cosφ/(1−e²sin²φ)²dφ, known in closed form; beside the meridian the plane
    /// shows the same area, and 1.5° away as much more as the square of the scale.
    @ParameterizedTest
    @CsvSource({"120.000,30", "121.480,30", "119.000,45", "120.000,22"})
    void measuresAnAreaAsTheEllipsoidDoes(double west, double south) {
        double east = west + 0.01;
        double north = south + 0.01;
        String ring = "[[[%1$s,%2$s],[%3$s,%2$s],[%3$s,%4$s],[%1$s,%4$s],[%1$s,%2$s]]]".formatted(west, south, east, north);
        double onTheEllipsoid = (zone(north) - zone(south)) * Math.toRadians(0.01) * A * A * (1 - E2) / 2;
        double sine = Math.sin(Math.toRadians(south + 0.005));
        double mean = A * Math.sqrt(1 - E2) / (1 - E2 * sine * sine);
        double offset = new GaussKrueger(120).forward(new Coordinate(west + 0.005, south + 0.005)).x - 500_000;
        double scale = 1 + offset * offset / (2 * mean * mean);
        double inThePlane = read("{\"type\":\"Polygon\",\"coordinates\":" + ring + "}").squareMetres().doubleValue();
        // straight sides instead of parallels: a few square metres of a million
        assertThat(inThePlane / (onTheEllipsoid * scale * scale)).isEqualTo(1, within(5e-6));
    }

    /// Bagratuni's closed form of the area between the equator and a latitude.
    private static double zone(double degrees) {
        double e = Math.sqrt(E2);
        double sine = Math.sin(Math.toRadians(degrees));
        return sine / (1 - E2 * sine * sine) + Math.log((1 + e * sine) / (1 - e * sine)) / (2 * e);
    }

    /// 200 m by 150 m in zone 40, written as surveyors do: 30,000 m² are 45 亩.
    private static final String CORNERS =
            """
            J1,3320000.00,40512000.00
            J2,3320000.00,40512200.00
            J3,3320150.00,40512200.00
            J4,3320150.00,40512000.00
            """;

    @Test
    void countsTheAreaOfTheCornersInSquareMetresAndMu() {
        MapShape shape = read(CORNERS);
        assertThat(shape.squareMetres()).isEqualByComparingTo(new BigDecimal("30000.00"));
        assertThat(shape.mu()).isEqualByComparingTo(new BigDecimal("45.0000"));
    }

    @Test
    void readsTheSameFieldWhateverWayItIsWritten() {
        String stored = read(CORNERS).geoJson();
        assertThat(stored).startsWith("{\"type\":\"Polygon\",\"coordinates\":[[[120.1");
        assertThat(read(stored).geoJson()).isEqualTo(stored);
        // Y before X, spaces, one line, the zone said instead of written
        assertThat(read("40512000 3320000; 40512200 3320000; 40512200 3320150; 40512000 3320150").geoJson()).isEqualTo(stored);
        assertThat(read("中央子午线：120\n3320000,512000\n3320000,512200\n3320150,512200\n3320150,512000").geoJson()).isEqualTo(stored);
        assertThat(read("{\"type\":\"Feature\",\"properties\":{},\"geometry\":" + stored + "}").geoJson()).isEqualTo(stored);
        // the corners the other way round are the same parcel
        assertThat(read("3320150,40512000\n3320150,40512200\n3320000,40512200\n3320000,40512000").squareMetres())
                .isEqualByComparingTo(new BigDecimal("30000.00"));
    }

    @Test
    void takesAPointAndDegreesInEitherOrder() {
        assertThat(read("120.123456,30.5").geoJson()).isEqualTo("{\"type\":\"Point\",\"coordinates\":[120.123456,30.5]}");
        assertThat(read("30.5 120.123456").geoJson()).isEqualTo(read("120.123456,30.5").geoJson());
        assertThat(read("120.1,30.5").isArea()).isFalse();
    }

    @Test
    void takesAHoleOutOfTheArea() {
        String ring = read(CORNERS).geoJson();
        String hole = read("3320050,40512050\n3320050,40512150\n3320100,40512150\n3320100,40512050").geoJson();
        String inner = hole.substring(hole.indexOf("[[[") + 1, hole.length() - 2);
        String both = ring.substring(0, ring.length() - 2) + "," + inner + "]}";
        // 30,000 less 100 × 50
        assertThat(read(both).squareMetres()).isEqualByComparingTo(new BigDecimal("25000.00"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3320000,40512000;3320150,40512200;3320000,40512200;3320150,40512000 | 自相交",
                "3320000,512000;3320000,512200;3320150,512200 | 没有带号",
                "3320000,20512000;3320000,20512200;3320150,20512200 | 不是 3 度带",
                "3320000,40912000;3320000,40912200;3320150,40912200 | 不在第 40 带",
                "中央子午线 117;3320000,40512000;3320000,40512200;3320150,40512200 | 不符",
                "2.35,48.85 | 不在中国范围内",
                "J1,很多,40512000 | 不是坐标",
                "3320000,40512000;3320000,40512200 | 围不成面",
                "3320000,40512000;3320000,40512200;3320000,40512400 | 不到 1 平方米",
                "{\"type\":\"LineString\",\"coordinates\":[[120,30],[121,30]]} | 不能用",
                "{\"type\":\"Polygon\",\"coordinates\":[[120,30],[121,30]]} | 层次不对",
                "{\"type\":\"Polygon\",\"coordinates\":[[[120,30],[120.01,30],[120.01,30.01],[120,30.01]]]} | 没有闭合",
                "{\"type\":\"Point\",\"coordinates\":[30.1,120.2]} | 写反",
                "中央子午线 116;3320000,512000;3320000,512200;3320150,512200 | 不是 3 度带的",
                "{\"type\":\"Polygon\" | 不是完整的 GeoJSON",
            })
    void refusesWithThePlaceAndAWayOut(String text, String said) {
        Outcome<MapShape> outcome = ShapeText.read(text.replace(';', '\n'));
        assertThat(outcome).isInstanceOf(Outcome.Rejected.class);
        var problem = ((Outcome.Rejected<MapShape>) outcome).problems().getFirst();
        assertThat(problem.message()).contains(said);
        assertThat(problem.hint()).isNotBlank();
    }

    @Test
    void namesTheCrossingOnTheMapAndInThePlane() {
        var refused = (Outcome.Rejected<MapShape>)
                ShapeText.read("3320000,40512000\n3320150,40512200\n3320000,40512200\n3320150,40512000");
        // the diagonals meet in the middle
        assertThat(refused.problems().getFirst().message()).contains("X=3320075.00").contains("Y=40512100.00");
    }

    @Test
    void refusesMorePointsThanACellHolds() {
        StringBuilder many = new StringBuilder();
        for (int i = 0; i <= 900; i++) {
            double angle = 2 * Math.PI * i / 901;
            many.append("%.3f,%.3f%n".formatted(3320000 + 500 * Math.sin(angle), 40512000 + 500 * Math.cos(angle)));
        }
        assertThat(((Outcome.Rejected<MapShape>) ShapeText.read(many.toString())).problems().getFirst().message()).contains("最多 900 个");
    }

    @Test
    void findsWhatTwoParcelsShare() {
        MapShape one = read(CORNERS);
        MapShape beside = read("3320000,40512200\n3320000,40512400\n3320150,40512400\n3320150,40512200");
        MapShape over = read("3320100,40512190\n3320100,40512300\n3320150,40512300\n3320150,40512190");
        // 10 × 50 with the first, 100 × 50 with its neighbour; the two that only touch share nothing
        assertThat(Overlaps.of(List.of(one, beside, over)))
                .extracting(Overlaps.Pair::one, Overlaps.Pair::other, Overlaps.Pair::squareMetres)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(0, 2, new BigDecimal("500.00")),
                        org.assertj.core.groups.Tuple.tuple(1, 2, new BigDecimal("5000.00")));
    }

    private static MapShape read(String text) {
        return ShapeText.read(text).orElseThrow();
    }
}
