using Korevagt.Demand.Numerics;

namespace Korevagt.Demand.Generation;

/// <summary>What the generator draws beyond the visits, from streams of its own. The numbers are part of the results.</summary>
internal static class GenerationPurpose
{
    /// <summary>How busy an area is on a date.</summary>
    public const RandomPurpose DayFactor = (RandomPurpose)20;

    /// <summary>Which rows are spoiled, and how.</summary>
    public const RandomPurpose RowFault = (RandomPurpose)21;
}
