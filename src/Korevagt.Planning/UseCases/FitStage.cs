namespace Korevagt.Planning.UseCases;

/// <summary>What fitting a demand is busy with.</summary>
public enum FitStage
{
    /// <summary>Reading the log.</summary>
    ReadingLog,

    /// <summary>Fitting visits by area and hour.</summary>
    FittingDemand,

    /// <summary>Fitting times on site and dispatch delays.</summary>
    FittingServiceTimes,

    /// <summary>Comparing drives with the road map.</summary>
    ComparingDrives,
}
