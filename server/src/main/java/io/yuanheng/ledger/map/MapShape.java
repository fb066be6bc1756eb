package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;
import org.locationtech.jts.geom.MultiPolygon;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.Polygon;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/// A point or an area on the map, in degrees of CGCS2000, longitude first; checked, and written in one way only.
///
/// Areas are those of the plane coordinates in the three-degree zone the shape lies in, by the coordinates of its corners, which is
/// how cadastral surveys state a parcel (地籍调查规程 TD/T 1001, 解析法). One degree and a half from the meridian they are by
/// 0.03 to 0.06 % larger than on the ellipsoid, more in the south.
public record MapShape(Geometry degrees) {

    /// What fits into one cell of a spreadsheet.
    public static final int MOST_POINTS = 900;

    static final GeometryFactory FACTORY = new GeometryFactory();

    // thousandths of a millimetre: being stored changes no area in its second decimal
    private static final int DECIMALS = 11;
    private static final BigDecimal MU = new BigDecimal(3).divide(new BigDecimal(2000));
    // the land and sea of China
    private static final double WEST = 73;
    private static final double EAST = 136;
    private static final double SOUTH = 3;
    private static final double NORTH = 54;

    /// @return the shape with rings closed and turned as RFC 7946 says, or where it is wrong
    static Outcome<MapShape> checked(Geometry geometry) {
        if (geometry.isEmpty()) {
            return MapProblem.refuse("没有坐标", "至少要三个不同的点");
        }
        if (geometry.getNumPoints() > MOST_POINTS) {
            return MapProblem.refuse("有 " + geometry.getNumPoints() + " 个点，最多 " + MOST_POINTS + " 个", "请先抽稀，或分成几块");
        }
        for (Coordinate c : geometry.getCoordinates()) {
            if (!inChina(c.x, c.y)) {
                return inChina(c.y, c.x)
                        ? MapProblem.refuse("坐标 " + degrees(c) + " 的经度和纬度写反了", "GeoJSON 里经度在前、纬度在后，如 [120.12,30.12]")
                        : MapProblem.refuse("坐标 " + degrees(c) + " 不在中国范围内", "经度在前、纬度在后，单位是度；平面坐标要带号");
            }
        }
        Geometry rounded = written(geometry);
        if (rounded instanceof Point) {
            return Outcome.accepted(new MapShape(rounded));
        }
        TopologyValidationError error = new IsValidOp(rounded).getValidationError();
        if (error != null) {
            Coordinate at = error.getCoordinate();
            return MapProblem.refuse(fault(error) + (at == null ? "" : "，在 " + place(at)), "请按界址点的先后顺序重排，去掉多余的点");
        }
        MapShape shape = new MapShape(rounded);
        // points on a line in the plane are a sliver on the ellipsoid
        return shape.squareMetres().compareTo(BigDecimal.ONE) >= 0
                ? Outcome.accepted(shape)
                : MapProblem.refuse("各点几乎在一条线上，面积不到 1 平方米", "请核对界址点");
    }

    private static boolean inChina(double longitude, double latitude) {
        return longitude >= WEST && longitude <= EAST && latitude >= SOUTH && latitude <= NORTH;
    }

    private static String fault(TopologyValidationError error) {
        return switch (error.getErrorType()) {
            case TopologyValidationError.SELF_INTERSECTION, TopologyValidationError.RING_SELF_INTERSECTION -> "界线自相交";
            case TopologyValidationError.HOLE_OUTSIDE_SHELL -> "挖去的部分在地块外面";
            case TopologyValidationError.NESTED_SHELLS, TopologyValidationError.NESTED_HOLES -> "几个部分互相重叠";
            case TopologyValidationError.TOO_FEW_POINTS -> "少于三个不同的点";
            default -> "界线画不成面";
        };
    }

    public boolean isArea() {
        return !(degrees instanceof Point);
    }

    /// The shape in metres of the plane it lies in.
    Geometry plane() {
        return in(GaussKrueger.at(degrees.getEnvelopeInternal().centre().x));
    }

    Geometry in(GaussKrueger plane) {
        Geometry copy = degrees.copy();
        copy.apply((org.locationtech.jts.geom.CoordinateFilter) c -> c.setCoordinate(plane.forward(c)));
        copy.geometryChanged();
        return copy;
    }

    /// Square metres to the hundredth; zero for a point.
    public BigDecimal squareMetres() {
        return BigDecimal.valueOf(plane().getArea()).setScale(2, RoundingMode.HALF_UP);
    }

    /// 亩 to the ten-thousandth: 1 亩 is 2000/3 square metres.
    public BigDecimal mu() {
        return BigDecimal.valueOf(plane().getArea()).multiply(MU).setScale(4, RoundingMode.HALF_UP);
    }

