namespace Korevagt.Evaluation;

/// <summary>The smallest and the largest of several amounts, in kroner.</summary>
/// <param name="LowDkk">The smallest.</param>
/// <param name="HighDkk">The largest; the same where there is one amount.</param>
public sealed record DkkRange(decimal LowDkk, decimal HighDkk)
{
    /// <summary>The range of at least one amount.</summary>
    public static DkkRange Of(IReadOnlyCollection<decimal> amounts) => new(amounts.Min(), amounts.Max());

    /// <summary>Whether there is but one amount.</summary>
    public bool IsOne => LowDkk == HighDkk;
}
