using System.Text.Json.Nodes;
using Korevagt.Files;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Checks;
using Korevagt.Tenders.Evaluations;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Tests;

/// <summary>What is wrong with a way to evaluate, found before anybody bids.</summary>
public sealed class EvaluationTests : IDisposable
{
    private const string Span = """[{ "lot": "randers", "lowDkk": 1900000, "highDkk": 3100000 }, { "lot": "silkeborg", "lowDkk": 1700000, "highDkk": 2900000 }, { "lot": "herning", "lowDkk": 2300000, "highDkk": 3700000 }, { "lot": "tarm", "lowDkk": 550000, "highDkk": 1000000 }]""";

    private readonly TenderFolder folder = new();

    public void Dispose() => folder.Dispose();

    /// <summary>Norway's linear formula, the proportional one and one relative to the mean depend on bids that lose; the last two judge each bid by itself.</summary>
    [Theory]
    [InlineData("linearToLowest", "0.5", true)]
    [InlineData("linearToLowest", "0.8", true)]
    [InlineData("proportional", "0.5", true)]
    [InlineData("proportional", "0.8", true)]
    [InlineData("relativeToMean", "0.5", true)]
    [InlineData("relativeToMean", "0.8", true)]
    [InlineData("fixedSpan", "0.5", false)]
    [InlineData("fixedSpan", "0.8", false)]
    [InlineData("kroner", "0.5", false)]
    public void AModelThatLetsALosingBidDecide_IsAFault(string kind, string weight, bool isFlawed)
    {
        Declare(kind, weight);

        Assert.Equal(isFlawed ? ["$.award.evaluation.price"] : [], folder.TenderFaults());
    }

    [Fact]
    public void TheExampleOfALosingBidThatDecides_CanBeReckonedAgain()
    {
        var declared = new EvaluationFile
        {
            Price = new ProportionalFile(),
            PriceWeight = 0.5m,
            MostPoints = 10,
            Decimals = 4,
            Quality = [new QualityFile { Id = "q", Name = "q", Weight = 0.5m }],
            Expected = [new LotSpanFile { Lot = "l", LowDkk = 1_000_000, HighDkk = 2_000_000 }],
        };
        var found = ModelCheck.Of("l", new EvaluationModel(declared, "l")).Alternative!;

        Assert.True(Score(found.Before, found.Before, found.After) > Score(found.After, found.Before, found.After));
        Assert.True(Score(found.Before, found.Before, found.After, found.Third) < Score(found.After, found.Before, found.After, found.Third));
        Assert.True(Score(found.Third, found.Before, found.After, found.Third) < Score(found.After, found.Before, found.After, found.Third));

        static decimal Score(ScoredBid bid, params ScoredBid[] all) =>
            (0.5m * 10 * all.Min(other => other.Price) / bid.Price) + (0.5m * 10 * bid.Quality);
    }

    [Fact]
    public void WithPointsOverTheWholeExpectedSpan_ThePriceWeighsWhatIsStated_AndAPointIsWorthTheSameEverywhere()
    {
        Declare("fixedSpan", "0.6");

        var models = CheckTender.Run(DiskFiles.Instance, folder.WriteTender()).Value.Models;
        Assert.All(models, model => Assert.InRange(model.EffectivePriceWeight, 0.599, 0.601));
        Assert.All(models, model => Assert.Equal(0, model.CutShare));

        // 0.4 x 10 points of quality against 0.6 x 10 over 1.2 million: a point is worth 0.4 / 0.6 x 120,000.
        Assert.All(models.Single(model => model.Lot == "randers").DkkPerPoint, dkk => Assert.InRange(dkk!.Value, 79_000, 81_000));
    }

    [Fact]
    public void ASpanThatIsNarrowerThanThePrices_IsSeen()
    {
        Declare("fixedSpan", "0.6");
        folder.Tender["award"]!["evaluation"]!["expected"]![0]!["highDkk"] = 4_300_000;

        var randers = CheckTender.Run(DiskFiles.Instance, folder.WriteTender()).Value.Models[0];

        Assert.InRange(randers.CutShare, 0.49, 0.51);
        Assert.Null(randers.DkkPerPoint[2]);
    }