    String words() {
        if (degrees instanceof Point point) {
            return "东经 " + round(point.getX(), 6) + "°、北纬 " + round(point.getY(), 6) + "°";
        }
        return corners() + " 个界址点，" + mu().toPlainString() + " 亩";
    }

    /// Corners, the closing ones not counted; 1 for a point.
    public int corners() {
        int rings = 0;
        for (int i = 0; i < degrees.getNumGeometries(); i++) {
            rings += degrees.getGeometryN(i) instanceof Polygon part ? 1 + part.getNumInteriorRing() : 0;
        }
        return degrees.getNumPoints() - rings;
    }

    /// As stored: a GeoJSON geometry (RFC 7946).
    public String geoJson() {
        StringBuilder out = new StringBuilder("{\"type\":\"").append(degrees.getGeometryType()).append("\",\"coordinates\":");
        switch (degrees) {
            case Point point -> position(out, point.getCoordinate());
            case Polygon polygon -> polygon(out, polygon);
            case MultiPolygon several -> {
                for (int i = 0; i < several.getNumGeometries(); i++) {
                    polygon(out.append(i == 0 ? '[' : ','), (Polygon) several.getGeometryN(i));
                }
                out.append(']');
            }
            default -> throw new IllegalStateException(degrees.getGeometryType());
        }
        return out.append('}').toString();
    }

    private static void polygon(StringBuilder out, Polygon polygon) {
        ring(out.append('['), polygon.getExteriorRing());
        for (int i = 0; i < polygon.getNumInteriorRing(); i++) {
            ring(out.append(','), polygon.getInteriorRingN(i));
        }
        out.append(']');
    }

    private static void ring(StringBuilder out, LinearRing ring) {
        for (int i = 0; i < ring.getNumPoints(); i++) {
            position(out.append(i == 0 ? '[' : ','), ring.getCoordinateN(i));
        }
        out.append(']');
    }

    private static void position(StringBuilder out, Coordinate c) {
        out.append('[').append(number(c.x)).append(',').append(number(c.y)).append(']');
    }

    private static String number(double degrees) {
        return BigDecimal.valueOf(degrees).setScale(DECIMALS, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }

    private static Geometry written(Geometry geometry) {
        return switch (geometry) {
            case Point point -> FACTORY.createPoint(rounded(point.getCoordinate()));
            case Polygon polygon -> turned(polygon);
            case MultiPolygon several when several.getNumGeometries() == 1 -> turned((Polygon) several.getGeometryN(0));
            case MultiPolygon several -> {
                List<Polygon> parts = new ArrayList<>();
                for (int i = 0; i < several.getNumGeometries(); i++) {
                    parts.add(turned((Polygon) several.getGeometryN(i)));
                }
                yield FACTORY.createMultiPolygon(parts.toArray(Polygon[]::new));
            }
            default -> throw new IllegalArgumentException(geometry.getGeometryType());
        };
    }

    /// The outer ring against the clock, holes with it.
    private static Polygon turned(Polygon polygon) {
        LinearRing[] holes = new LinearRing[polygon.getNumInteriorRing()];
        for (int i = 0; i < holes.length; i++) {
            holes[i] = turned(polygon.getInteriorRingN(i), false);
        }
        return FACTORY.createPolygon(turned(polygon.getExteriorRing(), true), holes);
    }

    private static LinearRing turned(LinearRing ring, boolean againstTheClock) {
        Coordinate[] corners = new Coordinate[ring.getNumPoints()];
        for (int i = 0; i < corners.length; i++) {
            corners[i] = rounded(ring.getCoordinateN(i));
        }
        LinearRing exact = FACTORY.createLinearRing(corners);
        return org.locationtech.jts.algorithm.Orientation.isCCW(exact.getCoordinateSequence()) == againstTheClock ? exact : exact.reverse();
    }

    private static Coordinate rounded(Coordinate c) {
        return new Coordinate(Double.parseDouble(number(c.x)), Double.parseDouble(number(c.y)));
    }

    private static String degrees(Coordinate c) {
        return number(c.x) + "," + number(c.y);
    }

    /// A place as surveyors and as maps write it.
    static String place(Coordinate c) {
        GaussKrueger plane = GaussKrueger.at(c.x);
        Coordinate metres = plane.forward(c);
        return "东经 " + round(c.x, 6) + "°、北纬 " + round(c.y, 6) + "°（X=" + round(metres.y, 2) + "，Y=" + plane.zone() + round(metres.x, 2) + "）";
    }

    private static String round(double value, int scale) {
        return BigDecimal.valueOf(value).setScale(scale, RoundingMode.HALF_UP).toPlainString();
    }
}
