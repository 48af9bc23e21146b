package vn.lientinh.geo;

import org.locationtech.jts.geom.Coordinate;

/**
 * Transverse Mercator on the WGS84 ellipsoid, which is also the ellipsoid of VN-2000, by Krüger's series in the third
 * flattening up to its fourth power: exact to a micrometre within a few degrees of the central meridian. It stands beside
 * GeoTools because a page is drawn from hundreds of thousands of vertices, by a command that must not wait for a register
 * of reference systems to be opened.
 */
final class TransverseMercator {
    private static final double A = 6378137.0;
    private static final double F = 1 / 298.257223563;
    private static final double E = Math.sqrt(F * (2 - F));
    private static final double N = F / (2 - F);
    private static final double RECTIFYING = A / (1 + N) * (1 + N * N / 4 + N * N * N * N / 64);
    private static final double[] FORWARD = {
            N / 2 - 2 * N * N / 3 + 5 * N * N * N / 16 + 41 * N * N * N * N / 180,
            13 * N * N / 48 - 3 * N * N * N / 5 + 557 * N * N * N * N / 1440,
            61 * N * N * N / 240 - 103 * N * N * N * N / 140,
            49561 * N * N * N * N / 161280};
    private static final double[] INVERSE = {
            N / 2 - 2 * N * N / 3 + 37 * N * N * N / 96 - N * N * N * N / 360,
            N * N / 48 + N * N * N / 15 - 437 * N * N * N * N / 1440,
            17 * N * N * N / 480 - 37 * N * N * N * N / 840,
            4397 * N * N * N * N / 161280};

    private final double centralMeridian;
    private final double scale;
    private final double falseEasting;

    /**
     * A projection with its origin on the equator.
     *
     * @param centralMeridian in degrees
     * @param scale           scale on the central meridian
     * @param falseEasting    easting of the central meridian in metres
     */
    TransverseMercator(double centralMeridian, double scale, double falseEasting) {
        this.centralMeridian = centralMeridian;
        this.scale = scale;
        this.falseEasting = falseEasting;
    }

    /** Easting and northing in metres (x, y) of a position in degrees on this projection's datum. */
    Coordinate toPlane(double lon, double lat) {
        double lambda = Math.toRadians(lon - centralMeridian);
        double sin = Math.sin(Math.toRadians(lat));
        double conformal = sinh(Math.exp(atanh(sin) - E * atanh(E * sin)));
        double xi0 = Math.atan2(conformal, Math.cos(lambda));
        double eta0 = atanh(Math.sin(lambda) / Math.sqrt(1 + conformal * conformal));
        double[] shift = series(FORWARD, xi0, eta0);
        return new Coordinate(falseEasting + scale * RECTIFYING * (eta0 + shift[1]),
                scale * RECTIFYING * (xi0 + shift[0]));
    }

    /** Position (lon, lat) in degrees on this projection's datum of an easting and northing in metres. */
    Coordinate toPosition(double east, double north) {
        double xi = north / (scale * RECTIFYING);
        double eta = (east - falseEasting) / (scale * RECTIFYING);
        double[] shift = series(INVERSE, xi, eta);
        double xi0 = xi - shift[0];
        double sinh = sinh(Math.exp(eta - shift[1]));
        double cos = Math.cos(xi0);
        double conformal = Math.sin(xi0) / Math.sqrt(sinh * sinh + cos * cos);
        double lambda = Math.atan2(sinh, cos);
        return new Coordinate(centralMeridian + Math.toDegrees(lambda), Math.toDegrees(Math.atan(geodetic(conformal))));
    }

    /**
     * The sums of a series, of sin(2jξ) cosh(2jη) and of cos(2jξ) sinh(2jη). Multiples of the angles come from the first by
     * addition theorems, because a sheet asks for hundreds of thousands of positions.
     */
    private static double[] series(double[] factors, double xi, double eta) {
        double exp = Math.exp(2 * eta);
        double sin1 = Math.sin(2 * xi);
        double cos1 = Math.cos(2 * xi);
        double sinh1 = sinh(exp);
        double cosh1 = (exp + 1 / exp) / 2;
        double sin = sin1;
        double cos = cos1;
        double sinh = sinh1;
        double cosh = cosh1;
        double xiSum = factors[0] * sin * cosh;
        double etaSum = factors[0] * cos * sinh;
        for (int j = 1; j < factors.length; j++) {
            double nextSin = sin * cos1 + cos * sin1;
            cos = cos * cos1 - sin * sin1;
            sin = nextSin;
            double nextSinh = sinh * cosh1 + cosh * sinh1;
            cosh = cosh * cosh1 + sinh * sinh1;
            sinh = nextSinh;
            xiSum += factors[j] * sin * cosh;
            etaSum += factors[j] * cos * sinh;
        }
        return new double[]{xiSum, etaSum};
    }

    /** The hyperbolic sine of what {@code exp} is the exponential of: to 1e-16 of 1, which is a nanometre here. */
    private static double sinh(double exp) {
        return (exp - 1 / exp) / 2;
    }

    /** Tangent of the geodetic latitude from the tangent of the conformal one, by Newton's method. */
    private static double geodetic(double conformal) {
        double tan = conformal / (1 - E * E);
        for (int i = 0; i < 5; i++) {
            double root = Math.sqrt(1 + tan * tan);
            double sigma = sinh(Math.exp(E * atanh(E * tan / root)));
            double found = tan * Math.sqrt(1 + sigma * sigma) - sigma * root;
            double step = (conformal - found) / Math.sqrt(1 + found * found) * (1 + (1 - E * E) * tan * tan)
                    / ((1 - E * E) * root);
            tan += step;
            if (Math.abs(step) < 1e-15 * Math.max(1, Math.abs(tan))) {
                break;
            }
        }
        return tan;
    }

    private static double atanh(double x) {
        return 0.5 * Math.log((1 + x) / (1 - x));
    }
}
