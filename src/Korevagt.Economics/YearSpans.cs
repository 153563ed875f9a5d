using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>Stretches of a year between local dates.</summary>
internal static class YearSpans
{
    /// <summary>The part of the year on or after one date and before another, as seconds from its start; may be empty.</summary>
    public static SecondRange SpanOf(this DutyYear year, LocalDate? from, LocalDate? before)
    {
        var first = from is { } begin ? year.MidnightOf(begin) : 0;
        var last = before is { } end ? year.MidnightOf(end) : year.Seconds;
        return new SecondRange(first, Math.Max(first, last));
    }

    private static int MidnightOf(this DutyYear year, LocalDate date) => date.Year.CompareTo(year.Year) switch
    {
        < 0 => 0,
        > 0 => year.Seconds,
        _ => year.SecondOf(date, LocalTime.Midnight),
    };
}
