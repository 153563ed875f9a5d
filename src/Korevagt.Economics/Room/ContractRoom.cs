using Korevagt.Domain.Costs;
using NodaTime;

namespace Korevagt.Economics.Room;

/// <summary>
/// How much room a contract leaves for what a scenario changes of it (kontraktens råderum): exact, from calendar, prices and
/// terms, without any simulation. Amounts are hours and shift starts; kilometers and overtime are not contracted.
/// </summary>
public sealed record ContractRoom
{
    /// <summary>The contract, with the terms that were judged by.</summary>
    public required Contract Contract { get; init; }

    /// <summary>What the scenario changes of it, in the order of the baseline's shifts, then the scenario's own.</summary>
    public required IReadOnlyList<ContractChange> Changes { get; init; }

    /// <summary>Contracted car hours of the year in the baseline.</summary>
    public required double HoursPerYear { get; init; }

    /// <summary>Contracted car hours of the scenario less those of the baseline.</summary>
    public required double HoursChange { get; init; }

    /// <summary>Kroner of the year in the baseline.</summary>
    public required decimal DkkPerYear { get; init; }

    /// <summary>Kroner of the year in the scenario less those of the baseline.</summary>
    public required decimal ChangeDkkPerYear { get; init; }

    /// <summary>The lots of the contract that are touched.</summary>
    public required IReadOnlyList<LotChange> Lots { get; init; }

    /// <summary>The day from which the rest of the term is counted; null where the term is not known or over by then.</summary>
    public required LocalDate? CountedFrom { get; init; }

    /// <summary>Kroner of the scenario less those of the baseline over the rest of the fixed term; null likewise.</summary>
    public required decimal? ChangeDkkOverRest { get; init; }

    /// <summary>The same with all extensions used; null without extensions and where the term is not known.</summary>
    public required decimal? ChangeDkkWithExtensions { get; init; }

    /// <summary>The contract's original value by today's index, in kroner over the fixed term; null where it is not known.</summary>
    public required decimal? OriginalValueDkk { get; init; }

    /// <summary>Size of the change over the rest of the term as a share of the original value; null where either is not known.</summary>
    public double? ShareOfOriginal => OriginalValueDkk is > 0 && ChangeDkkOverRest is { } change
        ? (double)(Math.Abs(change) / OriginalValueDkk.Value)
        : null;

    /// <summary>How much of the right to reduce is used; null where there is none or nothing that it would have to cover.</summary>
    public required double? ReductionUsed { get; init; }

    /// <summary>The limits of a change without a new tender; null where they, the term or the original value are not known.</summary>
    public required LimitsUsed? Limits { get; init; }

    /// <summary>
    /// After how many years of the change its size reaches the threshold, as if no clause covered it; null where the threshold
    /// is not known or nothing is paid more or less.
    /// </summary>
    public double? YearsToThreshold => Limits is { } limits && ChangeDkkPerYear != 0
        ? (double)(Math.Max(0, limits.ThresholdDkk - limits.EarlierDkk) / Math.Abs(ChangeDkkPerYear))
        : null;

    /// <summary>Days from notice to effect, the longest of the clauses used; null where one of them is not known.</summary>
    public required int? NoticeDays { get; init; }

    /// <summary>Last day on which notice can be given for the day that the scenario names; null likewise.</summary>
    public required LocalDate? NoticeBy { get; init; }

    /// <summary>The first day of effect when notice is given on the day that the scenario names; null where it names none.</summary>
    public required LocalDate? EarliestFrom { get; init; }

    /// <summary>What it comes to.</summary>
    public required RoomVerdict Verdict { get; init; }

    /// <summary>What would have to be known for another verdict than <see cref="RoomVerdict.Unknown"/>; else none.</summary>
    public required IReadOnlyList<RoomGap> Gaps { get; init; }
}

/// <summary>What a scenario changes of a contract: one shift, or the prices of all.</summary>
/// <param name="Kind">What is changed.</param>
/// <param name="Shift">Id of the shift; null for prices.</param>
/// <param name="Name">Name of the shift; empty for prices.</param>
/// <param name="HoursChange">Contracted car hours of the year, scenario less baseline.</param>
/// <param name="DkkPerYear">Kroner of the year, scenario less baseline, at the baseline's prices unless they are what is changed.</param>
/// <param name="Clause">By what it is covered.</param>
/// <param name="Option">Id of the option that covers it, else null.</param>
public sealed record ContractChange(
    ContractChangeKind Kind, string? Shift, string Name, double HoursChange, decimal DkkPerYear, RoomClause Clause, string? Option);

