using System.Text;
using Korevagt.Store.Housekeeping;
using Korevagt.Tests.Stores;
using NodaTime;

namespace Korevagt.Store.Tests;

public sealed class OptimisationTests
{
    private const string Build = "a build";

    public static TheoryData<string> Kinds => TestStores.Kinds;

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnOptimisation_IsAnsweredByOneProcessAtATime_ThePlannersBeforeTheNights(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var night = await SubmitAsync(store, BatchPriority.Night);
        var planners = await SubmitAsync(store);
        var worker = await store.Workers.EnterAsync("worker", 1);

        Assert.Null(await store.Optimisations.ClaimAsync(worker, "another build"));
        Assert.Equal(planners, (await store.Optimisations.ClaimAsync(worker, Build))!.Id);
        Assert.Equal(night, (await store.Optimisations.ClaimAsync(worker, Build))!.Id);
        Assert.Null(await store.Optimisations.ClaimAsync(worker, Build));
        Assert.Equal([night, planners], (await store.Optimisations.HeldAsync(worker)).Order());
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARound_IsWorkedOffByAll_EachPieceOnce_AndStandsInItsOrder(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var (id, owner) = await BegunAsync(store);
        await store.Pieces.PlaceAsync(owner, id, 1, Round("a", "b", "c", "d", "e", "f"));

        var claimed = await Task.WhenAll(Enumerable.Range(0, 3).Select(async number =>
        {
            var worker = await store.Workers.EnterAsync($"worker {number}", 1);
            return await Task.Run(() => OffAsync(store, worker));
        }));

        Assert.Equal(6, claimed.Sum(pieces => pieces.Count));
        Assert.Equal(6, claimed.SelectMany(pieces => pieces).Distinct().Count());
        Assert.Equal(default, await store.Pieces.StandingAsync(id, 1));
        Assert.Equal(
            ["figures of a", "figures of b", "figures of c", "figures of d", "figures of e", "figures of f"],
            (await store.Pieces.DataAsync(id, 1)).Select(data => Encoding.UTF8.GetString(data!)));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task WhereTheAnsweringProcessDies_AnotherGoesOn_AndFindsTheFinishedPiecesOfTheSameRound(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var (id, dead) = await BegunAsync(store);
        await store.Pieces.PlaceAsync(dead, id, 1, Round("a", "b", "c"));
        var finished = (await store.Pieces.ClaimAsync(dead, Build, BatchPriority.Night))!;
        await store.Pieces.FinishAsync(dead, finished.Key, DataOf(finished), 100);
        var fallen = (await store.Pieces.ClaimAsync(dead, Build, BatchPriority.Night))!;
        clock.Advance(WorkerTable.HeartbeatTimeout + Duration.FromSeconds(1));
        var alive = await store.Workers.EnterAsync("alive", 1);

        Assert.Equal(2, await store.Workers.SweepAsync());

        Assert.Equal(OptimisationState.Waiting, (await store.Optimisations.FindAsync(id))!.State);
        Assert.Equal(id, (await store.Optimisations.ClaimAsync(alive, Build))!.Id);
        Assert.True(await store.Pieces.PlaceAsync(alive, id, 1, Round("a", "b", "c")));
        Assert.Equal(new RoundStanding(Open: 2, Failed: 0), await store.Pieces.StandingAsync(id, 1));
        Assert.Equal(fallen.Key, (await store.Pieces.ClaimAsync(alive, Build, BatchPriority.Night))!.Key);

        // The dead one wakes up: whatever it brings is not wanted from it any more.
        Assert.False(await store.Pieces.FinishAsync(dead, fallen.Key, DataOf(fallen), 100));
        Assert.False(await store.Pieces.PlaceAsync(dead, id, 2, Round("d")));
        Assert.False(await store.Optimisations.NoteAsync(dead, id, 3, "{}"));
        Assert.False(await store.Optimisations.FinishAsync(dead, id, new StoredAnswer([1], "{}", [])));
        Assert.Contains(await store.Optimisations.EventsAsync(id, 0, 100), told => told.Kind == OptimisationEventKind.PutBack);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ARoundAskedForOtherwiseThanBefore_IsRefused(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var (id, owner) = await BegunAsync(store);
        await store.Pieces.PlaceAsync(owner, id, 1, Round("a", "b"));

        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Pieces.PlaceAsync(owner, id, 1, Round("a", "c")));
        await Assert.ThrowsAsync<InvalidOperationException>(() => store.Pieces.PlaceAsync(owner, id, 1, Round("a", "b", "c")));

        Assert.Equal(new RoundStanding(Open: 2, Failed: 0), await store.Pieces.StandingAsync(id, 1));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task ACancelledOptimisation_HasNothingLeftToCompute_AndTakesNoAnswer(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var (id, owner) = await BegunAsync(store);
        await store.Pieces.PlaceAsync(owner, id, 1, Round("a", "b"));
        var claimed = (await store.Pieces.ClaimAsync(owner, Build, BatchPriority.Night))!;

        Assert.True(await store.Optimisations.CancelAsync(id, "somebody"));
        Assert.False(await store.Optimisations.CancelAsync(id, "somebody else"));

        Assert.Empty(await store.Pieces.HeldAsync(owner));
        Assert.Empty(await store.Optimisations.HeldAsync(owner));
        Assert.Null(await store.Pieces.ClaimAsync(owner, Build, BatchPriority.Night));
        Assert.False(await store.Pieces.FinishAsync(owner, claimed.Key, DataOf(claimed), 100));
        Assert.False(await store.Pieces.PlaceAsync(owner, id, 2, Round("c")));
        Assert.False(await store.Optimisations.FinishAsync(owner, id, new StoredAnswer([1], "{}", [])));
        Assert.Equal(OptimisationState.Cancelled, (await store.Optimisations.FindAsync(id))!.State);
        Assert.Equal("somebody", Assert.Single(
            await store.Optimisations.EventsAsync(id, 0, 100), told => told.Kind == OptimisationEventKind.Cancelled).Text);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task APieceThatFailsForAPassingReason_IsTriedAgainLater_UntilItHasFailedForGood(string kind)
    {
        var clock = new TestClock(Instant.FromUtc(2026, 3, 1, 12, 0));
        await using var store = await TestStores.OpenAsync(kind, clock);
        var (id, owner) = await BegunAsync(store);
        await store.Pieces.PlaceAsync(owner, id, 1, Round("a"));
        for (var attempt = 1; attempt <= PieceTable.MostAttempts; attempt++)
        {
            var piece = (await store.Pieces.ClaimAsync(owner, Build, BatchPriority.Night))!;
            Assert.Equal(attempt, piece.Attempts);
            await store.Pieces.FailAsync(owner, piece);
            Assert.Null(await store.Pieces.ClaimAsync(owner, Build, BatchPriority.Night));
            clock.Advance(Duration.FromMinutes(5));
        }

        Assert.Equal(new RoundStanding(Open: 0, Failed: 1), await store.Pieces.StandingAsync(id, 1));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task AnOptimisationThatTakesEveryProcessWithIt_FailsInTheEnd(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var id = await SubmitAsync(store);
        var deaths = 0;
        while (true)
        {
            var victim = await store.Workers.EnterAsync($"victim {deaths}", 1);
            if (await store.Optimisations.ClaimAsync(victim, Build) is null)
            {
                break;
            }

            deaths++;
            await store.Workers.LeaveAsync(victim);
        }

        Assert.Equal(OptimisationTable.MostDeaths, deaths);
        Assert.Equal(OptimisationState.Failed, (await store.Optimisations.FindAsync(id))!.State);
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task TheAnswer_IsThereWithItsPlans_AndWithWhatWasSaidAtEachBarrier(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var (id, owner) = await BegunAsync(store);
        await store.Optimisations.NoteAsync(owner, id, 100, """{"bound":3}""");
        await store.Optimisations.NoteAsync(owner, id, 200, """{"bound":1}""");
        var answer = new StoredAnswer(
            Encoding.UTF8.GetBytes("the answer"), """{"chosen":1}""",
            [new StoredPlan(0, IsFront: false, """{"n":0}""", null), new StoredPlan(1, IsFront: true, """{"n":1}""", [7, 8])]);

        Assert.True(await store.Optimisations.FinishAsync(owner, id, answer));

        var stored = (await store.Optimisations.FindAsync(id))!;
        Assert.Equal((OptimisationState.Done, 200, """{"bound":1}"""), (stored.State, stored.YearsDone, stored.Standing));
        Assert.Equal("the answer", Encoding.UTF8.GetString((await store.Optimisations.AnswerAsync(id))!));
        Assert.Equal([0, 1], (await store.Optimisations.PlansAsync(id, onlyFront: false)).Select(plan => plan.Number));
        Assert.Equal([1], (await store.Optimisations.PlansAsync(id, onlyFront: true)).Select(plan => plan.Number));
        Assert.Equal([7, 8], (await store.Optimisations.PlanAsync(id, 1))!.Scenario!);
        Assert.Null((await store.Optimisations.PlanAsync(id, 0))!.Scenario);
        Assert.Null(await store.Optimisations.PlanAsync(id, 2));
        Assert.Equal(
            ["submitted", "barrier", "barrier", "finished"],
            (await store.Optimisations.EventsAsync(id, 0, 100)).Select(told => told.Kind));
    }

    [Theory, MemberData(nameof(Kinds))]
    public async Task OptimisationsWithTheirPieces_AreInABackup_AndGoOnFromIt(string kind)
    {
        await using var store = await TestStores.OpenAsync(kind);
        var (id, owner) = await BegunAsync(store);
        await store.Pieces.PlaceAsync(owner, id, 1, Round("a", "b"));
        await OffAsync(store, owner);
        await using var copy = await TestStores.OpenAsync(kind);
        using var file = new MemoryStream();

        await StoreSnapshot.ExportAsync(store, file);
        file.Position = 0;
        Assert.True((await StoreSnapshot.ImportAsync(copy, file, "backup")).Succeeded);

        Assert.Equal(2, (await copy.Pieces.AllAsync(id)).Count);
        var worker = await copy.Workers.EnterAsync("worker", 1);
        await copy.Workers.SweepAsync();
        Assert.Equal(id, (await copy.Optimisations.ClaimAsync(worker, Build))!.Id);
        Assert.Equal(id + 1, await SubmitAsync(copy));
    }

    private static Task<long> SubmitAsync(RunStore store, BatchPriority priority = BatchPriority.Planner) => SubmitAsync(store, priority, Build);

    private static async Task<long> SubmitAsync(RunStore store, BatchPriority priority, string build)
    {
        await store.Documents.AddAsync([TestBatches.BundleContent]);
        return await store.Optimisations.SubmitAsync(new NewOptimisation(
            "which?", Documents.HashOf(TestBatches.BundleContent), "{}", build, priority, Budget: 1_000, "tester"));
    }

    private static async Task<(long Id, string Owner)> BegunAsync(RunStore store)
    {
        var id = await SubmitAsync(store);
        var owner = await store.Workers.EnterAsync("answering", 1);
        await store.Optimisations.ClaimAsync(owner, Build);
        return (id, owner);
    }

    private static NewPiece[] Round(params string[] names) => [.. names.Select(name => new NewPiece(Encoding.UTF8.GetBytes(name), 1))];

    private static byte[] DataOf(ClaimedPiece piece) => Encoding.UTF8.GetBytes($"figures of {Encoding.UTF8.GetString(piece.Wanted)}");

    private static async Task<List<PieceKey>> OffAsync(RunStore store, string worker)
    {
        var done = new List<PieceKey>();
        while (await store.Pieces.ClaimAsync(worker, Build, BatchPriority.Night) is { } piece)
        {
            Assert.True(await store.Pieces.FinishAsync(worker, piece.Key, DataOf(piece), 100));
            done.Add(piece.Key);
        }

        return done;
    }
}
