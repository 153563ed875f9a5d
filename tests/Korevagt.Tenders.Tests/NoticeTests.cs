using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Tenders;
using Korevagt.Files;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Notices;
using NodaTime;

namespace Korevagt.Tenders.Tests;

/// <summary><see cref="PrepareNotice"/>: what is published, and what each bidder is told.</summary>
public sealed class NoticeTests : IDisposable
{
    private const string Ocds = "shared/data/ocds/release-schema.json";
    private static readonly NoticeBuyer Buyer = new("Opfundet Region", "ocds-xxxxxx-1");
    private static readonly LocalDate Sent = new(2026, 11, 20);

    private readonly TenderFolder folder = new();

    public void Dispose() => folder.Dispose();

    [SharedDataFact(Ocds)]
    public void ReleasesOfGeneratedTendersAndAwards_AreValidOpenContractingData()
    {
        var schema = ClosedSchema(File.ReadAllText(SharedData.PathOf(Ocds)));
        var read = BidsLoader.Read(DiskFiles.Instance, folder.WriteBids()).Value;
        var random = new SplitMix64(20);
        for (var number = 0; number < 500; number++)
        {
            var tender = read.Tender with { Content = Varied(read.Tender.Content, random) };
            Check(TenderRelease.OfTender(tender, Buyer), number);
            Check(TenderRelease.OfAward(read with { Tender = tender }, Award(tender.Content, read, random), Buyer, Sent.PlusDays(random.Below(300))),
                number);
        }

        // The referee sees what does not belong.
        var wrong = JsonNode.Parse(TenderRelease.OfTender(read.Tender, Buyer))!;
        wrong["tender"]!["lots"]![0]!["winnersPrice"] = 1;
        Assert.False(IsValid(schema, wrong));
        wrong["tender"]!["lots"]![0]!.AsObject().Remove("winnersPrice");
        Assert.True(IsValid(schema, wrong));
        wrong["date"] = "i morgen";
        Assert.False(IsValid(schema, wrong));

        void Check(byte[] release, int number) =>
            Assert.True(IsValid(schema, JsonNode.Parse(release)!), $"{number}: {Encoding.UTF8.GetString(release)}");
    }

    [Fact]
    public void TheRelease_SaysWhatTheTenderDoes()
    {
        folder.Tender["lots"]![0]!["estimatedDkk"] = 2_400_000;
        var release = JsonNode.Parse(PrepareNotice.OfTender(DiskFiles.Instance, folder.WriteTender(), Buyer).Value.Release)!;

        Assert.Equal("2026-10-12T10:00:00Z", (string)release["tender"]!["tenderPeriod"]!["endDate"]!);
        Assert.Equal(14_400_000m, (decimal)release["tender"]!["lots"]![0]!["value"]!["amount"]!); // Four years and twice one more.
        Assert.Equal(2, (int)release["tender"]!["lotDetails"]!["maximumLotsAwardedPerSupplier"]!);
        Assert.Equal(["active"], release["tender"]!["lots"]!.AsArray().Select(lot => (string)lot!["status"]!).Distinct());
        Assert.Null(release["awards"]);
    }

    [Fact]
    public void AnAwardIsOverTheWholeTerm_AndALotWithoutAWinnerIsSaid()
    {
        NoBidsFor("tarm");
        var award = Awarded();
        var release = JsonNode.Parse(OfAward(award).Release)!;

        var won = JsonNode.Parse(File.ReadAllText(award))!["bidders"]!.AsArray();
        Assert.Equal(won.Sum(bidder => (decimal)bidder!["paidDkk"]!) * 4, release["awards"]!.AsArray()
            .Sum(one => (decimal)one!["value"]!["amount"]!));
        Assert.Equal("unsuccessful", (string)release["tender"]!["lots"]!.AsArray().Single(lot => (string)lot!["id"]! == "tarm")!["status"]!);
        Assert.Contains(OfAward(award).Fields, field => field is { Field: "BT-144", Lot: "tarm" });
    }

