namespace Korevagt.Demand.Backtesting;

/// <summary>The groups into which the visits of a held-out year are counted.</summary>
public enum BacktestCells
{
    /// <summary>The region's year.</summary>
    Year,

    /// <summary>The region's months.</summary>
    Month,

    /// <summary>The region's days of duty.</summary>
    Day,

    /// <summary>The region's 168 hours of the week; holidays from Monday to Friday count as Sundays.</summary>
    WeekHour,

    /// <summary>Each area's year.</summary>
    Area,

    /// <summary>Each area's months.</summary>
    AreaMonth,
}
