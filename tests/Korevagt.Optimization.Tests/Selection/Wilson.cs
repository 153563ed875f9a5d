namespace Korevagt.Optimization.Tests.Selection;

/// <summary>The 99 % interval of a share (E. B. Wilson, 1927).</summary>
internal static class Wilson
{
    private const double Quantile = 2.575829;

    public static double Lower99(int count, int of) => Limit(count, of, -1);

    public static double Upper99(int count, int of) => Limit(count, of, 1);

    private static double Limit(int count, int of, int side)
    {
        var (share, z) = ((double)count / of, Quantile * Quantile / of);
        return (share + z / 2 + side * Quantile * Math.Sqrt(share * (1 - share) / of + z / of / 4)) / (1 + z);
    }
}
