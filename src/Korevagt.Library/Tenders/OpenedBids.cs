using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Tenders.Loading;
using NodaTime;

namespace Korevagt.Library.Tenders;

/// <summary>The bids of a tender after the opening: one file, each bid with what was decided about it.</summary>
/// <param name="files">The files that the tender was locked with.</param>
/// <param name="bids">The file of the bids.</param>
internal sealed class OpenedBids(FileBundle files, byte[] bids)
{
    private const string Format = "korevagt-bids/1";
    private readonly JsonObject tree = JsonNode.Parse(bids)!.AsObject();

    /// <summary>The files with all bids that are judged: those that do not keep the requirements and are faulty too are left out.</summary>
    public FileBundle Judged => With([.. All.Where(bid => !IsLeftOut(bid))]);

    /// <summary>Each bid with its faults.</summary>
    public IReadOnlyList<OpenedBid> Read() => [.. All.Select(Read)];

    /// <summary>The file with another decision about a bid; null where there is no such bid.</summary>
    /// <param name="id">Id of the bid.</param>
    /// <param name="state"><c>compliant</c> or <c>nonCompliant</c>.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    public byte[]? Decided(string id, string state, string by, string reason)
    {
        if (All.FirstOrDefault(bid => IdOf(bid) == id) is not { } found)
        {
            return null;
        }

        found["compliance"] = new JsonObject { ["state"] = state, ["by"] = by, ["reason"] = reason };
        return JsonSerializer.SerializeToUtf8Bytes(tree);
    }

    /// <summary>The file of bids that were opened: ids and moments are the server's, whatever they say themselves.</summary>
    /// <param name="files">The files that the tender was locked with.</param>
    /// <param name="lockHash">The hash under which the tender was locked.</param>
    /// <param name="opened">What they say, in the order in which they came.</param>
    public static byte[] Compose(FileBundle files, string lockHash, IEnumerable<(SealedBid Sealed, byte[] Content)> opened)
    {
        var all = new JsonArray();
        foreach (var (kept, content) in opened)
        {
            var receivedAt = Instant.FromUnixTimeMilliseconds(kept.ReceivedAt).ToString("uuuu-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
            var bid = Said(files, JsonNode.Parse(content)!.AsObject(), receivedAt);
            bid.Remove("compliance");
            bid["id"] = kept.Id;
            bid["receivedAt"] = receivedAt;
            all.Add(bid);
        }

        return JsonSerializer.SerializeToUtf8Bytes(
            new JsonObject { ["format"] = Format, ["tender"] = TenderProcess.TenderFile, ["lock"] = lockHash, ["bids"] = all });
    }

    /// <summary>What a price sheet says, if it is one without faults; else what was sent.</summary>
    private static JsonObject Said(FileBundle files, JsonObject bid, string receivedAt) =>
        SentSheet.Of(bid) is { } workbook && SentSheet.Read(files, workbook, receivedAt) is { Succeeded: true } read
            ? JsonNode.Parse(read.Value.Json.Span)!.AsObject()
            : bid;

    private IEnumerable<JsonObject> All => tree["bids"]!.AsArray().Select(bid => bid!.AsObject());

    private bool IsLeftOut(JsonObject bid) => StateOf(bid) == "nonCompliant" && Read(bid).Faults.Count > 0;

    private OpenedBid Read(JsonObject bid)
    {
        var receivedAt = bid["receivedAt"]!.GetValue<string>();
        return new OpenedBid(
            IdOf(bid), bid["bidder"] is JsonObject bidder && bidder["name"] is JsonValue name && name.TryGetValue<string>(out var said) ? said : "",
            receivedAt, StateOf(bid), bid.ToJsonString(),
            SentSheet.Of(bid) is { } workbook ? SentSheet.Read(files, workbook, receivedAt).Faults : BidsLoader.Load(With([bid]), TenderProcess.BidsName).Faults);
    }

    private FileBundle With(IReadOnlyList<JsonObject> some)
    {
        var file = tree.DeepClone().AsObject();
        file["bids"] = new JsonArray([.. some.Select(bid => bid.DeepClone())]);
        return files.With(TenderProcess.BidsName, JsonSerializer.SerializeToUtf8Bytes(file));
    }

    private static string IdOf(JsonObject bid) => bid["id"]!.GetValue<string>();

    private static string? StateOf(JsonObject bid) => bid["compliance"]?["state"]?.GetValue<string>();
}

/// <summary>A bid that was opened.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Bidder">Name of the bidder; empty where it says none.</param>
/// <param name="ReceivedAt">When it came, UTC.</param>
/// <param name="Compliance"><c>compliant</c>, <c>nonCompliant</c>, or null where nobody has decided.</param>
/// <param name="Content">What it says, JSON.</param>
/// <param name="Faults">What is wrong with it.</param>
public sealed record OpenedBid(string Id, string Bidder, string ReceivedAt, string? Compliance, string Content, IReadOnlyList<Fault> Faults);
