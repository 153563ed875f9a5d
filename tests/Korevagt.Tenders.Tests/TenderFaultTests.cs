using System.Text.Json.Nodes;

namespace Korevagt.Tenders.Tests;

public sealed class TenderFaultTests : IDisposable
{
    private readonly TenderFolder folder = new();

    public static TheoryData<string, string, string> OfTender => new()
    {
        { "lots/0/shifts/0", "\"nat-silkeborg\"", "$.lots[1].shifts[" },
        { "lots/0/shifts/0", "\"findes-ikke\"", "$.lots[0].shifts[0]" },
        { "lots/0/shifts", "[]", "$.lots[0].shifts" },
        { "shiftsOutside/0", "null", "$.shiftsOutside" },
        { "lots/0/quantities/0/item", "\"km\"", "$.lots[0].quantities[0].item" },
        { "lots/0/quantities/0/amount", "-1", "$.lots[0].quantities[0].amount" },
        { "lots/0/quantities/0/low", "4000", "$.lots[0].quantities[0].amount" },
        { "lots/0/quantities/0/source", "null", "$.lots[0].quantities[0]" },
        { "lots/1/quantities/2/variant", "\"x\"", "$.lots[1].quantities[2].variant" },
        { "lots/1/variants/1/without/0", "\"nat-aarhus\"", "$.lots[1].variants[1].without[0]" },
        { "notDividedBecause", "\"x\"", "$.notDividedBecause" },
        { "procedure/deadline", "\"2026-09-12T12:00\"", "$.procedure.deadline" },
        { "procedure/deadline", "\"2026-08-12T12:00\"", "$.procedure.deadline" },
        { "procedure/deadline", "\"2026-10-25T02:30\"", "$.procedure.deadline" },
        { "procedure/deadline", "\"2027-03-28T02:30\"", "$.procedure.deadline" },
        { "procedure/opening", "\"2026-10-12T11:59\"", "$.procedure.opening" },
        { "procedure/standstillDays", "9", "$.procedure.standstillDays" },
        { "procedure/bidsBindUntil", "\"2026-10-01\"", "$.procedure.bidsBindUntil" },
        { "procedure/kind", "\"framework\"", "$.term" },
        { "options/0/shift", "\"nat-aarhus\"", "$.options[0].shift" },
        { "award/tie", "[\"mostWinners\"]", "$.award.tie" },
        { "award/tie", "[\"mostWinners\", \"fewestWinners\", \"draw\"]", "$.award.tie" },
        { "award/variantChoice", "null", "$.award.variantChoice" },
        { "award/variantChoice/shiftedCosts/0/variant", "\"x\"", "$.award.variantChoice.shiftedCosts[0].variant" },
        { "award/rules/0", """{ "kind": "minimumWinners", "id": "x", "reason": "x", "count": 5 }""", "$.award.rules[0].count" },
        { "award/rules/0", """{ "kind": "maximumSharePerBidder", "id": "x", "reason": "x", "share": 0.4 }""", "$.lots[0].estimatedDkk" },
        { "award/rules/0", """{ "kind": "maximumSharePerBidder", "id": "x", "reason": "x", "share": 0.33333, "of": "awardedPrices" }""", "$.award.rules[0].share" },
        { "award/rules/1", """{ "kind": "together", "id": "x", "reason": "x", "lots": ["tarm", "herning", "randers"] }""", "$.award.rules[1].lots" },
        { "award/rules/1/id", "\"hoejst-to\"", "$.award.rules[1].id" },
        { "baseline", "\"findes-ikke.json\"", "" },
    };

