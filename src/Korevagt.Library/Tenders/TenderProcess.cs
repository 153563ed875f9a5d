using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Store;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Protocols;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Library.Tenders;

/// <summary>
/// The steps of a tender in the store, each possible only after the one before: lock, bids, opening by two persons, judging, award by
/// the declared rules, decision, contracts. Every step is a line of the tender's protocol.
/// </summary>
/// <param name="library">Where its plan comes from.</param>
/// <param name="tenders">Where tenders are.</param>
/// <param name="seal">Encrypts bids until the opening.</param>
/// <param name="clock">Tells the time.</param>
public sealed class TenderProcess(PlanLibrary library, TenderTable tenders, TenderSeal seal, IClock clock)
{
    /// <summary>Name of a tender's file beside its plan: no id can be so called.</summary>
    internal const string TenderFile = "(tender).json";

    /// <summary>Name of the file of its bids.</summary>
    public const string BidsName = LibraryPath.Scenarios + "(bids).json";

    /// <summary>Name of the file of the tender, for faults.</summary>
    public const string TenderName = LibraryPath.Scenarios + TenderFile;

    private static readonly Duration WaitsForSecond = Duration.FromHours(1);

    /// <summary>Checks a tender's file with the plan that it names.</summary>
    public async Task<Outcome<LoadedTender>> CheckAsync(ReadOnlyMemory<byte> content, CancellationToken cancellation = default) =>
        TenderLoader.Load(await library.Files.WithAsync(TenderName, content, cancellation), TenderName);

    /// <summary>Stores another file of a draft.</summary>
    public async Task<TenderAnswer> ReplaceAsync(StoredTender tender, string name, byte[] content, Author author, CancellationToken cancellation = default) =>
        NotIn(tender, TenderState.Draft)
        ?? TenderAnswer.Done(await tenders.ChangeAsync(tender with { Name = name, Content = content }, "tenders.change", author, cancellation));

    /// <summary>Locks a draft without faults: from then on bids may come.</summary>
    public async Task<TenderAnswer> LockAsync(StoredTender tender, Author author, CancellationToken cancellation = default)
    {
        if (NotIn(tender, TenderState.Draft) is { } refused)
        {
            return refused;
        }

        var files = await library.Files.WithAsync(TenderName, tender.Content, cancellation);
        var loaded = TenderLoader.Load(files, TenderName);
        return loaded.Succeeded
            ? await StepAsync(
                tender with { State = TenderState.Locked, LockHash = loaded.Value.Lock, Frozen = FrozenFiles.Pack(files) }, TenderStage.Locked,
                loaded.Value.Lock, "", "tenders.lock", author, cancellation)
            : TenderAnswer.Faulty(loaded.Faults);
    }

    /// <summary>Takes a price sheet in that was filled in, unread and encrypted as other bids.</summary>
    public async Task<(BidReceipt? Receipt, Text? Refusal)> ReceiveSheetAsync(
        StoredTender tender, ReadOnlyMemory<byte> workbook, CancellationToken cancellation = default)
    {
        var (receipt, refusal) = await ReceiveAsync(tender, SentSheet.Kept(workbook), cancellation);
        return (receipt is null ? null : receipt with { Hash = HashOf(workbook.Span) }, refusal);
    }

    /// <summary>Takes a bid in, unread and encrypted, until the time limit.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="content">The bid, a JSON object; what is wrong with it shows after the opening.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The receipt, or why it is not taken.</returns>
    public async Task<(BidReceipt? Receipt, Text? Refusal)> ReceiveAsync(StoredTender tender, byte[] content, CancellationToken cancellation = default)
    {
        if ((NotIn(tender, TenderState.Locked)?.Refusal ?? seal.Missing) is { } refused)
        {
            return (null, refused);
        }

        var (now, deadline) = (clock.GetCurrentInstant(), LockedOf(tender).Tender.Deadline);
        if (now > deadline)
        {
            return (null, new(
                $"Fristen for tilbud var {Shown(deadline)}; tilbuddet er ikke modtaget.", $"The time limit for bids was {Shown(deadline)}; the bid is not taken."));
        }

        var id = "t" + RandomNumberGenerator.GetHexString(7, lowercase: true);
        var kept = new SealedBid(id, now.ToUnixTimeMilliseconds(), seal.Seal(tender.Id, id, content));
        return await tenders.AddBidAsync(tender.Id, kept, cancellation)
            ? (new BidReceipt(id, now, HashOf(content)), null)
            : (null, new("Udbuddet tager ikke mod flere tilbud.", "The tender takes no more bids."));
    }

