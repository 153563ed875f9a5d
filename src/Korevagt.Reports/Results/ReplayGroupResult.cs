using System.ComponentModel;
using Korevagt.Planning.Replaying;

namespace Korevagt.Reports.Results;

/// <summary>Simulated beside logged response times of one group of visits.</summary>
public sealed record ReplayGroupResult
{
    /// <summary>Id of the group; empty for the whole region.</summary>
    [Description("Id of the group; empty for the whole region.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people; empty for the whole region.</summary>
    [Description("Name shown to people; empty for the whole region.")]
    public required string Name { get; init; }

    /// <summary>Visits whose response time the log tells.</summary>
    [Description("Visits whose response time the log tells.")]
    [Unit(Units.Visits)]
    public required int Visits { get; init; }

    /// <summary>Whether the simulation can be trusted here.</summary>
    [Description("Whether the simulation can be trusted here.")]
    public required ReplayVerdict Verdict { get; init; }

    /// <summary>Mean of simulated less logged, interval over nights; null with fewer than two nights.</summary>
    [Description("Mean of simulated less logged, interval over nights; null with fewer than two nights.")]
    [Unit(Units.Minutes)]
    public required EstimateResult? BiasMinutes { get; init; }

    /// <summary>The greatest difference between the two distribution functions.</summary>
    [Description("The greatest difference between the two distribution functions.")]
    [Unit(Units.Share)]
    public required double? KolmogorovDistance { get; init; }

    /// <summary>As logged.</summary>
    [Description("As logged.")]
    public required LoggedFiguresResult Logged { get; init; }

    /// <summary>As simulated.</summary>
    [Description("As simulated.")]
    public required SimulatedFiguresResult Simulated { get; init; }

    internal static ReplayGroupResult Of(ReplayGroup group) => new()
    {
        Id = group.Id,
        Name = group.Name,
        Visits = group.Visits,
        Verdict = group.Verdict,
        BiasMinutes = group.BiasMinutes is { } bias ? EstimateResult.Minutes(bias) : null,
        KolmogorovDistance = RoundedNumbers.ShareOrNull(group.KolmogorovDistance),
        Logged = LoggedFiguresResult.Of(group.Logged),
        Simulated = SimulatedFiguresResult.Of(group.Simulated),
    };
}
