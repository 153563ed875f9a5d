namespace Korevagt.Optimization.Awards;

/// <summary>What an award has to keep.</summary>
public abstract record AwardRule;

/// <summary>No bidder is awarded more than so many items.</summary>
/// <param name="Count">The most, from 0.</param>
/// <param name="Bidder">For this bidder only, or null for each.</param>
public sealed record MaximumItems(int Count, int? Bidder = null) : AwardRule;

/// <summary>No bidder is awarded more than a share.</summary>
/// <param name="Share">Ten-thousandths.</param>
/// <param name="Of">Of what.</param>
public sealed record MaximumShare(int Share, ShareBase Of) : AwardRule;

/// <summary>At least so many bidders are awarded something.</summary>
/// <param name="Count">The least.</param>
/// <param name="Items">Something of these items, or null for any.</param>
public sealed record MinimumWinners(int Count, IReadOnlyList<int>? Items = null) : AwardRule;

/// <summary>What a bidder is awarded takes in no slot more than he has.</summary>
/// <param name="Available">What each bidder has in every slot; null where that is not limited.</param>
public sealed record WithinCapacity(IReadOnlyList<long?> Available) : AwardRule;

/// <summary>No bidder is awarded two of these items.</summary>
/// <param name="Items">The items.</param>
public sealed record NotTogether(IReadOnlyList<int> Items) : AwardRule;

/// <summary>Whoever is awarded one of these items is awarded all of them.</summary>
/// <param name="Items">The items.</param>
public sealed record Together(IReadOnlyList<int> Items) : AwardRule;

/// <summary>The total is not above an amount.</summary>
/// <param name="Amount">The most.</param>
public sealed record MaximumTotal(long Amount) : AwardRule;

/// <summary>What a share is a share of.</summary>
public enum ShareBase
{
    /// <summary>The weight of all items, awarded or not: known before there are bids.</summary>
    ItemWeights,

    /// <summary>The sum of the prices of what is awarded, before discounts on condition and without burdens.</summary>
    AwardedPrices,
}
