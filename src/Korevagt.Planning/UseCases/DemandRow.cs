using Korevagt.Demand.Fitting;

namespace Korevagt.Planning.UseCases;

/// <summary>Expected visits of one group.</summary>
/// <param name="Group">Id of the area or district, hour of the clock, month, or date and hour.</param>
/// <param name="Name">The group's name for people.</param>
/// <param name="ExpectedVisits">Expected visits.</param>
public sealed record DemandRow(string Group, string Name, double ExpectedVisits)
{
    /// <summary>The 95 % interval of the expected visits where it was asked for.</summary>
    public RateInterval? Interval { get; init; }
}
