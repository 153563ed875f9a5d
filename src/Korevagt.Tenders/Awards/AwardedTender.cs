namespace Korevagt.Tenders.Awards;

/// <summary>Who gets what.</summary>
public sealed record AwardedTender
{
    /// <summary>What was compared: prices less discounts, shifted costs, and what missing quality counts for; kroner a year.</summary>
    public required decimal TotalDkk { get; init; }

    /// <summary>The prices less discounts alone.</summary>
    public required decimal PaidDkk { get; init; }

    /// <summary>The lots that are awarded, in ordinal order of their ids.</summary>
    public required IReadOnlyList<AwardedLot> Lots { get; init; }

    /// <summary>The bidders that are awarded something, in ordinal order of their bids' ids.</summary>
    public required IReadOnlyList<AwardedBidder> Bidders { get; init; }
}

/// <summary>A lot that is awarded.</summary>
/// <param name="Lot">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Variant">Id of the variant, or null.</param>
/// <param name="Bid">Id of the bid.</param>
/// <param name="Bidder">Name of the bidder.</param>
/// <param name="Package">Id of the package by which it is awarded, or null.</param>
/// <param name="Dkk">Evaluated price before discounts on condition, kroner a year; null in a package, which has one price.</param>
/// <param name="ShiftedDkk">What the variant costs elsewhere, kroner a year.</param>
/// <param name="QualityDkk">What the points of quality that it lacks count for, kroner a year.</param>
public sealed record AwardedLot(
    string Lot, string Name, string? Variant, string Bid, string Bidder, string? Package, decimal? Dkk, decimal ShiftedDkk, decimal QualityDkk);

/// <summary>What a bidder is awarded.</summary>
/// <param name="Bid">Id of the bid.</param>
/// <param name="Bidder">Name of the bidder.</param>
/// <param name="LotCount">How many lots.</param>
/// <param name="DiscountDkk">Discounts on condition, kroner a year.</param>
/// <param name="PaidDkk">What is paid, discounts taken off, kroner a year.</param>
public sealed record AwardedBidder(string Bid, string Bidder, int LotCount, decimal DiscountDkk, decimal PaidDkk);

/// <summary>What the declared rules make of the bids.</summary>
public sealed record TenderDecision
{
    /// <summary>Name of the tender.</summary>
    public required string Tender { get; init; }

    /// <summary>The hash under which it was locked.</summary>
    public required string Lock { get; init; }

    /// <summary>The hash of the bids.</summary>
    public required string BidsHash { get; init; }

    /// <summary>How it ended.</summary>
    public required DecisionStatus Status { get; init; }

    /// <summary>The award; null unless it is <see cref="DecisionStatus.Awarded"/>.</summary>
    public AwardedTender? Award { get; init; }

    /// <summary>Ids of the lots that cannot be awarded.</summary>
    public required IReadOnlyList<string> Uncovered { get; init; }

    /// <summary>All awards with the least total, the one that is awarded among them.</summary>
    public required IReadOnlyList<AwardedTender> Tied { get; init; }

    /// <summary>What the tie ladder asked, and how many awards it left.</summary>
    public required IReadOnlyList<LadderStep> Ladder { get; init; }

    /// <summary>The number that was drawn, where the ladder came to the draw.</summary>
    public ulong? Draw { get; init; }

    /// <summary>Rules and lots that cannot be kept together, where nothing can be awarded; without any of them the others can.</summary>
    public IReadOnlyList<string> Conflict { get; init; } = [];

    /// <summary>Ids of the bids that do not keep the requirements and are left out.</summary>
    public required IReadOnlyList<string> LeftOut { get; init; }

    /// <summary>Ids of the lots that one bid only is for.</summary>
    public required IReadOnlyList<string> LotsWithOneBid { get; init; }

    /// <summary>Ids of reserve rules whose amount the total exceeds, so that people decide whether to annul.</summary>
    public IReadOnlyList<string> AboveReserve { get; init; } = [];

    /// <summary>What should be known.</summary>
    public IReadOnlyList<Domain.Texts.Text> Warnings { get; init; } = [];
}

/// <summary>A step of the tie ladder.</summary>
/// <param name="Rule">What was asked.</param>
/// <param name="Before">How many awards there were.</param>
/// <param name="After">How many were left.</param>
public sealed record LadderStep(Domain.Tenders.TieBreak Rule, int Before, int After);

/// <summary>How a decision ended.</summary>
public enum DecisionStatus
{
    /// <summary>There is an award, and it is proved.</summary>
    Awarded,

    /// <summary>Equally good awards are left, and a number has to be drawn.</summary>
    WaitsForDraw,

    /// <summary>No award keeps the rules.</summary>
    NoneAdmissible,

    /// <summary>The limit of work was reached before a proof.</summary>
    NotProved,

    /// <summary>Which lots cannot be awarded is not determined by the rules.</summary>
    CoverageUndetermined,

    /// <summary>More equally good awards than are told apart.</summary>
    TooManyTies,
}
