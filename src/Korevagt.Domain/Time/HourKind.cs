namespace Korevagt.Domain.Time;

/// <summary>
/// All that decides whether recurring whole hours hold an hour: which one of the clock it is, and whether its date and the
/// date before are working days.
/// </summary>
/// <param name="Hour">Hour of the local clock, 0 to 23.</param>
/// <param name="OnWorkingDay">Whether its date is a working day.</param>
/// <param name="AfterWorkingDay">Whether the date before is a working day.</param>
public readonly record struct HourKind(int Hour, bool OnWorkingDay, bool AfterWorkingDay)
{
    private const int HoursOfClock = 24;

    /// <summary>Number of kinds.</summary>
    public static int Count => 4 * HoursOfClock;

    /// <summary>Place among the kinds, from 0.</summary>
    public int Index => Hour + HoursOfClock * ((OnWorkingDay ? 1 : 0) + (AfterWorkingDay ? 2 : 0));

    /// <summary>The kind at a place.</summary>
    /// <param name="index">0 or more, below <see cref="Count"/>.</param>
    public static HourKind At(int index) =>
        new(index % HoursOfClock, (index / HoursOfClock & 1) != 0, (index / HoursOfClock & 2) != 0);

    /// <summary>The kind of every real hour of a year, by <see cref="Index"/>.</summary>
    public static byte[] OfYear(DutyYear year)
    {
        var kinds = new byte[year.Hours.Count];
        var (date, before) = (NodaTime.LocalDate.MinIsoValue, false);
        for (var i = 0; i < kinds.Length; i++)
        {
            var hour = year.Hours[i];
            if (hour.Date != date)
            {
                (date, before) = (hour.Date, year.Calendar.IsWorkingDay(hour.Date.PlusDays(-1)));
            }

            kinds[i] = (byte)new HourKind(hour.Hour, hour.IsWorkingDay, before).Index;
        }

        return kinds;
    }

    /// <summary>Whether recurring hours that begin and end on whole ones hold the hour.</summary>
    public bool IsIn(RecurringHours hours)
    {
        var (from, to) = (hours.From.Hour, hours.To.Hour);
        return hours.EndNextDate
            ? (Hour >= from && Matches(hours.Days, OnWorkingDay)) || (Hour < to && Matches(hours.Days, AfterWorkingDay))
            : Hour >= from && Hour < to && Matches(hours.Days, OnWorkingDay);
    }

    private static bool Matches(DaySelection days, bool workingDay) => days switch
    {
        DaySelection.WorkingDays => workingDay,
        DaySelection.NonWorkingDays => !workingDay,
        _ => true,
    };
}
