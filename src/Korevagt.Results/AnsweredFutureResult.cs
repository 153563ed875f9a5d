using System.ComponentModel;
using Korevagt.Choosing.Answers;
using Korevagt.Files.Questions;

namespace Korevagt.Results;

/// <summary>How plans fare in a future.</summary>
public sealed record AnsweredFutureResult
{
    /// <summary>Name of the future.</summary>
    [Description("Name of the future.")]
    public required string Name { get; init; }

    /// <summary>Each plan by its number.</summary>
    [Description("Each plan by its number.")]
    public required IReadOnlyList<PlanInFutureResult> Plans { get; init; }

    internal static AnsweredFutureResult Of(AnsweredFuture future, Question question, AimNumbers aim) => new()
    {
        Name = future.Name,
        Plans =
        [
            .. future.Plans.Select(plan => new PlanInFutureResult
            {
                Number = plan.Number,
                Aim = aim.Estimate(plan.Aim),
                Regret = aim.Rounded(plan.Regret),
                AnnualCostDkk = PlanFiguresResult.CostOrNull(plan.AnnualCost, question),
                Keeps = plan.Keeps,
            }),
        ],
    };
}

/// <summary>A plan in a future.</summary>
public sealed record PlanInFutureResult
{
    /// <summary>Number of the plan.</summary>
    [Description("Number of the plan.")]
    [Unit(Units.None)]
    public required int Number { get; init; }

    /// <summary>Its first aim.</summary>
    [Description("Its first aim.")]
    [Unit(Units.AimUnit)]
    public required EstimateResult Aim { get; init; }

    /// <summary>By how much it is worse than the best of these plans that keep the requirements there, by the means; 0 or more.</summary>
    [Description("By how much it is worse than the best of these plans that keep the requirements there (of all, where none does), by the means; 0 or more.")]
    [Unit(Units.AimUnit)]
    public required double? Regret { get; init; }

    /// <summary>All that has a price; null where the plan has none.</summary>
    [Description("All that has a price; null where the plan has none.")]
    [Unit(Units.Dkk)]
    public required EstimateResult? AnnualCostDkk { get; init; }

    /// <summary>Whether by the means it keeps the requirements there.</summary>
    [Description("Whether by the means it keeps the requirements there.")]
    public required bool Keeps { get; init; }
}

/// <summary>Whether the chosen plan's figures come from how the model works.</summary>
public sealed record ArtefactsResult
{
    /// <summary>The difference from the baseline, both under other dispatch rules; empty where the plan brings its own driving times.</summary>
    [Description("The difference from the baseline, both under other dispatch rules; empty where the plan brings its own driving times.")]
    public required IReadOnlyList<UnderDispatchResult> UnderDispatch { get; init; }

    /// <summary>Names of the districts that no shift serves first any more.</summary>
    [Description("Names of the districts that no shift serves first any more.")]
    public required IReadOnlyList<string> DistrictsWithoutCar { get; init; }

    /// <summary>Names of shifts that now run across the hour at which the daytime practice opens.</summary>
    [Description("Names of shifts that now run across the hour at which the daytime practice opens.")]
    public required IReadOnlyList<string> AcrossOpening { get; init; }

    /// <summary>Names of districts that lost a car of their own and are surely served sooner.</summary>
    [Description("Names of districts that lost a car of their own and are surely served sooner.")]
    public required IReadOnlyList<string> GainWithoutCar { get; init; }

    internal static ArtefactsResult Of(ArtefactPanel panel, AimNumbers aim) => new()
    {
        UnderDispatch =
        [
            .. panel.UnderDispatch.Select(under => new UnderDispatchResult
            {
                RuleDa = under.Rule.Danish,
                RuleEn = under.Rule.English,
                Aim = aim.Estimate(under.Difference),
                AgainstOwn = under.AgainstOwn is null ? null : aim.Estimate(under.AgainstOwn),
            }),
        ],
        DistrictsWithoutCar = panel.DistrictsWithoutCar,
        AcrossOpening = panel.AcrossOpening,
        GainWithoutCar = panel.GainWithoutCar,
    };
}

/// <summary>The chosen plan against the baseline, both under another dispatch rule.</summary>
public sealed record UnderDispatchResult
{
    /// <summary>The rule, in Danish.</summary>
    [Description("The rule, in Danish.")]
    public required string RuleDa { get; init; }

    /// <summary>The rule, in English.</summary>
    [Description("The rule, in English.")]
    public required string RuleEn { get; init; }

    /// <summary>The first aim of the chosen plan less that of the baseline.</summary>
    [Description("The first aim of the chosen plan less that of the baseline.")]
    [Unit(Units.AimUnit)]
    public required EstimateResult Aim { get; init; }

    /// <summary>The same less that of the first of the planner's own plans.</summary>
    [Description("The first aim of the chosen plan less that of the first of the planner's own plans; absent without one.")]
    [Unit(Units.AimUnit)]
    public EstimateResult? AgainstOwn { get; init; }
}

/// <summary>A requirement and the plans judged that break it.</summary>
public sealed record RequirementCountResult
{
    /// <summary>Its place among question.require.</summary>
    [Description("Its place among question.require, from 0.")]
    [Unit(Units.None)]
    public required int Requirement { get; init; }

    /// <summary>How many plans surely break it.</summary>
    [Description("How many plans surely break it.")]
    [Unit(Units.Count)]
    public required int SurelyMissed { get; init; }

    /// <summary>How many of them break no other for sure.</summary>
    [Description("How many of them break no other for sure.")]
    [Unit(Units.Count)]
    public required int OnlyThis { get; init; }

    /// <summary>The best mean of its figure among the plans judged, as its limit counts it; null where there is none.</summary>
    [Description("The best mean of its figure among the plans judged, as its limit counts it; null where there is none.")]
    [Unit(Units.FigureUnit)]
    public required double? BestReached { get; init; }

    internal static RequirementCountResult Of(RequirementCount count, Question question) => new()
    {
        Requirement = count.Requirement,
        SurelyMissed = count.SurelyMissed,
        OnlyThis = count.OnlyThis,
        BestReached = AimNumbers.Of(question.Requirements[count.Requirement].Figure).Rounded(count.BestReached),
    };
}

/// <summary>What one change of the chosen plan contributes: the plan with it less the plan without it.</summary>
public sealed record ContributionResult
{
    /// <summary>The change in words, in Danish.</summary>
    [Description("The change in words, in Danish.")]
    public required string ChangeDa { get; init; }

    /// <summary>The change in words, in English.</summary>
    [Description("The change in words, in English.")]
    public required string ChangeEn { get; init; }

    /// <summary>What it saves for certain a year.</summary>
    [Description("What it saves for certain a year.")]
    [Unit(Units.Dkk)]
    public required decimal ContractedSavingDkk { get; init; }

    /// <summary>What it adds to the first aim.</summary>
    [Description("What it adds to the first aim.")]
    [Unit(Units.AimUnit)]
    public required EstimateResult Aim { get; init; }

    internal static ContributionResult Of(ChangeContribution contribution, AimNumbers aim) => new()
    {
        ChangeDa = contribution.Change.Danish,
        ChangeEn = contribution.Change.English,
        ContractedSavingDkk = RoundedNumbers.Dkk(contribution.ContractedSavingDkk),
        Aim = aim.Estimate(contribution.Aim),
    };
}