    [Fact]
    public void PointsWithoutDecimals_Tie()
    {
        Declare("fixedSpan", "0.5");
        Assert.InRange(CheckTender.Run(DiskFiles.Instance, folder.WriteTender()).Value.Models[0].TieShare, 0, 0.01);

        folder.Tender["award"]!["evaluation"]!["decimals"] = 0;
        Assert.InRange(CheckTender.Run(DiskFiles.Instance, folder.WriteTender()).Value.Models[0].TieShare, 0.05, 0.2);
    }

    [Fact]
    public void AWayToScoreThatLikesDearBids_IsSeen()
    {
        var found = ModelCheck.Of("l", new TheMiddleWins()).DearerIsBetter!.Value;

        Assert.Equal(found.Dearer.Quality, found.Cheaper.Quality);
        Assert.True(found.Dearer.Price > found.Cheaper.Price);
    }

    [Theory]
    [InlineData("priceWeight", "0.7", "$.award.evaluation.priceWeight")]
    [InlineData("priceWeight", "null", "$.award.evaluation.priceWeight")]
    [InlineData("quality/0/weight", "null", "$.award.evaluation.quality[0].weight")]
    [InlineData("quality/0/dkkPerPoint", "10", "$.award.evaluation.quality[0].dkkPerPoint")]
    [InlineData("expected/0/lot", "\"x\"", "$.award.evaluation.expected")]
    [InlineData("price/spans/0/highDkk", "1900000", "$.award.evaluation.price.spans[0].highDkk")]
    public void AFaultOfAModel_IsToldAtItsPlace(string path, string value, string place)
    {
        Declare("fixedSpan", "0.5");
        TenderFaultTests.Set(folder.Tender["award"]!["evaluation"]!.AsObject(), path, value);

        Assert.Contains(place, folder.TenderFaults());
    }

    [Fact]
    public void PackagesDoNotGoWithPoints()
    {
        Declare("fixedSpan", "0.5");
        folder.Tender["bidding"]!["maximumLotsInPackage"] = 2;

        Assert.Equal(["$.bidding.maximumLotsInPackage"], folder.TenderFaults());
    }

    [Fact]
    public void MissingQualityInKroner_DecidesTheAward_AndIsPaidToNobody()
    {
        folder.Tender["award"]!["rules"] = new JsonArray();
        foreach (var bid in folder.Bids["bids"]!.AsArray())
        {
            bid!.AsObject().Remove("packages");
            bid.AsObject().Remove("discounts");
        }

        Quality(("v1", 10), ("v2", 10), ("v3", 10), ("v4", 10), ("v5", 10));
        var full = Decide();
        Assert.Equal("v5", full.Lots.Single(lot => lot.Lot == "tarm").Bid);

        // Tarm: 633,640 from v5 and 663,022.50 from v2, closer than the 50,000 of a point.
        Quality(("v1", 10), ("v2", 10), ("v3", 10), ("v4", 10), ("v5", 9));
        var lacking = Decide();

        Assert.Equal("v2", lacking.Lots.Single(lot => lot.Lot == "tarm").Bid);
        Assert.Equal(full.TotalDkk - full.PaidDkk, lacking.TotalDkk - lacking.PaidDkk);
        Quality(("v1", 9), ("v2", 9), ("v3", 9), ("v4", 9), ("v5", 9));
        Assert.Equal(full.TotalDkk + (4 * 50_000), Decide().TotalDkk);
        Assert.Equal(full.PaidDkk, Decide().PaidDkk);
    }

