namespace Korevagt.Reports.Results;

/// <summary>The unit of the half width of an interval.</summary>
public enum PrecisionUnit
{
    /// <summary>Minutes of response time.</summary>
    Minutes,

    /// <summary>Percentage points of visits within the target.</summary>
    PercentagePoints,

    /// <summary>Kroner a year.</summary>
    Dkk,
}
