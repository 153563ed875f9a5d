namespace Korevagt.Optimization.Awards;

/// <summary>
/// Who is awarded what, as plain numbers: bidders offer items singly and in packages, each item goes to one bidder at most, and
/// the sum of what is chosen is to be as small as the rules let it be. (Winner determination; the bid language is that of
/// P. Cramton, Y. Shoham and R. Steinberg (ed.), Combinatorial Auctions, 2006, chapter 9: OR bids with exclusive groups.)
/// </summary>
/// <remarks>
/// Amounts are whole numbers of the smallest unit of money (øre), shares ten-thousandths. Bidders, items and bids are known by
/// their place. The order of places decides nothing but the order in which equal awards are told, on which a draw depends: a
/// caller whose lists come in any order sorts them first.
/// </remarks>
public sealed record AwardProblem
{
    /// <summary>What is whole for a share: 10,000 of 10,000.</summary>
    public const int WholeShare = 10_000;

    /// <summary>Number of items, at least 1.</summary>
    public required int ItemCount { get; init; }

    /// <summary>Number of bidders, at least 1.</summary>
    public required int BidderCount { get; init; }

    /// <summary>The bids; each is chosen whole or not at all.</summary>
    public required IReadOnlyList<AwardBid> Bids { get; init; }

    /// <summary>Either-or groups: places of bids of which one at most is chosen.</summary>
    public IReadOnlyList<IReadOnlyList<int>> ExclusiveGroups { get; init; } = [];

    /// <summary>Discounts on condition; those of one bidder are all of the whole award or all marginal.</summary>
    public IReadOnlyList<AwardDiscount> Discounts { get; init; } = [];

    /// <summary>What an award has to keep.</summary>
    public IReadOnlyList<AwardRule> Rules { get; init; } = [];

    /// <summary>Which items have to be awarded.</summary>
    public Coverage Coverage { get; init; } = Coverage.Every;

    /// <summary>Weight of each item in shares of weight, from 0; empty means 1 each.</summary>
    public IReadOnlyList<long> ItemWeights { get; init; } = [];

    /// <summary>The weight of an item.</summary>
    internal long WeightOf(int item) => ItemWeights.Count == 0 ? 1 : ItemWeights[item];
}

/// <summary>An offer for one item or for several together.</summary>
/// <param name="Bidder">Whose.</param>
/// <param name="Items">What it is for, each item once.</param>
/// <param name="Price">What is paid for all of it; below 0 only in a problem without discounts and without shares of the total.</param>
public sealed record AwardBid(int Bidder, IReadOnlyList<ItemChoice> Items, long Price)
{
    /// <summary>What choosing it costs beside the price, counted in the total and paid to nobody.</summary>
    public long Burden { get; init; }

    /// <summary>What it takes of its bidder's capacity, by slot; empty for nothing. Slots that are not there are 0.</summary>
    public IReadOnlyList<long> Use { get; init; } = [];
}

/// <summary>An item in one of its variants.</summary>
/// <param name="Item">The item.</param>
/// <param name="Variant">The variant, from 0; two awards that differ in it are different awards.</param>
public readonly record struct ItemChoice(int Item, int Variant = 0);

/// <summary>A discount that a bidder gives when he is awarded enough. Of several that are reached, the best for the whole counts.</summary>
/// <param name="Bidder">Who gives it.</param>
/// <param name="FromItems">The number of items from which it is given, or 0.</param>
/// <param name="FromValue">The sum of his prices from which it is given, or 0.</param>
/// <param name="Share">The discount, ten-thousandths of the sum of his prices; the discount is rounded down.</param>
/// <param name="IsMarginal">
/// Whether it is given of what exceeds <paramref name="FromValue"/> only, and up to where his next discount begins; then
/// <paramref name="FromItems"/> is 0. Otherwise it is given of all that he is awarded.
/// </param>
public sealed record AwardDiscount(int Bidder, int FromItems, long FromValue, int Share, bool IsMarginal);

/// <summary>Which items have to be awarded.</summary>
public enum Coverage
{
    /// <summary>Every item; where that cannot be, there is no award.</summary>
    Every,

    /// <summary>As many as can be, first of all. Where one number can be reached by different items, nobody has said which.</summary>
    AsManyAsPossible,

    /// <summary>Whatever makes the total least; without prices below 0 that is nothing.</summary>
    WhateverIsLeast,
}
