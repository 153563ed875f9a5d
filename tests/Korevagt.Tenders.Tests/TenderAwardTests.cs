using System.Text;
using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Tests;

public sealed class TenderAwardTests : IDisposable
{
    private readonly TenderFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheExample_IsAwarded_AndItsSumsAreThoseOfAHand()
    {
        var decision = Decide();

        Assert.Equal(DecisionStatus.Awarded, decision.Status);
        Assert.Empty(decision.Uncovered);
        // The package of v1 with Silkeborg without its night, less 5.6 %; that of v2, less 6.3 %; and the shifted cost.
        var first = ((265m * 3346) + (262m * 1808) + (288.5m * 3285) + (272m * 2555) + (270m * 1808)) * 0.944m;
        var second = ((268m * 5110) + (265m * 1808) + (290m * 3285) + (259.5m * 2555)) * 0.937m;
        var award = decision.Award!;
        Assert.Equal([decimal.Round(first, 2), decimal.Round(second, 2)], award.Bidders.Select(bidder => bidder.PaidDkk));
        Assert.Equal(award.PaidDkk + 210_000, award.TotalDkk);
        Assert.All(award.Bidders, bidder => Assert.InRange(bidder.LotCount, 1, 2));
    }

    [Fact]
    public void TheBundledExample_LoadsUnderItsLock()
    {
        var bids = BidsLoader.Load(DiskFiles.Instance, Path.Combine(Repository.Root, "tenders", "eksempel-tilbud.json"));

        Assert.True(bids.Succeeded, string.Join('\n', bids.Faults));
    }

    /// <summary>The house example: every price is a sum a year, so the totals are those that were enumerated by hand.</summary>
    [Fact]
    public void TheHouseExample_HasItsNumbers_FromFilesToRulePricesAndWithdrawals()
    {
        House();

        Assert.Equal(5810, Decide().Award!.TotalDkk);
        var rules = AnalyseTender.Rules(DiskFiles.Instance, folder.WriteBids(), default).Value;
        Assert.Equal(
            ["hoejst-to 5750", "kapacitet 5730", "hoejst-to+kapacitet 5730"],
            rules.Cases.Select(found => $"{string.Join('+', found.Without)} {found.Award!.TotalDkk:0}"));
        Assert.Equal([-60, -80, -80], rules.Cases.Select(rules.ChangeDkk));
        var withdrawals = AnalyseTender.Withdrawals(DiskFiles.Instance, folder.WriteBids(), default).Value;
        Assert.Equal([180, 0, 50, 0, 30], withdrawals.Cases.Select(withdrawals.ChangeDkk));
        var near = AnalyseTender.Near(DiskFiles.Instance, folder.WriteBids(), 0.009, 20, default).Value;
        Assert.Equal([5810, 5840, 5860], near.Cases.Select(found => found.Award!.TotalDkk));
    }

