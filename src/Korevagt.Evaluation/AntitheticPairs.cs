using System.Numerics;

namespace Korevagt.Evaluation;

/// <summary>
/// Replications 2k and 2k + 1 as a pair: the two depend on each other, the pairs do not, so the pairs' means are the
/// independent values (Law, Simulation Modeling and Analysis, 5th ed., section 11.3).
/// </summary>
internal static class AntitheticPairs
{
    /// <summary>The mean of each pair of an even number of values.</summary>
    public static IReadOnlyList<T> Means<T>(IReadOnlyList<T> values)
        where T : INumber<T> =>
        [.. values.Chunk(2).Select(pair => (pair[0] + pair[1]) / T.CreateChecked(2))];
}
