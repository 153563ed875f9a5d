using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Selection;

namespace Korevagt.Choosing.Answers;

/// <summary>Which plan, of those looked at, and how sure that is.</summary>
public sealed record Answer
{
    /// <summary>What it rests on.</summary>
    public required AnswerProvenance Provenance { get; init; }

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>Which plans there are, and how many were looked at.</summary>
    public required AnsweredSpace Space { get; init; }

    /// <summary>What can be said of the plans judged.</summary>
    public required AnsweredStatement Statement { get; init; }

    /// <summary>
    /// The plans that are told one by one: the baseline first, then the chosen plan, the planner's own, the front by price, and who
    /// comes next by the aim.
    /// </summary>
    public required IReadOnlyList<AnsweredPlan> Plans { get; init; }

    /// <summary>What each change of the chosen plan contributes; empty where none is chosen.</summary>
    public required IReadOnlyList<ChangeContribution> Contributions { get; init; }

    /// <summary>How the plans fare in each future, in the order of the question; empty without futures.</summary>
    public required IReadOnlyList<AnsweredFuture> Futures { get; init; }

    /// <summary>Whether the advantage may come from how the model works; null where none is chosen.</summary>
    public required ArtefactPanel? Artefacts { get; init; }

    /// <summary>What each requirement costs where no plan keeps all: the plans that would be left without it.</summary>
    public required IReadOnlyList<RequirementCount> Requirements { get; init; }

    /// <summary>The bound at each barrier of judging.</summary>
    public required IReadOnlyList<BoundAtBarrier> Trace { get; init; }

    /// <summary>The chosen plan, or null.</summary>
    public AnsweredPlan? Chosen => Plans.FirstOrDefault(plan => plan.Role.HasFlag(PlanRoles.Chosen));

    /// <summary>The plan that comes nearest where none keeps the requirements, or null.</summary>
    public AnsweredPlan? Nearest => Plans.FirstOrDefault(plan => plan.Role.HasFlag(PlanRoles.Nearest));
}

/// <summary>What an answer rests on.</summary>
/// <param name="Engine">Version of the engine.</param>
/// <param name="QuestionHash">SHA-256 of the question file.</param>
/// <param name="BaselineHash">Hash of the baseline.</param>
/// <param name="MapHash">Hash of the road map; empty where the plan brings its own driving times.</param>
/// <param name="Year">The year simulated.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Budget">Years of plans of search and judging, as the option has them.</param>
/// <param name="YearsOfSearch">Years of plans that the search used.</param>
/// <param name="YearsOfJudging">Fresh years of plans by which the finalists were judged.</param>
/// <param name="YearsOfFigures">Years by which the figures are told: no choice has seen them.</param>
/// <param name="Confidence">The confidence of the statement.</param>
public sealed record AnswerProvenance(
    string Engine, string QuestionHash, string BaselineHash, string MapHash, int Year, ulong Seed, string Budget,
    long YearsOfSearch, long YearsOfJudging, int YearsOfFigures, double Confidence);

/// <summary>The plans that there are.</summary>
/// <param name="Decisions">How many decisions.</param>
/// <param name="WithinValues">How many combinations of their values, as a whole number in digits.</param>
/// <param name="Allowed">How many plans keep what no year decides; null where they are too many to count.</param>
/// <param name="AllJudged">Whether every plan that keeps what no year decides was judged: nothing was searched.</param>
/// <param name="Seen">How many plans the search looked at.</param>
/// <param name="Judged">How many were judged on fresh years.</param>
/// <param name="SearchIsComplete">Whether the search ended because nothing near looked better, not for want of budget.</param>
/// <param name="PartsAddUp">Whether whole plans were forecast well by adding up the parts of the day; null where nothing was.</param>
/// <param name="AdditivityErrors">The errors of those forecasts, in the unit of the first aim.</param>
public sealed record AnsweredSpace(
    int Decisions, string WithinValues, int? Allowed, bool AllJudged, int Seen, int Judged, bool SearchIsComplete, bool? PartsAddUp,
    IReadOnlyList<double> AdditivityErrors);

