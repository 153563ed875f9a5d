namespace Korevagt.Demand.Logs;

/// <summary>
/// The order of the parts of a date and what stands between them. A time of the day follows after a blank or a <c>T</c>,
/// with or without seconds, and may end in an offset: <c>Z</c>, <c>+02:00</c>.
/// </summary>
public enum TimeFormat
{
    /// <summary>2016-12-24 23:30, ISO 8601.</summary>
    YearFirst,

    /// <summary>24-12-2016 23:30.</summary>
    DayFirstHyphen,

    /// <summary>24.12.2016 23:30.</summary>
    DayFirstPoint,

    /// <summary>24/12/2016 23:30.</summary>
    DayFirstSlash,
}
