package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Shapes as people have them: GeoJSON, or a list of corners.
///
/// A corner is `[name,] a, b`, corners are divided by lines or `;`. Degrees: longitude and latitude, in either order, since in
/// China neither can be taken for the other. Metres: northing X (seven digits) and easting Y with the number of the three-degree
/// zone (eight digits), in either order; without the number a first line `中央子午线 120` says the zone.
public final class ShapeText {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern MERIDIAN = Pattern.compile("^[\\s#]*(?:中央子午线|中央经线)\\s*[:：=]?\\s*(\\d{2,3})\\s*度?\\s*$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,9}(?:\\.\\d{1,12})?");
    private static final double ZONE = 1_000_000;
    // a zone is three degrees wide; surveys overlap it by half a degree
    private static final double FARTHEST = 2;
    private static final double LARGEST = 1e8;

    private ShapeText() {}

    public static Outcome<MapShape> read(String raw) {
        String text = raw.strip();
        if (text.startsWith("{")) {
            return json(text).then(ShapeText::geometry);
        }
        return corners(text);
    }

    /// A stored shape as people read it: `4 点，42.6000 亩`, or `东经 120.123456°、北纬 30.123456°`.
    public static String words(String stored) {
        return switch (read(stored)) {
            case Outcome.Accepted<MapShape>(MapShape shape, var _) -> shape.words();
            case Outcome.Rejected<MapShape> _ -> stored;
        };
    }

    static Outcome<JsonNode> json(String text) {
        try {
            return Outcome.accepted(JSON.readTree(text));
        } catch (JacksonException e) {
            return MapProblem.refuse("不是完整的 GeoJSON", "第 " + e.getLocation().getLineNr() + " 行附近读不下去，请重新导出");
        }
    }

    /// A geometry, or a feature with one.
    static Outcome<MapShape> geometry(JsonNode node) {
        String type = node.path("type").asString("");
        return switch (type) {
            case "Feature" -> geometry(node.path("geometry"));
            case "FeatureCollection" -> node.path("features").size() == 1
                    ? geometry(node.path("features").get(0))
                    : MapProblem.refuse("有 " + node.path("features").size() + " 个图形，这里只放一个", "多个地块请在地图上导入");
            case "Polygon", "MultiPolygon", "Point" -> shape(type, node.path("coordinates"));
            default -> MapProblem.refuse("图形类型“" + type + "”不能用", "要面（Polygon、MultiPolygon）或点（Point）");
        };
    }

