using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Rules;

/// <summary>
/// Hours that stand for every hour of every year. Whether recurring hours contain a clock hour depends only on that
/// hour and on whether its date and the date before are working days; so the 24 hours of four dates are enough.
/// </summary>
internal static class SampleHours
{
    /// <summary>The year from which dates are taken; it has holidays on every kind of weekday.</summary>
    public const int Year = 2017;

    /// <summary>What is expected of hours that do not keep to whole ones.</summary>
    public static Text WholeHours { get; } = new("hele timer, for eksempel \"16:00\"", "whole hours, such as \"16:00\"");

    /// <summary>24 hours of one date for each combination of working and other days that the calendar has.</summary>
    public static IReadOnlyList<LocalHour> Of(DutyCalendar calendar)
    {
        var dates = new Dictionary<(bool Before, bool Here), LocalDate>();
        for (var date = new LocalDate(Year, 1, 1); date.Year == Year; date = date.PlusDays(1))
        {
            dates.TryAdd((calendar.IsWorkingDay(date.PlusDays(-1)), calendar.IsWorkingDay(date)), date);
        }

        return
        [
            .. from date in dates
               from hour in Enumerable.Range(0, 24)
               select new LocalHour(date.Value, hour, date.Key.Here),
        ];
    }

    /// <summary>True when recurring hours hold any part of an hour.</summary>
    public static bool Touches(RecurringHours hours, DutyCalendar calendar, LocalHour hour) =>
        hours.Contains(calendar, hour.Date, hour.Time)
        || (hours.From.Hour == hour.Hour && hours.Contains(calendar, hour.Date, hours.From));

    /// <summary>"23:00 on non-working days after working days".</summary>
    public static Text InWords(DutyCalendar calendar, LocalHour hour)
    {
        var before = Day(calendar.IsWorkingDay(hour.Date.PlusDays(-1)));
        var day = Day(hour.IsWorkingDay);
        return new(
            $"kl. {hour.Hour:00} på {day.Danish} efter {before.Danish}", $"{hour.Hour:00}:00 on {day.English} after {before.English}");
    }

    private static Text Day(bool isWorkingDay) =>
        isWorkingDay ? new("en hverdag", "a working day") : new("en weekend- eller helligdag", "a non-working day");

    /// <summary>True when both ends lie on whole hours.</summary>
    public static bool AreWhole(RecurringHours hours) => hours.From.Minute == 0 && hours.To.Minute == 0;
}
