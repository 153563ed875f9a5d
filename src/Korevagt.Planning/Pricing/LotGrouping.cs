namespace Korevagt.Planning.Pricing;

/// <summary>Which shifts one contractor is taken to drive.</summary>
public enum LotGrouping
{
    /// <summary>All shifts of a station.</summary>
    Station,

    /// <summary>Each shift by itself.</summary>
    Shift,

    /// <summary>The lots that the contracts name.</summary>
    Lot,

    /// <summary>All shifts of the plan.</summary>
    Region,
}
