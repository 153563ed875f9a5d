using Korevagt.Simulation.Statistics;

namespace Korevagt.Previews.Years;

/// <summary>
/// The visits made in each area, block by block of simulated years: an area has too few visits in a year to judge it by single
/// ones, so blocks are what its intervals are made of (batch means; Law, Simulation Modeling and Analysis, 5th ed., 9.5.3).
/// </summary>
/// <param name="areas">How many areas.</param>
/// <param name="blocks">How many blocks at most.</param>
internal sealed class AreaBlocks(int areas, int blocks)
{
    /// <summary>Simulated years of a block.</summary>
    public const int YearsOfBlock = 2;

    private const double SecondsPerMinute = 60;

    private readonly double[] means = new double[areas * blocks];

    /// <summary>Notes a block.</summary>
    public void Set(int block, PooledStatistics pooled)
    {
        for (var area = 0; area < areas; area++)
        {
            means[block * areas + area] = pooled[pooled.Layout.Area(area)].MeanResponseSeconds / SecondsPerMinute;
        }
    }

    /// <summary>Mean response time of an area in a block, in minutes; not a number where no visit was made.</summary>
    public double Mean(int block, int area) => means[block * areas + area];
}
