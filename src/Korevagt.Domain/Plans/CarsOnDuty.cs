using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Domain.Plans;

/// <summary>How many cars are on duty.</summary>
public static class CarsOnDuty
{
    /// <summary>A year that has every row of working and other days.</summary>
    private const int SampleYear = 2017;

    /// <summary>
    /// The fewest cars on duty at any moment of recurring hours, whatever the year, and such a moment; null where the hours never
    /// come. The clock changes do not count.
    /// </summary>
    /// <param name="shifts">The shifts.</param>
    /// <param name="calendar">Which dates are working days.</param>
    /// <param name="within">The hours.</param>
    public static (int Cars, LocalDate Date, LocalTime Time)? Fewest(
        IReadOnlyCollection<Shift> shifts, DutyCalendar calendar, RecurringHours within)
    {
        // Cars come and go when a shift begins or ends: between those times their number is the same.
        var times = shifts.SelectMany(shift => new[] { shift.Hours.From, shift.Hours.To }).Append(within.From).Append(LocalTime.Midnight)
            .Distinct().Order().ToList();
        (int Cars, LocalDate Date, LocalTime Time)? fewest = null;
        foreach (var date in SampleDates(calendar))
        {
            foreach (var time in times.Where(time => within.Contains(calendar, date, time)))
            {
                var cars = shifts.Where(shift => shift.Hours.Contains(calendar, date, time)).Sum(shift => shift.Cars);
                fewest = fewest is null || cars < fewest.Value.Cars ? (cars, date, time) : fewest;
            }
        }

        return fewest;
    }

    /// <summary>A date for each row of working and other days: what is on duty depends on a date and the one before.</summary>
    private static IEnumerable<LocalDate> SampleDates(DutyCalendar calendar) =>
        Enumerable.Range(0, 365).Select(new LocalDate(SampleYear, 1, 1).PlusDays)
            .DistinctBy(date => (calendar.IsWorkingDay(date.PlusDays(-1)), calendar.IsWorkingDay(date)));
}
