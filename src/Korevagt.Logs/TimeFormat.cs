namespace Korevagt.Logs;

/// <summary>
/// The order of the parts of a date and what stands between them. A time of the day follows after blanks or a <c>T</c>, with
/// or without <c>kl.</c> and seconds, and may end in an offset: <c>Z</c>, <c>+02:00</c>.
/// </summary>
public enum TimeFormat
{
    /// <summary>2016-12-24 23:30, ISO 8601.</summary>
    YearFirst,

    /// <summary>2016/12/24 23:30.</summary>
    YearFirstSlash,

    /// <summary>20161224 2330, without anything between.</summary>
    Compact,

    /// <summary>24-12-2016 23:30.</summary>
    DayFirstHyphen,

    /// <summary>24.12.2016 23:30.</summary>
    DayFirstPoint,

    /// <summary>24/12/2016 23:30.</summary>
    DayFirstSlash,

    /// <summary>24/12-2016 23:30.</summary>
    DayFirstSlashHyphen,

    /// <summary>12/24/2016 11:30 PM: never assumed, only where the owner of the log states it.</summary>
    MonthFirstSlash,

    /// <summary>42728.979167: days since the end of 1899, as spreadsheets count them.</summary>
    SerialNumber,
}
