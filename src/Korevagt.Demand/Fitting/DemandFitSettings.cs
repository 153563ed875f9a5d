namespace Korevagt.Demand.Fitting;

/// <summary>How a demand model is fitted; the defaults are those the documentation gives.</summary>
public sealed record DemandFitSettings
{
    /// <summary>What the log is called in faults.</summary>
    public string LogName { get; init; } = "log";

    /// <summary>SHA-256 of the log, passed on to the fitted demand.</summary>
    public string? LogHash { get; init; }

    /// <summary>
    /// Before the log has spoken, visits per inhabitant go with the municipality's old-age index over the region's to this
    /// power. Null takes the plan's own exponent where its demand is assembled, otherwise 0.
    /// </summary>
    public double? AgeTiltExponent { get; init; }

    /// <summary>Days (and areas) count as varying beyond chance where a test of that rejects at this level; 0 to 1.</summary>
    public double DispersionLevel { get; init; } = 0.01;

    /// <summary>
    /// An hour of the day counts as closed if it has no visit where an average hour would have had this many; above 0.
    /// </summary>
    public double ClosedExpectation { get; init; } = 30;

    /// <summary>The fewest days of a kind in the log for that kind to get an effect.</summary>
    public int FewestDaysOfKind { get; init; } = 3;

    /// <summary>The fewest days of every month in the log for months to get effects.</summary>
    public int FewestDaysOfMonth { get; init; } = 14;

    /// <summary>The fewest days in the log for the trend to be estimated.</summary>
    public int FewestDaysForTrend { get; init; } = 730;
}
