using System.ComponentModel.DataAnnotations;
using System.Text.Json;

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

/// <summary>A step that needs a word.</summary>
public sealed record NewNote
{
    /// <summary>What should stand in the protocol; a reason where a tender is annulled.</summary>
    [Length(1, 2_000)]
    public required string Note { get; init; }
}
