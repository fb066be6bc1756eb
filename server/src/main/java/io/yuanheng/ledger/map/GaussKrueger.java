package io.yuanheng.ledger.map;

import org.locationtech.jts.geom.Coordinate;

/// The Gauss–Krüger plane of one central meridian on the ellipsoid of CGCS2000: scale 1 on the meridian, 500 km added to the easting.
///
/// Krüger's series in the third flattening to the fourth order (Deakin et al., *Krüger's n-series*, 2010), good to a hundredth of a
/// millimetre within a zone. The ellipsoid is that of GB 22021-2008: a = 6378137 m, f = 1/298.257222101. Three-degree zones are
/// numbered by their central meridian: 40 is 120° E.
public record GaussKrueger(int meridian) {

    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257222101;
    private static final double N = F / (2 - F);
    private static final double E = Math.sqrt(F * (2 - F));
    private static final double RADIUS = A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double FALSE_EASTING = 500_000;
    private static final int FIRST_ZONE = 25;
    private static final int LAST_ZONE = 45;

    private static final double[] FORWARD = {
        N / 2 - 2 * N * N / 3 + 5 * Math.pow(N, 3) / 16 + 41 * Math.pow(N, 4) / 180,
        13 * N * N / 48 - 3 * Math.pow(N, 3) / 5 + 557 * Math.pow(N, 4) / 1440,
        61 * Math.pow(N, 3) / 240 - 103 * Math.pow(N, 4) / 140,
        49561 * Math.pow(N, 4) / 161280
    };
    private static final double[] BACK = {
        N / 2 - 2 * N * N / 3 + 37 * Math.pow(N, 3) / 96 - Math.pow(N, 4) / 360,
        N * N / 48 + Math.pow(N, 3) / 15 - 437 * Math.pow(N, 4) / 1440,
        17 * Math.pow(N, 3) / 480 - 37 * Math.pow(N, 4) / 840,
        4397 * Math.pow(N, 4) / 161280
    };

    /// The plane whose three-degree zone the longitude lies in.
    static GaussKrueger at(double longitude) {
        return new GaussKrueger((int) Math.round(longitude / 3) * 3);
    }

    static boolean isZone(int number) {
        return number >= FIRST_ZONE && number <= LAST_ZONE;
    }

    static GaussKrueger ofZone(int number) {
        return new GaussKrueger(number * 3);
    }

    int zone() {
        return meridian / 3;
    }

    /// @param geographic degrees, longitude first
    /// @return metres, easting first, without the number of the zone
    Coordinate forward(Coordinate geographic) {
        double latitude = Math.toRadians(geographic.y);
        double longitude = Math.toRadians(geographic.x - meridian);
        double sine = Math.sin(latitude);
        double conformal = Math.sinh(atanh(sine) - E * atanh(E * sine));
        double xi = Math.atan2(conformal, Math.cos(longitude));
        double eta = asinh(Math.sin(longitude) / Math.hypot(conformal, Math.cos(longitude)));
        double north = xi;
        double east = eta;
        for (int i = 0; i < FORWARD.length; i++) {
            int k = 2 * (i + 1);
            north += FORWARD[i] * Math.sin(k * xi) * Math.cosh(k * eta);
            east += FORWARD[i] * Math.cos(k * xi) * Math.sinh(k * eta);
        }
        return new Coordinate(RADIUS * east + FALSE_EASTING, RADIUS * north);
    }

    /// @param plane metres, easting first, without the number of the zone
    Coordinate back(Coordinate plane) {
        double north = plane.y / RADIUS;
        double east = (plane.x - FALSE_EASTING) / RADIUS;
        double xi = north;
        double eta = east;
        for (int i = 0; i < BACK.length; i++) {
            int k = 2 * (i + 1);
            xi -= BACK[i] * Math.sin(k * north) * Math.cosh(k * east);
            eta -= BACK[i] * Math.cos(k * north) * Math.sinh(k * east);
        }
        double longitude = Math.atan2(Math.sinh(eta), Math.cos(xi));
        double conformal = Math.sin(xi) / Math.hypot(Math.sinh(eta), Math.cos(xi));
        return new Coordinate(meridian + Math.toDegrees(longitude), Math.toDegrees(latitude(conformal)));
    }

    /// Newton's method on the conformal latitude's tangent (Karney 2011, section 4); three rounds reach the last digit.
    private static double latitude(double conformal) {
        double tangent = conformal;
        for (int i = 0; i < 5; i++) {
            double root = Math.hypot(1, tangent);
            double sigma = Math.sinh(E * atanh(E * tangent / root));
            double tried = tangent * Math.hypot(1, sigma) - sigma * root;
            tangent += (conformal - tried) / Math.hypot(1, tried) * (1 + (1 - E * E) * tangent * tangent) / ((1 - E * E) * root);
        }
        return Math.atan(tangent);
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }

    private static double asinh(double x) {
        return Math.signum(x) * Math.log(Math.abs(x) + Math.hypot(1, x));
    }
}
