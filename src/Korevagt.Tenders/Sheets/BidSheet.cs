using Korevagt.Domain.Tenders;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Sheets;

/// <summary>The price sheet of a tender: what stands in which cell, and what is asked for where. The same tender gives the same sheet.</summary>
internal sealed record BidSheet
{
    /// <summary>Which sheets these are. What a sheet says is part of it: other words or other cells are another number.</summary>
    public const string Format = "korevagt-sheet/1";

    /// <summary>The tender.</summary>
    public required LoadedTender Of { get; init; }

    /// <summary>Whether the tender is not locked yet.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Every cell that is not blank, the yellow ones included.</summary>
    public required IReadOnlyDictionary<CellAt, SheetCell> Cells { get; init; }

    /// <summary>The prices in the order of the sheet.</summary>
    public required IReadOnlyList<PriceLine> Prices { get; init; }

    /// <summary>The packages; none where the tender does not allow them.</summary>
    public required IReadOnlyList<PackageLine> Packages { get; init; }

    /// <summary>The groups of which one at most is accepted.</summary>
    public required IReadOnlyList<IReadOnlyList<CellAt>> EitherOr { get; init; }

    /// <summary>The discounts; none where the tender does not allow them.</summary>
    public required IReadOnlyList<DiscountLine> Discounts { get; init; }

    /// <summary>Cars.</summary>
    public required CellAt Cars { get; init; }

    /// <summary>Permits.</summary>
    public required CellAt Permits { get; init; }

    /// <summary>The bidder's name.</summary>
    public required CellAt Name { get; init; }

    /// <summary>The bidder's CVR number.</summary>
    public required CellAt Cvr { get; init; }

    /// <summary>CVR numbers of the members of a consortium.</summary>
    public required IReadOnlyList<CellAt> Members { get; init; }

    /// <summary>What can be chosen as a lot of a package.</summary>
    public required IReadOnlyList<string> LotChoices { get; init; }

    /// <summary>What can be chosen in a group of which one at most is accepted.</summary>
    public IEnumerable<string> OfferChoices => Of.Content.Lots.Select(lot => lot.Id).Concat(Packages.Select(package => package.Id));

    /// <summary>What a lot in one of its variants is called: the id, and after a slash the variant's where it has variants.</summary>
    public static string Code(string lot, string variant) => variant.Length == 0 ? lot : $"{lot}/{variant}";
}

/// <summary>A price that is asked for.</summary>
/// <param name="Lot">The lot in one of its variants.</param>
/// <param name="Item">Id of the item.</param>
/// <param name="Price">Where the price is written.</param>
internal sealed record PriceLine(OfferedLot Lot, string Item, CellAt Price);

/// <summary>A package that can be offered.</summary>
/// <param name="Id">What it is called.</param>
/// <param name="Share">Where its discount is written.</param>
/// <param name="Dkk">Where its price is written instead.</param>
/// <param name="Lots">Where its lots are chosen.</param>
internal sealed record PackageLine(string Id, CellAt Share, CellAt Dkk, IReadOnlyList<CellAt> Lots);

/// <summary>A discount that can be offered.</summary>
/// <param name="FromLots">Where it is written from how many lots; null where discounts are of what exceeds a sum.</param>
/// <param name="FromDkk">Where it is written from which sum.</param>
/// <param name="Share">Where the discount is written.</param>
internal sealed record DiscountLine(CellAt? FromLots, CellAt FromDkk, CellAt Share);
