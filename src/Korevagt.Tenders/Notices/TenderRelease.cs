using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Quantities;
using NodaTime;

namespace Korevagt.Tenders.Notices;

/// <summary>
/// A release of the Open Contracting Data Standard 1.1 with the extensions of its profile for the European forms. Of bids only their
/// number is in it, and of the award who won what for how much.
/// </summary>
internal static class TenderRelease
{
    private const int HashDigits = 12;

    private static readonly JsonSerializerOptions Writing = new(JsonSerializerDefaults.General)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The release of a tender.</summary>
    public static byte[] OfTender(ReadTender tender, NoticeBuyer buyer) => Bytes(Release(
        tender, buyer, "tender", tender.Tender.Lock, tender.Content.Procedure.PublishedOn, TenderPart(tender, "active", [])));

    /// <summary>The release of an award.</summary>
    public static byte[] OfAward(ReadBids bids, AwardFile award, NoticeBuyer buyer, LocalDate sent)
    {
        var tender = bids.Tender;
        var release = Release(tender, buyer, "award", award.Bids, sent, TenderPart(tender, "complete", award.Uncovered));
        var parties = release["parties"]!.AsArray();
        var awards = new JsonArray();
        foreach (var (number, won) in award.Bidders.Index())
        {
            var bidder = bids.Content.Bids.First(bid => bid.Id == won.Bid).Bidder;
            var party = new JsonObject { ["id"] = $"DK-CVR-{bidder.Cvr}", ["name"] = bidder.Name };
            awards.Add(new JsonObject
            {
                ["id"] = $"{number + 1}",
                ["status"] = "pending",
                ["date"] = NoticeTerms.Moment(sent),
                ["suppliers"] = new JsonArray(party.DeepClone()),
                ["relatedLots"] = new JsonArray([.. award.Lots.Where(lot => lot.Bid == won.Bid).Select(lot => (JsonNode)lot.Lot)]),
                ["value"] = Dkk(NoticeTerms.OverTerm(tender.Content, won.PaidDkk)),
                ["contractPeriod"] = ContractPeriod(tender.Content.Term),
            });
            party["identifier"] = new JsonObject { ["scheme"] = "DK-CVR", ["id"] = bidder.Cvr, ["legalName"] = bidder.Name };
            party["roles"] = new JsonArray("supplier", "tenderer");
            parties.Add(party);
        }

        release["awards"] = awards;
        release["bids"] = new JsonObject
        {
            ["statistics"] = new JsonArray(
            [
                Statistic("all", bids.Content.Bids.Count, null),
                .. tender.Content.Lots.Select(lot => Statistic(lot.Id, NoticeTerms.BidsFor(bids.Content, lot.Id), lot.Id)),
            ]),
        };
        return Bytes(release);

        static JsonNode Statistic(string id, int value, string? lot)
        {
            var statistic = new JsonObject { ["id"] = $"bids-{id}", ["measure"] = "bids", ["value"] = value };
            if (lot is not null)
            {
                statistic["relatedLot"] = lot;
            }

            return statistic;
        }
    }

    private static JsonObject Release(ReadTender tender, NoticeBuyer buyer, string tag, string hash, LocalDate date, JsonObject part) => new()
    {
        ["ocid"] = buyer.Ocid,
        ["id"] = $"{buyer.Ocid}-{tag}-{hash[(hash.IndexOf(':') + 1)..][..HashDigits]}",
        ["date"] = NoticeTerms.Moment(date),
        ["tag"] = new JsonArray(tag),
        ["initiationType"] = "tender",
        ["language"] = "da",
        ["parties"] = new JsonArray(new JsonObject { ["id"] = "buyer", ["name"] = buyer.Name, ["roles"] = new JsonArray("buyer", "procuringEntity") }),
        ["buyer"] = new JsonObject { ["id"] = "buyer", ["name"] = buyer.Name },
        ["tender"] = part,
    };

