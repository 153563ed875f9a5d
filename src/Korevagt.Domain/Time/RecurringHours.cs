using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>
/// Hours of the local clock that recur on selected dates: 16-23 every day, 8-16 on non-working days, 23-08.
/// </summary>
/// <param name="Days">The dates on which the hours begin.</param>
/// <param name="From">Local time at which they begin.</param>
/// <param name="To">Local time at which they end; at or before <paramref name="From"/> it is on the next date.</param>
public readonly record struct RecurringHours(DaySelection Days, LocalTime From, LocalTime To)
{
    /// <summary>00-00 every day.</summary>
    public static RecurringHours AroundTheClock => new(DaySelection.EveryDay, LocalTime.Midnight, LocalTime.Midnight);

    /// <summary>True when the hours end on the date after the one they begin on.</summary>
    public bool EndNextDate => To <= From;

    /// <summary>True when a date and time of the local clock lie within the hours.</summary>
    public bool Contains(DutyCalendar calendar, LocalDate date, LocalTime time) =>
        EndNextDate
            ? (time >= From && calendar.Matches(Days, date)) || (time < To && calendar.Matches(Days, date.PlusDays(-1)))
            : time >= From && time < To && calendar.Matches(Days, date);

    /// <summary>
    /// The real interval that begins on a date. A local time skipped in March moves forward by the length of the gap; of
    /// two equal local times in October the earlier one counts. So 23-08 lasts 8 hours in the spring night, 10 in autumn.
    /// Hours whose beginning March moves past their end (02:30-03:10) are empty that night.
    /// </summary>
    public Interval On(LocalDate date)
    {
        var start = DutyCalendar.Zone.AtLeniently(date.At(From)).ToInstant();
        var end = DutyCalendar.Zone.AtLeniently((EndNextDate ? date.PlusDays(1) : date).At(To)).ToInstant();
        return new Interval(start, Instant.Max(start, end));
    }
}
