using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Reports.Html;

/// <summary>How many cars a station has on duty.</summary>
internal static class StationCars
{
    // The number grows only where a shift or a part of the day begins.
    private static readonly LocalTime[] PartsBegin = [LocalTime.Midnight, new(8, 0), new(16, 0), new(23, 0)];

    /// <summary>The most cars on duty at once, over working and other days.</summary>
    /// <param name="shifts">The shifts of a plan.</param>
    /// <param name="station">Id of the station.</param>
    /// <param name="part">The only part of the day looked at; null for all hours.</param>
    public static int MostAtOnce(IEnumerable<Shift> shifts, string station, DutyPart? part)
    {
        List<Shift> own = [.. shifts.Where(shift => shift.Station == station)];
        return (
            from time in own.Select(shift => shift.Hours.From).Concat(PartsBegin)
            where part is null || DutyParts.Of(time.Hour) == part
            from today in new[] { DaySelection.WorkingDays, DaySelection.NonWorkingDays }
            from yesterday in new[] { DaySelection.WorkingDays, DaySelection.NonWorkingDays }
            select own.Where(shift => IsOnDuty(shift.Hours, time, today, yesterday)).Sum(shift => shift.Cars)).Max();
    }

    private static bool IsOnDuty(RecurringHours hours, LocalTime time, DaySelection today, DaySelection yesterday) => hours.EndNextDate
        ? (time >= hours.From && Begins(hours, today)) || (time < hours.To && Begins(hours, yesterday))
        : time >= hours.From && time < hours.To && Begins(hours, today);

    private static bool Begins(RecurringHours hours, DaySelection day) => hours.Days == DaySelection.EveryDay || hours.Days == day;
}
