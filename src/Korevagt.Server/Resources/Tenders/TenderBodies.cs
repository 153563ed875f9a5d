using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Protocols;
using NodaTime;

namespace Korevagt.Server.Resources.Tenders;

/// <summary>A tender to be written.</summary>
public sealed record NewTender
{
    /// <summary>The file (<c>korevagt-tender/1</c>), whose <c>baseline</c> is the name of a plan of the library with <c>.json</c>; it may be faulty.</summary>
    public required JsonElement Content { get; init; }
}

/// <summary>A bid to be kept sealed.</summary>
public sealed record NewBid
{
    /// <summary>The bid, as one of <c>bids</c> of <c>korevagt-bids/1</c>; its <c>id</c> and <c>receivedAt</c> are given by the server. Nothing of it is read before the opening.</summary>
    public required JsonElement Bid { get; init; }
}

/// <summary>That a bid was taken in.</summary>
/// <param name="Id">The id that the server gave it.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Hash">SHA-256 of what was kept, with <c>sha256:</c> before it.</param>
public sealed record BidReceiptView(string Id, Instant ReceivedAt, string Hash);

/// <summary>A bid after the opening.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bidder">Name of the bidder; empty where it says none.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="IsCompliant">Whether it keeps the requirements; absent where nobody has decided.</param>
/// <param name="Content">What it says.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record BidView(string Id, string Bidder, string ReceivedAt, bool? IsCompliant, JsonElement Content, IReadOnlyList<FaultView> Faults);

/// <summary>Whether a bid keeps the requirements.</summary>
public sealed record NewJudgement
{
    /// <summary>Whether it does.</summary>
    public required bool IsCompliant { get; init; }

    /// <summary>Why.</summary>
    [Length(1, 2_000)]
    public required string Reason { get; init; }
}

/// <summary>An award to be made.</summary>
public sealed record NewAward
{
    /// <summary>The number that was drawn after the opening; needed only where the tie ladder comes to the draw.</summary>
    [Range(0, int.MaxValue)]
    public int? Draw { get; init; }
}

/// <summary>What the declared rules make of the bids.</summary>
/// <param name="Status">How it ended; only <c>awarded</c> changes the tender.</param>
/// <param name="Award">The award (<c>korevagt-award/1</c>); absent where there is none.</param>
/// <param name="Uncovered">Ids of lots that cannot be awarded.</param>
/// <param name="Conflict">Ids of rules and lots that cannot be kept together, where nothing can be awarded.</param>
/// <param name="Warnings">What should be known.</param>
public sealed record AwardView(
    DecisionStatus Status, JsonElement? Award, IReadOnlyList<string> Uncovered, IReadOnlyList<string> Conflict, IReadOnlyList<Text> Warnings);

/// <summary>A step that needs a word.</summary>
public sealed record NewNote
{
    /// <summary>What should stand in the protocol; a reason where a tender is annulled.</summary>
    [Length(1, 2_000)]
    public required string Note { get; init; }
}

/// <summary>What was done with a tender.</summary>
/// <param name="Entries">The lines, oldest first.</param>
/// <param name="LastHash">The hash of the last line; kept elsewhere, it shows whether lines were cut off.</param>
public sealed record ProtocolView(IReadOnlyList<ProtocolLineView> Entries, string LastHash)
{
    /// <summary>What is shown of a protocol.</summary>
    public static ProtocolView Of(IReadOnlyList<ProtocolEntry> entries)
    {
        ArgumentNullException.ThrowIfNull(entries);
        return new ProtocolView(
            [
                .. entries.Select(entry => new ProtocolLineView(
                    entry.Number, entry.At, entry.By, JsonNamingPolicy.CamelCase.ConvertName(entry.Stage.ToString()), entry.Subject, entry.Note,
                    TenderProtocol.HashOf(entry))),
            ],
            entries.Count == 0 ? TenderProtocol.Beginning : TenderProtocol.HashOf(entries[^1]));
    }
}

/// <summary>A line of a protocol.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="At">When it was written, UTC.</param>
/// <param name="By">By whom.</param>
/// <param name="Stage">What was done.</param>
/// <param name="Subject">The hash of what it is about, or empty.</param>
/// <param name="Note">What else should be known, or empty.</param>
/// <param name="Hash">Its hash.</param>
public sealed record ProtocolLineView(int Number, Instant At, string By, string Stage, string Subject, string Note, string Hash);