    [Fact]
    public void WhoDidNotWin_AppearsOnlyInTheirOwnLetter()
    {
        Canaries();
        var award = Awarded();
        var notice = OfAward(award);
        var bids = BidsLoader.Load(DiskFiles.Instance, folder.WriteBids()).Value.Bids;
        var won = JsonNode.Parse(File.ReadAllText(award))!["bidders"]!.AsArray();
        var (winners, paid) = (won.Select(bidder => (string)bidder!["bid"]!).ToHashSet(), won.Select(bidder => (decimal)bidder!["paidDkk"]!)
            .ToHashSet());
        var published = Encoding.UTF8.GetString(notice.Release) + string.Join('\n', notice.Fields
            .Select(field => $"{field.Value.In(Language.Da)} {field.Value.In(Language.En)}"));

        Assert.InRange(winners.Count, 1, 4);
        Assert.Equal(5, notice.Letters.Count);
        foreach (var bid in bids)
        {
            // Prices of lots are nobody else's business, whether they win or not; who wins is named, and paid in all.
            var secrets = bid.Offers.Select(offer => offer.Dkk).Concat(Items(bid.Id)).Distinct()
                .Where(dkk => !winners.Contains(bid.Id) || !paid.Contains(dkk)).SelectMany(Written).ToList();
            var secret = winners.Contains(bid.Id) ? secrets : [bid.Bidder, .. secrets];
            Assert.All(secret, text => Assert.DoesNotContain(text, published, StringComparison.Ordinal));
            foreach (var letter in notice.Letters)
            {
                var said = Encoding.UTF8.GetString(letter.File());
                if (letter.Bid == bid.Id)
                {
                    Assert.Contains(bid.Bidder, said, StringComparison.Ordinal);
                    Assert.All(bid.Offers, offer => Assert.Contains(Written(offer.Dkk).First(), said, StringComparison.Ordinal));
                }
                else
                {
                    Assert.All(secret, text => Assert.DoesNotContain(text, said, StringComparison.Ordinal));
                }
            }
        }

        IEnumerable<decimal> Items(string id) =>
            folder.Bids["bids"]!.AsArray().Single(bid => (string)bid!["id"]! == id)!["prices"]!.AsArray().Select(price => (decimal)price!["dkk"]!);

        static IEnumerable<string> Written(decimal dkk) => [(dkk / 1.000000000000m).ToString(System.Globalization.CultureInfo.InvariantCulture)];
    }

    [Fact]
    public void ALetter_SaysUntilWhenNothingIsConcluded_AndWhyABidWasLeftOut()
    {
        folder.Bids["bids"]![4]!["compliance"]!["state"] = "nonCompliant";
        folder.Bids["bids"]![4]!["compliance"]!["reason"] = "Mangler tilladelser.";

        var letters = OfAward(Awarded()).Letters;

        // Ten days of standstill after the day of the letter.
        Assert.All(letters, letter => Assert.Equal(new LocalDate(2026, 12, 1), letter.NotBefore));
        Assert.Equal([null, null, null, null, "Mangler tilladelser."], letters.Select(letter => letter.LeftOutBecause));
        Assert.Equal("Mangler tilladelser.", (string)JsonNode.Parse(letters[4].File())!["leftOutBecause"]!);
    }

    [Fact]
    public void ALetterBeforeTheTimeLimit_AndAnAnalysis_AreRefused()
    {
        var award = Awarded();
        Assert.Single(PrepareNotice.OfAward(DiskFiles.Instance, award, folder.WriteBids(), Buyer, new LocalDate(2026, 10, 11)).Faults);

        var analysis = folder.Write("analyse.json",
            Encoding.UTF8.GetString(TenderJson.Write(AnalyseTender.Rules(DiskFiles.Instance, folder.WriteBids(), default).Value)));
        Assert.Equal("$.format", Assert.Single(PrepareNotice.OfAward(DiskFiles.Instance, analysis, folder.WriteBids(), Buyer, Sent).Faults).Place);
    }

    private static bool IsValid(JsonSchema schema, JsonNode release) =>
        schema.Evaluate(JsonSerializer.SerializeToElement(release), new EvaluationOptions { RequireFormatValidation = true }).IsValid;

    /// <summary>The schema, refusing members that it does not name; in the words of a later draft, which the referee knows.</summary>
    private static JsonSchema ClosedSchema(string text)
    {
        var schema = JsonNode.Parse(text)!;
        schema.AsObject().Remove("$schema");
        schema.AsObject().Remove("id");
        Close(schema);
        return JsonSchema.FromText(schema.ToJsonString(), new BuildOptions { Dialect = Dialect.Draft202012 });

        static void Close(JsonNode? node)
        {
            if (node is JsonObject part)
            {
                if (part["exclusiveMinimum"] is JsonValue exclusive && exclusive.GetValueKind() == JsonValueKind.True)
                {
                    part["exclusiveMinimum"] = part["minimum"]!.DeepClone();
                    part.Remove("minimum");
                }

                if (part["deprecated"] is JsonObject)
                {
                    part.Remove("deprecated"); // In this schema it tells since when; later drafts know only whether.
                }

                if (part["properties"] is JsonObject && part["type"] is not null)
                {
                    part["additionalProperties"] = false;
                }

                part.Select(member => member.Value).ToList().ForEach(Close);
            }
            else if (node is JsonArray list)
            {
                list.ToList().ForEach(Close);
            }
        }
    }

