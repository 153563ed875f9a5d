using System.Text.Json;
using Korevagt.Evaluation;
using Korevagt.Files.Settings;

namespace Korevagt.Batches.Submitting;

/// <summary>What a run asks of its bundle, as it stands in the store: names of files there, and settings.</summary>
/// <param name="Baseline">The baseline's file.</param>
/// <param name="DemandCase">A file that changes the baseline's demand first, or null.</param>
/// <param name="PriceReading">A file that changes its prices next, or null.</param>
/// <param name="Scenario">The scenario's file; null for the baseline alone.</param>
/// <param name="Map">The road map; null where the plans bring their own driving times.</param>
/// <param name="Year">The calendar year evaluated.</param>
/// <param name="Replications">Simulated years per plan.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Antithetic">Whether each two replications are an antithetic pair.</param>
/// <param name="DemandUncertainty">Whether each replication draws its visit rates.</param>
public sealed record RunQuestion(
    string Baseline, string? DemandCase, string? PriceReading, string? Scenario, string? Map,
    int Year, int Replications, ulong Seed, bool Antithetic, bool DemandUncertainty)
{
    /// <summary>The settings that it is evaluated under, on one thread.</summary>
    public EvaluationSettings Settings => new(Year, Replications, Seed, Threads: 1)
    {
        Antithetic = Antithetic,
        DemandUncertainty = DemandUncertainty,
    };

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>As it was stored.</summary>
    /// <exception cref="JsonException">The text is none of ours.</exception>
    public static RunQuestion OfJson(string json) => JsonSerializer.Deserialize<RunQuestion>(json)!;
}
