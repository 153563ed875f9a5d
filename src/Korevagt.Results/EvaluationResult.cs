using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>What one plan does in a year; means over the replications.</summary>
public sealed record EvaluationResult
{
    /// <summary>Cost of a year: the contractors' fee and the other costs counted; null where the plan has no price.</summary>
    [Description("Cost of a year: the contractors' fee and the other costs counted; null where the plan has no price.")]
    [Unit(Units.Dkk)]
    public required ExactEstimateResult? AnnualCostDkk { get; init; }

    /// <summary>What of the contractors' fee follows from the contracts: hours and shift starts; null where there is no price.</summary>
    [Description("What of the contractors' fee follows from the contracts: hours and shift starts; null where there is no price.")]
    [Unit(Units.Dkk)]
    public required decimal? ContractedCostDkk { get; init; }

    /// <summary>The cost of a year by what it grows with.</summary>
    [Description("The cost of a year by what it grows with.")]
    public required CostsResult Costs { get; init; }

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

    /// <summary>Visits ordered shortly before the daytime practice opens that wait for it; no target counts them.</summary>
    [Description("Visits ordered shortly before the daytime practice opens that wait for it; no target counts them.")]
    [Unit(Units.Visits)]
    public required double HeldForPracticePerYear { get; init; }

    /// <summary>Visits handed to another service, since the plan lets no more wait.</summary>
    [Description("Visits handed to another service, since the plan lets no more wait.")]
    [Unit(Units.Visits)]
    public required double HandedOnPerYear { get; init; }

    /// <summary>Visits still open when the year ended.</summary>
    [Description("Visits still open when the year ended.")]
    [Unit(Units.Visits)]
    public required double StillOpenAtYearEnd { get; init; }

    /// <summary>Whether the plan cannot keep up: more visits are open at the end of the year than arise in a day.</summary>
    [Description("Whether the plan cannot keep up: more visits are open at the end of the year than arise in a day.")]
    public required bool CannotKeepUp { get; init; }

    /// <summary>The time in which visits arise and nobody is on duty.</summary>
    [Description("The time in which visits arise and nobody is on duty.")]
    public required UncoveredResult Uncovered { get; init; }

    /// <summary>Visits that the scenario moved to daytime before they arose.</summary>
    [Description("Visits that the scenario moved to daytime before they arose.")]
    [Unit(Units.Visits)]
    public required double MovedToDaytimePerYear { get; init; }

    /// <summary>Response times of the region.</summary>
    [Description("Response times of the region.")]
    [Unit(Units.Minutes)]
    public required ResponseMinutesResult ResponseMinutes { get; init; }

    /// <summary>Quantiles of response times are cut here: one of so many minutes or more is only known to be at least that long.</summary>
    [Description("Quantiles of response times are cut here: one of so many minutes or more is only known to be at least that long.")]
    [Unit(Units.Minutes)]
    public required double QuantileLimitMinutes { get; init; }

    /// <summary>
    /// Share of the visits made that a car took in the second in which they reached the dispatcher. Visits that were handed on
    /// are not among them: where none may wait it is 1, however many are turned away.
    /// </summary>
    [Description(
        "Share of the visits made that a car took in the second in which they reached the dispatcher. Visits that were handed "
        + "on are not among them: where none may wait it is 1, however many are turned away.")]
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

    /// <summary>The municipalities that have areas, in the plan's order; empty in a plan without municipalities.</summary>
    [Description("The municipalities that have areas, in the plan's order; empty in a plan without municipalities.")]
    public required IReadOnlyList<GroupResult> Municipalities { get; init; }

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

