using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Planning.Evaluation;

namespace Korevagt.Reports.Results;

/// <summary>What one plan does in a year; means over the replications.</summary>
public sealed record EvaluationResult
{
    /// <summary>Cost of a year.</summary>
    [Description("Cost of a year.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult AnnualCostDkk { get; init; }

    /// <summary>The certain part of it: contracted hours and shift starts.</summary>
    [Description("The certain part of it: contracted hours and shift starts.")]
    [Unit(Units.Dkk)]
    public required decimal ContractedCostDkk { get; init; }

    /// <summary>Contracted car hours in a year.</summary>
    [Description("Contracted car hours in a year.")]
    [Unit(Units.Hours)]
    public required double ContractedHoursPerYear { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Visits made in a year.</summary>
    [Description("Visits made in a year.")]
    [Unit(Units.Visits)]
    public required double VisitedPerYear { get; init; }

    /// <summary>Visits that nobody on duty could take, handed to the daytime practice.</summary>
    [Description("Visits that nobody on duty could take, handed to the daytime practice.")]
    [Unit(Units.Visits)]
    public required double HandedToDaytimePerYear { get; init; }

    /// <summary>Visits handed to another service, since the plan lets no more wait.</summary>
    [Description("Visits handed to another service, since the plan lets no more wait.")]
    [Unit(Units.Visits)]
    public required double HandedOnPerYear { get; init; }

    /// <summary>Visits still open when the year ended.</summary>
    [Description("Visits still open when the year ended.")]
    [Unit(Units.Visits)]
    public required double StillOpenAtYearEnd { get; init; }

    /// <summary>Visits that the scenario moved to daytime before they arose.</summary>
    [Description("Visits that the scenario moved to daytime before they arose.")]
    [Unit(Units.Visits)]
    public required double MovedToDaytimePerYear { get; init; }

    /// <summary>Response times of the region.</summary>
    [Description("Response times of the region.")]
    [Unit(Units.Minutes)]
    public required ResponseMinutesResult ResponseMinutes { get; init; }

    /// <summary>Share of the visits made that a car took at once.</summary>
    [Description("Share of the visits made that a car took at once.")]
    [Unit(Units.Share)]
    public required EstimateResult TakenAtOnceShare { get; init; }

    /// <summary>Mean time that the visits made waited for a car.</summary>
    [Description("Mean time that the visits made waited for a car.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanWaitMinutes { get; init; }

    /// <summary>Share within the first service target; visits handed over count as missed.</summary>
    [Description("Share within the first service target; visits handed over count as missed.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    /// <summary>Every service target, in the plan's order.</summary>
    [Description("Every service target, in the plan's order.")]
    public required IReadOnlyList<TargetResult> Targets { get; init; }

    /// <summary>The shifts, in the plan's order.</summary>
    [Description("The shifts, in the plan's order.")]
    public required IReadOnlyList<ShiftResult> Shifts { get; init; }

    /// <summary>The districts, in the plan's order.</summary>
    [Description("The districts, in the plan's order.")]
    public required IReadOnlyList<GroupResult> Districts { get; init; }

    /// <summary>The districts by part of the day.</summary>
    [Description("The districts by part of the day.")]
    public required IReadOnlyList<DistrictPartResult> DistrictParts { get; init; }

    /// <summary>The areas, in the plan's order.</summary>
    [Description("The areas, in the plan's order.")]
    public required IReadOnlyList<GroupResult> Areas { get; init; }

    /// <summary>The urgencies, in the plan's order.</summary>
    [Description("The urgencies, in the plan's order.")]
    public required IReadOnlyList<GroupResult> Urgencies { get; init; }

    /// <summary>The 24 hours of the clock.</summary>
    [Description("The 24 hours of the clock.")]
    public required IReadOnlyList<HourResult> Hours { get; init; }

    /// <summary>Width of a step of the histogram.</summary>
    [Description("Width of a step of the histogram.")]
    [Unit(Units.Minutes)]
    public required int HistogramStepMinutes { get; init; }

    /// <summary>Visits per year by response time, step by step from 0; the last holds the rest.</summary>
    [Description("Visits per year by response time, step by step from 0; the last holds the rest.")]
    [Unit(Units.Visits)]
    public required IReadOnlyList<double> ResponseHistogram { get; init; }

    /// <summary>The joint states of the cars; left out where the plan has too many or not always the same.</summary>
    [Description("The joint states of the cars; left out where the plan has too many or not always the same.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public CarStatesResult? CarStates { get; init; }

    internal static EvaluationResult Of(PlanEvaluation evaluation) => new()
    {
        AnnualCostDkk = ExactEstimateResult.Of(evaluation.AnnualCostDkk),
        ContractedCostDkk = RoundedNumbers.Dkk(evaluation.ContractedCostDkk),
        ContractedHoursPerYear = RoundedNumbers.Amount(evaluation.ContractedHoursPerYear),
        VisitsPerYear = RoundedNumbers.Amount(evaluation.VisitsPerYear),
        VisitedPerYear = RoundedNumbers.Amount(evaluation.VisitedPerYear),
        HandedToDaytimePerYear = RoundedNumbers.Amount(evaluation.HandedToDaytimePerYear),
        HandedOnPerYear = RoundedNumbers.Amount(evaluation.HandedOnPerYear),
        StillOpenAtYearEnd = RoundedNumbers.Amount(evaluation.StillOpenAtYearEnd),
        MovedToDaytimePerYear = RoundedNumbers.Amount(evaluation.MovedToDaytimePerYear),
        ResponseMinutes = ResponseMinutesResult.Of(evaluation.ResponseMinutes),
        TakenAtOnceShare = EstimateResult.Share(evaluation.TakenAtOnceShare),
        MeanWaitMinutes = EstimateResult.Minutes(evaluation.MeanWaitMinutes),
        WithinTargetShare = EstimateResult.Share(evaluation.WithinTargetShare),
        Targets = [.. evaluation.Targets.Select(TargetResult.Of)],
        Shifts = [.. evaluation.Shifts.Select(ShiftResult.Of)],
        Districts = [.. evaluation.Districts.Select(GroupResult.Of)],
        DistrictParts = [.. evaluation.DistrictParts.Select(DistrictPartResult.Of)],
        Areas = [.. evaluation.Areas.Select(GroupResult.Of)],
        Urgencies = [.. evaluation.Urgencies.Select(GroupResult.Of)],
        Hours = [.. evaluation.Hours.Select(HourResult.Of)],
        HistogramStepMinutes = PlanEvaluation.HistogramStepMinutes,
        ResponseHistogram = [.. evaluation.ResponseHistogram.Select(RoundedNumbers.Amount)],
        CarStates = evaluation.CarStates is { } states ? CarStatesResult.Of(states) : null,
    };
}
