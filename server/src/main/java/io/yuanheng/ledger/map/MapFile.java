package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import tools.jackson.databind.JsonNode;

/// A file of shapes with what is written beside each: GeoJSON (RFC 7946, and the older `crs` member), or a zip with the parts of
/// one shapefile (`.shp`, `.dbf`, `.prj`, perhaps `.cpg`). Whether a shape is sound is not judged here but where a cell is read.
public final class MapFile {

    /// More features than this are no park's parcels.
    public static final int MOST = 5_000;

    private static final long LARGEST = 50L << 20;
    private static final long LARGEST_PART = 40L << 20;
    private static final int MOST_PARTS = 64;
    private static final int RATIO = 200;
    private static final long RATIO_MATTERS_FROM = 8L << 20;
    // packers of Chinese Windows write names in its code page; ours are only compared by their ending
    private static final Charset NAMES = Charset.forName("GBK");

    private MapFile() {}

    /// @param headings of what is written beside the shapes
    public record Table(List<String> headings, List<Line> lines) {
        public Table {
            headings = List.copyOf(headings);
            lines = List.copyOf(lines);
        }
    }

    /// @param texts by heading; empty texts are left out
    /// @param shape a GeoJSON geometry in degrees, not yet checked; empty for a feature without one
    public record Line(Map<String, String> texts, String shape) {
        public Line {
            texts = Map.copyOf(texts);
        }
    }