/// <summary>What can be said, with the confidence of the answer.</summary>
/// <param name="Bound">
/// No plan judged that keeps the requirements is better than the chosen one by more, in the unit of the first aim; null where none is
/// chosen, infinite where too few years were there.
/// </param>
/// <param name="IsSettled">Whether more years were not needed.</param>
/// <param name="NeighboursJudged">Whether every plan one change away from the chosen one was among those judged.</param>
/// <param name="SurelyMet">Plans that surely keep every requirement.</param>
/// <param name="SurelyMissed">Plans that surely break one.</param>
/// <param name="Undecided">Plans of which neither is sure.</param>
/// <param name="FrontBound">
/// For a front: no neighbour of its plans that costs no more is better by more than this, in the unit of the first aim; null otherwise.
/// </param>
/// <param name="YearsPerValue">How many years were averaged to one value, since single ones are skewed; 1 for none.</param>
public sealed record AnsweredStatement(
    double? Bound, bool IsSettled, bool NeighboursJudged, int SurelyMet, int SurelyMissed, int Undecided, double? FrontBound,
    int YearsPerValue);

/// <summary>What a plan is in an answer; a plan may be several.</summary>
[Flags]
public enum PlanRoles
{
    /// <summary>Merely judged.</summary>
    None = 0,

    /// <summary>The plan as it is today.</summary>
    Baseline = 1,

    /// <summary>The chosen one.</summary>
    Chosen = 2,

    /// <summary>The one that comes nearest where none keeps the requirements.</summary>
    Nearest = 4,

    /// <summary>One of the planner's own.</summary>
    Own = 8,

    /// <summary>On the front: of those judged none is surely no dearer and better.</summary>
    Front = 16,

    /// <summary>Among those that come next by the first aim.</summary>
    Next = 32,
}

/// <summary>A plan and how it fares. Figures are of years that no choice has seen.</summary>
/// <param name="Number">Its number in the answer, from 0 for the baseline; names its file.</param>
/// <param name="Role">What it is.</param>
/// <param name="Name">Name of the planner's own plan; null for others.</param>
/// <param name="Changes">What it changes.</param>
/// <param name="ChangesDescribed">That in words.</param>
/// <param name="IsOutside">Whether it lies outside of what the question lets decide.</param>
/// <param name="ContractedSavingDkk">What contracts, hours and starts cost less, in kroner a year; known for certain.</param>
/// <param name="CarHoursSaved">Contracted car hours less than the baseline's.</param>
/// <param name="Aim">Its first aim; a saving that is aimed at is told as the cost that it lowers.</param>
/// <param name="Figures">Its figures.</param>
/// <param name="Differences">Figures less those of the baseline, year by year; zeros for the baseline.</param>
/// <param name="Districts">The change of each district's 90 % response time, in the plan's order.</param>
/// <param name="Verdict">Whether it keeps the requirements.</param>
/// <param name="Broken">Places of the requirements, among the question's, that it surely breaks or may break.</param>
/// <param name="BetterByAtMost">
/// By how much it is better than the chosen plan at most, in the unit of the first aim; below 0 where it is surely worse.
/// </param>
/// <param name="Rank">Its rank by the mean of the first aim among the plans that do not surely break a requirement, from 1; null else.</param>
/// <param name="IsSurelyDominated">Whether a plan judged is surely no worse in any aim and better in one.</param>
/// <param name="AimAgainstChosen">Its first aim less that of the chosen plan, year by year; null where none is chosen.</param>
public sealed record AnsweredPlan(
    int Number,
    PlanRoles Role,
    string? Name,
    IReadOnlyList<PlanChange> Changes,
    IReadOnlyList<Text> ChangesDescribed,
    bool IsOutside,
    decimal ContractedSavingDkk,
    double CarHoursSaved,
    Estimate Aim,
    PlanFigures Figures,
    PlanFigures Differences,
    IReadOnlyList<Estimate> Districts,
    Verdict Verdict,
    IReadOnlyList<int> Broken,
    double? BetterByAtMost,
    int? Rank,
    bool IsSurelyDominated,
    Estimate? AimAgainstChosen)
{
    /// <summary>Which of the question's own plans it is, by their places from 0; none for others.</summary>
    public IReadOnlyList<int> Own { get; init; } = [];

    /// <summary>How it stands to each requirement, by the years of its figures.</summary>
    public IReadOnlyList<HeldRequirement> Requirements { get; init; } = [];

    /// <summary>Whether it surely keeps every requirement.</summary>
    public bool SurelyKeeps => Verdict == Verdict.SurelyMet;

    /// <summary>Whether it surely breaks one.</summary>
    public bool SurelyBreaks => Verdict == Verdict.SurelyMissed;
}

