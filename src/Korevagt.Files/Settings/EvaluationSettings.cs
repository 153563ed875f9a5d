namespace Korevagt.Files.Settings;

/// <summary>How a comparison is computed.</summary>
/// <param name="Year">The calendar year evaluated, within <see cref="Korevagt.Domain.Time.DutyYear"/>'s range.</param>
/// <param name="Replications">Number of simulated years per plan, 2 or more: an interval needs two. With a precision, the first batch.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Threads">How many threads at most; the result does not depend on it.</param>
public sealed record EvaluationSettings(int Year, int Replications, ulong Seed, int Threads)
{
    /// <summary>The most replications of one plan.</summary>
    public const int MostReplications = 100_000;

    /// <summary>How narrow an interval has to become, or null where the number of replications is all there is to it.</summary>
    public PrecisionTarget? Precision { get; init; }

    /// <summary>Whether each two replications are an antithetic pair; intervals are then those of the pairs' means.</summary>
    public bool Antithetic { get; init; }

    /// <summary>
    /// Whether each replication draws its visit rates from what the log leaves possible, days that vary included; every
    /// plan's demand is then fitted to a log.
    /// </summary>
    public bool DemandUncertainty { get; init; }

    /// <summary>Another road map than the baseline's, or null.</summary>
    public string? MapFile { get; init; }

    /// <summary>A folder that keeps travel times between runs, or null: a table is used again only where map, points and driving are the same.</summary>
    public string? CacheFolder { get; init; }
}
