namespace Korevagt.Files.Settings;

/// <summary>A figure of the region whose interval can be asked to be narrow.</summary>
public enum PrecisionFigure
{
    /// <summary>Mean response time; precision in minutes.</summary>
    MeanResponse,

    /// <summary>90 % response time; precision in minutes.</summary>
    P90,

    /// <summary>Share within the first service target; precision in percentage points.</summary>
    WithinTarget,

    /// <summary>Annual cost, or in a comparison the saving; precision in kroner.</summary>
    AnnualCost,
}