    [Fact]
    public void AnUndecidedBid_StopsTheAward_AndNotTheAnalysis_WhichSaysWhatItIs()
    {
        folder.Bids["bids"]![0]!.AsObject().Remove("compliance");

        Assert.False(DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), null, default).Succeeded);
        var written = JsonNode.Parse(TenderJson.Write(AnalyseTender.Rules(DiskFiles.Instance, folder.WriteBids(), default).Value))!;
        Assert.Equal("korevagt-tender-analysis/1", (string)written["format"]!);
        Assert.Contains("ANALYSE – ikke tildeling", (string)written["notice"]!, StringComparison.Ordinal);
    }

    [Fact]
    public void ALotThatNobodyBidsFor_IsReported_AndTotalsOfOtherCoverageAreNotCompared()
    {
        folder.Bids["bids"]![4]!["compliance"]!["state"] = "nonCompliant";
        foreach (var bid in folder.Bids["bids"]!.AsArray())
        {
            Keep(bid!, "prices", price => (string)price["lot"]! != "tarm");
            bid!.AsObject().Remove("packages");
        }

        folder.Bids["bids"]![4]!["prices"] = new JsonArray(new JsonObject { ["lot"] = "tarm", ["item"] = "aften", ["dkk"] = 1 });

        var decision = Decide();
        Assert.Equal((["tarm"], ["v5"]), (decision.Uncovered.ToArray(), decision.LeftOut.ToArray()), new Arrays());
        folder.Bids["bids"]![4]!["compliance"]!["state"] = "compliant";
        var withdrawals = AnalyseTender.Withdrawals(DiskFiles.Instance, folder.WriteBids(), default).Value;
        Assert.Null(withdrawals.ChangeDkk(withdrawals.Cases[4]));
    }

    [Fact]
    public void TheOrderOfBidsLotsAndPrices_MakesNoDifference()
    {
        var expected = Award();
        foreach (var list in new[] { folder.Bids["bids"]!.AsArray(), folder.Bids["bids"]![0]!["prices"]!.AsArray() })
        {
            var turned = list.Select(item => item!.DeepClone()).Reverse().ToList();
            list.Clear();
            turned.ForEach(list.Add);
        }

        Assert.Equal(WithoutHashes(expected), WithoutHashes(Award()));
    }

    [Fact]
    public void Schemas_AreThoseThatTheTypesGenerate() => Assert.All(TenderJson.Schemas, schema => Assert.True(
        File.Exists(PathOf(schema.Key)) && File.ReadAllText(PathOf(schema.Key)) == schema.Value,
        $"scenarios/schema/{schema.Key} differs; 'korevagt schema write scenarios/schema' rewrites it."));

    private static string PathOf(string schema) => Path.Combine(Repository.Root, "scenarios", "schema", schema);

    private static string WithoutHashes(string json) => string.Join('\n', json.Split('\n').Where(line => !line.Contains("sha256", StringComparison.Ordinal)));

    private static void Keep(JsonNode owner, string list, Func<JsonNode, bool> wanted)
    {
        var kept = owner[list]!.AsArray().Where(item => wanted(item!)).Select(item => item!.DeepClone()).ToArray();
        owner[list] = new JsonArray(kept);
    }

    private string Award() => Encoding.UTF8.GetString(TenderJson.Write(Decide()));

    private TenderDecision Decide()
    {
        var decision = DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), null, default);
        Assert.True(decision.Succeeded, string.Join('\n', decision.Faults));
        return decision.Value;
    }

    private void House()
    {
        // R 3 cars, S 2, H 3, T 1 at one time, as the day shifts have them with other numbers: cars come from the plan.
        var tender = folder.Tender;
        tender["award"] = JsonNode.Parse("""
            { "criterion": "price", "tie": ["lowestTotal", "mostWinners", "draw"], "uncoveredLot": "annulLot", "rules": [
              { "kind": "maximumLotsPerBidder", "id": "hoejst-to", "count": 2, "reason": "x" },
              { "kind": "carsAtOnce", "id": "kapacitet", "reason": "x" } ] }
            """);
        var shifts = new[] { "dag-aarhus", "dag-randers", "dag-horsens", "dag-skive" }; // 5, 2, 4 and 1 cars
        var plan = JsonNode.Parse(File.ReadAllText(Repository.Baseline))!["shifts"]!.AsArray().Select(shift => (string)shift!["id"]!);
        tender["lots"] = new JsonArray([.. "rsht".Select((lot, i) => JsonNode.Parse(
            $$"""{ "id": "{{lot}}", "name": "{{lot}}", "shifts": ["{{shifts[i]}}"], "quantities": [{ "item": "dag", "amount": 1, "assumption": "x" }] }"""))]);
        tender["shiftsOutside"] = new JsonArray([.. plan.Except(shifts).Select(id => new JsonObject { ["shift"] = id, ["reason"] = "x" })]);
        tender["options"] = new JsonArray();
        // Cars of the bidders so that the same sets of lots are within reach as with 3, 2, 3, 1 and 5, 3, 9, 2, 1.
        folder.Bids["bids"] = new JsonArray(
            Bid("v1", 7, "r2100 s1450", "rs3350"), Bid("v2", 4, "h1900 t640", "ht2380"), Bid("v3", 12, "r2150 s1400 h1850 t700", "rsht5750"),
            Bid("v4", 2, "s1380", ""), Bid("v5", 1, "t610", ""));
    }

    private static JsonNode Bid(string id, int cars, string singles, string packages) => JsonNode.Parse($$"""
        { "id": "{{id}}", "receivedAt": "2026-10-11T19:04:11Z", "bidder": { "name": "{{id}}", "cvr": "1000000{{id[1]}}" }, "cars": {{cars}}, "permits": {{cars}},
          "prices": [{{string.Join(',', singles.Split(' ').Select(bid => $$"""{ "lot": "{{bid[0]}}", "item": "dag", "dkk": {{bid[1..]}} }"""))}}],
          "packages": [{{string.Join(',', packages.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(bid =>
              $$"""{ "id": "p-{{id}}", "lots": [{{string.Join(',', bid.TakeWhile(char.IsLetter).Select(lot => $"\"{lot}\""))}}], "dkkPerYear": {{new string([.. bid.Where(char.IsDigit)])}} }"""))}}],
          "compliance": { "state": "compliant", "by": "ab", "reason": "x" } }
        """)!;

    private sealed class Arrays : IEqualityComparer<(string[], string[])>
    {
        public bool Equals((string[], string[]) x, (string[], string[]) y) => x.Item1.SequenceEqual(y.Item1) && x.Item2.SequenceEqual(y.Item2);

        public int GetHashCode((string[], string[]) obj) => obj.Item1.Length;
    }
}