/// <summary>What can be changed of a contract.</summary>
public enum ContractChangeKind
{
    /// <summary>A shift goes, or another contract pays for it.</summary>
    Removed,

    /// <summary>A shift comes.</summary>
    Added,

    /// <summary>A shift has fewer cars and the same hours.</summary>
    FewerCars,

    /// <summary>A shift has more cars and the same hours.</summary>
    MoreCars,

    /// <summary>A shift has other hours.</summary>
    Retimed,

    /// <summary>The prices are others.</summary>
    Repriced,
}

/// <summary>By what a change of a contract is covered.</summary>
public enum RoomClause
{
    /// <summary>An option that names it.</summary>
    Option,

    /// <summary>The right to reduce.</summary>
    Reduction,

    /// <summary>No clause, and it stays within the limits of a change without a new tender.</summary>
    Limits,

    /// <summary>No clause, and it goes beyond those limits.</summary>
    None,

    /// <summary>Not known: the file does not say enough.</summary>
    Unknown,

    /// <summary>None is needed: the contract has run out by then.</summary>
    TermOver,
}

/// <summary>What a contract leaves of room for a scenario.</summary>
public enum RoomVerdict
{
    /// <summary>Clauses of the contract cover all of it.</summary>
    Covered,

    /// <summary>What no clause covers stays within the limits of a change without a new tender.</summary>
    WithinLimits,

    /// <summary>Something is covered by nothing and goes beyond the limits.</summary>
    Beyond,

    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>The contract has run out by then.</summary>
    TermOver,
}

/// <summary>What a file does not say that the verdict hangs on.</summary>
public enum RoomGap
{
    /// <summary>Any terms.</summary>
    Terms,

    /// <summary>From when to when the contract runs.</summary>
    Term,

    /// <summary>The limits of a change without a new tender.</summary>
    Limits,

    /// <summary>The threshold of the day of effect.</summary>
    Threshold,

    /// <summary>Which lot a shift belongs to, for a right to reduce by lot.</summary>
    Lot,
}

/// <summary>A lot beside what a scenario changes of it; shares of what the lot has in the baseline.</summary>
/// <param name="Lot">The lot.</param>
/// <param name="HoursPerYear">Contracted car hours of the year in the baseline.</param>
/// <param name="HoursChange">Scenario less baseline.</param>
/// <param name="DkkPerYear">Kroner of the year in the baseline.</param>
/// <param name="ChangeDkkPerYear">Scenario less baseline.</param>
public sealed record LotChange(ContractLot Lot, double HoursPerYear, double HoursChange, decimal DkkPerYear, decimal ChangeDkkPerYear)
{
    /// <summary>Size of the change of hours as a share of the lot's hours; null for a lot without hours.</summary>
    public double? ShareOfHours => HoursPerYear > 0 ? Math.Abs(HoursChange) / HoursPerYear : null;
}

/// <summary>
/// The limits of a change without a new tender beside what counts against them: sizes over the rest of the term, reductions and
/// additions both as positive amounts, with earlier changes.
/// </summary>
/// <param name="ThresholdDkk">The threshold of the day of effect.</param>
/// <param name="ShareLimit">The share of the original value.</param>
/// <param name="EarlierDkk">What earlier changes have used.</param>
/// <param name="CountedDkk">That and what no clause covers of this change.</param>
/// <param name="WithoutClausesDkk">That and all of this change, as if no clause covered anything.</param>
/// <param name="OriginalValueDkk">The original value, above 0.</param>
public sealed record LimitsUsed(
    decimal ThresholdDkk, decimal ShareLimit, decimal EarlierDkk, decimal CountedDkk, decimal WithoutClausesDkk, decimal OriginalValueDkk)
{
    /// <summary>How much of the threshold is used, 1 or more is too much.</summary>
    public double OfThreshold => (double)(CountedDkk / ThresholdDkk);

    /// <summary>How much of the share limit is used, 1 or more is too much.</summary>
    public double OfShare => (double)(CountedDkk / (OriginalValueDkk * ShareLimit));

    /// <summary>Whether both are kept: below, not at, the limits.</summary>
    public bool AreKept => CountedDkk < ThresholdDkk && CountedDkk < ShareLimit * OriginalValueDkk;
}
