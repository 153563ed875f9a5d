namespace Korevagt.Roads.Graph;

/// <summary>
/// Time and length of a path in one number: milliseconds above 32 bits, centimeters in the lower 32. Sums of packed costs
/// are packed costs, and comparing them compares times first and lengths of equally fast paths second, so that every
/// search finds the same length. Holds paths of up to 149 hours and 42,949 km.
/// </summary>
internal static class PackedCost
{
    /// <summary>No path.</summary>
    public const long Infinite = long.MaxValue / 4;

    /// <summary>No single arc costs more time than this, 100 hours, so that adding one to a path cannot overflow.</summary>
    public const long LongestArcMilliseconds = 360_000_000;

    /// <summary>No edge is longer than this, 10,000 km.</summary>
    public const long LongestEdgeCentimeters = 1_000_000_000;

    /// <summary>Makes a cost.</summary>
    public static long Of(long milliseconds, long centimeters) => (milliseconds << 32) + centimeters;

    /// <summary>The time.</summary>
    public static long Milliseconds(long cost) => cost >> 32;

    /// <summary>The length.</summary>
    public static long Centimeters(long cost) => cost & 0xffff_ffff;

    /// <summary>The time in seconds, rounded half up.</summary>
    public static int ToSeconds(long cost) => (int)((Milliseconds(cost) + 500) / 1000);

    /// <summary>The length in meters, rounded half up.</summary>
    public static int ToMeters(long cost) => (int)((Centimeters(cost) + 50) / 100);
}
