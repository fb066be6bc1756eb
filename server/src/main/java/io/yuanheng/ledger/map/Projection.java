package io.yuanheng.ledger.map;

import io.yuanheng.kernel.Outcome;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import tools.jackson.databind.JsonNode;

/// In what coordinates a file is written: degrees of CGCS2000, or a plane of one of its three-degree zones.
///
/// Anything else is refused rather than converted: how an older system (北京 54、西安 80、a city's own) lies against CGCS2000 is known
/// to the surveyor, not to us.
///
/// @param plane null where the file has degrees
/// @param falseEasting added to the easting: 500 km, with the number of the zone before it or without
record Projection(@Nullable GaussKrueger plane, double falseEasting) {

    private static final Projection DEGREES = new Projection(null, 0);
    private static final double HALF_MILLION = 500_000;
    private static final double ZONE = 1_000_000;
    private static final String WAY_OUT = "请在制图软件里转换成 CGCS2000（经纬度，或 3 度带高斯投影）再导出；转换参数要问测绘单位";

    private static final Pattern NAME = Pattern.compile("^\\s*\\w+\\s*\\[\\s*\"([^\"]*)\"");
    private static final Pattern PARAMETER = Pattern.compile("PARAMETER\\s*\\[\\s*\"(\\w+)\"\\s*,\\s*(-?[0-9.]+(?:[eE][-+]?\\d+)?)\\s*\\]", Pattern.CASE_INSENSITIVE);
    private static final Pattern CGCS2000 =
            Pattern.compile("CGCS_?2000|China_Geodetic_Coordinate_System_2000|D_China_2000|China[ _]2000", Pattern.CASE_INSENSITIVE);
    private static final Pattern TRANSVERSE = Pattern.compile("PROJECTION\\s*\\[\\s*\"(Gauss_Kruger|Transverse_Mercator)\"", Pattern.CASE_INSENSITIVE);
    private static final Pattern METRE = Pattern.compile("UNIT\\s*\\[\\s*\"met(?:er|re)\"\\s*,\\s*1(?:\\.0*)?\\s*[,\\]]", Pattern.CASE_INSENSITIVE);
    private static final Pattern EPSG = Pattern.compile("(?:EPSG:{1,2}(?:[0-9.]*:)?)(\\d{4,5})$", Pattern.CASE_INSENSITIVE);

    // EPSG: CGCS2000 in degrees; 3-degree zones 25 to 45 with the number; the same by central meridian, 75E to 135E, without
    private static final int EPSG_DEGREES = 4490;
    private static final int EPSG_WGS84 = 4326;
    private static final int EPSG_WITH_NUMBER = 4513;
    private static final int EPSG_BY_MERIDIAN = 4534;
    private static final int ZONES = 21;
    private static final int FIRST_ZONE = 25;

    boolean inDegrees() {
        return plane == null;
    }

    /// @param found as the file has it: easting or longitude first
    Coordinate degrees(Coordinate found) {
        return plane == null ? found : plane.back(new Coordinate(found.x - falseEasting + HALF_MILLION, found.y));
    }

    static Outcome<Projection> ofPrj(String text) {
        Matcher named = NAME.matcher(text.replace("\uFEFF", ""));
        String name = named.find() ? named.group(1) : "";
        if (!CGCS2000.matcher(text).find()) {
            return MapProblem.refuseFile("坐标系是“" + (name.isEmpty() ? "看不懂的 .prj" : name) + "”，不是 CGCS2000", WAY_OUT);
        }
        String kind = text.strip().toUpperCase(Locale.ROOT);
        if (kind.startsWith("GEOGCS")) {
            return Outcome.accepted(DEGREES);
        }
        if (!TRANSVERSE.matcher(text).find() || !METRE.matcher(text).find()) {
            return MapProblem.refuseFile("投影“" + name + "”不是以米为单位的高斯—克吕格投影", WAY_OUT);
        }
        double meridian = Double.NaN;
        double easting = Double.NaN;
        double other = 0;
        double scale = 1;
        Matcher parameters = PARAMETER.matcher(text);
        while (parameters.find()) {
            double value = Double.parseDouble(parameters.group(2));
            switch (parameters.group(1).toLowerCase(Locale.ROOT)) {
                case "central_meridian", "longitude_of_origin" -> meridian = value;
                case "false_easting" -> easting = value;
                case "scale_factor" -> scale = value;
                case "false_northing", "latitude_of_origin" -> other += Math.abs(value);
                default -> {}
            }
        }
        if (scale != 1 || other != 0 || meridian % 3 != 0 || !GaussKrueger.isZone((int) meridian / 3)) {
            return MapProblem.refuseFile("投影“" + name + "”的中央子午线或比例不是 3 度带的", WAY_OUT);
        }
        GaussKrueger plane = new GaussKrueger((int) meridian);
        if (easting != HALF_MILLION && easting != plane.zone() * ZONE + HALF_MILLION) {
            return MapProblem.refuseFile(
                    "投影“" + name + "”的东移是 " + Math.round(easting) + "，与中央子午线 " + plane.meridian() + " 度的 3 度带不符",
                    "应为 500000 或 " + plane.zone() + "500000；6 度带的请转换成 3 度带");
        }
        return Outcome.accepted(new Projection(plane, easting));
    }

    /// RFC 7946 knows degrees only; older files say theirs in a `crs` member.
    static Outcome<Projection> ofGeoJson(JsonNode root) {
        String name = root.path("crs").path("properties").path("name").asString("");
        if (name.isEmpty() || name.endsWith("CRS84")) {
            return Outcome.accepted(DEGREES);
        }
        Matcher code = EPSG.matcher(name);
        int number = code.find() ? Integer.parseInt(code.group(1)) : 0;
        if (number == EPSG_DEGREES || number == EPSG_WGS84) {
            return Outcome.accepted(DEGREES);
        }
        if (number >= EPSG_WITH_NUMBER && number < EPSG_WITH_NUMBER + ZONES) {
            GaussKrueger plane = GaussKrueger.ofZone(number - EPSG_WITH_NUMBER + FIRST_ZONE);
            return Outcome.accepted(new Projection(plane, plane.zone() * ZONE + HALF_MILLION));
        }
        if (number >= EPSG_BY_MERIDIAN && number < EPSG_BY_MERIDIAN + ZONES) {
            return Outcome.accepted(new Projection(GaussKrueger.ofZone(number - EPSG_BY_MERIDIAN + FIRST_ZONE), HALF_MILLION));
        }
        return MapProblem.refuseFile("坐标系是“" + name + "”，不是 CGCS2000", WAY_OUT);
    }
}
