using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>
/// One real hour as demand sees it. A day of duty begins when the practices would open (08), so the small hours belong to
/// the date on which their night began. A public holiday or closing day from Monday to Friday runs as a Sunday does, its
/// night included, and has a kind of its own.
/// </summary>
/// <param name="DutyDate">The date on which the day of duty began.</param>
/// <param name="WeekHour">Hour of the week, 0 to 167, 0 being Monday 00-01 by the local clock.</param>
/// <param name="Kind">Kind of the day of duty.</param>
public readonly record struct DutyHour(LocalDate DutyDate, int WeekHour, DayKind Kind)
{
    /// <summary>Hours of a week.</summary>
    public const int HoursOfWeek = 168;

    private const int HoursOfDay = 24;

    /// <summary>Every real hour of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="dutyDayBegins">Local hour at which a day of duty begins, 0 to 23.</param>
    public static DutyHour[] OfYear(DutyYear year, int dutyDayBegins)
    {
        var hours = new DutyHour[year.Hours.Count];
        var (date, kind, weekday) = (LocalDate.MinIsoValue, DayKind.Ordinary, 0);
        for (var i = 0; i < hours.Length; i++)
        {
            var hour = year.Hours[i];
            var dutyDate = hour.Hour < dutyDayBegins ? hour.Date.PlusDays(-1) : hour.Date;
            if (dutyDate != date)
            {
                date = dutyDate;
                kind = KindOf(year.Calendar, date);
                weekday = kind is DayKind.PublicHoliday or DayKind.ClosingDay ? (int)IsoDayOfWeek.Sunday
                    - 1 : (int)date.DayOfWeek - 1;
            }

            var nextDate = hour.Hour < dutyDayBegins ? HoursOfDay : 0;
            hours[i] = new DutyHour(date, (weekday * HoursOfDay + hour.Hour + nextDate) % HoursOfWeek, kind);
        }

        return hours;
    }

    /// <summary>The kind of a date.</summary>
    public static DayKind KindOf(DutyCalendar calendar, LocalDate date) => date switch
    {
        _ when IsClosedWeekday(calendar, date) =>
            DanishHolidays.OfYear(date.Year).Contains(date) ? DayKind.PublicHoliday : DayKind.ClosingDay,
        _ when !calendar.IsWorkingDay(date) => DayKind.Ordinary,
        _ when IsClosedWeekday(calendar, date.PlusDays(-1)) => DayKind.DayAfter,
        _ when IsClosedWeekday(calendar, date.PlusDays(1)) => DayKind.DayBefore,
        _ => DayKind.Ordinary,
    };

    private static bool IsClosedWeekday(DutyCalendar calendar, LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && !calendar.IsWorkingDay(date);
}