    /// <summary>Opens the bids, after the time limit, when two persons have asked for it within an hour.</summary>
    public async Task<TenderAnswer> OpenAsync(StoredTender tender, Author author, CancellationToken cancellation = default)
    {
        if ((NotIn(tender, TenderState.Locked)?.Refusal ?? seal.Missing) is { } refused)
        {
            return TenderAnswer.Refused(refused);
        }

        var (now, deadline) = (clock.GetCurrentInstant(), LockedOf(tender).Tender.Deadline);
        if (now <= deadline)
        {
            return TenderAnswer.Refused(new(
                $"Tilbuddene må tidligst åbnes efter fristen {Shown(deadline)}.", $"The bids may be opened after the time limit {Shown(deadline)} and not before."));
        }

        if (tender.Opener is null || Instant.FromUnixTimeMilliseconds(tender.OpenerAt!.Value) + WaitsForSecond < now)
        {
            return TenderAnswer.Done(await tenders.ChangeAsync(
                tender with { Opener = author.Id, OpenerName = author.Name, OpenerAt = now.ToUnixTimeMilliseconds() }, "tenders.wantOpen", author, cancellation));
        }

        return tender.Opener == author.Id
            ? TenderAnswer.Refused(new(
                "Du har bedt om at åbne; nu skal en anden med samme ret også gøre det.", "You have asked to open; now somebody else with the same right has to."))
            : await OpenTogetherAsync(tender, author, cancellation);
    }

