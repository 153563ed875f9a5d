using System.ComponentModel;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Results;

/// <summary>Logged and simulated response times at the same share of the visits.</summary>
public sealed record QuantileResult
{
    /// <summary>The share of visits.</summary>
    [Description("The share of visits.")]
    [Unit(Units.Share)]
    public required double Share { get; init; }

    /// <summary>The time within which the log reached that share.</summary>
    [Description("The time within which the log reached that share.")]
    [Unit(Units.Minutes)]
    public required double? LoggedMinutes { get; init; }

    /// <summary>The same of all replications together.</summary>
    [Description("The same of all replications together.")]
    [Unit(Units.Minutes)]
    public required double? SimulatedMinutes { get; init; }

    internal static QuantileResult Of(QuantilePair pair) => new()
    {
        Share = RoundedNumbers.Share(pair.Share),
        LoggedMinutes = RoundedNumbers.MinutesOrNull(pair.LoggedMinutes),
        SimulatedMinutes = RoundedNumbers.MinutesOrNull(pair.SimulatedMinutes),
    };
}
