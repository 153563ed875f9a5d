using Korevagt.Domain.Derived;
using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>
/// One calendar year in Europe/Copenhagen as a row of real hours. Second 0 is local midnight on 1 January; the year has
/// 8,760 or 8,784 hours, since the hour lost in March comes back in October.
/// </summary>
public sealed class DutyYear
{
    // All years that are accepted, and as many hours as planners try in a day.
    private const int MostYearsKept = 50;
    private const int MostHoursKept = 500;

    private static readonly DerivedValues<DutyCalendar, int, DutyYear> OfCalendars = new(MostYearsKept);
    private static readonly DerivedValues<DutyYear, RecurringHours, IReadOnlyList<SecondRange>> OfHours = new(MostHoursKept);

    private readonly LocalHour[] hours;

    /// <summary>Lays out a year.</summary>
    /// <param name="year">A year from <see cref="EarliestYear"/> to <see cref="LatestYear"/>.</param>
    /// <param name="calendar">Which dates are working days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the range.</exception>
    public DutyYear(int year, DutyCalendar calendar)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(year, EarliestYear);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(year, LatestYear);
        Year = year;
        Calendar = calendar;
        Start = DutyCalendar.Zone.AtStartOfDay(new LocalDate(year, 1, 1)).ToInstant();
        End = DutyCalendar.Zone.AtStartOfDay(new LocalDate(year + 1, 1, 1)).ToInstant();
        hours = LayOutHours();
    }

    /// <summary>A year of a calendar, laid out once for all who ask.</summary>
    /// <param name="year">A year from <see cref="EarliestYear"/> to <see cref="LatestYear"/>.</param>
    /// <param name="calendar">Which dates are working days.</param>
    /// <exception cref="ArgumentOutOfRangeException">The year is outside the range.</exception>
    public static DutyYear Of(int year, DutyCalendar calendar) =>
        OfCalendars.Of(calendar, year, static (of, number) => new DutyYear(number, of));

    /// <summary>The first year whose rules we know: the service took its form in 2007.</summary>
    public static int EarliestYear => 2007;

    /// <summary>The last year accepted.</summary>
    public static int LatestYear => 2050;

    /// <summary>The calendar year.</summary>
    public int Year { get; }

    /// <summary>Which dates are working days.</summary>
    public DutyCalendar Calendar { get; }

    /// <summary>Local midnight on 1 January.</summary>
    public Instant Start { get; }

    /// <summary>Local midnight on 1 January of the next year.</summary>
    public Instant End { get; }

    /// <summary>Length of the year in seconds.</summary>
    public int Seconds => hours.Length * NodaConstants.SecondsPerHour;

    /// <summary>The real hours of the year in order.</summary>
    public IReadOnlyList<LocalHour> Hours => hours;

    /// <summary>The seconds from the year's start to an instant; negative before it.</summary>
    public int SecondOf(Instant instant) => (int)(instant - Start).TotalSeconds;

    /// <summary>The second at which a date of the local clock reaches a time.</summary>
    public int SecondOf(LocalDate date, LocalTime time) =>
        SecondOf(DutyCalendar.Zone.AtLeniently(date.At(time)).ToInstant());

    /// <summary>
    /// Every occurrence of recurring hours that touches the year, in order, as seconds from the year's start. The first
    /// may begin before 0 (last year's New Year's Eve night), the last may end after <see cref="Seconds"/>. Empty ones,
    /// which the clock change of March can make, are left out.
    /// </summary>
    public IReadOnlyList<SecondRange> Occurrences(RecurringHours recurring) =>
        OfHours.Of(this, recurring, static (year, of) => [.. year.LayOut(of)]);

    private IEnumerable<SecondRange> LayOut(RecurringHours recurring)
    {
        var last = new LocalDate(Year, 12, 31);
        for (var date = new LocalDate(Year - 1, 12, 31); date <= last; date = date.PlusDays(1))
        {
            if (!Calendar.Matches(recurring.Days, date))
            {
                continue;
            }

            var interval = recurring.On(date);
            if (interval.End > Start && interval.Start < End && interval.Start < interval.End)
            {
                yield return new SecondRange(SecondOf(interval.Start), SecondOf(interval.End));
            }
        }
    }

    private LocalHour[] LayOutHours()
    {
        var count = (int)(End - Start).TotalHours;
        var laidOut = new LocalHour[count];
        var (date, working) = (LocalDate.MinIsoValue, false);
        for (var i = 0; i < count; i++)
        {
            var local = (Start + Duration.FromHours(i)).InZone(DutyCalendar.Zone).LocalDateTime;
            if (local.Date != date)
            {
                (date, working) = (local.Date, Calendar.IsWorkingDay(local.Date));
            }

            laidOut[i] = new LocalHour(date, local.Hour, working);
        }

        return laidOut;
    }
}
