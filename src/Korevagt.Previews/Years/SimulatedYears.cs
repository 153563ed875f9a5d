using System.Collections.Concurrent;
using Korevagt.Choosing.Candidates;
using Korevagt.Evaluation;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Previews.Years;

/// <summary>
/// A plan's simulated years, as far as anybody has asked for them. Several may fill them at a time: each block of years is
/// simulated once, by whoever comes first, and one that was given up is taken up by the next. What is kept are the years
/// joined at each stage, the same as those of a run.
/// </summary>
internal sealed class SimulatedYears
{
    // The bundled region's 50 years; of a larger one as many as there is room for.
    private const long MostBytesToFollow = 400L << 20;

    private static readonly int Blocks = PreviewStages.All[^1] / AreaBlocks.YearsOfBlock;

    private readonly Func<BlockSimulator> newSimulator;
    private readonly DraftTrail? drafts;
    private readonly object gate = new();
    private readonly BlockState[] states = new BlockState[Blocks];
    private readonly CaseResult?[] results = new CaseResult?[Blocks];
    private readonly AreaBlocks areas;
    private readonly Dictionary<int, StageResult> stages = [];
    private readonly ConcurrentBag<BlockSimulator> idle = [];

    private SimulatedYears(PreparedPlan plan, Func<BlockSimulator> newSimulator, DraftTrail? drafts)
    {
        (Prepared, this.newSimulator, this.drafts) = (plan, newSimulator, drafts);
        areas = new AreaBlocks(plan.Plan.Areas.Count, Blocks);
    }

    private enum BlockState
    {
        Open,
        Taken,
        Done,
    }

    /// <summary>The plan.</summary>
    public PreparedPlan Prepared { get; }

    /// <summary>The years of a plan that others are compared with: what those that differ in duties alone need is kept.</summary>
    public static SimulatedYears ToFollow(PreparedPlan plan)
    {
        var traced = new TracedYears(MostBytesToFollow);
        return new SimulatedYears(
            plan, () => plan.NewSimulator(traced), new DraftTrail(new Lazy<Followers>(() => new Followers(plan, traced))));
    }

    /// <summary>The years of a plan that is compared with another: of one that differs in duties alone no more is simulated than can differ.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="other">The years of the plan that it is compared with.</param>
    public static SimulatedYears After(PreparedPlan plan, SimulatedYears other) =>
        new(plan, other.drafts?.Next(plan.Plan)?.NewSimulator ?? (() => plan.NewSimulator()), null);

    /// <summary>The last stage whose years are all there; 0 where none is.</summary>
    public int StageDone
    {
        get
        {
            lock (gate)
            {
                return PreviewStages.All.LastOrDefault(stage => IsDone(stage));
            }
        }
    }

    /// <summary>Simulates on this thread what is missing of a stage, together with others that do the same.</summary>
    /// <param name="stage">The stage.</param>
    /// <param name="waits">Whether it waits until the years are there that others have begun.</param>
    /// <param name="cancellation">Stops before the next year.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public void Fill(int stage, bool waits, CancellationToken cancellation)
    {
        using var waking = cancellation.Register(Wake);
        while (Take(stage, waits, cancellation) is { } block)
        {
            CaseResult? result = null;
            try
            {
                var simulator = idle.TryTake(out var kept) ? kept : newSimulator();
                result = simulator.Simulate(block * AreaBlocks.YearsOfBlock, AreaBlocks.YearsOfBlock, cancellation);

                // One that was stopped in the middle is not kept.
                idle.Add(simulator);
            }
            finally
            {
                Put(block, result);
            }
        }
    }

    /// <summary>The years of a stage; all of them are there.</summary>
    public StageResult Of(int stage)
    {
        lock (gate)
        {
            return Joined(stage);
        }
    }

    private bool IsDone(int stage) => states.Take(stage / AreaBlocks.YearsOfBlock).All(state => state == BlockState.Done);

    private StageResult Joined(int stage)
    {
        if (stages.TryGetValue(stage, out var known))
        {
            return known;
        }

        // What a stage is joined of is not needed afterwards: the next goes on from it.
        var before = PreviewStages.All.LastOrDefault(other => other < stage);
        var (first, end) = (before / AreaBlocks.YearsOfBlock, stage / AreaBlocks.YearsOfBlock);
        var parts = results[first..end].Select(result => result!);
        var years = CaseResult.Join(before == 0 ? parts : parts.Prepend(Joined(before).Years));
        results.AsSpan(first, end - first).Clear();
        var made = new StageResult(years, areas, end);
        stages.Add(stage, made);
        if (stage == PreviewStages.All[^1])
        {
            idle.Clear();
        }

        return made;
    }

    /// <summary>A block to be simulated; null once all of the stage are there or, for who does not wait, have been begun.</summary>
    private int? Take(int stage, bool waits, CancellationToken cancellation)
    {
        lock (gate)
        {
            while (true)
            {
                cancellation.ThrowIfCancellationRequested();
                if (IsDone(stage))
                {
                    return null;
                }

                if (Array.IndexOf(states, BlockState.Open, 0, stage / AreaBlocks.YearsOfBlock) is >= 0 and var open)
                {
                    states[open] = BlockState.Taken;
                    return open;
                }

                if (!waits)
                {
                    return null;
                }

                Monitor.Wait(gate);
            }
        }
    }

    private void Put(int block, CaseResult? result)
    {
        lock (gate)
        {
            (states[block], results[block]) = (result is null ? BlockState.Open : BlockState.Done, result);
            if (result is not null)
            {
                areas.Set(block, result.Pooled);
            }

            Monitor.PulseAll(gate);
        }
    }

    private void Wake()
    {
        lock (gate)
        {
            Monitor.PulseAll(gate);
        }
    }
}

/// <summary>The years of a stage.</summary>
/// <param name="Years">The years, and their visits together.</param>
/// <param name="Areas">The visits of each area, block by block of years.</param>
/// <param name="Blocks">How many of those blocks the stage has.</param>
internal sealed record StageResult(CaseResult Years, AreaBlocks Areas, int Blocks);
