using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// Where two schedules of the same shifts differ: outside of these stretches of the year the same cars are on duty and serve
/// the same districts first. Made once for a pair, shared by all years and threads.
/// </summary>
public sealed class DutyDifference
{
    private DutyDifference(int[] numberInOther, SecondRange[] stretches) => (NumberInOther, Stretches) = (numberInOther, stretches);

    /// <summary>Share of a year that lies in the stretches, 0 to 1.</summary>
    /// <param name="horizonSeconds">Length of the year in seconds.</param>
    public double ShareOf(int horizonSeconds) => Stretches.Sum(stretch => (double)stretch.Length) / horizonSeconds;

    /// <summary>The number of each duty of the first schedule in the second; negative where that has no such duty.</summary>
    internal int[] NumberInOther { get; }

    /// <summary>When they differ, ascending, apart from one another; the turn that ends a difference is part of it.</summary>
    internal SecondRange[] Stretches { get; }

    /// <summary>Compares.</summary>
    /// <param name="first">The first schedule.</param>
    /// <param name="second">The second.</param>
    /// <param name="shifts">Number of shifts that the two have together.</param>
    /// <param name="horizonSeconds">Length of the year in seconds.</param>
    public static DutyDifference Between(DutySchedule first, DutySchedule second, int shifts, int horizonSeconds)
    {
        var numbers = new int[first.ByStart.Length];
        var (ofDuties, ofHeirs) = (new List<SecondRange>(), new List<SecondRange>());
        OfDuties(first.ByStart, second.ByStart, numbers, ofDuties);
        OfHeirs(first.HeirChanges, second.HeirChanges, shifts, ofHeirs);
        return new DutyDifference(numbers, Joined(ofDuties, ofHeirs, horizonSeconds));
    }

    private static void OfDuties(ReadOnlySpan<Duty> first, ReadOnlySpan<Duty> second, int[] numbers, List<SecondRange> stretches)
    {
        var (one, other) = (0, 0);
        while (one < first.Length || other < second.Length)
        {
            // Most are the same: they are compared as bits, many at a time.
            var same = MemoryMarshal.Cast<Duty, long>(first[one..]).CommonPrefixLength(MemoryMarshal.Cast<Duty, long>(second[other..]))
                / (Unsafe.SizeOf<Duty>() / sizeof(long));
            for (var i = 0; i < same; i++)
            {
                numbers[one + i] = other + i;
            }

            (one, other) = (one + same, other + same);
            if (one == first.Length && other == second.Length)
            {
                return;
            }

            // Of two different duties the one that stands first in both orders has no counterpart.
            var isFirst = other == second.Length
                || (one < first.Length && (first[one].StartSecond, first[one].Shift).CompareTo(
                    (second[other].StartSecond, second[other].Shift)) <= 0);
            var alone = isFirst ? first[one] : second[other];
            stretches.Add(new SecondRange(alone.StartSecond, alone.EndSecond + 1));
            if (isFirst)
            {
                numbers[one++] = -1;
            }
            else
            {
                other++;
            }
        }
    }

    private static void OfHeirs(
        ReadOnlySpan<HeirChange> first, ReadOnlySpan<HeirChange> second, int shifts, List<SecondRange> stretches)
    {
        Span<ulong> inFirst = stackalloc ulong[shifts];
        Span<ulong> inSecond = stackalloc ulong[shifts];
        inFirst.Clear();
        inSecond.Clear();
        var (one, other, since) = (0, 0, default(int?));
        while (one < first.Length || other < second.Length)
        {
            var now = Math.Min(
                one < first.Length ? first[one].Second : int.MaxValue, other < second.Length ? second[other].Second : int.MaxValue);
            for (; one < first.Length && first[one].Second == now; one++)
            {
                inFirst[first[one].Shift] = first[one].Districts;
            }

            for (; other < second.Length && second[other].Second == now; other++)
            {
                inSecond[second[other].Shift] = second[other].Districts;
            }

            var differ = !inFirst.SequenceEqual(inSecond);
            if (since is { } from && !differ)
            {
                stretches.Add(new SecondRange(from, now + 1));
                since = null;
            }

            since ??= differ ? now : null;
        }

        if (since is { } open)
        {
            stretches.Add(new SecondRange(open, int.MaxValue));
        }
    }

    /// <summary>Joins what overlaps or touches of two lists that each ascend.</summary>
    private static SecondRange[] Joined(List<SecondRange> first, List<SecondRange> second, int horizon)
    {
        var joined = new List<SecondRange>(first.Count + second.Count);
        var (one, other) = (0, 0);
        while (one < first.Count || other < second.Count)
        {
            var stretch = other == second.Count || (one < first.Count && first[one].From <= second[other].From)
                ? first[one++]
                : second[other++];
            var within = stretch.Within(0, horizon);
            if (within.Length == 0)
            {
                continue;
            }

            if (joined.Count > 0 && joined[^1].To >= within.From)
            {
                joined[^1] = new SecondRange(joined[^1].From, Math.Max(joined[^1].To, within.To));
            }
            else
            {
                joined.Add(within);
            }
        }

        return [.. joined];
    }
}
