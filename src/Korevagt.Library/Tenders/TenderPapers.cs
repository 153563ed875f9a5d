using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Tenders.Checks;
using Korevagt.Tenders.Contracts;
using Korevagt.Tenders.Notices;
using Korevagt.Tenders.Sheets;
using NodaTime;

namespace Korevagt.Library.Tenders;

/// <summary>What is written about a tender at each stage: price sheet, notices, letters, the award as a scenario. Nothing is changed or sent.</summary>
/// <param name="library">Where the plan of a draft comes from.</param>
public sealed class TenderPapers(PlanLibrary library)
{
    private const string AwardName = LibraryPath.Scenarios + "(award).json";

    /// <summary>The price sheet: of a draft a draft, later the one that bids are given on.</summary>
    public async Task<Outcome<WrittenSheet>> SheetAsync(StoredTender tender, Language language, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return WriteBidSheet.Of(await FilesOfAsync(tender, cancellation), TenderProcess.TenderName, tender.State != TenderState.Draft, language);
    }

    /// <summary>What is wrong with a tender, and how its evaluation would work.</summary>
    public async Task<Outcome<CheckedTender>> CheckAsync(StoredTender tender, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tender);
        var files = await FilesOfAsync(tender, cancellation);
        return await Task.Run(() => CheckTender.Run(files, TenderProcess.TenderName), cancellation);
    }

    /// <summary>The notice of a tender that is locked.</summary>
    /// <returns>The notice, its faults, or why there is none.</returns>
    public static (Outcome<Notice>? Notice, Text? Refusal) NoticeOf(StoredTender tender, NoticeBuyer buyer)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return tender.Frozen is { } frozen
            ? (PrepareNotice.OfTender(FrozenFiles.Unpack(frozen), TenderProcess.TenderName, buyer), null)
            : (null, new("Udbuddet er ikke låst.", "The tender is not locked."));
    }

    /// <summary>The notice of an award that is decided, and the letters to all who bid.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="buyer">Who buys, and under which number.</param>
    /// <param name="sent">The day on which bidders are told.</param>
    /// <param name="cancellation">Gives up waiting.</param>
    /// <returns>The notice, its faults, or why there is none.</returns>
    public static async Task<(Outcome<Notice>? Notice, Text? Refusal)> OfAwardAsync(
        StoredTender tender, NoticeBuyer buyer, LocalDate sent, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return tender.State is TenderState.Decided or TenderState.Concluded
            ? (await Task.Run(() => PrepareNotice.OfAward(AwardedOf(tender), AwardName, TenderProcess.BidsName, buyer, sent), cancellation), null)
            : (null, new("Tildelingen er ikke besluttet.", "The award is not decided."));
    }

    /// <summary>The award as a scenario of the tender's plan.</summary>
    /// <returns>The scenario's file, its faults, or why there is none.</returns>
    public static async Task<(Outcome<byte[]>? Scenario, Text? Refusal)> ScenarioAsync(StoredTender tender, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tender);
        if (tender.Award is null)
        {
            return (null, new("Udbuddet er ikke vurderet.", "The tender is not evaluated."));
        }

        var baseline = System.Text.Json.JsonDocument.Parse(tender.Content).RootElement.GetProperty("baseline").GetString()!;
        return (await Task.Run(() => SimulateAward.ScenarioOf(AwardedOf(tender), AwardName, TenderProcess.BidsName, baseline), cancellation), null);
    }

    private static FileBundle AwardedOf(StoredTender tender) =>
        new OpenedBids(FrozenFiles.Unpack(tender.Frozen!), tender.Bids!).Judged.With(AwardName, tender.Award!);

    private async Task<FileBundle> FilesOfAsync(StoredTender tender, CancellationToken cancellation) => tender.Frozen is { } frozen
        ? FrozenFiles.Unpack(frozen)
        : await library.Files.WithAsync(TenderProcess.TenderName, tender.Content, cancellation);
}
