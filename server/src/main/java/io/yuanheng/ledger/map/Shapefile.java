package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.algorithm.Orientation;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.Polygon;

/// The `.shp` part: points and polygons, with or without heights and measures, which are passed over.
///
/// *ESRI Shapefile Technical Description*, July 1998. A polygon is a list of rings; outer ones turn with the clock, holes against it.
final class Shapefile {

    private static final int FILE_CODE = 9994;
    private static final int HEAD = 100;
    private static final int RECORD_HEAD = 8;
    private static final int NULL = 0;
    private static final int MOST_POINTS = 500_000;
    // metres: more than the easting of any zone, with its number
    private static final double FARTHEST = 1e8;

    private Shapefile() {}

    private static final class Broken extends RuntimeException {

        @java.io.Serial
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message, null, false, false);
        }
    }

    /// @return the shapes in their order; an empty one where a record has none
    static Outcome<List<Geometry>> read(byte[] content) {
        try {
            return Outcome.accepted(shapes(ByteBuffer.wrap(content)));
        } catch (Broken e) {
            return MapProblem.refuseFile(String.valueOf(e.getMessage()), "请重新导出 shapefile");
        } catch (BufferUnderflowException | IllegalArgumentException | NegativeArraySizeException _) {
            return MapProblem.refuseFile(".shp 不完整，读到一半就没有了", "请重新导出或重新传输");
        }
    }

    private static List<Geometry> shapes(ByteBuffer in) {
        if (in.limit() < HEAD || in.getInt(0) != FILE_CODE) {
            throw new Broken(".shp 不是 shapefile");
        }
        // lengths are in words of two bytes
        if ((long) in.getInt(24) * 2 > in.limit()) {
            throw new Broken(".shp 不完整：应有 " + (long) in.getInt(24) * 2 + " 字节，只有 " + in.limit());
        }
        in.limit(in.getInt(24) * 2);
        in.position(HEAD);
        List<Geometry> shapes = new ArrayList<>();
        long points = 0;
        while (in.remaining() >= RECORD_HEAD) {
            in.order(ByteOrder.BIG_ENDIAN);
            int number = in.getInt();
            int length = in.getInt() * 2;
            if (length < 4 || length > in.remaining()) {
                throw new Broken(".shp 的第 " + number + " 个图形不完整");
            }
            if (shapes.size() >= MapFile.MOST) {
                throw new Broken("超过 " + MapFile.MOST + " 个地块");
            }
            ByteBuffer record = in.slice(in.position(), length).order(ByteOrder.LITTLE_ENDIAN);
            in.position(in.position() + length);
            Geometry shape = shape(record, number);
            points += shape.getNumPoints();
            if (points > MOST_POINTS) {
                throw new Broken("超过 " + MOST_POINTS + " 个点");
            }
            shapes.add(shape);
        }
        return shapes;
    }

    private static Geometry shape(ByteBuffer in, int number) {
        int type = in.getInt();
        return switch (type) {
            case NULL -> MapShape.FACTORY.createPolygon();
            case 1, 11, 21 -> MapShape.FACTORY.createPoint(position(in, number));
            case 5, 15, 25 -> polygon(in, number);
            default -> throw new Broken("第 " + number + " 个图形是" + (type == 3 || type == 13 || type == 23 ? "线" : "类型 " + type) + "，这里要面或点");
        };
    }

    private static Coordinate position(ByteBuffer in, int number) {
        double x = in.getDouble();
        double y = in.getDouble();
        if (!(Math.abs(x) < FARTHEST && Math.abs(y) < FARTHEST)) {
            throw new Broken("第 " + number + " 个图形的坐标不是数");
        }
        return new Coordinate(x, y);
    }

    private static Geometry polygon(ByteBuffer in, int number) {
        in.position(in.position() + 32);
        int parts = in.getInt();
        int points = in.getInt();
        if (parts < 1 || points < 4 || (long) parts * 4 + (long) points * 16 > in.remaining()) {
            throw new Broken(".shp 的第 " + number + " 个图形不完整");
        }
        int[] starts = new int[parts + 1];
        for (int i = 0; i < parts; i++) {
            starts[i] = in.getInt();
        }
        starts[parts] = points;
        for (int i = 0; i < parts; i++) {
            if (starts[i] < 0 || starts[i + 1] <= starts[i]) {
                throw new Broken(".shp 的第 " + number + " 个图形的各圈起点不对");
            }
        }
        List<LinearRing> shells = new ArrayList<>();
        List<LinearRing> holes = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            Coordinate[] ring = new Coordinate[starts[i + 1] - starts[i]];
            for (int k = 0; k < ring.length; k++) {
                ring[k] = position(in, number);
            }
            if (ring.length < 4) {
                throw new Broken("第 " + number + " 个图形有一圈少于三个不同的点");
            }
            if (!ring[0].equals2D(ring[ring.length - 1])) {
                throw new Broken("第 " + number + " 个图形的界线没有闭合");
            }
            LinearRing read = MapShape.FACTORY.createLinearRing(ring);
            (Orientation.isCCW(ring) ? holes : shells).add(read);
        }
        return assembled(shells, holes);
    }

    /// Each hole into the smallest shell around it. Rings all turned the wrong way, as some programs write them, are shells.
    private static Geometry assembled(List<LinearRing> shells, List<LinearRing> holes) {
        List<LinearRing> outer = shells.isEmpty() ? holes : shells;
        List<List<LinearRing>> within = new ArrayList<>();
        outer.forEach(_ -> within.add(new ArrayList<>()));
        List<LinearRing> alone = new ArrayList<>();
        for (LinearRing hole : shells.isEmpty() ? List.<LinearRing>of() : holes) {
            int best = -1;
            double size = Double.POSITIVE_INFINITY;
            for (int i = 0; i < outer.size(); i++) {
                Polygon shell = MapShape.FACTORY.createPolygon(outer.get(i));
                if (shell.getArea() < size && shell.getEnvelopeInternal().contains(hole.getEnvelopeInternal()) && shell.covers(hole)) {
                    best = i;
                    size = shell.getArea();
                }
            }
            (best < 0 ? alone : within.get(best)).add(hole);
        }
        List<Polygon> polygons = new ArrayList<>();
        for (int i = 0; i < outer.size(); i++) {
            polygons.add(MapShape.FACTORY.createPolygon(outer.get(i), within.get(i).toArray(LinearRing[]::new)));
        }
        alone.forEach(ring -> polygons.add(MapShape.FACTORY.createPolygon(ring)));
        return polygons.size() == 1 ? polygons.getFirst() : MapShape.FACTORY.createMultiPolygon(polygons.toArray(Polygon[]::new));
    }
}
