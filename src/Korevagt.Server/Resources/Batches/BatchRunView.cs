using Korevagt.Files;
using Korevagt.Library;
using Korevagt.Server.Resources.Runs;
using Korevagt.Store;

namespace Korevagt.Server.Resources.Batches;

/// <summary>A run of a batch.</summary>
/// <param name="Position">Its place in the batch, from 0.</param>
/// <param name="Run">Its id; absent where its files are faulty.</param>
/// <param name="Scenario">The scenario; absent for the baseline alone.</param>
/// <param name="DemandCase">Name of the demand case; absent for the baseline's own demand.</param>
/// <param name="PriceReading">Name of the price reading; absent for the baseline's own prices.</param>
/// <param name="Seed">Seed of the random numbers.</param>
/// <param name="Replications">Simulated years per plan.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Faults">Why it failed; empty where it did not, or failed for a passing reason.</param>
/// <param name="Message">What the last failing block said; absent where none failed.</param>
public sealed record BatchRunView(
    int Position, string? Run, string? Scenario, string? DemandCase, string? PriceReading, string Seed, int Replications,
    RunState State,
    IReadOnlyList<FaultView> Faults, string? Message)
{
    /// <summary>What is shown of a run.</summary>
    public static BatchRunView Of(StoredBatchRun run) => new(
        run.Position, run.Run, run.Scenario.Length == 0 ? null : PlanFileName.IdOf(run.Scenario), run.DemandCase,
        run.PriceReading, run.Seed, run.Replications, run.State,
        RunView.FaultsOf(run.Faults), run.Message);
}
