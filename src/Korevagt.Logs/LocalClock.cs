using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Logs;

/// <summary>
/// Turns times of the local clock into real ones, fast: the stretches between clock changes are laid out once. All times in
/// seconds since the beginning of 1970.
/// </summary>
internal sealed class LocalClock
{
    private readonly Stretch[] stretches = [.. Lay()];
    private Stretch last;

    /// <summary>The real times at which the local clock shows a time.</summary>
    /// <param name="local">The time of the local clock.</param>
    /// <param name="first">The first of them.</param>
    /// <param name="second">The second, where the clock shows the time twice.</param>
    /// <returns>How many there are: 0 in the hour that March skips, 2 in the one that October repeats, else 1.</returns>
    public int Resolve(long local, out long first, out long second)
    {
        if (local >= last.SafeFrom && local < last.SafeTo)
        {
            first = second = local - last.Offset;
            return 1;
        }

        (first, second) = (0, 0);
        var count = 0;
        foreach (var stretch in stretches)
        {
            var instant = local - stretch.Offset;
            if (instant >= stretch.From && instant < stretch.To)
            {
                (first, second) = count == 0 ? (instant, instant) : (first, instant);
                last = stretch;
                count++;
            }
        }

        return count;
    }

    private static IEnumerable<Stretch> Lay()
    {
        var from = Instant.FromUtc(DutyYear.EarliestYear - 1, 12, 1, 0, 0);
        var to = Instant.FromUtc(DutyYear.LatestYear + 1, 2, 1, 0, 0);
        foreach (var interval in DutyCalendar.Zone.GetZoneIntervals(from, to))
        {
            var start = interval.HasStart ? Instant.Max(interval.Start, from) : from;
            var end = interval.HasEnd ? Instant.Min(interval.End, to) : to;
            yield return new Stretch(start.ToUnixTimeSeconds(), end.ToUnixTimeSeconds(), interval.WallOffset.Seconds);
        }
    }

    /// <summary>Time between two clock changes, and the local times that belong to it and no other.</summary>
    private readonly record struct Stretch(long From, long To, int Offset)
    {
        public long SafeFrom => From + Offset + NodaConstants.SecondsPerDay;

        public long SafeTo => To + Offset - NodaConstants.SecondsPerDay;
    }
}
