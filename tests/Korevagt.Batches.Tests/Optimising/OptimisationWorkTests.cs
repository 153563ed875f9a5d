using System.Collections.Concurrent;
using System.Text;
using Korevagt.Batches.Jobs;
using Korevagt.Batches.Optimising;
using Korevagt.Batches.Tests.Working;
using Korevagt.Batches.Working;
using Korevagt.Domain.Faults;
using Korevagt.Optimization.Years;
using Korevagt.Store;
using Korevagt.Tests.Stores;

namespace Korevagt.Batches.Tests.Optimising;

public sealed class OptimisationWorkTests
{
    private static readonly WorkerSettings Quick = new("quick", Slots: 1)
    {
        LookEvery = TimeSpan.FromMilliseconds(20),
        SignEvery = TimeSpan.FromMilliseconds(100),
    };

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task OneWorkerOrThree_AnswerWithTheSameBytes_AndThreeShareThePieces(string kind)
    {
        var alone = await AnsweredByAsync(kind, workers: 1);
        var together = await AnsweredByAsync(kind, workers: 3);

        Assert.Equal(alone.Answer, together.Answer);
        Assert.Equal([.. Enumerable.Range(0, 3)], together.ByWorker.Keys.Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhereTheLeadingProcessStopsInTheMiddle_AnotherGoesOn_WithTheSameBytes_AndWithoutTheFinishedRounds(string kind)
    {
        var expected = (await AnsweredByAsync(kind, workers: 1)).Answer;
        await using var store = await TestStores.OpenAsync(kind);
        var id = await SubmitAsync(store);
        using var stop = new CancellationTokenSource();
        var begun = 0;
        await using (var first = await Room.EnterAsync(store, new GivenQuestions((_, cancellation) =>
            Interlocked.Increment(ref begun) > 10 ? Task.Delay(Timeout.Infinite, cancellation) : Task.CompletedTask)))
        {
            var working = Task.Run(() => first.Worker.WorkAsync(stop.Token));
            await Until.Async(async () => (await store.Optimisations.FindAsync(id))!.YearsDone > 300);
            await stop.CancelAsync();
            await IgnoringAsync(working);
        }

        var before = await store.Pieces.AllAsync(id);
        var told = (await store.Optimisations.EventsAsync(id, 0, 1_000)).Count;
        var simulated = new ConcurrentQueue<string>();
        await using var second = await Room.EnterAsync(store, new GivenQuestions((wanted, _) =>
        {
            simulated.Enqueue(Convert.ToHexString(PieceCodec.EncodeWanted(wanted)));
            return Task.CompletedTask;
        }));

        Assert.NotEqual(OptimisationState.Done, (await store.Optimisations.FindAsync(id))!.State);
        await second.Worker.WorkAsync(CancellationToken.None);

        Assert.Equal(expected, Encoding.UTF8.GetString((await store.Optimisations.AnswerAsync(id))!));
        Assert.NotEmpty(before);
        Assert.Empty(before.Select(piece => Convert.ToHexString(piece.Wanted)).Intersect(simulated));
        var barriers = (await store.Optimisations.EventsAsync(id, 0, 1_000)).Where(happened => happened.Kind == OptimisationEventKind.Barrier)
            .Select(happened => OptimisationStanding.OfJson(happened.Text)!.YearsDone).ToList();
        Assert.Equal(barriers.Distinct().Order(), barriers);
        Assert.True(told > 1);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ACancelledOptimisation_StopsInTheMiddleOfAPiece_ThatWouldNeverEndByItself(string kind)
    {
        var busy = new TaskCompletionSource();
        await using var store = await TestStores.OpenAsync(kind);
        await using var room = await Room.EnterAsync(store, new GivenQuestions((_, cancellation) =>
        {
            busy.TrySetResult();
            return Task.Delay(Timeout.Infinite, cancellation);
        }));
        var id = await SubmitAsync(store);
        var working = Task.Run(() => room.Worker.WorkAsync(CancellationToken.None));
        await busy.Task;

        Assert.True(await store.Optimisations.CancelAsync(id, "tester"));
        await working;

        Assert.Equal(OptimisationState.Cancelled, (await store.Optimisations.FindAsync(id))!.State);
        Assert.Empty(await store.Pieces.AllAsync(id));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AFaultyQuestion_FailsWithItsFaults(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        await using var room = await Room.EnterAsync(store, new GivenQuestions());
        var id = await SubmitAsync(store, GivenQuestion.Faulty);

        await room.Worker.WorkAsync(CancellationToken.None);

        var failed = (await store.Optimisations.FindAsync(id))!;
        Assert.Equal(OptimisationState.Failed, failed.State);
        Assert.Equal("$.aims[0]", Assert.Single(FaultJson.Read(failed.Faults)).Place);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APieceWhoseSimulationFailsOnce_IsSimulatedAgain(string kind)
    {
        var left = 1;
        await using var store = await TestStores.OpenAsync(kind);
        await using var room = await Room.EnterAsync(store, new GivenQuestions((_, _) =>
            Interlocked.Decrement(ref left) == 0 ? throw new InvalidOperationException("bad luck") : Task.CompletedTask));
        var id = await SubmitAsync(store);

        await room.Worker.WorkAsync(CancellationToken.None);

        Assert.Equal(OptimisationState.Done, (await store.Optimisations.FindAsync(id))!.State);
        Assert.True(left < 0);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APlannersBatch_DoesNotWaitForTheEndOfAnOptimisation(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var id = await SubmitAsync(store);
        long batch = 0;
        int? doneAtFinish = null;
        await using var room = await Room.EnterAsync(
            store,
            new GivenQuestions(async (_, cancellation) =>
            {
                if (batch == 0)
                {
                    batch = await store.SubmitAsync(TestBatches.Of(TestBatches.Run("a", replications: 10)));
                }
                else if (doneAtFinish is null && (await store.Batches.FindAsync(batch, cancellation))!.State == BatchState.Finished)
                {
                    doneAtFinish = (await store.Pieces.AllAsync(id, cancellation)).Count;
                }
            }));

        await room.Worker.WorkAsync(CancellationToken.None);

        Assert.Equal(OptimisationState.Done, (await store.Optimisations.FindAsync(id))!.State);
        Assert.InRange(doneAtFinish ?? int.MaxValue, 1, 6);
    }

    private static async Task<(string Answer, IReadOnlyDictionary<int, int> ByWorker)> AnsweredByAsync(string kind, int workers)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var byWorker = new ConcurrentDictionary<int, int>();

        // Nobody goes on with a round before each of them has had a piece.
        using var all = new CountdownEvent(workers);
        List<Room> rooms = [];
        foreach (var number in Enumerable.Range(0, workers))
        {
            rooms.Add(await Room.EnterAsync(store, new GivenQuestions((_, _) =>
            {
                if (byWorker.AddOrUpdate(number, 1, (_, before) => before + 1) == 1)
                {
                    all.Signal();
                }

                return Task.Run(() => all.Wait(TimeSpan.FromSeconds(60)));
            })));
        }

        var id = await SubmitAsync(store);
        await Task.WhenAll(rooms.Select(room => Task.Factory.StartNew(
            () => WorkUntilDoneAsync(room, store, id).GetAwaiter().GetResult(),
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));
        foreach (var room in rooms)
        {
            await room.DisposeAsync();
        }

        return (Encoding.UTF8.GetString((await store.Optimisations.AnswerAsync(id))!), byWorker);
    }

    // A call that finds nothing to do ends; the engine fires another.
    private static async Task WorkUntilDoneAsync(Room room, RunStore store, long id)
    {
        while ((await store.Optimisations.FindAsync(id))!.IsOpen)
        {
            await room.Worker.WorkAsync(CancellationToken.None);
        }
    }

    private static async Task IgnoringAsync(Task task)
    {
        try
        {
            await task;
        }
        catch (OperationCanceledException)
        {
        }
    }

    private static async Task<long> SubmitAsync(RunStore store, string request = "{}")
    {
        await store.Documents.AddAsync([TestBatches.BundleContent]);
        return await store.Optimisations.SubmitAsync(new NewOptimisation(
            "which?", Documents.HashOf(TestBatches.BundleContent), request, "given", BatchPriority.Planner, Budget: 1_000, "tester"));
    }

    /// <summary>A worker with the engine that it talks to.</summary>
    private sealed record Room(Worker Worker, HangfireEngine Engine) : IAsyncDisposable
    {
        public static async Task<Room> EnterAsync(RunStore store, IQuestions questions)
        {
            var engine = HangfireEngine.Embedded(new EngineOptions(1));
            return new Room(
                await Worker.EnterAsync(store, new GivenComputation(), new OptimisationWork(store, questions), engine, Quick), engine);
        }

        public async ValueTask DisposeAsync()
        {
            await Worker.DisposeAsync();
            await Engine.DisposeAsync();
        }
    }
}
