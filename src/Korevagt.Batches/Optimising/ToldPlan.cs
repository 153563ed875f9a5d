using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;

namespace Korevagt.Batches.Optimising;

/// <summary>What is told of a plan that an answer names. Figures are of years that no choice has seen.</summary>
/// <param name="Number">Its number in the answer, 0 for the plan as it is today.</param>
/// <param name="Roles">What it is in the answer; none for a plan that was merely judged.</param>
/// <param name="Name">Name of the planner's own plan; absent for others.</param>
/// <param name="Changes">What it changes, in words.</param>
/// <param name="IsOutside">Whether it lies outside of what the question lets decide.</param>
/// <param name="ContractedSavingDkk">What contracts, hours and starts cost less, in kroner a year; known for certain.</param>
/// <param name="CarHoursSaved">Contracted car hours less than the baseline's, a year.</param>
/// <param name="Figures">Its figures of a year.</param>
/// <param name="Differences">Its figures less those of the baseline, year by year.</param>
/// <param name="Verdict">Whether it keeps the requirements.</param>
/// <param name="BrokenRequirements">Places of the requirements, among the question's from 0, that it breaks or may break.</param>
/// <param name="BetterByAtMost">
/// By how much it is better than the chosen plan at most, in the unit of the first aim; below 0 where it is surely worse. Absent where
/// nothing can be said.
/// </param>
/// <param name="Rank">
/// Its rank by the mean of the first aim among the plans that do not surely break a requirement, from 1; absent else.
/// </param>
/// <param name="IsSurelyDominated">Whether a plan judged is surely no worse in any aim and better in one.</param>
public sealed record ToldPlan(
    int Number, IReadOnlyList<ToldRole> Roles, string? Name, IReadOnlyList<Text> Changes, bool IsOutside, decimal ContractedSavingDkk,
    double CarHoursSaved, ToldFigures Figures, ToldFigures Differences, ToldVerdict Verdict, IReadOnlyList<int> BrokenRequirements,
    double? BetterByAtMost, int? Rank, bool IsSurelyDominated)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Which of the question's own plans it is, by their places from 0; none for others.</summary>
    public IReadOnlyList<int> Own { get; init; } = [];

    /// <summary>How it stands to each requirement, by the years of its figures.</summary>
    public IReadOnlyList<ToldRequirement> Requirements { get; init; } = [];

    /// <summary>By how much it is worse than the chosen plan in the first aim; absent where none is chosen.</summary>
    public ToldDifference? WorseThanChosen { get; init; }

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>As it was stored.</summary>
    public static ToldPlan OfJson(string json) => JsonSerializer.Deserialize<ToldPlan>(json, Json)!;

    internal static ToldPlan Of(AnsweredPlan plan, Question question) => new(
        plan.Number,
        [.. Enum.GetValues<ToldRole>().Where(role => plan.Role.HasFlag(Enum.Parse<PlanRoles>(role.ToString())))],
        plan.Name, plan.ChangesDescribed, plan.IsOutside, plan.ContractedSavingDkk, Math.Round(plan.CarHoursSaved, 2),
        ToldFigures.Of(plan.Figures), ToldFigures.Of(plan.Differences), Enum.Parse<ToldVerdict>(plan.Verdict.ToString()), plan.Broken,
        plan.BetterByAtMost is { } better && double.IsFinite(better) ? better : null, plan.Rank, plan.IsSurelyDominated)
    {
        Own = plan.Own,
        Requirements = [.. plan.Requirements.Select(held => ToldRequirement.Of(held, question))],
        WorseThanChosen = plan.AimAgainstChosen is { } against ? ToldDifference.Of(against, question) : null,
    };
}

/// <summary>What a plan is in an answer.</summary>
public enum ToldRole
{
    /// <summary>The plan as it is today.</summary>
    Baseline,

    /// <summary>The chosen one of those looked at.</summary>
    Chosen,

    /// <summary>The one that comes nearest where none keeps the requirements.</summary>
    Nearest,

    /// <summary>One of the planner's own.</summary>
    Own,

    /// <summary>On the front: of those judged none is surely no dearer and better.</summary>
    Front,

    /// <summary>Among those that come next by the first aim.</summary>
    Next,
}

/// <summary>Whether a plan keeps the requirements.</summary>
public enum ToldVerdict
{
    /// <summary>Neither is sure.</summary>
    Undecided,

    /// <summary>It surely keeps them.</summary>
    SurelyMet,

    /// <summary>It surely breaks one.</summary>
    SurelyMissed,
}

/// <summary>Figures of a year.</summary>
/// <param name="P90Minutes">Response time that 90 % of the visits do not exceed, in minutes.</param>
/// <param name="MeanResponseMinutes">Mean response time, in minutes.</param>
/// <param name="UrgentP90Minutes">The first of the most urgent visits.</param>
/// <param name="WithinTarget">Share of visits within the first service target, 0 to 1.</param>
/// <param name="LateVisits">Visits a year that miss it.</param>
/// <param name="HandedToDaytime">Visits a year that go to the daytime practice.</param>
/// <param name="WorstDistrictP90Minutes">The greatest of the districts' P90, in minutes.</param>
/// <param name="AnnualCostDkk">All that has a price, in kroner a year.</param>
public sealed record ToldFigures(
    ToldEstimate P90Minutes, ToldEstimate MeanResponseMinutes, ToldEstimate UrgentP90Minutes, ToldEstimate WithinTarget,
    ToldEstimate LateVisits, ToldEstimate HandedToDaytime, ToldEstimate WorstDistrictP90Minutes, ToldEstimate AnnualCostDkk)
{
    internal static ToldFigures Of(PlanFigures figures) => new(
        ToldEstimate.Of(figures.P90, 3), ToldEstimate.Of(figures.MeanResponse, 3), ToldEstimate.Of(figures.UrgentP90, 3),
        ToldEstimate.Of(figures.WithinTarget, 6), ToldEstimate.Of(figures.LateVisits, 2), ToldEstimate.Of(figures.HandedToDaytime, 2),
        ToldEstimate.Of(figures.WorstDistrictP90, 3), ToldEstimate.Of(figures.AnnualCost, 0));
}

/// <summary>A mean over years with its 95 % interval; absent each where it is a mean of nothing.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record ToldEstimate(double? Mean, double? Low, double? High)
{
    internal static ToldEstimate Of(Estimate estimate, int decimals)
    {
        return new ToldEstimate(Rounded(estimate.Mean), Rounded(estimate.Low), Rounded(estimate.High));

        double? Rounded(double value) => double.IsFinite(value) ? Math.Round(value, decimals) : null;
    }
}
