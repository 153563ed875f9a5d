using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.Evaluation;
using NodaTime;

namespace Korevagt.Reports.Results;

/// <summary>A scenario beside its baseline; differences are scenario less baseline, savings the other way.</summary>
public sealed record ScenarioResult
{
    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>What it is about.</summary>
    [Description("What it is about.")]
    public required string Description { get; init; }

    /// <summary>Content hash of the plan with the changes applied.</summary>
    [Description("Content hash of the plan with the changes applied.")]
    public required string ScenarioHash { get; init; }

    /// <summary>The changes in plain words.</summary>
    [Description("The changes in plain words.")]
    public required TextsResult Changes { get; init; }

    /// <summary>The first day of the change, for the first-year effect.</summary>
    [Description("The first day of the change, for the first-year effect.")]
    public required LocalDate EffectiveFrom { get; init; }

    /// <summary>What it does in a year.</summary>
    [Description("What it does in a year.")]
    public required EvaluationResult Evaluation { get; init; }

    /// <summary>Saving of a full year.</summary>
    [Description("Saving of a full year.")]
    [Unit(Units.Dkk)]
    public required SavingResult SavingDkkPerYear { get; init; }

    /// <summary>Saving from the effective date to the year's end.</summary>
    [Description("Saving from the effective date to the year's end.")]
    [Unit(Units.Dkk)]
    public required decimal SavingFirstYearDkk { get; init; }

    /// <summary>Contracted car hours that fall away in a full year.</summary>
    [Description("Contracted car hours that fall away in a full year.")]
    [Unit(Units.Hours)]
    public required double ContractedHoursSaved { get; init; }

    /// <summary>Differences of the region's figures.</summary>
    [Description("Differences of the region's figures.")]
    public required RegionDeltaResult Delta { get; init; }

    /// <summary>The change in a single coming year; left out where the demand is not taken as uncertain.</summary>
    [Description("The change in a single coming year; left out where the demand is not taken as uncertain.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ComingYearResult? ComingYear { get; init; }

    /// <summary>What pairing the replications brought these differences.</summary>
    [Description("What pairing the replications brought these differences.")]
    public required VarianceReductionResult VarianceReduction { get; init; }

    /// <summary>The same differences per district.</summary>
    [Description("The same differences per district.")]
    public required IReadOnlyList<DistrictDeltaResult> Districts { get; init; }

    /// <summary>Every area beside the baseline.</summary>
    [Description("Every area beside the baseline.")]
    public required IReadOnlyList<AreaResult> Areas { get; init; }

    /// <summary>Its figures that rest on no source.</summary>
    [Description("Its figures that rest on no source.")]
    public required IReadOnlyList<AssumptionResult> Assumptions { get; init; }

    internal static ScenarioResult Of(ScenarioComparison scenario) => new()
    {
        Name = scenario.Name,
        Description = scenario.Description,
        ScenarioHash = scenario.ScenarioHash,
        Changes = TextsResult.Of(scenario.ChangesDa, scenario.ChangesEn),
        EffectiveFrom = scenario.EffectiveFrom,
        Evaluation = EvaluationResult.Of(scenario.Evaluation),
        SavingDkkPerYear = SavingResult.Of(scenario.SavingDkkPerYear),
        SavingFirstYearDkk = RoundedNumbers.Dkk(scenario.SavingFirstYearDkk),
        ContractedHoursSaved = RoundedNumbers.Amount(scenario.ContractedHoursSaved),
        Delta = RegionDeltaResult.Of(scenario.Delta),
        ComingYear = scenario.ComingYear is { } year ? ComingYearResult.Of(year) : null,
        VarianceReduction = VarianceReductionResult.Of(scenario.VarianceReduction),
        Districts = [.. scenario.Districts.Select(DistrictDeltaResult.Of)],
        Areas = [.. scenario.Areas.Select(AreaResult.Of)],
        Assumptions = [.. scenario.Plan.Assumptions.Select(AssumptionResult.Of)],
    };
}
