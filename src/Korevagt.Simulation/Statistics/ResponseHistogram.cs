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

    private readonly long[] counts;

    // Beyond this bin all groups are empty: most of a day is.
    private int end;

    /// <summary>Makes empty histograms for so many groups.</summary>
    public ResponseHistogram(int groups)
    {
        Groups = groups;
        counts = new long[groups * Bins];
    }

    /// <summary>Number of groups.</summary>
    public int Groups { get; }

    /// <summary>Counts one time of a group.</summary>
    public void Add(int group, int seconds) => AddToBin(group, BinOf(seconds));

    /// <summary>The bin of a time.</summary>
    internal static int BinOf(int seconds) => Math.Min(seconds / BinSeconds, Bins - 1);

    /// <summary>Counts one time whose bin is known.</summary>
    internal void AddToBin(int group, int bin)
    {
        end = Math.Max(end, bin + 1);
        counts[group * Bins + bin]++;
    }

    /// <summary>Empties all groups.</summary>
    public void Clear()
    {
        for (var group = 0; group < Groups; group++)
        {
            Array.Clear(counts, group * Bins, end);
        }

        end = 0;
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
        end = Math.Max(end, other.end);
        var sums = counts.AsSpan(group * Bins, end);
        var added = other.counts.AsSpan(otherGroup * Bins, end);
        var bin = 0;
        for (; bin <= end - Vector<long>.Count; bin += Vector<long>.Count)
        {
            (new Vector<long>(sums[bin..]) + new Vector<long>(added[bin..])).CopyTo(sums[bin..]);
        }

        for (; bin < end; bin++)
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

    private ReadOnlySpan<long> Of(int group) => counts.AsSpan(group * Bins, end);
}
