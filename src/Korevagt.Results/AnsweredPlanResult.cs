using System.ComponentModel;
using Korevagt.Choosing.Answers;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;

namespace Korevagt.Results;

/// <summary>A plan that is told and how it fares, by years that no choice has seen.</summary>
public sealed record AnsweredPlanResult
{
    private const string Met = "surelyMet";
    private const string Missed = "surelyMissed";
    private const string Undecided = "undecided";

    private static readonly (PlanRoles Role, string Name)[] RoleNames =
    [
        (PlanRoles.Baseline, "baseline"), (PlanRoles.Chosen, "chosen"), (PlanRoles.Nearest, "nearest"), (PlanRoles.Own, "own"),
        (PlanRoles.Front, "front"), (PlanRoles.Next, "next"),
    ];

    /// <summary>Its number in the answer, from 0 for the baseline; names its scenario file.</summary>
    [Description("Its number in the answer, from 0 for the baseline; names its scenario file.")]
    [Unit(Units.None)]
    public required int Number { get; init; }

    /// <summary>What it is: baseline, chosen, nearest, own, front, next.</summary>
    [Description("What it is, one or several of: baseline, chosen, nearest, own, front, next.")]
    public required IReadOnlyList<string> Roles { get; init; }

    /// <summary>Name of the planner's own plan; null for others.</summary>
    [Description("Name of the planner's own plan; null for others.")]
    public required string? Name { get; init; }

    /// <summary>What it changes in the baseline, in words.</summary>
    [Description("What it changes in the baseline, in words.")]
    public required TextsResult Changes { get; init; }

    /// <summary>Whether it lies outside of what the question lets decide.</summary>
    [Description("Whether it lies outside of what the question lets decide.")]
    public required bool IsOutside { get; init; }

    /// <summary>What contracts, hours and starts cost less a year, for certain; null where the plan has no price.</summary>
    [Description("What contracts, hours and starts cost less a year, for certain; null where the plan has no price.")]
    [Unit(Units.Dkk)]
    public required decimal? ContractedSavingDkk { get; init; }

    /// <summary>Contracted car hours a year less than the baseline's.</summary>
    [Description("Contracted car hours a year less than the baseline's.")]
    [Unit(Units.Hours)]
    public required double CarHoursSaved { get; init; }

    /// <summary>Its first aim; a saving that is aimed at is told as the cost that it lowers.</summary>
    [Description("Its first aim; a saving that is aimed at is told as the cost that it lowers.")]
    [Unit(Units.AimUnit)]
    public required EstimateResult Aim { get; init; }

    /// <summary>Its figures.</summary>
    [Description("Its figures.")]
    public required PlanFiguresResult Figures { get; init; }

    /// <summary>Its figures less those of the baseline, year by year.</summary>
    [Description("Its figures less those of the baseline, year by year.")]
    public required PlanFiguresResult Differences { get; init; }

    /// <summary>The change of each district's 90 % response time.</summary>
    [Description("The change of each district's 90 % response time.")]
    public required IReadOnlyList<DistrictChangeResult> Districts { get; init; }

    /// <summary>Whether it keeps the requirements: surelyMet, surelyMissed or undecided.</summary>
    [Description("Whether it keeps the requirements: surelyMet, surelyMissed or undecided.")]
    public required string Verdict { get; init; }

    /// <summary>Places among question.require of the requirements that it surely breaks; where there are none, of those that it may break.</summary>
    [Description("Places among question.require, from 0, of the requirements that it surely breaks; where there are none, of those that it may break.")]
    [Unit(Units.None)]
    public required IReadOnlyList<int> Broken { get; init; }

    /// <summary>By how much it is better than the chosen plan at most; below 0 where it is surely worse; null where nothing can be said.</summary>
    [Description("By how much it is better than the chosen plan at most; below 0 where it is surely worse; null where nothing can be said.")]
    [Unit(Units.AimUnit)]
    public required double? BetterByAtMost { get; init; }

    /// <summary>Whether too few years are there to bound by how much it is better.</summary>
    [Description("Whether too few years are there to bound by how much it is better.")]
    public required bool BetterByAtMostIsInfinite { get; init; }

    /// <summary>Its first aim less that of the chosen plan, year by year; null where none is chosen.</summary>
    [Description("Its first aim less that of the chosen plan, year by year; null where none is chosen.")]
    [Unit(Units.AimUnit)]
    public required EstimateResult? AimAgainstChosen { get; init; }

    /// <summary>Its rank by the mean of the first aim among the plans judged that do not surely break a requirement, from 1; null else.</summary>
    [Description("Its rank by the mean of the first aim among the plans judged that do not surely break a requirement, from 1; null else.")]
    [Unit(Units.Count)]
    public required int? Rank { get; init; }

    /// <summary>Whether a plan judged is surely no worse in any aim and better in one.</summary>
    [Description("Whether a plan judged is surely no worse in any aim and better in one.")]
    public required bool IsSurelyDominated { get; init; }

