namespace Korevagt.Economics;

/// <summary>Sums of amounts of which some may have no price.</summary>
public static class Prices
{
    /// <summary>The sum, in kroner; null where any of the amounts is: what lacks a price is not free.</summary>
    public static decimal? Sum(IEnumerable<decimal?> amounts)
    {
        var sum = 0m;
        foreach (var amount in amounts)
        {
            if (amount is not { } priced)
            {
                return null;
            }

            sum += priced;
        }

        return sum;
    }
}
