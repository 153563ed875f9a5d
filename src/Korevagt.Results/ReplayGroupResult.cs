using System.ComponentModel;
using Korevagt.Planning.Replaying;

namespace Korevagt.Results;

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

/// <summary>Response times of visits as the log tells them.</summary>
public sealed record LoggedFiguresResult
{
    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required double? MeanMinutes { get; init; }

    /// <summary>The time within which half of the visits were reached.</summary>
    [Description("The time within which half of the visits were reached.")]
    [Unit(Units.Minutes)]
    public required double? P50Minutes { get; init; }

    /// <summary>The time within which 90 % were reached.</summary>
    [Description("The time within which 90 % were reached.")]
    [Unit(Units.Minutes)]
    public required double? P90Minutes { get; init; }

    /// <summary>Share reached within the plan's first service target.</summary>
    [Description("Share reached within the plan's first service target.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static LoggedFiguresResult Of(LoggedFigures figures) => new()
    {
        MeanMinutes = RoundedNumbers.MinutesOrNull(figures.Mean),
        P50Minutes = RoundedNumbers.MinutesOrNull(figures.P50),
        P90Minutes = RoundedNumbers.MinutesOrNull(figures.P90),
        WithinTargetShare = RoundedNumbers.ShareOrNull(figures.WithinTarget),
    };
}

/// <summary>Response times of the same visits in the simulation.</summary>
public sealed record SimulatedFiguresResult
{
    /// <summary>Mean response time of the visits made.</summary>
    [Description("Mean response time of the visits made.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanMinutes { get; init; }

    /// <summary>The time within which half of them were reached.</summary>
    [Description("The time within which half of them were reached.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P50Minutes { get; init; }

    /// <summary>The time within which 90 % were reached.</summary>
    [Description("The time within which 90 % were reached.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>Share of all reached within the first service target; those not made count as missed.</summary>
    [Description("Share of all reached within the first service target; those not made count as missed.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    internal static SimulatedFiguresResult Of(SimulatedFigures figures) => new()
    {
        MeanMinutes = EstimateResult.Minutes(figures.Mean),
        P50Minutes = EstimateResult.Minutes(figures.P50),
        P90Minutes = EstimateResult.Minutes(figures.P90),
        WithinTargetShare = EstimateResult.Share(figures.WithinTarget),
    };
}