    internal static AnsweredPlanResult Of(AnsweredPlan plan, Question question, AimNumbers aim) => new()
    {
        Number = plan.Number,
        Roles = [.. RoleNames.Where(role => plan.Role.HasFlag(role.Role)).Select(role => role.Name)],
        Name = plan.Name,
        Changes = TextsResult.Of(
            [.. plan.ChangesDescribed.Select(change => change.Danish)], [.. plan.ChangesDescribed.Select(change => change.English)]),
        IsOutside = plan.IsOutside,
        ContractedSavingDkk = HasPrice(question) ? RoundedNumbers.Dkk(plan.ContractedSavingDkk) : null,
        CarHoursSaved = RoundedNumbers.Amount(plan.CarHoursSaved),
        Aim = aim.Estimate(plan.Aim),
        Figures = PlanFiguresResult.Of(plan.Figures, question),
        Differences = PlanFiguresResult.Of(plan.Differences, question),
        Districts =
        [
            .. question.Baseline.Plan.Districts.Zip(plan.Districts, (district, change) => new DistrictChangeResult
            {
                District = district.Id,
                Name = district.Name,
                P90Minutes = EstimateResult.Minutes(change),
            }),
        ],
        Verdict = plan.SurelyKeeps ? Met : plan.SurelyBreaks ? Missed : Undecided,
        Broken = plan.Broken,
        BetterByAtMost = aim.Rounded(plan.BetterByAtMost),
        BetterByAtMostIsInfinite = AnsweredStatementResult.IsInfinite(plan.BetterByAtMost),
        AimAgainstChosen = plan.AimAgainstChosen is { } against ? aim.Estimate(against) : null,
        Rank = plan.Rank,
        IsSurelyDominated = plan.IsSurelyDominated,
    };

    internal static bool HasPrice(Question question) => question.Baseline.Plan.Shifts.All(shift => shift.Contract is not null);
}

/// <summary>Figures of a plan's year, or differences of them.</summary>
public sealed record PlanFiguresResult
{
    private static readonly AimNumbers Dkk = AimNumbers.Of(QuestionFigure.AnnualCost);

    /// <summary>The response time that 90 % of the visits do not exceed.</summary>
    [Description("The response time that 90 % of the visits do not exceed: the mean of the years' own.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }

    /// <summary>Mean response time.</summary>
    [Description("Mean response time.")]
    [Unit(Units.Minutes)]
    public required EstimateResult MeanResponseMinutes { get; init; }

    /// <summary>The 90 % response time of the most urgent visits.</summary>
    [Description("The 90 % response time of the most urgent visits.")]
    [Unit(Units.Minutes)]
    public required EstimateResult UrgentP90Minutes { get; init; }

    /// <summary>Share within the first service target.</summary>
    [Description("Share within the first service target.")]
    [Unit(Units.Share)]
    public required EstimateResult WithinTargetShare { get; init; }

    /// <summary>Visits that miss it.</summary>
    [Description("Visits that miss it.")]
    [Unit(Units.Visits)]
    public required EstimateResult LateVisits { get; init; }

    /// <summary>Visits that go to the daytime practice.</summary>
    [Description("Visits that go to the daytime practice.")]
    [Unit(Units.Visits)]
    public required EstimateResult HandedToDaytime { get; init; }

    /// <summary>The greatest 90 % response time of any district.</summary>
    [Description("The greatest 90 % response time of any district.")]
    [Unit(Units.Minutes)]
    public required EstimateResult WorstDistrictP90Minutes { get; init; }

    /// <summary>All that has a price; null where the plan has none.</summary>
    [Description("All that has a price; null where the plan has none.")]
    [Unit(Units.Dkk)]
    public required EstimateResult? AnnualCostDkk { get; init; }

    internal static PlanFiguresResult Of(PlanFigures figures, Question question) => new()
    {
        P90Minutes = EstimateResult.Minutes(figures.P90),
        MeanResponseMinutes = EstimateResult.Minutes(figures.MeanResponse),
        UrgentP90Minutes = EstimateResult.Minutes(figures.UrgentP90),
        WithinTargetShare = EstimateResult.Share(figures.WithinTarget),
        LateVisits = EstimateResult.Amount(figures.LateVisits),
        HandedToDaytime = EstimateResult.Amount(figures.HandedToDaytime),
        WorstDistrictP90Minutes = EstimateResult.Minutes(figures.WorstDistrictP90),
        AnnualCostDkk = CostOrNull(figures.AnnualCost, question),
    };

    internal static EstimateResult? CostOrNull(Estimate cost, Question question) =>
        AnsweredPlanResult.HasPrice(question) ? Dkk.Estimate(cost) : null;
}

/// <summary>The change of a district's 90 % response time.</summary>
public sealed record DistrictChangeResult
{
    /// <summary>Id of the district.</summary>
    [Description("Id of the district.")]
    public required string District { get; init; }

    /// <summary>Its name.</summary>
    [Description("Its name.")]
    public required string Name { get; init; }

    /// <summary>The change.</summary>
    [Description("The change; null each where a year had no visit there.")]
    [Unit(Units.Minutes)]
    public required EstimateResult P90Minutes { get; init; }
}
