using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>A stretch of the local clock; equal ends are the whole day.</summary>
/// <param name="From">Where it begins.</param>
/// <param name="To">Where it ends; at or before <paramref name="From"/> it is on the next date.</param>
public readonly record struct ClockSpan(LocalTime From, LocalTime To)
{
    private const int MinutesPerDay = 24 * 60;

    /// <summary>The stretches of the clock that some minutes of the day make up; one may run across midnight.</summary>
    /// <param name="minutes">Whether each of the 1,440 minutes of the day belongs to them.</param>
    public static IReadOnlyList<ClockSpan> Of(IReadOnlyList<bool> minutes)
    {
        if (minutes.All(minute => minute))
        {
            return [new ClockSpan(LocalTime.Midnight, LocalTime.Midnight)];
        }

        return
        [
            .. Enumerable.Range(0, MinutesPerDay)
                .Where(minute => minutes[minute] && !minutes[(minute + MinutesPerDay - 1) % MinutesPerDay])
                .Select(first => new ClockSpan(At(first), At(first + LengthFrom(minutes, first)))),
        ];
    }

    private static int LengthFrom(IReadOnlyList<bool> minutes, int first) =>
        Enumerable.Range(0, MinutesPerDay).TakeWhile(later => minutes[(first + later) % MinutesPerDay]).Count();

    private static LocalTime At(int minute) => LocalTime.FromMinutesSinceMidnight(minute % MinutesPerDay);
}
