using Korevagt.Domain.Time;
using Korevagt.Files.Scenarios;

namespace Korevagt.Files.Questions;

/// <summary>Which plan? What may be decided about a baseline, what must be kept, and what is aimed at; all of it checked.</summary>
public sealed record Question
{
    /// <summary>The file, as the user named it.</summary>
    public required string File { get; init; }

    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>What it asks, or empty.</summary>
    public required string Description { get; init; }

    /// <summary>The plan that is changed; a scenario may serve as one.</summary>
    public required LoadedPlan Baseline { get; init; }

    /// <summary>The year that is simulated.</summary>
    public required int Year { get; init; }

    /// <summary>What may be decided, each property of a shift at most once; all else is locked.</summary>
    public required IReadOnlyList<QuestionDecision> Decisions { get; init; }

    /// <summary>What must be kept; may be empty.</summary>
    public required IReadOnlyList<QuestionRequirement> Requirements { get; init; }

    /// <summary>Cars that must be on duty; may be empty.</summary>
    public required IReadOnlyList<CarsOnDutyRequirement> CarsOnDuty { get; init; }

    /// <summary>One to three aims; the first decides which plan is chosen.</summary>
    public required IReadOnlyList<QuestionAim> Aims { get; init; }

    /// <summary>The baseline as it may become: visits, times, roads or prices change, shifts do not. May be empty.</summary>
    public required IReadOnlyList<QuestionFuture> Futures { get; init; }

    /// <summary>Plans that are judged whatever the search finds; may lie outside of what may be decided.</summary>
    public required IReadOnlyList<QuestionPlan> AlsoConsider { get; init; }
}

/// <summary>
/// What may be decided about one property of a shift or of the dispatch: one of some values, the baseline's own among them.
/// </summary>
/// <param name="Place">JSON path of the decision in the file.</param>
/// <param name="Shift">Id of the shift; null for the dispatch.</param>
public abstract record QuestionDecision(string Place, string? Shift)
{
    /// <summary>Number of values, 2 or more.</summary>
    public abstract int Count { get; }

    /// <summary>Which of the values, from 0, the baseline has.</summary>
    public abstract int Own { get; }

    /// <summary>Whether values beside one another are plans beside one another.</summary>
    public abstract bool IsOrdered { get; }
}

/// <summary>How many cars a shift has.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Shift">Id of the shift.</param>
/// <param name="Least">The least, 0 where it may be removed.</param>
/// <param name="Most">The most.</param>
/// <param name="OwnCars">The baseline's number.</param>
/// <param name="Heir">
/// Id of the shift that serves its districts where it is removed (and as well, where it loses cars); null for the nearest on duty.
/// </param>
public sealed record CarsDecision(string Place, string Shift, int Least, int Most, int OwnCars, string? Heir)
    : QuestionDecision(Place, Shift)
{
    /// <inheritdoc/>
    public override int Count => Most - Least + 1;

    /// <inheritdoc/>
    public override int Own => OwnCars - Least;

    /// <inheritdoc/>
    public override bool IsOrdered => true;
}

/// <summary>On which dates a shift is on duty.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Shift">Id of the shift.</param>
/// <param name="Days">The selections, the baseline's own among them.</param>
/// <param name="OwnDays">The baseline's own.</param>
public sealed record DaysDecision(string Place, string Shift, IReadOnlyList<DaySelection> Days, DaySelection OwnDays)
    : QuestionDecision(Place, Shift)
{
    /// <inheritdoc/>
    public override int Count => Days.Count;

    /// <inheritdoc/>
    public override int Own => Days.ToList().IndexOf(OwnDays);

    /// <inheritdoc/>
    public override bool IsOrdered => false;
}

/// <summary>When a shift begins, or when it ends, in minutes from what it is in the baseline.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Shift">Id of the shift.</param>
/// <param name="IsStart">Whether it is the beginning, or else the end.</param>
/// <param name="Minutes">The moves in rising order, 0 among them; below 0 is earlier.</param>
public sealed record HoursDecision(string Place, string Shift, bool IsStart, IReadOnlyList<int> Minutes)
    : QuestionDecision(Place, Shift)
{
    /// <inheritdoc/>
    public override int Count => Minutes.Count;

    /// <inheritdoc/>
    public override int Own => Minutes.ToList().IndexOf(0);

    /// <inheritdoc/>
    public override bool IsOrdered => true;
}

/// <summary>Where the cars of a shift wait.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Shift">Id of the shift.</param>
/// <param name="Stations">Ids of the stations, the baseline's own among them.</param>
/// <param name="OwnStation">The baseline's own.</param>
public sealed record StationDecision(string Place, string Shift, IReadOnlyList<string> Stations, string OwnStation)
    : QuestionDecision(Place, Shift)
{
    /// <inheritdoc/>
    public override int Count => Stations.Count;

    /// <inheritdoc/>
    public override int Own => Stations.ToList().IndexOf(OwnStation);

    /// <inheritdoc/>
    public override bool IsOrdered => false;
}

/// <summary>Which shift serves the districts of a removed one; of no effect while the shift is kept.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Shift">Id of the shift that may be removed.</param>
/// <param name="Heirs">Ids of shifts; null among them stands for the nearest on duty. The first is what holds without a decision.</param>
public sealed record HeirDecision(string Place, string Shift, IReadOnlyList<string?> Heirs) : QuestionDecision(Place, Shift)
{
    /// <inheritdoc/>
    public override int Count => Heirs.Count;

    /// <inheritdoc/>
    public override int Own => 0;

    /// <inheritdoc/>
    public override bool IsOrdered => false;
}

/// <summary>One setting of the dispatch.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Setting">Which.</param>
/// <param name="Values">What it may be: the change that sets it, or null for the baseline's own, which is among them.</param>
/// <param name="IsOrdered">Whether it is a number, the values in rising order.</param>
public sealed record DispatchDecision(
    string Place, DispatchSetting Setting, IReadOnlyList<PlanChange?> Values, bool IsOrdered) : QuestionDecision(Place, null)
{
    /// <inheritdoc/>
    public override int Count => Values.Count;

    /// <inheritdoc/>
    public override int Own => Values.ToList().IndexOf(null);

    /// <inheritdoc/>
    public override bool IsOrdered { get; } = IsOrdered;
}

/// <summary>A setting of the dispatch.</summary>
public enum DispatchSetting
{
    /// <summary>The rule.</summary>
    Rule,

    /// <summary>From how long before a visit is due on any car may help.</summary>
    HelpLeadMinutes,

    /// <summary>Where a car goes after a visit.</summary>
    AfterVisit,

    /// <summary>By how much earlier a car from elsewhere must be expected.</summary>
    CrossingMinutes,

    /// <summary>How long a car drives at most.</summary>
    ReachMinutes,
}

/// <summary>What may come, told as a scenario of the baseline.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Plan">The baseline as it then is.</param>
public sealed record QuestionFuture(string Place, string Name, LoadedPlan Plan);

/// <summary>A plan of the planner's own.</summary>
/// <param name="Place">JSON path.</param>
/// <param name="Name">Name of the scenario.</param>
/// <param name="File">Its file.</param>
/// <param name="Changes">What it changes in the baseline: shifts and dispatch alone.</param>
public sealed record QuestionPlan(string Place, string Name, string File, IReadOnlyList<PlanChange> Changes);
