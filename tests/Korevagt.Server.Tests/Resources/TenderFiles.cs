using System.Text.Json.Nodes;

namespace Korevagt.Server.Tests.Resources;

/// <summary>The repository's invented tender and its bids, with a time limit that is yet to come.</summary>
internal static class TenderFiles
{
    /// <summary>After the time limit of <see cref="Tender"/>.</summary>
    public static readonly NodaTime.Instant AfterDeadline = NodaTime.Instant.FromUtc(2027, 2, 15, 12, 0);

    /// <summary>The tender, on the library's plan.</summary>
    public static JsonObject Tender()
    {
        var tender = Read("eksempel-udbud.json");
        tender.Remove("$schema");
        tender["baseline"] = "midtjylland-2016.json";
        var procedure = tender["procedure"]!.AsObject();
        procedure["publishedOn"] = "2027-01-04";
        procedure["deadline"] = "2027-02-15T12:00";
        procedure["opening"] = "2027-02-15T12:30";
        procedure["bidsBindUntil"] = "2027-06-01";
        tender["term"]!["from"] = "2027-08-01";
        return tender;
    }

    /// <summary>Its bids, each as it is sent.</summary>
    public static IReadOnlyList<JsonObject> Bids()
    {
        List<JsonObject> bids = [.. Read("eksempel-tilbud.json")["bids"]!.AsArray().Select(bid => bid!.DeepClone().AsObject())];
        foreach (var bid in bids)
        {
            bid.Remove("compliance");
        }

        return bids;
    }

    private static JsonObject Read(string file) =>
        JsonNode.Parse(File.ReadAllBytes(Path.Combine(Repository.Root, "tenders", file)))!.AsObject();
}
