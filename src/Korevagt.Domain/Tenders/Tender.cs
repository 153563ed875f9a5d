using Korevagt.Domain.Plans;
using NodaTime;

namespace Korevagt.Domain.Tenders;

/// <summary>A tender of driving: what is put out in which lots, how it may be bid for, and by which rules it is awarded.</summary>
public sealed record Tender
{
    /// <summary>Name shown to people.</summary>
    public required string Name { get; init; }

    /// <summary>The time limit for bids.</summary>
    public required Instant Deadline { get; init; }

    /// <summary>The lots in ordinal order of their ids; at least one.</summary>
    public required IReadOnlyList<TenderLot> Lots { get; init; }

    /// <summary>Most lots of a package, or 0 where packages may not be offered.</summary>
    public required int MaximumLotsInPackage { get; init; }

    /// <summary>Which discounts may be offered.</summary>
    public required DiscountKind Discounts { get; init; }

    /// <summary>What an award has to keep, in the order of the file.</summary>
    public required IReadOnlyList<TenderRule> Rules { get; init; }

    /// <summary>What decides between awards that are equally good; the draw is the last.</summary>
    public required IReadOnlyList<TieBreak> Ties { get; init; }

    /// <summary>Whether a lot that cannot be awarded is annulled alone; otherwise nothing is awarded then.</summary>
    public required bool AnnulsLotsAlone { get; init; }
}

/// <summary>A lot.</summary>
/// <param name="Id">Short name used in files.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Variants">Its variants in ordinal order of their ids; one whose id is empty where it has none.</param>
/// <param name="EstimatedDkk">Its estimated value, kroner a year, or null.</param>
public sealed record TenderLot(string Id, string Name, IReadOnlyList<LotVariant> Variants, decimal? EstimatedDkk);

/// <summary>One of the ways in which a lot may be awarded.</summary>
/// <param name="Id">Short name used in files, or empty where the lot has no variants.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Shifts">The shifts that are driven.</param>
/// <param name="Quantities">The frozen quantity of each item, a year.</param>
/// <param name="ShiftedDkk">What choosing it costs elsewhere, kroner a year: counted, and paid to no bidder.</param>
public sealed record LotVariant(
    string Id, string Name, IReadOnlyList<Shift> Shifts, IReadOnlyDictionary<string, decimal> Quantities, decimal ShiftedDkk);

/// <summary>Which discounts on condition may be offered.</summary>
public enum DiscountKind
{
    /// <summary>None.</summary>
    None,

    /// <summary>A share of all that the bidder is awarded.</summary>
    WholeAward,

    /// <summary>A share of what exceeds a value only.</summary>
    Marginal,
}

/// <summary>What decides between awards that are equally good.</summary>
public enum TieBreak
{
    /// <summary>The least sum that is paid, without what is counted beside prices.</summary>
    LowestTotal,

    /// <summary>The most bidders that are awarded something.</summary>
    MostWinners,

    /// <summary>The fewest.</summary>
    FewestWinners,

    /// <summary>A number that is drawn after the opening.</summary>
    Draw,
}
