namespace Korevagt.Domain.Tenders;

/// <summary>What one bidder offers, evaluated: price times frozen quantity, kroner a year with two decimals.</summary>
public sealed record TenderBid
{
    /// <summary>Short name used in files.</summary>
    public required string Id { get; init; }

    /// <summary>The bidder's name.</summary>
    public required string Bidder { get; init; }

    /// <summary>Cars that the bidder has for this.</summary>
    public required int Cars { get; init; }

    /// <summary>Whether the bid keeps the requirements.</summary>
    public required Compliance Compliance { get; init; }

    /// <summary>The offers, singles before packages, each in ordinal order.</summary>
    public required IReadOnlyList<BidOffer> Offers { get; init; }

    /// <summary>Groups of offers, by place, of which one at most is accepted.</summary>
    public required IReadOnlyList<IReadOnlyList<int>> EitherOr { get; init; }

    /// <summary>What the points of quality that it lacks add to each lot, kroner a year: counted, and paid to nobody.</summary>
    public decimal QualityDkkPerLot { get; init; }

    /// <summary>The discounts on condition.</summary>
    public required IReadOnlyList<BidDiscount> Discounts { get; init; }
}

/// <summary>A single or a package.</summary>
/// <param name="Package">The package's short name, or null for a single.</param>
/// <param name="Lots">What it is for; several for a package.</param>
/// <param name="Dkk">The evaluated price, kroner a year with two decimals.</param>
public sealed record BidOffer(string? Package, IReadOnlyList<OfferedLot> Lots, decimal Dkk);

/// <summary>A lot in one of its variants.</summary>
/// <param name="Lot">Id of the lot.</param>
/// <param name="Variant">Id of the variant, or empty.</param>
public readonly record struct OfferedLot(string Lot, string Variant);

/// <summary>A discount that is given when enough is awarded.</summary>
/// <param name="FromLots">From how many lots, or 0.</param>
/// <param name="FromDkk">From which sum of evaluated prices, or 0.</param>
/// <param name="Share">From 0 to 1, at most four decimals.</param>
public sealed record BidDiscount(int FromLots, decimal FromDkk, decimal Share);

/// <summary>Whether a bid keeps the requirements of the tender.</summary>
public enum Compliance
{
    /// <summary>Nobody has decided yet: there is no award.</summary>
    Undecided,

    /// <summary>It does.</summary>
    Compliant,

    /// <summary>It does not, and is left out.</summary>
    NonCompliant,
}
