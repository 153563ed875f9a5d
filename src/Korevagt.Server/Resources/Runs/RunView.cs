using System.Text.Json;
using Korevagt.Batches.Submitting;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Library;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Server.Resources.Runs;

/// <summary>A run: what is simulated, its state and its faults.</summary>
/// <param name="Id">Its identity: the hash of everything that determines its result. The same question is the same run.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Baseline">The baseline.</param>
/// <param name="Scenario">The scenario; absent for the baseline alone.</param>
/// <param name="DemandCase">What changes the demand first; absent for the baseline's own.</param>
/// <param name="PriceReading">What changes the prices first; absent for the baseline's own.</param>
/// <param name="Year">The calendar year.</param>
/// <param name="Replications">Simulated years per plan.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Antithetic">Whether each two simulated years are an antithetic pair.</param>
/// <param name="DemandUncertainty">Whether each simulated year draws its visit rates.</param>
/// <param name="AddedAt">When it was first asked for, UTC.</param>
/// <param name="FinishedAt">When it was done or failed, UTC; absent before.</param>
/// <param name="Faults">Why it failed; empty where it did not, or failed for a passing reason.</param>
/// <param name="Batch">The batch that it was now taken in with; absent when it is looked at later.</param>
public sealed record RunView(
    string Id,
    RunState State,
    string Baseline,
    string? Scenario,
    string? DemandCase,
    string? PriceReading,
    int Year,
    int Replications,
    ulong Seed,
    bool Antithetic,
    bool DemandUncertainty,
    Instant AddedAt,
    Instant? FinishedAt,
    IReadOnlyList<FaultView> Faults,
    long? Batch = null)
{
    /// <summary>What is shown of a run.</summary>
    public static RunView Of(StoredRun run, long? batch = null)
    {
        var question = RunQuestion.OfJson(run.Request);
        return new RunView(
            run.Id, run.State, PlanFileName.IdOf(question.Baseline), IdOf(question.Scenario), IdOf(question.DemandCase),
            IdOf(question.PriceReading),
            question.Year, question.Replications, question.Seed, question.Antithetic, question.DemandUncertainty, run.Added,
            run.Finished, FaultsOf(run.Faults), batch);
    }

    /// <summary>The faults of a run that failed, as they were stored.</summary>
    public static IReadOnlyList<FaultView> FaultsOf(string? json) =>
        [.. FaultJson.Read(json).Select(fault => FaultView.Of(fault))];

    private static string? IdOf(string? path) => path is null ? null : PlanFileName.IdOf(path);
}
