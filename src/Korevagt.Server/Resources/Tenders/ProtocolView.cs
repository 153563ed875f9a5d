using System.Text.Json;
using Korevagt.Tenders.Protocols;
using NodaTime;

namespace Korevagt.Server.Resources.Tenders;

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
