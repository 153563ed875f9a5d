using NodaTime;

namespace Korevagt.Domain.Time;

/// <summary>Which dates are working days and which are special, for one plan.</summary>
/// <remarks>
/// Whether 24 and 31 December, 5 June and 1 May count as holidays for the out-of-hours service is not stated in any text
/// we have; they are a setting (<see cref="ExtraClosingDays"/>).
/// </remarks>
public sealed record DutyCalendar
{
    /// <summary>The time zone of all local times: Europe/Copenhagen.</summary>
    public static DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb["Europe/Copenhagen"];

    /// <summary>Days of the year (month and day) that count as non-working besides weekends and public holidays.</summary>
    public IReadOnlyList<AnnualDate> ExtraClosingDays { get; init; } = [];

    /// <summary>True on Monday to Friday that is neither a public holiday nor an extra closing day.</summary>
    public bool IsWorkingDay(LocalDate date) =>
        date.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday)
        && !DanishHolidays.OfYear(date.Year).Contains(date)
        && !ExtraClosingDays.Contains(new AnnualDate(date.Month, date.Day));

    /// <summary>True when the date belongs to the selection.</summary>
    public bool Matches(DaySelection days, LocalDate date) => days switch
    {
        DaySelection.WorkingDays => IsWorkingDay(date),
        DaySelection.NonWorkingDays => !IsWorkingDay(date),
        _ => true,
    };
}
