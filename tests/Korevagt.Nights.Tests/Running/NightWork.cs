using Korevagt.Batches.Computing;
using Korevagt.Batches.Optimising;
using Korevagt.Batches.Working;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Store;
using NodaTime;

namespace Korevagt.Nights.Tests.Running;

/// <summary>Nights and a worker beside them, in one thread and without a job engine.</summary>
internal static class NightWork
{
    /// <summary>Advances what is due and computes, until nothing is left to do.</summary>
    public static async Task<StoredNight?> OffAsync(RunStore store, NightlyJob job)
    {
        while (true)
        {
            var night = (await job.AdvanceAsync()).Value;
            if (night is null or { State: NightState.Done })
            {
                return night;
            }

            Assert.Equal(NightState.Submitted, night.State);
            await ComputeAsync(store);
            await AnswerAsync(store);
        }
    }

    /// <summary>Answers whatever question waits.</summary>
    public static async Task AnswerAsync(RunStore store)
    {
        var (questions, owner) = (new StoredQuestions(store, threads: 1), await store.Workers.EnterAsync("worker", 1));
        while (await store.Optimisations.ClaimAsync(owner, questions.Build) is { } optimisation)
        {
            var question = (await questions.ReadyAsync(optimisation, CancellationToken.None)).Value;
            Assert.True(await store.Optimisations.FinishAsync(
                owner, optimisation.Id, question.Answer(question.Simulate, _ => { }, CancellationToken.None)));
        }

        await store.Workers.LeaveAsync(owner);
    }

    /// <summary>Computes whatever waits.</summary>
    public static async Task ComputeAsync(RunStore store)
    {
        var (computation, owner) = (new Computation(store), await store.Workers.EnterAsync("worker", 1));
        while (await store.Blocks.ClaimAsync(owner) is { } block)
        {
            var data = await computation.BlockAsync(await store.Blocks.SimulationAsync(block.Simulation), block.First, block.Count, CancellationToken.None);
            Assert.True(await store.Blocks.FinishAsync(owner, block, data.Value, milliseconds: 1));
        }

        while (await store.Runs.ClaimReadyAsync(owner, simulation: null) is { } run)
        {
            var result = await computation.ResultAsync(
                run, await DataAsync(store, run.Baseline, run.Replications), run.Scenario is { } scenario ? await DataAsync(store, scenario, run.Replications) : null,
                CancellationToken.None);
            await store.Runs.FinishAsync(owner, run.Id, Assert.IsType<RunConclusion.Result>(result).Bytes);
        }

        await store.Workers.LeaveAsync(owner);
    }

    /// <summary>A moment on the Danish clock.</summary>
    public static Instant Danish(int year, int month, int day, int hour, int minute) =>
        new LocalDateTime(year, month, day, hour, minute).InZoneLeniently(Domain.Time.DutyCalendar.Zone).ToInstant();

    private static async Task<SimulationData> DataAsync(RunStore store, string id, int replications)
    {
        var simulation = await store.Blocks.SimulationAsync(id);
        return new SimulationData(
            simulation, [.. BlockRange.Of(replications, simulation.BlockSize).Zip(await store.Blocks.DataAsync(id, replications, simulation.BlockSize))]);
    }
}