/// <summary>Figures of a year, each a mean over years with its interval.</summary>
/// <param name="P90">Response time that 90 % of the visits do not exceed, in minutes.</param>
/// <param name="MeanResponse">Mean response time, in minutes.</param>
/// <param name="UrgentP90">The first of the most urgent visits.</param>
/// <param name="WithinTarget">Share within the first service target, by the baseline's visits.</param>
/// <param name="LateVisits">Visits a year that miss it.</param>
/// <param name="HandedToDaytime">Visits a year that go to the daytime practice.</param>
/// <param name="WorstDistrictP90">The greatest P90 of any district, in minutes.</param>
/// <param name="AnnualCost">All that has a price, in kroner.</param>
public sealed record PlanFigures(
    Estimate P90, Estimate MeanResponse, Estimate UrgentP90, Estimate WithinTarget, Estimate LateVisits, Estimate HandedToDaytime,
    Estimate WorstDistrictP90, Estimate AnnualCost);

/// <summary>What one change of the chosen plan contributes: the plan with it less the plan without it.</summary>
/// <param name="Change">The change in words.</param>
/// <param name="ContractedSavingDkk">What it saves for certain, in kroner a year.</param>
/// <param name="Aim">What it adds to the first aim.</param>
public sealed record ChangeContribution(Text Change, decimal ContractedSavingDkk, Estimate Aim);

/// <summary>How plans fare in a future.</summary>
/// <param name="Name">Name of the future.</param>
/// <param name="Plans">Each plan by its number.</param>
public sealed record AnsweredFuture(string Name, IReadOnlyList<PlanInFuture> Plans);

/// <summary>A plan in a future.</summary>
/// <param name="Number">Number of the plan.</param>
/// <param name="Aim">Its first aim.</param>
/// <param name="Regret">
/// By how much it is worse than the best of those plans that keep the requirements there (of all, where none does), by the means; 0 or
/// more.
/// </param>
/// <param name="AnnualCost">All that has a price, in kroner a year.</param>
/// <param name="Keeps">Whether by the means it keeps the requirements there.</param>
public sealed record PlanInFuture(int Number, Estimate Aim, double Regret, Estimate AnnualCost, bool Keeps);

/// <summary>Whether the chosen plan's figures come from how the model works.</summary>
/// <param name="UnderDispatch">
/// The difference from the baseline in the first aim, and from the first of the planner's own plans, all under another dispatch rule.
/// </param>
/// <param name="DistrictsWithoutCar">Names of the districts that no shift serves first any more.</param>
/// <param name="AcrossOpening">Names of shifts that the plan lets run across the hour at which the daytime practice opens.</param>
/// <param name="GainWithoutCar">Names of districts that lost a car of their own and are surely served sooner.</param>
public sealed record ArtefactPanel(
    IReadOnlyList<(Text Rule, Estimate Difference, Estimate? AgainstOwn)> UnderDispatch,
    IReadOnlyList<string> DistrictsWithoutCar,
    IReadOnlyList<string> AcrossOpening,
    IReadOnlyList<string> GainWithoutCar);

/// <summary>A requirement and the plans that break it.</summary>
/// <param name="Requirement">Its place among the question's requirements.</param>
/// <param name="SurelyMissed">How many of the plans judged surely break it.</param>
/// <param name="OnlyThis">How many of them would keep all but for it.</param>
/// <param name="BestReached">
/// The best mean of its figure among the plans judged that may keep all other requirements, in the unit of its limit; not a number where
/// there is none.
/// </param>
public sealed record RequirementCount(int Requirement, int SurelyMissed, int OnlyThis, double BestReached);

/// <summary>What could be said at a barrier.</summary>
/// <param name="Years">Fresh years of plans until then.</param>
/// <param name="Bound">The bound; null while none is chosen, infinite while nothing can be said.</param>
/// <param name="Left">How many plans may be better than the chosen one yet.</param>
public sealed record BoundAtBarrier(long Years, double? Bound, int Left);