    /// <summary>What must be known of positions and roads before the figures; left out where there is nothing.</summary>
    [Description("What must be known of positions and roads before the figures; left out where there is nothing.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<Text>? Warnings { get; init; }

    internal static EvaluationResult Of(PlanEvaluation evaluation) => new()
    {
        AnnualCostDkk = evaluation.AnnualCostDkk is { } cost ? ExactEstimateResult.Of(cost) : null,
        ContractedCostDkk = RoundedNumbers.DkkOrNull(evaluation.ContractedCostDkk),
        Costs = CostsResult.Of(evaluation.Costs),
        ContractedHoursPerYear = RoundedNumbers.Amount(evaluation.ContractedHoursPerYear),
        VisitsPerYear = RoundedNumbers.Amount(evaluation.VisitsPerYear),
        VisitedPerYear = RoundedNumbers.Amount(evaluation.VisitedPerYear),
        HandedToDaytimePerYear = RoundedNumbers.Amount(evaluation.HandedToDaytimePerYear),
        HeldForPracticePerYear = RoundedNumbers.Amount(evaluation.HeldForPracticePerYear),
        HandedOnPerYear = RoundedNumbers.Amount(evaluation.HandedOnPerYear),
        StillOpenAtYearEnd = RoundedNumbers.Amount(evaluation.StillOpenAtYearEnd),
        CannotKeepUp = evaluation.CannotKeepUp,
        Uncovered = UncoveredResult.Of(evaluation.Uncovered),
        MovedToDaytimePerYear = RoundedNumbers.Amount(evaluation.MovedToDaytimePerYear),
        ResponseMinutes = ResponseMinutesResult.Of(evaluation.ResponseMinutes),
        QuantileLimitMinutes = RoundedNumbers.Minutes(ResponseLimit.Minutes),
        TakenAtOnceShare = EstimateResult.Share(evaluation.TakenAtOnceShare),
        MeanWaitMinutes = EstimateResult.Minutes(evaluation.MeanWaitMinutes),
        WithinTargetShare = EstimateResult.Share(evaluation.WithinTargetShare),
        Targets = [.. evaluation.Targets.Select(TargetResult.Of)],
        Shifts = [.. evaluation.Shifts.Select(ShiftResult.Of)],
        Districts = [.. evaluation.Districts.Select(GroupResult.Of)],
        DistrictParts = [.. evaluation.DistrictParts.Select(DistrictPartResult.Of)],
        Areas = [.. evaluation.Areas.Select(GroupResult.Of)],
        Municipalities = [.. evaluation.Municipalities.Select(GroupResult.Of)],
        Urgencies = [.. evaluation.Urgencies.Select(GroupResult.Of)],
        Hours = [.. evaluation.Hours.Select(HourResult.Of)],
        HistogramStepMinutes = PlanEvaluation.HistogramStepMinutes,
        ResponseHistogram = [.. evaluation.ResponseHistogram.Select(RoundedNumbers.Amount)],
        CarStates = evaluation.CarStates is { } states ? CarStatesResult.Of(states) : null,
        Warnings = evaluation.Warnings.Count > 0 ? evaluation.Warnings : null,
    };
}

/// <summary>The visits of a district, an area, a municipality or an urgency in a year.</summary>
public sealed record GroupResult
{
    /// <summary>Id of the group.</summary>
    [Description("Id of the group.")]
    public required string Id { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Of them handed to the daytime practice.</summary>
    [Description("Of them handed to the daytime practice.")]
    [Unit(Units.Visits)]
    public required double HandedToDaytimePerYear { get; init; }

    /// <summary>Of them ordered shortly before the daytime practice opens that wait for it; no target counts them.</summary>
    [Description("Of them ordered shortly before the daytime practice opens that wait for it; no target counts them.")]
    [Unit(Units.Visits)]
    public required double HeldForPracticePerYear { get; init; }

    /// <summary>Response times; null where no visit was made.</summary>
    [Description("Response times; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required ResponseMinutesResult? ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; null where no visit arose.</summary>
    [Description("Share within the first service target; null where no visit arose.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static GroupResult Of(GroupFigures group) => new()
    {
        Id = group.Id,
        Name = group.Name,
        VisitsPerYear = RoundedNumbers.Amount(group.VisitsPerYear),
        HandedToDaytimePerYear = RoundedNumbers.Amount(group.HandedToDaytimePerYear),
        HeldForPracticePerYear = RoundedNumbers.Amount(group.HeldForPracticePerYear),
        ResponseMinutes = group.ResponseMinutes is { } minutes ? ResponseMinutesResult.Of(minutes) : null,
        WithinTargetShare = RoundedNumbers.ShareOrNull(group.WithinTargetShare),
    };
}

/// <summary>A service target with the share reached.</summary>
public sealed record TargetResult
{
    /// <summary>Id of the target.</summary>
    [Description("Id of the target.")]
    public required string Target { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>The time within which visits are to be reached.</summary>
    [Description("The time within which visits are to be reached.")]
    [Unit(Units.Minutes)]
    public required double WithinMinutes { get; init; }

    /// <summary>The share of visits that is to be reached so.</summary>
    [Description("The share of visits that is to be reached so.")]
    [Unit(Units.Share)]
    public required double WantedShare { get; init; }

    /// <summary>The share that is.</summary>
    [Description("The share that is.")]
    [Unit(Units.Share)]
    public required EstimateResult ReachedShare { get; init; }

    /// <summary>Whether the mean of the share reached is at least the one wanted.</summary>
    [Description("Whether the mean of the share reached is at least the one wanted.")]
    public required bool Met { get; init; }

    internal static TargetResult Of(TargetFigures target) => new()
    {
        Target = target.Id,
        Name = target.Name,
        WithinMinutes = RoundedNumbers.Minutes(target.WithinMinutes),
        WantedShare = RoundedNumbers.Share(target.WantedShare),
        ReachedShare = EstimateResult.Share(target.ReachedShare),
        Met = target.Met,
    };
}

/// <summary>The visits ordered in one hour of the clock, over the year.</summary>
public sealed record HourResult
{
    /// <summary>The hour by the local clock, 0 to 23.</summary>
    [Description("The hour by the local clock, 0 to 23.")]
    [Unit(Units.HourOfDay)]
    public required int Hour { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Mean response time; null where no visit was made.</summary>
    [Description("Mean response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? MeanResponseMinutes { get; init; }

    /// <summary>90 % response time; null where no visit was made.</summary>
    [Description("90 % response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; null where no visit arose.</summary>
    [Description("Share within the first service target; null where no visit arose.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static HourResult Of(HourFigures hour) => new()
    {
        Hour = hour.Hour,
        VisitsPerYear = RoundedNumbers.Amount(hour.VisitsPerYear),
        MeanResponseMinutes = RoundedNumbers.MinutesOrNull(hour.MeanMinutes),
        P90ResponseMinutes = RoundedNumbers.MinutesOrNull(hour.P90Minutes),
        WithinTargetShare = RoundedNumbers.ShareOrNull(hour.WithinTargetShare),
    };
}

/// <summary>The visits of a district ordered in one part of the day, over the year.</summary>
public sealed record DistrictPartResult
{
    /// <summary>Id of the district.</summary>
    [Description("Id of the district.")]
    public required string District { get; init; }

    /// <summary>The part of the day.</summary>
    [Description("The part of the day.")]
    public required DutyPart Part { get; init; }

    /// <summary>Visits arisen in a year.</summary>
    [Description("Visits arisen in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Mean response time; null where no visit was made.</summary>
    [Description("Mean response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? MeanResponseMinutes { get; init; }

    /// <summary>90 % response time; null where no visit was made.</summary>
    [Description("90 % response time; null where no visit was made.")]
    [Unit(Units.Minutes)]
    public required double? P90ResponseMinutes { get; init; }

    /// <summary>Share within the first service target; null where no visit arose.</summary>
    [Description("Share within the first service target; null where no visit arose.")]
    [Unit(Units.Share)]
    public required double? WithinTargetShare { get; init; }

    internal static DistrictPartResult Of(DutyPartFigures figures) => new()
    {
        District = figures.District,
        Part = figures.Part,
        VisitsPerYear = RoundedNumbers.Amount(figures.VisitsPerYear),
        MeanResponseMinutes = RoundedNumbers.MinutesOrNull(figures.MeanMinutes),
        P90ResponseMinutes = RoundedNumbers.MinutesOrNull(figures.P90Minutes),
        WithinTargetShare = RoundedNumbers.ShareOrNull(figures.WithinTargetShare),
    };
}
