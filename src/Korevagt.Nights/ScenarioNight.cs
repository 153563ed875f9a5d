using System.ComponentModel;
using Korevagt.Evaluation;
using Korevagt.Files.Nights;

namespace Korevagt.Nights;

/// <summary>What history keeps of the baseline or a scenario on one night.</summary>
public sealed record ScenarioNight
{
    /// <summary>Its file as the settings name it (<see cref="NightlyPlan.Named"/>): what tells it from the others.</summary>
    [Description("Its file as the settings name it: what tells it from the others.")]
    public required string File { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>SHA-256 of its file: whoever edits it begins a new history.</summary>
    [Description("SHA-256 of its file: whoever edits it begins a new history.")]
    public required string FileHash { get; init; }

    /// <summary>Content hash of the plan with demand and changes.</summary>
    [Description("Content hash of the plan with demand and changes.")]
    public required string PlanHash { get; init; }

    /// <summary>What it saves; null for the baseline.</summary>
    [Description("What it saves; null for the baseline.")]
    public required SavingNight? Saving { get; init; }

    /// <summary>The region.</summary>
    [Description("The region.")]
    public required PlaceFigures Region { get; init; }

    /// <summary>The districts in the plan's order.</summary>
    [Description("The districts in the plan's order.")]
    public required IReadOnlyList<PlaceFigures> Districts { get; init; }

    /// <summary>The areas in the plan's order.</summary>
    [Description("The areas in the plan's order.")]
    public required IReadOnlyList<PlaceFigures> Areas { get; init; }

    /// <summary>The service targets in the plan's order.</summary>
    [Description("The service targets in the plan's order.")]
    public required IReadOnlyList<TargetNight> Targets { get; init; }

    /// <summary>Whether it is the baseline.</summary>
    internal bool IsBaseline => Saving is null;

    /// <summary>The baseline of a comparison.</summary>
    /// <param name="file">Its file as the settings name it.</param>
    /// <param name="fileHash">SHA-256 of its file.</param>
    /// <param name="comparison">The comparison.</param>
    public static ScenarioNight OfBaseline(string file, string fileHash, Comparison comparison) =>
        Of(file, fileHash, comparison.Baseline.Name, comparison.Provenance.BaselineHash, comparison.Baseline.Evaluation);

    /// <summary>A scenario of a comparison.</summary>
    /// <param name="file">Its file as the settings name it.</param>
    /// <param name="fileHash">SHA-256 of its file.</param>
    /// <param name="scenario">The scenario beside its baseline.</param>
    public static ScenarioNight Of(string file, string fileHash, ScenarioComparison scenario)
    {
        var (own, saving) = (Of(file, fileHash, scenario.Name, scenario.ScenarioHash, scenario.Evaluation), scenario.SavingDkkPerYear);
        var changes = scenario.Districts.ToDictionary(district => district.District, district => district.Delta?.P90ResponseMinutes, StringComparer.Ordinal);
        return own with
        {
            Saving = new SavingNight(
                saving is null ? null : new MoneyEstimate(saving.Mean, saving.Low, saving.High), saving?.Contracted),
            Region = own.Region with { P90Change = Known(scenario.Delta.P90ResponseMinutes) },
            Districts = [.. own.Districts.Select(district => district with { P90Change = Known(changes.GetValueOrDefault(district.Id)) })],
        };
    }

    private static ScenarioNight Of(string file, string fileHash, string name, string planHash, PlanEvaluation evaluation) => new()
    {
        File = file,
        Name = name,
        FileHash = fileHash,
        PlanHash = planHash,
        Saving = null,
        Region = new PlaceFigures(
            "", "", evaluation.VisitsPerYear,
            evaluation.Intervals?.P50 ?? Exactly(evaluation.ResponseMinutes.P50), evaluation.Intervals?.P90 ?? Exactly(evaluation.ResponseMinutes.P90), null),
        Districts = [.. evaluation.Districts.Select(Place)],
        Areas = [.. evaluation.Areas.Select(Place)],
        Targets = [.. evaluation.Targets.Select(target => new TargetNight(target.Id, target.Name, target.WithinMinutes, target.WantedShare, target.ReachedShare))],
    };

    private static PlaceFigures Place(GroupFigures group) => new(
        group.Id, group.Name, group.VisitsPerYear,
        group.Intervals?.P50 ?? Exactly(group.ResponseMinutes?.P50), group.Intervals?.P90 ?? Exactly(group.ResponseMinutes?.P90), null);

    // A difference to a figure beyond a day is not known.
    private static Estimate? Known(Estimate? change) => change is not null && double.IsFinite(change.Mean) ? change : null;

    // Without an interval a figure is taken as it stands; not-a-number stands for no visit.
    private static Estimate? Exactly(double? figure) => figure is { } value && double.IsFinite(value) ? new Estimate(value, value, value) : null;
}
