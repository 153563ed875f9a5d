namespace Korevagt.Domain.Time;

/// <summary>The dates on which something recurs.</summary>
public enum DaySelection
{
    /// <summary>Every date of the year.</summary>
    EveryDay,

    /// <summary>Monday to Friday, public holidays excepted.</summary>
    WorkingDays,

    /// <summary>Saturdays, Sundays, public holidays and extra closing days.</summary>
    NonWorkingDays,
}
