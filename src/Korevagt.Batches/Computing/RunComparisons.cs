using Korevagt.Batches.Submitting;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Simulation.Statistics;
using Korevagt.Store;

namespace Korevagt.Batches.Computing;

/// <summary>
/// Any runs of one baseline side by side, assembled from the replications that the store has. All of them met the same
/// visits, so that every difference is paired whether or not the runs were ever submitted together.
/// </summary>
/// <param name="store">The store.</param>
/// <param name="computation">Loads their plans.</param>
public sealed class RunComparisons(RunStore store, Computation computation)
{
    /// <summary>The most runs of a comparison.</summary>
    public const int MostRuns = 20;

    private const string Request = "request";

    private readonly RecentlyUsedCache<string, RunComparison> assembled = new(8);

    /// <summary>Compares.</summary>
    /// <param name="runs">Identities of the runs, in the order in which their scenarios are to stand.</param>
    /// <param name="cancellation">Gives up.</param>
    public async Task<RunComparison> CompareAsync(IReadOnlyList<string> runs, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(runs);
        var stored = new List<StoredRun?>();
        foreach (var run in runs)
        {
            stored.Add(await store.Runs.FindAsync(run, cancellation));
        }

        if (FaultsOf(runs, stored) is { Count: > 0 } faults)
        {
            return new RunComparison.Refused(faults);
        }

        List<StoredRun> found = [.. stored.OfType<StoredRun>()];
        if (found.Where(run => run.State is RunState.Open or RunState.Finishing).Select(run => run.Id).ToList() is { Count: > 0 } open)
        {
            return new RunComparison.NotDone(open);
        }

        // What the runs are made of does not change: only a success is worth being kept.
        var key = string.Join(' ', runs);
        var comparison = await assembled.GetAsync(key, () => AssembleAsync(found, cancellation));
        if (comparison is not RunComparison.Assembled)
        {
            assembled.Forget(key);
        }

        return comparison;
    }

    private static List<Fault> FaultsOf(IReadOnlyList<string> runs, List<StoredRun?> stored)
    {
        var faults = new List<Fault>();
        if (runs.Count is 0 or > MostRuns)
        {
            faults.Add(new Fault(
                Request, "$.runs",
                new($"der er bedt om {runs.Count} beregninger", $"{runs.Count} runs are asked for"),
                new($"1 til {MostRuns}", $"1 to {MostRuns}")));
        }

        foreach (var (i, run) in stored.Index())
        {
            if (run is null)
            {
                faults.Add(new Fault(
                    Request, Place(i), new("beregningen findes ikke", "there is no such run"), new("id på en beregning", "the id of a run")));
            }
            else if (run.State == RunState.Failed)
            {
                faults.Add(new Fault(
                    Request, Place(i), new("beregningen mislykkedes", "the run failed"), new("en beregning, der er færdig", "a run that is done")));
            }
            else if (runs.Take(i).Contains(run.Id, StringComparer.Ordinal))
            {
                faults.Add(new Fault(
                    Request, Place(i), new("er nævnt to gange", "appears twice"), new("hver beregning én gang", "each run once")));
            }
        }

        return faults;
    }

    private async Task<RunComparison> AssembleAsync(IReadOnlyList<StoredRun> runs, CancellationToken cancellation)
    {
        var loaded = new List<LoadedQuestion>();
        foreach (var run in runs)
        {
            var plans = await computation.LoadAsync(run.Bundle, RunQuestion.OfJson(run.Request));
            if (!plans.Succeeded)
            {
                return new RunComparison.Refused(plans.Faults);
            }

            loaded.Add(plans.Value);
        }

        var differences = runs.Index().Skip(1).SelectMany(run => Differences(run.Index, runs, loaded)).ToList();
        return differences.Count > 0 ? new RunComparison.Refused(differences) : await JoinAsync(runs, loaded, cancellation);
    }

    /// <summary>What keeps a run from being compared with the first.</summary>
    private static IEnumerable<Fault> Differences(int run, IReadOnlyList<StoredRun> runs, List<LoadedQuestion> loaded)
    {
        var (first, other) = (RunQuestion.OfJson(runs[0].Request), RunQuestion.OfJson(runs[run].Request));
        (Text What, object First, object Other)[] all =
        [
            (
                new("en anden nuværende ordning (dens efterspørgsel og priser medregnet)", "another baseline (its demand and prices included)"),
                loaded[0].Baseline.Hash, loaded[run].Baseline.Hash),
            (new("et andet vejkort", "another road map"), loaded[0].MapHash, loaded[run].MapHash),
            (new("et andet år", "another year"), first.Year, other.Year),
            (new("en anden startværdi", "another seed"), first.Seed, other.Seed),
            (new("et andet antal gentagelser", "another number of replications"), first.Replications, other.Replications),
            (new("andre antitetiske par", "another antithetic pairs"), first.Antithetic, other.Antithetic),
            (new("en anden usikkerhed i efterspørgslen", "another uncertainty of the demand"), first.DemandUncertainty, other.DemandUncertainty),
        ];
        return all.Where(part => !part.First.Equals(part.Other)).Select(part => new Fault(
            Request, Place(run),
            new(
                FormattableString.Invariant($"har {part.What.Danish} end den første beregning: {part.Other} i stedet for {part.First}"),
                FormattableString.Invariant($"has {part.What.English} than the first run: {part.Other} instead of {part.First}")),
            new(
                "beregninger, hvor kun scenarierne er forskellige: ellers er forskellen ikke parvis",
                "runs that differ in their scenarios only: anything else would be no paired difference")));
    }

    private async Task<RunComparison> JoinAsync(IReadOnlyList<StoredRun> runs, List<LoadedQuestion> loaded, CancellationToken cancellation)
    {
        var with = Enumerable.Range(0, runs.Count).Where(run => runs[run].Scenario is not null).ToList();
        var results = new List<CaseResult>();
        var (missing, blocks) = (new HashSet<string>(StringComparer.Ordinal), new List<(string, BlockRange)>());
        foreach (var (simulation, run) in with.Select(run => (runs[run].Scenario!, runs[run])).Prepend((runs[0].Baseline, runs[0])))
        {
            var data = await store.Blocks.SimulationDataAsync(simulation, run.Replications, cancellation);
            var damaged = Computation.Damaged(data).ToList();
            if (damaged.Count > 0)
            {
                blocks.AddRange(damaged);

                // The baseline's replications are missing for all of them.
                missing.UnionWith(simulation == runs[0].Baseline ? runs.Select(each => each.Id) : [run.Id]);
                continue;
            }

            var joined = Computation.Join(data);
            if (!joined.Succeeded)
            {
                return new RunComparison.Refused(joined.Faults);
            }

            results.Add(joined.Value);
        }

        return missing.Count > 0
            ? new RunComparison.ClearedAway([.. runs.Select(run => run.Id).Where(missing.Contains)], blocks)
            : new RunComparison.Assembled(
                ComparisonAssembly.Of(
                    loaded[0].Baseline, [.. with.Select(run => loaded[run].Scenario!)], results, loaded[0].Tables, RunQuestion.OfJson(runs[0].Request).Settings),
                loaded[0].Tables?.Map);
    }

    private static string Place(int run) => FormattableString.Invariant($"$.runs[{run}]");
}