    private static JsonObject TenderPart(ReadTender read, string status, IReadOnlyList<string> uncovered)
    {
        var tender = read.Content;
        var part = new JsonObject
        {
            ["id"] = read.Tender.Lock,
            ["title"] = tender.Name,
            ["status"] = status,
            ["procurementMethod"] = "open",
            ["mainProcurementCategory"] = "services",
            ["awardCriteria"] = tender.Award.Evaluation is null ? "priceOnly" : "ratedCriteria",
            ["awardCriteriaDetails"] = NoticeTerms.Method(tender).In(Language.Da),
            ["tenderPeriod"] = new JsonObject { ["startDate"] = NoticeTerms.Moment(tender.Procedure.PublishedOn), ["endDate"] = NoticeTerms.Moment(read.Tender.Tender.Deadline) },
            ["bidOpening"] = new JsonObject { ["date"] = NoticeTerms.Moment(tender.Procedure.Opening) },
            ["contractPeriod"] = ContractPeriod(tender.Term),
            ["techniques"] = new JsonObject { ["hasFrameworkAgreement"] = tender.Procedure.Kind == ContractKind.Framework },
            ["items"] = new JsonArray([.. tender.Lots.SelectMany(lot => lot.Quantities.Select(quantity => (JsonNode)Item(tender, lot, quantity)))]),
            ["lots"] = new JsonArray([.. tender.Lots.Select(lot => (JsonNode)Lot(tender, lot, uncovered.Contains(lot.Id) ? "unsuccessful" : status))]),
        };
        if (tender.Award.Rules.OfType<MaximumLotsFile>().Select(rule => (int?)rule.Count).Min() is { } most)
        {
            part["lotDetails"] = new JsonObject { ["maximumLotsAwardedPerSupplier"] = most };
        }

        return part;
    }

    private static JsonObject Lot(TenderFile tender, LotFile lot, string status)
    {
        var clauses = tender.Options.Where(option => lot.Shifts.Contains(option.Shift))
            .Select(option => $"{option.Shift} kan tages ud med {option.NoticeDays} dages varsel.").ToList();
        var part = new JsonObject
        {
            ["id"] = lot.Id,
            ["title"] = lot.Name,
            ["status"] = status,
            ["contractPeriod"] = ContractPeriod(tender.Term),
            ["hasRenewal"] = tender.Term.Extensions.Count > 0,
            ["hasOptions"] = clauses.Count > 0,
            ["awardCriteria"] = new JsonObject { ["criteria"] = Criteria(tender) },
        };
        if (NoticeTerms.Value(tender, lot) is { } value)
        {
            part["value"] = Dkk(value);
        }

        if (tender.Term.Extensions.Count > 0)
        {
            part["renewal"] = new JsonObject { ["maximumRenewals"] = tender.Term.Extensions.Count };
        }

        if (clauses.Count > 0)
        {
            part["options"] = new JsonObject { ["description"] = string.Join(' ', clauses) };
        }

        return part;
    }

    private static JsonArray Criteria(TenderFile tender)
    {
        var declared = tender.Award.Evaluation;
        return new JsonArray(
        [
            Criterion("price", "Pris", NoticeTerms.Method(tender).In(Language.Da), declared is null ? 1 : declared.PriceWeight),
            .. (declared?.Quality ?? [])
                .Select(criterion => Criterion("quality", criterion.Name, NoticeTerms.Worth(criterion).In(Language.Da), criterion.Weight)),
        ]);

        static JsonNode Criterion(string type, string name, string description, decimal? weight)
        {
            var criterion = new JsonObject { ["type"] = type, ["name"] = name, ["description"] = description };
            if (weight is { } share)
            {
                criterion["numbers"] = new JsonArray(new JsonObject { ["number"] = 100 * share, ["weight"] = "percentageExact" });
            }

            return criterion;
        }
    }

    private static JsonObject Item(TenderFile tender, LotFile lot, QuantityFile quantity)
    {
        var unit = UnitTexts.Of(tender.Items.First(item => item.Id == quantity.Item).Unit).In(Language.Da);
        var variant = quantity.Variant is null ? "" : $"-{quantity.Variant}";
        var item = new JsonObject
        {
            ["id"] = $"{lot.Id}-{quantity.Item}{variant}",
            ["description"] = quantity.Variant is null ? $"{quantity.Item}, om året" : $"{quantity.Item}, om året, i varianten {quantity.Variant}",
            ["quantity"] = quantity.Amount,
            ["unit"] = new JsonObject { ["name"] = unit },
            ["relatedLot"] = lot.Id,
        };
        if (tender.Procedure.Cpv is { } cpv)
        {
            item["classification"] = new JsonObject { ["scheme"] = "CPV", ["id"] = cpv };
        }

        return item;
    }

    private static JsonObject ContractPeriod(TermFile term) => new()
    {
        ["startDate"] = NoticeTerms.Moment(term.From),
        ["endDate"] = NoticeTerms.Moment(NoticeTerms.LastDay(term)),
        ["maxExtentDate"] = NoticeTerms.Moment(NoticeTerms.LatestDay(term)),
    };

    private static JsonObject Dkk(decimal amount) => new() { ["amount"] = amount, ["currency"] = "DKK" };

    private static byte[] Bytes(JsonObject release) => [.. JsonSerializer.SerializeToUtf8Bytes(release, Writing), (byte)'\n'];
}
