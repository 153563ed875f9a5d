using System.Numerics;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// Response times of many groups counted in bins of <see cref="BinSeconds"/>. A quantile read from it is at most one bin
/// away from the exact one; times of <see cref="LimitSeconds"/> and more share the last bin.
/// </summary>
public sealed class ResponseHistogram
{
    /// <summary>Width of a bin in seconds, and the bound of a quantile's error.</summary>
    public const int BinSeconds = 15;

    /// <summary>From here on times share one bin.</summary>
    public const int LimitSeconds = 24 * 3600;

    private const int Bins = LimitSeconds / BinSeconds + 1;
    private const int FirstWidth = 512;

    private long[] counts;

    // So many bins of each group have room: few services let anyone wait for a day.
    private int width;

    /// <summary>Creates empty histograms for a number of groups.</summary>
    public ResponseHistogram(int groups)
        : this(groups, FirstWidth)
    {
    }

    /// <summary>Creates empty histograms with capacity for a number of bins, so that they need not grow to it.</summary>
    internal ResponseHistogram(int groups, int bins)
    {
        Groups = groups;
        width = Math.Clamp(bins, FirstWidth, Bins);
        counts = new long[groups * width];
    }

    /// <summary>Number of groups.</summary>
    public int Groups { get; }

    /// <summary>From this bin on all groups are empty: most of a day is.</summary>
    internal int End { get; private set; }

    /// <summary>Counts one time of a group.</summary>
    public void Add(int group, int seconds) => AddToBin(group, BinOf(seconds));

    /// <summary>The bin of a time.</summary>
    internal static int BinOf(int seconds) => Math.Min(seconds / BinSeconds, Bins - 1);

    /// <summary>Counts one time whose bin is known.</summary>
    internal void AddToBin(int group, int bin)
    {
        if (bin >= End)
        {
            ReachTo(bin + 1);
        }

        counts[group * width + bin]++;
    }

    /// <summary>The counts of a group up to <see cref="End"/>, to be read or added to.</summary>
    internal Span<long> Of(int group) => counts.AsSpan(group * width, End);

    /// <summary>Moves <see cref="End"/> so far at least.</summary>
    /// <param name="bins">A number of bins; false and nothing happens where there cannot be so many.</param>
    internal bool TryReachTo(int bins)
    {
        if (bins is < 0 or > Bins)
        {
            return false;
        }

        ReachTo(Math.Max(bins, End));
        return true;
    }

    /// <summary>Empties all groups.</summary>
    public void Clear()
    {
        for (var group = 0; group < Groups; group++)
        {
            Of(group).Clear();
        }

        End = 0;
    }

    /// <summary>Adds another's counts; the result does not depend on the order of additions.</summary>
    public void Merge(ResponseHistogram other)
    {
        for (var group = 0; group < Groups; group++)
        {
            AddGroup(group, other, group);
        }
    }

    /// <summary>Adds the counts of one group of another histogram, or of another group of this one, to a group.</summary>
    internal void AddGroup(int group, ResponseHistogram other, int otherGroup)
    {
        ReachTo(Math.Max(End, other.End));
        var sums = Of(group)[..other.End];
        ReadOnlySpan<long> added = other.Of(otherGroup);
        var bin = 0;
        for (; bin <= added.Length - Vector<long>.Count; bin += Vector<long>.Count)
        {
            (new Vector<long>(sums[bin..]) + new Vector<long>(added[bin..])).CopyTo(sums[bin..]);
        }

        for (; bin < added.Length; bin++)
        {
            sums[bin] += added[bin];
        }
    }

    /// <summary>Number of times counted in a group.</summary>
    public long Count(int group)
    {
        var total = 0L;
        foreach (var count in Of(group))
        {
            total += count;
        }

        return total;
    }

    /// <summary>
    /// The time in seconds that the given share of a group's visits does not exceed, interpolated within its bin; NaN for
    /// an empty group.
    /// </summary>
    public double Quantile(int group, double share)
    {
        var total = Count(group);
        var wanted = share * total;
        var below = 0L;
        var bins = Of(group);
        for (var bin = 0; bin < bins.Length && total > 0; bin++)
        {
            if (bins[bin] > 0 && below + bins[bin] >= wanted)
            {
                return (bin + (wanted - below) / bins[bin]) * BinSeconds;
            }

            below += bins[bin];
        }

        return double.NaN;
    }

    /// <summary>A group's counts in coarser steps; the last step holds everything from its beginning on.</summary>
    /// <param name="group">The group.</param>
    /// <param name="stepSeconds">Width of a step, a multiple of <see cref="BinSeconds"/>.</param>
    /// <param name="steps">Number of steps.</param>
    public long[] Steps(int group, int stepSeconds, int steps)
    {
        var coarse = new long[steps];
        var bins = Of(group);
        for (var bin = 0; bin < bins.Length; bin++)
        {
            coarse[Math.Min(bin * BinSeconds / stepSeconds, steps - 1)] += bins[bin];
        }

        return coarse;
    }

    private void ReachTo(int bins)
    {
        if (bins > width)
        {
            Widen(Math.Min(Math.Max(bins, 2 * width), Bins));
        }

        End = bins;
    }

    private void Widen(int bins)
    {
        var wider = new long[Groups * bins];
        for (var group = 0; group < Groups; group++)
        {
            Of(group).CopyTo(wider.AsSpan(group * bins));
        }

        (counts, width) = (wider, bins);
    }
}