    public static TheoryData<string, string, string> OfBids => new()
    {
        { "bids/0/prices/0", "null", "$.bids[0].prices[0]" },
        { "bids/0/prices/0/lot", "\"x\"", "$.bids[0].prices[0].lot" },
        { "bids/0/prices/0/item", "\"x\"", "$.bids[0].prices[0].item" },
        { "bids/0/prices/1/item", "\"aften\"", "$.bids[0].prices[1]" },
        { "bids/0/prices/3/variant", "null", "$.bids[0].prices[3].variant" },
        { "bids/0/prices/0/variant", "\"med-nat\"", "$.bids[0].prices[0].variant" },
        { "bids/0/prices/0/dkk", "263.505", "$.bids[0].prices[0].dkk" },
        { "bids/0/prices/0/dkk", "-1", "$.bids[0].prices[0].dkk" },
        { "bids/0/prices/0/dkk", "\"263,50\"", "$.bids[0].prices[0].dkk" },
        { "bids/0/packages/0/lots", "[\"randers\"]", "$.bids[0].packages[0].lots" },
        { "bids/0/packages/0/lots", "[\"randers\", \"randers\"]", "$.bids[0].packages[0].lots[1]" },
        { "bids/0/packages/0/lots", "[\"randers\", \"x\"]", "$.bids[0].packages[0].lots[1]" },
        { "bids/0/packages/0/lots", "[\"randers\", \"tarm\"]", "$.bids[0].packages[0].lots[1]" },
        { "bids/0/packages/0/discountShare", "1.2", "$.bids[0].packages[0].discountShare" },
        { "bids/0/packages/0/dkkPerYear", "1000", "$.bids[0].packages[0]" },
        { "bids/0/permits", "3", "$.bids[0].permits" },
        { "bids/0/receivedAt", "\"2026-10-12T10:00:01Z\"", "$.bids[0].receivedAt" },
        { "bids/0/receivedAt", "\"2026-13-12T10:00:01Z\"", "$.bids[0].receivedAt" },
        { "bids/1/bidder/cvr", "\"10000001\"", "$.bids[1].bidder.cvr" },
        { "bids/1/bidder/members", "[\"10000001\"]", "$.bids[1].bidder.members[0]" },
        { "bids/1/id", "\"v1\"", "$.bids[1].id" },
        { "bids/2/discounts/0/share", "1.5", "$.bids[2].discounts[0].share" },
        { "bids/2/discounts/0/fromDkk", "1", "$.bids[2].discounts[0]" },
        { "bids/0/eitherOr", """[{ "of": ["randers", "x"] }]""", "$.bids[0].eitherOr[0].of[1]" },
        { "bids/4/prices", "[]", "$.bids[4].prices" },
    };

    public void Dispose() => folder.Dispose();

    [Fact]
    public void TheExample_HasNoFaults()
    {
        Assert.Empty(folder.TenderFaults());
        Assert.Empty(folder.BidFaults());
    }

    [Theory]
    [MemberData(nameof(OfTender))]
    public void AFaultOfATender_IsToldAtItsPlace(string path, string value, string place)
    {
        Set(folder.Tender, path, value);

        Assert.Contains(folder.TenderFaults(), fault => place.Length == 0 || fault.StartsWith(place, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(OfBids))]
    public void AFaultOfABid_IsToldAtItsPlace(string path, string value, string place)
    {
        Set(folder.Bids, path, value);

        Assert.Contains(folder.BidFaults(), fault => fault.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public void AllFaults_AreToldAtOnce()
    {
        Set(folder.Bids, "bids/0/permits", "3");
        Set(folder.Bids, "bids/1/bidder/cvr", "\"10000001\"");
        Set(folder.Bids, "bids/2/prices/0/dkk", "1.005");

        Assert.Equal(["$.bids[0].permits", "$.bids[1].bidder.cvr", "$.bids[2].prices[0].dkk"], folder.BidFaults());
    }

    /// <summary>Sets what a path names, or takes it out where the value is null.</summary>
    internal static void Set(JsonObject root, string path, string value)
    {
        JsonNode at = root;
        var steps = path.Split('/');
        foreach (var step in steps[..^1])
        {
            at = (int.TryParse(step, out var index) ? at[index] : at[step])!;
        }

        var parsed = JsonNode.Parse(value);
        if (at is JsonArray list)
        {
            list.RemoveAt(int.Parse(steps[^1], null));
            if (parsed is not null)
            {
                list.Insert(int.Parse(steps[^1], null), parsed);
            }
        }
        else if (parsed is null)
        {
            at.AsObject().Remove(steps[^1]);
        }
        else
        {
            at[steps[^1]] = parsed;
        }
    }
}