    [Fact]
    public void BidsOnPoints_AreNotAwarded()
    {
        Quality(("v1", 10), ("v2", 10), ("v3", 10), ("v4", 10), ("v5", 10));
        Declare("fixedSpan", "0.5");
        foreach (var bid in folder.Bids["bids"]!.AsArray())
        {
            bid!.AsObject().Remove("packages");
        }

        Assert.Equal(["$.tender"], DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), null, default).Faults.Select(fault => fault.Place));
    }

    [Fact]
    public void ABidWithoutPoints_OrWithPointsThatAreNotAskedFor_IsAFault()
    {
        Assert.Equal([], folder.BidFaults());
        folder.Bids["bids"]![0]!["quality"] = JsonNode.Parse("""[{ "criterion": "beredskab", "points": 5, "reason": "x" }]""");
        Assert.Equal(["$.bids[0].quality[0].criterion"], folder.BidFaults());
        Quality(("v1", 10), ("v2", 11), ("v3", 10), ("v4", 10));
        Assert.Equal(["$.bids[1].quality[0].points", "$.bids[4].quality"], folder.BidFaults());
    }

    [Fact]
    public void TheItemWhosePriceMovesMostIsNamed_WithWhatItBrings()
    {
        var lot = folder.Tender["lots"]![0]!;
        folder.Tender["items"]!.AsArray().Add(new JsonObject { ["id"] = "overtid", ["unit"] = "overtimeHour" });
        lot["quantities"] = JsonNode.Parse("""
            [{ "item": "aften", "amount": 1000, "low": 1000, "high": 1000, "source": "x" },
             { "item": "nat", "amount": 2000, "low": 1900, "high": 2100, "assumption": "x" },
             { "item": "overtid", "amount": 100, "low": 80, "high": 130, "assumption": "x" }]
            """);

        var loading = CheckTender.Run(DiskFiles.Instance, folder.WriteTender()).Value.Loading.Where(item => item.Lot == "randers").ToList();

        // Overtime 30 % higher: 300 kr for each 1,000 that is moved onto it from the evenings, which are as many as they are.
        Assert.Equal([0.05, 0.05, 0.3], loading.Select(item => Math.Round(item.GainShare!.Value, 6)));
        Assert.Equal(0.2, loading[2].Below!.Value, 6);
        Assert.All(CheckTender.Run(DiskFiles.Instance, folder.WriteTender()).Value.Loading.Where(item => item.Lot == "tarm"),
            item => Assert.Null(item.GainShare));
    }

    private AwardedTender Decide()
    {
        var decision = DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), null, default);
        Assert.True(decision.Succeeded, string.Join('\n', decision.Faults));
        return decision.Value.Award!;
    }

    private void Quality(params (string Bid, int Points)[] given)
    {
        Declare("kroner", "0.5");
        folder.Tender["bidding"]!["maximumLotsInPackage"] = 4;
        foreach (var bid in folder.Bids["bids"]!.AsArray())
        {
            bid!.AsObject().Remove("quality");
            if (Array.Find(given, of => of.Bid == (string)bid["id"]!) is { Bid: not null } of)
            {
                bid["quality"] = new JsonArray(new JsonObject { ["criterion"] = "beredskab", ["points"] = of.Points, ["reason"] = "Opfundet." });
            }
        }
    }

    private void Declare(string kind, string weight)
    {
        var isKroner = kind == "kroner";
        folder.Tender["award"]!["criterion"] = "priceAndQuality";
        folder.Tender["bidding"]!.AsObject().Remove("maximumLotsInPackage");
        folder.Tender["award"]!["evaluation"] = JsonNode.Parse($$"""
            { "price": { "kind": "{{kind}}"{{(kind == "fixedSpan" ? $", \"spans\": {Span}" : "")}} }, {{(isKroner ? "" : $"\"priceWeight\": {weight},")}} "mostPoints": 10,
              "quality": [{ "id": "beredskab", "name": "Beredskab", {{(isKroner ? "\"dkkPerPoint\": 50000" : $"\"weight\": {1 - decimal.Parse(weight, null)}")}} }],
              "expected": {{Span}}, "assumption": "Opfundet." }
            """);
    }

    /// <summary>A way to score by which the price in the middle wins, as some buyers have had it.</summary>
    private sealed class TheMiddleWins : IScoring
    {
        public LotSpanFile Expected { get; } = new() { Lot = "l", LowDkk = 1_000, HighDkk = 2_000 };

        public decimal MostPoints => 10;

        public decimal? PriceWeight => 1;

        public decimal QualityWorth => 10;

        public IReadOnlyList<decimal> Scores(IReadOnlyList<ScoredBid> bids) =>
            [.. bids.Select(bid => (10 * bid.Quality) - (Math.Abs(bid.Price - 1_500) / 100))];

        public bool IsCut(decimal price, decimal lowest, decimal mean) => false;
    }
}
