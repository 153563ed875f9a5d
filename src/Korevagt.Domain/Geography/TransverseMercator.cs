namespace Korevagt.Domain.Geography;

/// <summary>
/// The Transverse Mercator projection of an ellipsoid, by the series of Krüger (1912) to the sixth order of the third flattening:
/// C. F. F. Karney, "Transverse Mercator with an accuracy of a few nanometers", Journal of Geodesy 85 (2011), equations 7 to 9,
/// 11, 15, 35 and 36. Good to 5 nm within 3,900 km of the central meridian.
/// </summary>
public sealed class TransverseMercator
{
    private readonly double eccentricity;
    private readonly double scale;
    private readonly double centralMeridian;
    private readonly double falseEasting;
    private readonly double falseNorthing;
    private readonly double[] alpha;
    private readonly double[] beta;
    private readonly double northOfOrigin;

    /// <summary>Creates a projection.</summary>
    /// <param name="equatorialRadius">Equatorial radius of the ellipsoid in meters.</param>
    /// <param name="inverseFlattening">Its inverse flattening.</param>
    /// <param name="origin">Where easting and northing have their false values, in degrees.</param>
    /// <param name="scaleFactor">Scale on the central meridian.</param>
    /// <param name="falseEasting">Easting of the central meridian in meters.</param>
    /// <param name="falseNorthing">Northing of the origin in meters.</param>
    public TransverseMercator(
        double equatorialRadius, double inverseFlattening, GeoPoint origin, double scaleFactor, double falseEasting,
        double falseNorthing)
    {
        var flattening = 1 / inverseFlattening;
        var n = flattening / (2 - flattening);
        eccentricity = Math.Sqrt(flattening * (2 - flattening));
        (this.falseEasting, this.falseNorthing) = (falseEasting, falseNorthing);
        centralMeridian = origin.Longitude;

        // Equation 14: the rectifying radius.
        scale = scaleFactor * equatorialRadius / (1 + n) * Polynomial(n * n, 1, 1.0 / 4, 1.0 / 64, 1.0 / 256);
        alpha = Alpha(n);
        beta = Beta(n);
        northOfOrigin = Plane(origin).Northing;
    }

    /// <summary>Easting and northing of a place, in meters.</summary>
    public (double Easting, double Northing) Project(GeoPoint place)
    {
        var (easting, northing) = Plane(place);
        return (falseEasting + easting, falseNorthing + northing - northOfOrigin);
    }

    /// <summary>The place with an easting and a northing in meters.</summary>
    public GeoPoint PlaceAt(double easting, double northing)
    {
        var xi = (northing - falseNorthing + northOfOrigin) / scale;
        var eta = (easting - falseEasting) / scale;

        // Equation 11.
        var (xiPrime, etaPrime) = (xi, eta);
        for (var j = 1; j <= beta.Length; j++)
        {
            xiPrime -= beta[j - 1] * Math.Sin(2 * j * xi) * Math.Cosh(2 * j * eta);
            etaPrime -= beta[j - 1] * Math.Cos(2 * j * xi) * Math.Sinh(2 * j * eta);
        }

        // Equations 18 to 21: the conformal latitude's tangent, then by Newton's method that of the latitude.
        var conformal = Math.Sin(xiPrime) / double.Hypot(Math.Sinh(etaPrime), Math.Cos(xiPrime));
        var tangent = conformal;
        for (var round = 0; round < 5; round++)
        {
            var guessed = Conformal(tangent);
            var square = 1 - eccentricity * eccentricity;
            tangent += (conformal - guessed) / Math.Sqrt(1 + guessed * guessed)
                * (1 + square * tangent * tangent) / (square * Math.Sqrt(1 + tangent * tangent));
        }

        return new GeoPoint(
            double.RadiansToDegrees(Math.Atan(tangent)),
            centralMeridian + double.RadiansToDegrees(Math.Atan2(Math.Sinh(etaPrime), Math.Cos(xiPrime))));
    }

    /// <summary>East of the central meridian and north of the equator, in scaled meters.</summary>
    private (double Easting, double Northing) Plane(GeoPoint place)
    {
        var conformal = Conformal(Math.Tan(double.DegreesToRadians(place.Latitude)));
        var east = double.DegreesToRadians(place.Longitude - centralMeridian);

        // Equation 10.
        var xiPrime = Math.Atan2(conformal, Math.Cos(east));
        var etaPrime = Math.Asinh(Math.Sin(east) / double.Hypot(conformal, Math.Cos(east)));

        // Equation 11 with the coefficients of equation 35.
        var (xi, eta) = (xiPrime, etaPrime);
        for (var j = 1; j <= alpha.Length; j++)
        {
            xi += alpha[j - 1] * Math.Sin(2 * j * xiPrime) * Math.Cosh(2 * j * etaPrime);
            eta += alpha[j - 1] * Math.Cos(2 * j * xiPrime) * Math.Sinh(2 * j * etaPrime);
        }

        return (scale * eta, scale * xi);
    }

    /// <summary>Equations 7 to 9: the tangent of the conformal latitude from that of the latitude.</summary>
    private double Conformal(double tangent)
    {
        var sigma = Math.Sinh(eccentricity * Math.Atanh(eccentricity * tangent / Math.Sqrt(1 + tangent * tangent)));
        return tangent * Math.Sqrt(1 + sigma * sigma) - sigma * Math.Sqrt(1 + tangent * tangent);
    }

    /// <summary>Equation 35.</summary>
    private static double[] Alpha(double n) =>
    [
        n * Polynomial(n, 1.0 / 2, -2.0 / 3, 5.0 / 16, 41.0 / 180, -127.0 / 288, 7891.0 / 37800),
        Math.Pow(n, 2) * Polynomial(n, 13.0 / 48, -3.0 / 5, 557.0 / 1440, 281.0 / 630, -1983433.0 / 1935360),
        Math.Pow(n, 3) * Polynomial(n, 61.0 / 240, -103.0 / 140, 15061.0 / 26880, 167603.0 / 181440),
        Math.Pow(n, 4) * Polynomial(n, 49561.0 / 161280, -179.0 / 168, 6601661.0 / 7257600),
        Math.Pow(n, 5) * Polynomial(n, 34729.0 / 80640, -3418889.0 / 1995840),
        Math.Pow(n, 6) * (212378941.0 / 319334400),
    ];

    /// <summary>Equation 36.</summary>
    private static double[] Beta(double n) =>
    [
        n * Polynomial(n, 1.0 / 2, -2.0 / 3, 37.0 / 96, -1.0 / 360, -81.0 / 512, 96199.0 / 604800),
        Math.Pow(n, 2) * Polynomial(n, 1.0 / 48, 1.0 / 15, -437.0 / 1440, 46.0 / 105, -1118711.0 / 3870720),
        Math.Pow(n, 3) * Polynomial(n, 17.0 / 480, -37.0 / 840, -209.0 / 4480, 5569.0 / 90720),
        Math.Pow(n, 4) * Polynomial(n, 4397.0 / 161280, -11.0 / 504, -830251.0 / 7257600),
        Math.Pow(n, 5) * Polynomial(n, 4583.0 / 161280, -108847.0 / 3991680),
        Math.Pow(n, 6) * (20648693.0 / 638668800),
    ];

    private static double Polynomial(double x, params ReadOnlySpan<double> coefficients)
    {
        var sum = 0.0;
        for (var i = coefficients.Length - 1; i >= 0; i--)
        {
            sum = sum * x + coefficients[i];
        }

        return sum;
    }
}
