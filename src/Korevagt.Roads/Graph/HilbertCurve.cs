namespace Korevagt.Roads.Graph;

/// <summary>
/// The order in which Hilbert's curve passes points of the plane (D. Hilbert, "Über die stetige Abbildung einer Linie auf ein
/// Flächenstück", 1891): what is near on the map is near in memory.
/// </summary>
internal static class HilbertCurve
{
    private const int Bits = 25;

    /// <summary>The place of a position, given in 1e-7 degrees, on the curve through squares of about a meter.</summary>
    public static long PlaceOf(int latitudeE7, int longitudeE7)
    {
        var x = (uint)((longitudeE7 + 1_800_000_000L) * 0xffff_ffffL / 3_600_000_000L);
        var y = (uint)((latitudeE7 + 900_000_000L) * 0xffff_ffffL / 1_800_000_000L);
        var place = 0L;
        for (var bit = 31; bit > 31 - Bits; bit--)
        {
            var rx = (x >> bit) & 1;
            var ry = (y >> bit) & 1;
            place = (place << 2) | ((3 * rx) ^ ry);
            if (ry != 0)
            {
                continue;
            }

            if (rx != 0)
            {
                (x, y) = (~x, ~y);
            }

            (x, y) = (y, x);
        }

        return place;
    }
}
