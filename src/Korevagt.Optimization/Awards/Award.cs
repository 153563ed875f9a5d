namespace Korevagt.Optimization.Awards;

/// <summary>One way to award the items, reckoned by plain sums.</summary>
public sealed record Award
{
    /// <summary>The chosen bids, by place, ascending.</summary>
    public required IReadOnlyList<int> Bids { get; init; }

    /// <summary>What is to be least: prices less discounts, and burdens.</summary>
    public required long Total { get; init; }

    /// <summary>What is paid: the total without burdens.</summary>
    public required long Paid { get; init; }

    /// <summary>What each bidder is paid, discounts taken off.</summary>
    public required IReadOnlyList<long> PaidTo { get; init; }

    /// <summary>What each bidder's discounts on condition take off.</summary>
    public required IReadOnlyList<long> DiscountOf { get; init; }

    /// <summary>Who is awarded each item, or null for nobody.</summary>
    public required IReadOnlyList<int?> WinnerOf { get; init; }

    /// <summary>In which variant each item is awarded; 0 where it is not.</summary>
    public required IReadOnlyList<int> VariantOf { get; init; }

    /// <summary>How many bidders are awarded something.</summary>
    public int WinnerCount => WinnerOf.Where(winner => winner is not null).Distinct().Count();

    /// <summary>The items that nobody is awarded, ascending.</summary>
    public IReadOnlyList<int> Uncovered => [.. WinnerOf.Index().Where(item => item.Item is null).Select(item => item.Index)];

    /// <summary>
    /// Whether another award gives the same items in the same variants to the same bidders for the same money: then it is the
    /// same award, by whichever bids it came about.
    /// </summary>
    internal bool IsSameAs(Award other) =>
        WinnerOf.SequenceEqual(other.WinnerOf) && VariantOf.SequenceEqual(other.VariantOf) && PaidTo.SequenceEqual(other.PaidTo);
}
