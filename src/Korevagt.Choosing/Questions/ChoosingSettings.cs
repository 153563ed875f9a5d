using Korevagt.Optimization.Selection;

namespace Korevagt.Choosing.Questions;

/// <summary>How an answer is looked for.</summary>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Threads">How many threads at most; no figure depends on it.</param>
public sealed record ChoosingSettings(ulong Seed, int Threads)
{
    /// <summary>Years by which the figures of the plans told are computed; no choice sees them.</summary>
    public const int DefaultYearsOfFigures = 50;

    /// <summary>The number of the first of those years.</summary>
    public const int FirstYearOfFigures = 2 * SelectionSettings.FirstFreshYear;

    /// <summary>How many years of plans may be simulated; null for as many as the space asks for.</summary>
    public YearBudget? Budget { get; init; }

    /// <summary>How long it may take, more than a second; null where the budget is all there is to it.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>The probability with which what is stated is right, 0.5 to 0.999.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Years by which the figures are computed, 2 or more.</summary>
    public int YearsOfFigures { get; init; } = DefaultYearsOfFigures;

    /// <summary>Another road map than the baseline's, or null.</summary>
    public string? MapFile { get; init; }

    /// <summary>A folder that keeps travel times between runs, or null.</summary>
    public string? CacheFolder { get; init; }
}