    /// <summary>The bids after the opening.</summary>
    public static IReadOnlyList<OpenedBid>? BidsOf(StoredTender tender)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return tender is { Bids: { } bids, Frozen: { } frozen } ? new OpenedBids(FrozenFiles.Unpack(frozen), bids).Read() : null;
    }

    /// <summary>Notes whether a bid keeps the requirements, and why.</summary>
    /// <returns>What came of it; null where there is no such bid.</returns>
    public async Task<TenderAnswer?> JudgeAsync(
        StoredTender tender, string bid, bool isCompliant, string reason, Author author, CancellationToken cancellation = default)
    {
        if (NotIn(tender, TenderState.Opened) is { } refused)
        {
            return refused;
        }

        var state = isCompliant ? "compliant" : "nonCompliant";
        return tender.Bids is { } bids && new OpenedBids(FrozenFiles.Unpack(tender.Frozen!), bids).Decided(bid, state, author.Name, reason) is { } decided
            ? await StepAsync(tender with { Bids = decided }, TenderStage.Note, HashOf(decided), $"{bid}: {state}. {reason}", "tenders.judge", author, cancellation)
            : null;
    }

    /// <summary>Awards by the declared rules; where there is no award, nothing is changed.</summary>
    /// <returns>What came of it, and the decision if one was made.</returns>
    public async Task<(TenderAnswer Answer, TenderDecision? Decision)> AwardAsync(
        StoredTender tender, ulong? draw, Author author, CancellationToken cancellation = default)
    {
        if (NotIn(tender, TenderState.Opened) is { } refused)
        {
            return (refused, null);
        }

        if (JudgedOf(tender) is not { } files)
        {
            return (TenderAnswer.Refused(NoBids), null);
        }

        var outcome = await Task.Run(() => DecideTender.Run(files, BidsName, draw, cancellation), cancellation);
        if (!outcome.Succeeded)
        {
            return (TenderAnswer.Faulty(outcome.Faults), null);
        }

        var decision = outcome.Value;
        if (decision.Award is null)
        {
            return (TenderAnswer.Done(tender), decision);
        }

        var award = TenderJson.Write(decision);
        var answer = await StepAsync(
            tender with { State = TenderState.Evaluated, Award = award }, TenderStage.Evaluated, HashOf(award),
            draw is { } number ? FormattableString.Invariant($"draw {number}") : "", "tenders.award", author, cancellation);
        return (answer, decision);
    }

    /// <summary>Analyses opened bids: never an award.</summary>
    /// <param name="tender">The tender.</param>
    /// <param name="analyse">The analysis, of files and the name of the bids among them.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <returns>The analysis, its faults, or why there is none.</returns>
    public static async Task<(Outcome<TenderAnalysis>? Outcome, Text? Refusal)> AnalyseAsync(
        StoredTender tender, Func<IFileSource, string, Outcome<TenderAnalysis>> analyse, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return JudgedOf(tender) is { } files ? (await Task.Run(() => analyse(files, BidsName), cancellation), null) : (null, NoBids);
    }

    /// <summary>Decides on the award as the rules made it.</summary>
    public Task<TenderAnswer> DecideAsync(StoredTender tender, string note, Author author, CancellationToken cancellation = default) =>
        OnwardAsync(tender, TenderState.Evaluated, TenderState.Decided, TenderStage.Decided, note, "tenders.decide", author, cancellation);

    /// <summary>Notes that the contracts are concluded.</summary>
    public Task<TenderAnswer> ConcludeAsync(StoredTender tender, string note, Author author, CancellationToken cancellation = default) =>
        OnwardAsync(tender, TenderState.Decided, TenderState.Concluded, TenderStage.Concluded, note, "tenders.conclude", author, cancellation);

    /// <summary>Annuls a tender that is not concluded, for a reason.</summary>
    public async Task<TenderAnswer> AnnulAsync(StoredTender tender, string reason, Author author, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return tender.State is TenderState.Draft or TenderState.Concluded or TenderState.Annulled
            ? TenderAnswer.Refused(new(
                $"Udbuddet er {TenderTexts.Of(tender.State).Danish} og kan ikke annulleres.", $"The tender is {TenderTexts.Of(tender.State).English} and cannot be annulled."))
            : await StepAsync(tender with { State = TenderState.Annulled }, TenderStage.Annulled, "", reason, "tenders.annul", author, cancellation);
    }

    /// <summary>What was done with a tender; its chain is verified.</summary>
    public static Outcome<IReadOnlyList<ProtocolEntry>> ProtocolOf(StoredTender tender)
    {
        ArgumentNullException.ThrowIfNull(tender);
        return TenderProtocol.Read("protocol", tender.Protocol);
    }

    private static Text NoBids { get; } = new("Der er ingen åbnede tilbud.", "There are no opened bids.");

    private static FileBundle? JudgedOf(StoredTender tender) =>
        tender is { Bids: { } bids, Frozen: { } frozen } ? new OpenedBids(FrozenFiles.Unpack(frozen), bids).Judged : null;

    private static LoadedTender LockedOf(StoredTender tender) => TenderLoader.Load(FrozenFiles.Unpack(tender.Frozen!), TenderName).Value;

    private static TenderAnswer? NotIn(StoredTender tender, TenderState wanted) => tender.State == wanted
        ? null
        : TenderAnswer.Refused(new(
            $"Udbuddet er {TenderTexts.Of(tender.State).Danish}, og det kan kun gøres, mens det er {TenderTexts.Of(wanted).Danish}.",
            $"The tender is {TenderTexts.Of(tender.State).English}, and this can only be done while it is {TenderTexts.Of(wanted).English}."));

    private async Task<TenderAnswer> OpenTogetherAsync(StoredTender tender, Author author, CancellationToken cancellation)
    {
        var kept = await tenders.BidsAsync(tender.Id, cancellation);
        var opened = kept.Select(bid => (Sealed: bid, Content: seal.Open(tender.Id, bid.Id, bid.Content))).ToList();
        if (opened.Where(bid => bid.Content is null).Select(bid => bid.Sealed.Id).ToList() is { Count: > 0 } lost)
        {
            return TenderAnswer.Refused(new(
                $"Kan ikke låses op med serverens nøgle: {string.Join(", ", lost)}. Er Tenders:SealKeyFile den samme fil som ved modtagelsen?",
                $"Cannot be decrypted with the server's key: {string.Join(", ", lost)}. Is Tenders:SealKeyFile the file that it was when they came?"));
        }

        var bids = kept.Count == 0 ? null : OpenedBids.Compose(
            FrozenFiles.Unpack(tender.Frozen!), tender.LockHash!, opened.Select(bid => (bid.Sealed, bid.Content!)));
        return await StepAsync(
            tender with { State = TenderState.Opened, Bids = bids }, TenderStage.Opened, bids is null ? "" : HashOf(bids),
            string.Create(CultureInfo.InvariantCulture, $"{kept.Count}; {tender.OpenerName} + {author.Name}"), "tenders.open", author, cancellation);
    }

    private async Task<TenderAnswer> OnwardAsync(
        StoredTender tender, TenderState from, TenderState to, TenderStage stage, string note, string action, Author author, CancellationToken cancellation) =>
        NotIn(tender, from)
        ?? await StepAsync(tender with { State = to }, stage, HashOf(tender.Award!), note, action, author, cancellation);

    private async Task<TenderAnswer> StepAsync(
        StoredTender next, TenderStage stage, string subject, string note, string action, Author author, CancellationToken cancellation)
    {
        var line = ProtocolOf(next).Then(entries => TenderProtocol.Append("protocol", entries, stage, author.Name, subject, note, clock.GetCurrentInstant()));
        return line.Succeeded
            ? TenderAnswer.Done(await tenders.ChangeAsync(next with { Protocol = [.. next.Protocol, .. line.Value.Line] }, action, author, cancellation))
            : TenderAnswer.Faulty(line.Faults);
    }

    private static string HashOf(ReadOnlySpan<byte> content) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(content));

    private static string Shown(Instant at) => InstantPattern.ExtendedIso.Format(at);
}

/// <summary>That a bid was taken in; nothing of what it says.</summary>
/// <param name="Id">The id that the server gave it.</param>
/// <param name="ReceivedAt">When it came.</param>
/// <param name="Hash">Its hash: <c>sha256:</c> and 64 hexadecimal digits of the bytes that were sent.</param>
public sealed record BidReceipt(string Id, Instant ReceivedAt, string Hash);
