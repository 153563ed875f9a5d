namespace Korevagt.Simulation.Statistics;

/// <summary>What one simulated year came to.</summary>
public sealed class ReplicationResult
{
    /// <summary>All visits.</summary>
    public required GroupTally Region { get; init; }

    /// <summary>Visits made within each service target.</summary>
    public required long[] WithinTargets { get; init; }

    /// <summary>Visits that a scenario moved to daytime before they arose.</summary>
    public required int MovedToDaytime { get; init; }

    /// <summary>Response time in seconds that 50, 90 and 95 % of the visits made do not exceed.</summary>
    public required ResponseQuantiles RegionQuantiles { get; init; }

    /// <summary>Visits by district.</summary>
    public required GroupTally[] Districts { get; init; }

    /// <summary>Response time quantiles by district.</summary>
    public required ResponseQuantiles[] DistrictQuantiles { get; init; }

    /// <summary>The shifts.</summary>
    public required ShiftTally[] Shifts { get; init; }
}