    /// <summary>The tender with other lots, terms, rules, items and ways to evaluate.</summary>
    private static TenderFile Varied(TenderFile tender, SplitMix64 random)
    {
        var lots = tender.Lots.Where((_, i) => i == 0 || random.Below(2) == 0)
            .Select(lot => lot with
            {
                EstimatedDkk = random.Below(2) == 0 ? random.Below(100_000_000) / 7m : null,
                Name = lot.Name + new string('ø', random.Below(3))
            }).ToList();
        return tender with
        {
            Lots = lots,
            Procedure = tender.Procedure with { Cpv = random.Below(2) == 0 ? "60140000" : null, Kind = (ContractKind)random.Below(2) },
            Term = tender.Term with
            {
                Months = 1 + random.Below(96),
                Extensions = [.. Enumerable.Range(0, random.Below(4)).Select(_ => 1 + random.Below(24))]
            },
            Options = random.Below(2) == 0 ? tender.Options : [],
            Award = tender.Award with
            {
                Rules = [.. tender.Award.Rules.Where(_ => random.Below(2) == 0)],
                Evaluation = random.Below(3) switch
                {
                    0 => null,
                    1 => Evaluation(new KronerFile(), null, null, 1_000 + random.Below(100_000)),
                    _ => Evaluation(new ProportionalFile(), 0.65m, 0.35m, null),
                },
            },
        };

        static EvaluationFile Evaluation(PriceModelFile price, decimal? priceWeight, decimal? weight, decimal? dkk) => new()
        {
            Price = price,
            PriceWeight = priceWeight,
            MostPoints = 10,
            Expected = [],
            Quality = [new QualityFile { Id = "q", Name = "Kvalitet", Weight = weight, DkkPerPoint = dkk }],
        };
    }

    private static AwardFile Award(TenderFile tender, ReadBids read, SplitMix64 random)
    {
        var won = tender.Lots.Where(_ => random.Below(4) > 0)
            .Select(lot => (lot.Id, read.Content.Bids[random.Below(read.Content.Bids.Count)])).ToList();
        return new AwardFile
        {
            Format = "korevagt-award/1",
            Tender = tender.Name,
            Lock = read.Bids.Of.Lock,
            Bids = read.Bids.Hash,
            Status = "proved",
            TotalDkk = 0,
            PaidDkk = 0,
            Tied = 1,
            Lots = [.. won.Select(lot => new AwardedLotFile { Lot = lot.Id, Bid = lot.Item2.Id, Bidder = lot.Item2.Bidder.Name, ShiftedDkk = 0 })],
            Bidders = [.. won.Select(lot => lot.Item2).Distinct().Select(bid => new AwardedBidderFile { Bid = bid.Id, Bidder = bid.Bidder.Name,
                DiscountDkk = 0, PaidDkk = random.Below(100_000_000) / 7m })],
            Uncovered = [.. tender.Lots.Select(lot => lot.Id).Except(won.Select(lot => lot.Id))],
            Ladder = [],
            LeftOut = [],
            LotsWithOneBid = [],
            AboveReserve = [],
        };
    }

    /// <summary>Gives every price figures of its own, which no sum has by chance.</summary>
    private void Canaries()
    {
        var number = 0;
        foreach (var price in folder.Bids["bids"]!.AsArray().SelectMany(bid => bid!["prices"]!.AsArray()))
        {
            price!["dkk"] = (decimal)price["dkk"]! + (37 + (2 * number++)) / 100m;
        }
    }

    private void NoBidsFor(string lot)
    {
        foreach (var bid in folder.Bids["bids"]!.AsArray().ToList())
        {
            bid!.AsObject().Remove("packages");
            bid["prices"] = new JsonArray([.. bid["prices"]!.AsArray().Where(price => (string)price!["lot"]! != lot)
                .Select(price => price!.DeepClone())]);
            if (bid["prices"]!.AsArray().Count == 0)
            {
                folder.Bids["bids"]!.AsArray().Remove(bid);
            }
        }
    }

    private Notice OfAward(string award)
    {
        var notice = PrepareNotice.OfAward(DiskFiles.Instance, award, folder.WriteBids(), Buyer, Sent);
        Assert.True(notice.Succeeded, string.Join('\n', notice.Faults));
        return notice.Value;
    }

    private string Awarded()
    {
        var decision = DecideTender.Run(DiskFiles.Instance, folder.WriteBids(), null, default);
        Assert.True(decision.Succeeded, string.Join('\n', decision.Faults));
        return folder.Write("tildeling.json", Encoding.UTF8.GetString(TenderJson.Write(decision.Value)));
    }
}
