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
        List<SecondRange> stretches = [];
        OfDuties(first.ByStart, second.ByStart, numbers, stretches);
        OfHeirs(first.HeirChanges, second.HeirChanges, shifts, stretches);
        return new DutyDifference(numbers, Joined(stretches, horizonSeconds));
    }

    private static void OfDuties(ReadOnlySpan<Duty> first, ReadOnlySpan<Duty> second, int[] numbers, List<SecondRange> stretches)
    {
        var (one, other) = (0, 0);
        while (one < first.Length || other < second.Length)
        {
            if (one < first.Length && other < second.Length && first[one] == second[other])
            {
                numbers[one++] = other++;
                continue;
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

    private static SecondRange[] Joined(List<SecondRange> stretches, int horizon)
    {
        stretches.Sort((one, other) => one.From.CompareTo(other.From));
        List<SecondRange> joined = [];
        foreach (var stretch in stretches)
        {
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