    /// Whether the file holds shapes, by its content and not by its name.
    public static boolean is(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(64);
        }
        String text = new String(head, StandardCharsets.UTF_8).replace("\uFEFF", "").stripLeading();
        if (text.startsWith("{")) {
            return true;
        }
        if (!text.startsWith("PK")) {
            return false;
        }
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            return zip.stream().anyMatch(e -> ending(e.getName()).equals("shp") || ending(e.getName()).equals("dbf"));
        } catch (ZipException _) {
            return false;
        }
    }

    public static Outcome<Table> read(Path file) throws IOException {
        if (Files.size(file) > LARGEST) {
            return MapProblem.refuseFile("文件有 " + (Files.size(file) >> 20) + " MB，超过上限 " + (LARGEST >> 20) + " MB", "请只导出需要的地块");
        }
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(2);
        }
        return head.length == 2 && head[0] == 'P' && head[1] == 'K' ? zipped(file) : json(Files.readString(file, StandardCharsets.UTF_8));
    }

    private static Outcome<Table> json(String text) {
        String bare = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return ShapeText.json(bare).then(root -> Projection.ofGeoJson(root).then(projection -> features(root, projection)));
    }

    private static Outcome<Table> features(JsonNode root, Projection projection) {
        List<JsonNode> features = switch (root.path("type").asString("")) {
            case "FeatureCollection" -> root.path("features").valueStream().toList();
            case "Feature" -> List.of(root);
            default -> List.of();
        };
        if (features.isEmpty()) {
            return MapProblem.refuseFile("文件里没有地块", "要 FeatureCollection，每个 Feature 一块地，编号和面积写在 properties 里");
        }
        if (features.size() > MOST) {
            return tooMany(features.size());
        }
        LinkedHashMap<String, Boolean> headings = new LinkedHashMap<>();
        List<Line> lines = new ArrayList<>();
        for (JsonNode feature : features) {
            Map<String, String> texts = new LinkedHashMap<>();
            feature.path("properties").propertyStream().forEach(property -> {
                headings.put(property.getKey(), true);
                String value = property.getValue().isNull() ? "" : property.getValue().asString("");
                if (!value.isBlank()) {
                    texts.put(property.getKey(), value);
                }
            });
            lines.add(new Line(texts, shape(feature.path("geometry"), projection)));
        }
        return Outcome.accepted(new Table(List.copyOf(headings.keySet()), lines));
    }

    /// The geometry as it stands, in degrees: what is wrong with it is said where the cell is read.
    private static String shape(JsonNode geometry, Projection projection) {
        if (geometry.isMissingNode() || geometry.isNull()) {
            return "";
        }
        if (projection.inDegrees()) {
            int points = count(geometry.path("coordinates"));
            return points > MapShape.MOST_POINTS ? tooLong(points) : geometry.toString();
        }
        return ShapeText.unchecked(geometry).map(g -> geoJson(g, projection)).orElse(geometry.toString());
    }

    private static int count(JsonNode coordinates) {
        if (coordinates.isArray() && coordinates.size() > 0 && coordinates.get(0).isNumber()) {
            return 1;
        }
        return coordinates.valueStream().mapToInt(MapFile::count).sum();
    }

    static String geoJson(Geometry geometry, Projection projection) {
        if (geometry.getNumPoints() > MapShape.MOST_POINTS) {
            return tooLong(geometry.getNumPoints());
        }
        Geometry degrees = geometry.copy();
        degrees.apply((org.locationtech.jts.geom.CoordinateFilter) c -> {
            Coordinate found = projection.degrees(new Coordinate(c));
            c.setX(found.x);
            c.setY(found.y);
        });
        degrees.geometryChanged();
        return new MapShape(degrees).geoJson();
    }

    /// A text that no cell takes, and that says why: the points themselves would not fit into one.
    private static String tooLong(int points) {
        return "{\"type\":\"" + points + " 个点的图形，最多 " + MapShape.MOST_POINTS + " 个\"}";
    }

    private static Outcome<Table> zipped(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), NAMES)) {
            return parts(zip).then(parts -> {
                byte[] shp = parts.get("shp");
                byte[] dbf = parts.get("dbf");
                byte[] prj = parts.get("prj");
                if (shp == null || dbf == null) {
                    return MapProblem.refuseFile("压缩包里缺少 ." + (shp == null ? "shp" : "dbf"), "请把同名的 .shp、.dbf、.prj（和 .cpg）压在一个 zip 里");
                }
                if (prj == null) {
                    return MapProblem.refuseFile("压缩包里缺少 .prj，说不清是什么坐标系", "请从制图软件里按 CGCS2000 重新导出，连同 .prj 一起压缩");
                }
                return Projection.ofPrj(new String(prj, StandardCharsets.UTF_8))
                        .then(projection -> table(shp, dbf, parts.get("cpg"), projection));
            });
        } catch (ZipException e) {
            return MapProblem.refuseFile("压缩包不完整或已损坏", "请重新压缩或重新传输后再导入");
        }
    }

    private static Outcome<Table> table(byte[] shp, byte[] dbf, byte @Nullable [] cpg, Projection projection) {
        return Shapefile.read(shp).then(shapes -> Dbase.read(dbf, cpg).then(table -> {
            if (shapes.size() != table.rows().size()) {
                return MapProblem.refuseFile(
                        ".shp 有 " + shapes.size() + " 个图形，.dbf 有 " + table.rows().size() + " 行，对不上", "两个文件要出自同一次导出，请重新导出");
            }
            List<Line> lines = new ArrayList<>();
            for (int i = 0; i < shapes.size(); i++) {
                Optional<Map<String, String>> row = table.rows().get(i);
                Geometry shape = shapes.get(i);
                row.ifPresent(texts -> lines.add(new Line(texts, shape.isEmpty() ? "" : geoJson(shape, projection))));
            }
            return lines.isEmpty() ? MapProblem.refuseFile("文件里没有地块", "请检查导出时选中了地块") : Outcome.accepted(new Table(table.headings(), lines));
        }));
    }

    /// The parts of the one shapefile in the archive by their ending; every part is unpacked once and counted.
    private static Outcome<Map<String, byte[]>> parts(ZipFile zip) throws IOException {
        Map<String, byte[]> parts = new TreeMap<>();
        Map<String, String> names = new TreeMap<>();
        Enumeration<? extends ZipEntry> entries = zip.entries();
        for (int n = 0; entries.hasMoreElements(); n++) {
            ZipEntry entry = entries.nextElement();
            if (n >= MOST_PARTS) {
                return MapProblem.refuseFile("压缩包里超过 " + MOST_PARTS + " 个文件", "一个压缩包只放一个 shapefile");
            }
            String ending = ending(entry.getName());
            if (entry.isDirectory() || entry.getName().startsWith("__MACOSX") || !List.of("shp", "dbf", "prj", "cpg").contains(ending)) {
                continue;
            }
            if (parts.containsKey(ending)) {
                return MapProblem.refuseFile(
                        "压缩包里不止一个 ." + ending + "：" + names.get(ending) + "、" + entry.getName(), "一个压缩包只放一个 shapefile");
            }
            byte[] content;
            try (InputStream in = zip.getInputStream(entry)) {
                content = in.readNBytes((int) LARGEST_PART + 1);
            } catch (java.io.EOFException _) {
                return MapProblem.refuseFile("压缩包里的 " + entry.getName() + " 不完整", "请重新压缩或重新传输后再导入");
            }
            boolean swollen = content.length > RATIO_MATTERS_FROM && content.length / Math.max(1, entry.getCompressedSize()) > RATIO;
            if (content.length > LARGEST_PART || swollen) {
                return MapProblem.refuseFile("压缩包里的 " + entry.getName() + " 解压后过大，疑似压缩炸弹", "请确认文件来源，只导出需要的地块");
            }
            parts.put(ending, content);
            names.put(ending, entry.getName());
        }
        return Outcome.accepted(parts);
    }

    static <T> Outcome<T> tooMany(int found) {
        return MapProblem.refuseFile("有 " + found + " 个地块，最多 " + MOST + " 个", "请分成几个文件导入");
    }

    private static String ending(String name) {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
