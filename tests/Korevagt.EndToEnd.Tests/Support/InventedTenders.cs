using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Evaluation;
using Korevagt.Library;
using Korevagt.Library.Tenders;
using Korevagt.Reports.Json;
using Korevagt.Store;
using Korevagt.Tests.Tenders;
using NodaTime;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>
/// The repository's invented tender on a running server's store, with a time limit that is long over: bids are taken in as they would have
/// been before it. Everything else is for the server and its page to do.
/// </summary>
internal sealed class InventedTenders : IAsyncDisposable
{
    private static readonly Instant BeforeTheLimit = Instant.FromUtc(2024, 2, 14, 12, 0);
    private static readonly Author Anna = new("key:anna", "Anna (opfundet)"), Bo = new("key:bo", "Bo (opfundet)");

    private readonly RunStore store;
    private readonly TenderTable tenders;
    private readonly TenderProcess before;
    private readonly TenderProcess after;

    private InventedTenders(RunStore store, string sealKeyFile)
    {
        this.store = store;
        var library = new PlanLibrary(store);
        var seal = new TenderSeal(sealKeyFile, mayMake: true);
        tenders = new TenderTable(store);
        before = new TenderProcess(library, tenders, seal, new StoppedClock(BeforeTheLimit));
        after = new TenderProcess(library, tenders, seal, SystemClock.Instance);
    }

    /// <summary>Opens a server's store beside it.</summary>
    /// <param name="server">The server.</param>
    /// <param name="sealKeyFile">Its file with the key of sealed bids; made where it is missing.</param>
    public static async Task<InventedTenders> OnAsync(RunningServer server, string sealKeyFile) => new(
        await RunStore.OpenAsync(
            StoreLocation.Parse(server.Store).Value, SystemClock.Instance, new EngineBuilds(EngineVersion.Build, AnswerBuild.Current)),
        sealKeyFile);

    /// <summary>The tender's file on the library's plan.</summary>
    public static JsonObject File()
    {
        var tender = JsonNode.Parse(System.IO.File.ReadAllBytes(Path.Combine(Repository.Root, "tenders", "eksempel-udbud.json")))!.AsObject();
        tender.Remove("$schema");
        tender["baseline"] = "midtjylland-2016.json";
        var procedure = tender["procedure"]!.AsObject();
        procedure["publishedOn"] = "2024-01-04";
        procedure["deadline"] = "2024-02-15T12:00";
        procedure["opening"] = "2024-02-15T12:30";
        procedure["bidsBindUntil"] = "2024-06-01";
        tender["term"]!["from"] = "2024-08-01";
        return tender;
    }

    /// <summary>Eight price sheets come in, filled in for the tender as it was locked.</summary>
    public async Task ReceiveAsync(string id)
    {
        var tender = (await tenders.FindAsync(id))!;
        var (plan, file) = (FilledSheets.Plan(), JsonNode.Parse(tender.Content)!.AsObject());
        foreach (var number in Enumerable.Range(0, FilledSheets.Count))
        {
            var (receipt, refusal) = await before.ReceiveSheetAsync(tender, FilledSheets.Of(plan, file, number));
            Assert.True(receipt is not null, refusal?.Danish);
        }
    }

    /// <summary>A tender that has come so far.</summary>
    /// <returns>Its id.</returns>
    public async Task<string> AtAsync(TenderState state, string name)
    {
        var file = File();
        file["name"] = name;
        var tender = await tenders.AddAsync(name, JsonSerializer.SerializeToUtf8Bytes(file), Anna);
        if (state == TenderState.Draft)
        {
            return tender.Id;
        }

        tender = (await after.LockAsync(tender, Anna)).Tender!;
        if (state == TenderState.Locked)
        {
            return tender.Id;
        }

        await ReceiveAsync(tender.Id);
        tender = (await after.OpenAsync(tender, Anna)).Tender!;
        tender = (await after.OpenAsync(tender, Bo)).Tender!;
        if (state == TenderState.Opened)
        {
            return tender.Id;
        }

        foreach (var bid in TenderProcess.BidsOf(tender)!)
        {
            tender = (await after.JudgeAsync(tender, bid.Id, isCompliant: true, "Alle krav er opfyldt.", Anna))!.Tender!;
        }

        tender = (await after.AwardAsync(tender, 1, Anna)).Answer.Tender!;
        if (state == TenderState.Decided)
        {
            await after.DecideAsync(tender, "Opfundet møde.", Bo);
        }

        return tender.Id;
    }

    public ValueTask DisposeAsync() => store.DisposeAsync();

    private sealed class StoppedClock(Instant now) : IClock
    {
        public Instant GetCurrentInstant() => now;
    }
}