    /// The geometry as it stands, in whatever coordinates; empty where it is none of the three kinds or its layers are wrong.
    static Optional<Geometry> unchecked(JsonNode node) {
        try {
            return switch (node.path("type").asString("")) {
                case "Point", "Polygon", "MultiPolygon" -> Optional.of(built(node.path("type").asString(""), node.path("coordinates")));
                default -> Optional.empty();
            };
        } catch (Unclosed | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static Geometry built(String type, JsonNode coordinates) {
        return switch (type) {
            case "Point" -> MapShape.FACTORY.createPoint(position(coordinates));
            case "Polygon" -> polygon(coordinates);
            default -> MapShape.FACTORY.createMultiPolygon(coordinates.valueStream().map(ShapeText::polygon).toArray(Polygon[]::new));
        };
    }

    private static Outcome<MapShape> shape(String type, JsonNode coordinates) {
        try {
            return MapShape.checked(built(type, coordinates));
        } catch (Unclosed e) {
            return MapProblem.refuse(Objects.requireNonNull(e.getMessage()), "GeoJSON 的每一圈要回到第一点；可能漏了后面的点，请重新导出");
        } catch (IllegalArgumentException _) {
            return MapProblem.refuse("坐标的层次不对", "GeoJSON 的面是一圈圈 [经度,纬度]，首尾相同，至少四个");
        }
    }

    private static Polygon polygon(JsonNode rings) {
        List<LinearRing> read = rings.valueStream().map(ShapeText::ring).toList();
        if (read.isEmpty()) {
            throw new IllegalArgumentException("no ring");
        }
        return MapShape.FACTORY.createPolygon(read.getFirst(), read.subList(1, read.size()).toArray(LinearRing[]::new));
    }

    private static LinearRing ring(JsonNode positions) {
        List<Coordinate> corners = positions.valueStream().map(ShapeText::position).toList();
        if (corners.size() > 2 && !corners.getFirst().equals2D(corners.getLast())) {
            throw new Unclosed(corners.getFirst(), corners.getLast());
        }
        return closed(new ArrayList<>(corners));
    }

    /// A ring of a GeoJSON that does not come back to its first corner (RFC 7946, 3.1.6): perhaps its end was cut off.
    private static final class Unclosed extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        Unclosed(Coordinate first, Coordinate last) {
            super("界线没有闭合：第一点 " + first.x + "," + first.y + "，最后一点 " + last.x + "," + last.y, null, false, false);
        }
    }

    private static LinearRing closed(List<Coordinate> corners) {
        if (!corners.isEmpty() && !corners.getFirst().equals2D(corners.getLast())) {
            corners.add(corners.getFirst().copy());
        }
        return MapShape.FACTORY.createLinearRing(corners.toArray(Coordinate[]::new));
    }

    private static Coordinate position(JsonNode pair) {
        if (!pair.isArray() || pair.size() < 2 || !pair.get(0).isNumber() || !pair.get(1).isNumber()) {
            throw new IllegalArgumentException("no position");
        }
        double x = pair.get(0).asDouble();
        double y = pair.get(1).asDouble();
        // 1e999 is a number to JSON
        if (!(Math.abs(x) < LARGEST && Math.abs(y) < LARGEST)) {
            throw new IllegalArgumentException("no place on the earth");
        }
        return new Coordinate(x, y);
    }

    private static Outcome<MapShape> corners(String text) {
        List<Coordinate> corners = new ArrayList<>();
        Integer meridian = null;
        int number = 0;
        for (String line : text.split("[\\n\\r;；]+")) {
            number++;
            Matcher said = MERIDIAN.matcher(line);
            if (said.matches()) {
                meridian = Integer.valueOf(said.group(1));
                if (meridian % 3 != 0 || !GaussKrueger.isZone(meridian / 3)) {
                    return MapProblem.refuse("中央子午线 " + meridian + " 度不是 3 度带的", "3 度带的中央子午线是 75、78、…、135 度；地方独立坐标系请先转换成 CGCS2000");
                }
                continue;
            }
            if (line.isBlank()) {
                continue;
            }
            List<String> numbers = numbers(line);
            if (numbers.size() < 2) {
                return MapProblem.refuse("第 " + number + " 个界址点“" + line.strip() + "”不是坐标", "写成 点号,X,Y 或 经度,纬度，一行一个");
            }
            double a = Double.parseDouble(numbers.get(numbers.size() - 2));
            double b = Double.parseDouble(numbers.getLast());
            Outcome<Coordinate> corner = corner(a, b, meridian, "第 " + number + " 个界址点");
            switch (corner) {
                case Outcome.Accepted<Coordinate>(Coordinate found, var _) -> corners.add(found);
                case Outcome.Rejected<Coordinate>(var problems) -> {
                    return Outcome.rejected(problems);
                }
            }
        }
        if (corners.size() == 1) {
            return MapShape.checked(MapShape.FACTORY.createPoint(corners.getFirst()));
        }
        if (corners.stream().distinct().count() < 3) {
            return MapProblem.refuse("只有 " + corners.size() + " 个点，围不成面", "至少要三个不同的界址点");
        }
        Geometry polygon = MapShape.FACTORY.createPolygon(closed(corners));
        return MapShape.checked(polygon);
    }

    /// The numbers at the end of the line; a point's name such as J1 stands before them.
    private static List<String> numbers(String line) {
        List<String> numbers = new ArrayList<>();
        for (String part : line.strip().split("[\\s,，、\\t]+")) {
            if (NUMBER.matcher(part).matches()) {
                numbers.add(part);
            } else {
                numbers.clear();
            }
        }
        return numbers;
    }

    static Outcome<Coordinate> corner(double a, double b, @org.jspecify.annotations.Nullable Integer meridian, String where) {
        double larger = Math.max(a, b);
        double smaller = Math.min(a, b);
        if (larger <= 180) {
            return Outcome.accepted(new Coordinate(larger, smaller));
        }
        double north = larger >= 10 * ZONE ? smaller : larger;
        double east = larger >= 10 * ZONE ? larger : smaller;
        if (east < ZONE) {
            return meridian == null
                    ? MapProblem.refuse(where + "的 Y 坐标没有带号", "写成带号加六位，如 40512345.12；或在第一行写：中央子午线 120")
                    : plane(east, north, new GaussKrueger(meridian), where);
        }
        int zone = (int) (east / ZONE);
        if (!GaussKrueger.isZone(zone)) {
            return MapProblem.refuse(
                    where + "的带号是 " + zone + "，不是 3 度带",
                    zone >= 13 && zone <= 23 ? "13—23 是 6 度带，请转换成 CGCS2000 的 3 度带（25—45）再填" : "3 度带的带号是 25—45");
        }
        GaussKrueger plane = GaussKrueger.ofZone(zone);
        if (meridian != null && plane.meridian() != meridian) {
            return MapProblem.refuse(where + "的带号 " + zone + " 与中央子午线 " + meridian + " 度不符", "请核对是哪一个带");
        }
        return plane(east - zone * ZONE, north, plane, where);
    }

    private static Outcome<Coordinate> plane(double east, double north, GaussKrueger plane, String where) {
        Coordinate degrees = plane.back(new Coordinate(east, north));
        return Math.abs(degrees.x - plane.meridian()) > FARTHEST
                ? MapProblem.refuse(where + "离 " + plane.meridian() + " 度中央子午线太远，不在第 " + plane.zone() + " 带", "请核对带号，或 X、Y 是否漏了数字")
                : Outcome.accepted(degrees);
    }
}
