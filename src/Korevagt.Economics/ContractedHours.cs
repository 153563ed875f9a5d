using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics;

/// <summary>The car time of a shift that is paid for whether or not anybody needs a visit.</summary>
/// <param name="CarSeconds">Seconds of duty, all cars together, 0 or more.</param>
/// <param name="Starts">How many times a car begins the shift.</param>
public readonly record struct ContractedHours(long CarSeconds, int Starts)
{
    /// <summary>Hours of duty, all cars together.</summary>
    public double CarHours => CarSeconds / (double)NodaConstants.SecondsPerHour;

    /// <summary>
    /// The hours of a shift that lie inside a calendar year, as the clock really runs: the night of the last Sunday of
    /// March has an hour less, of October an hour more. A night that begins before the year or ends after it counts with
    /// the part inside; its start counts in the year it begins in.
    /// </summary>
    /// <param name="shift">The shift.</param>
    /// <param name="year">The year, with the calendar that decides its working days.</param>
    /// <param name="from">Counts only what lies on or after this local date; null means from the year's beginning.</param>
    /// <param name="before">Counts only what lies before this local date; null means to the year's end.</param>
    public static ContractedHours Of(Shift shift, DutyYear year, LocalDate? from = null, LocalDate? before = null)
    {
        var span = year.SpanOf(from, before);
        long seconds = 0;
        var starts = 0;
        foreach (var occurrence in year.Occurrences(shift.Hours))
        {
            seconds += occurrence.Within(span.From, span.To).Length;
            starts += occurrence.From >= span.From && occurrence.From < span.To ? 1 : 0;
        }

        return new ContractedHours(seconds * shift.Cars, starts * shift.Cars);
    }
}
