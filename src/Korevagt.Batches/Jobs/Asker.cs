namespace Korevagt.Batches.Jobs;

/// <summary>What tickets are asked for, for people who look at them; in Danish, like all that people see.</summary>
internal static class Asker
{
    /// <summary>A result whose blocks are computed once more.</summary>
    public const string ResultMadeAgain = "et resultat, der laves igen";

    private const int LongestName = 80;

    /// <summary>A batch, for instance <c>batch 12, Hvilken vagt?</c>.</summary>
    public static string Batch(long number, string name) => FormattableString.Invariant($"batch {number}, {Shown(name)}");

    /// <summary>An optimisation, for instance <c>optimering 3, Spar det samme som notatet</c>.</summary>
    public static string Optimisation(long number, string name) => FormattableString.Invariant($"optimering {number}, {Shown(name)}");

    private static string Shown(string name) => name.Length <= LongestName ? name : string.Concat(name.AsSpan(0, LongestName), "…");
}
