using Korevagt.Domain.Costs;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using NodaTime;

namespace Korevagt.Tenders.Contracts;

/// <summary>
/// An award as a scenario: a contract for each lot at the winner's prices, the terms of the tender, and without the shifts that
/// the awarded variants do without. Prices that were offered together, in a package or with a discount on condition, are all
/// lowered by the same share, so that the frozen quantities cost what is paid.
/// </summary>
internal sealed class AwardScenario(ReadBids bids, AwardFile award)
{
    private const int PriceDecimals = 6;

    private readonly TenderFile tender = bids.Tender.Content;

    /// <summary>The scenario's file.</summary>
    /// <param name="baseline">Path of the plan as seen from the file.</param>
    public byte[] File(string baseline)
    {
        List<ScenarioChange> changes = [];
        foreach (var lot in award.Lots)
        {
            var (declared, bid) = (tender.Lots.First(known => known.Id == lot.Lot), bids.Content.Bids.First(known => known.Id == lot.Bid));
            var without = declared.Variants?.First(variant => variant.Id == lot.Variant).Without ?? [];
            var contract = Contract(lot, declared, [.. declared.Shifts.Except(without)], bid);
            changes.Add(new AddContract { Contract = contract });
            changes.Add(new SetShiftContract { Shifts = [.. declared.Shifts.Except(without)], Contract = contract.Id });
            changes.AddRange(without.Select(shift => new RemoveShift { Shift = shift }));
        }

        var file = new ScenarioFile
        {
            Format = "korevagt-scenario/1",
            Name = $"Tildeling: {tender.Name}",
            Description = $"Vindernes priser i udbuddet som kontrakter, delaftale for delaftale. Tilbud {award.Bids}.",
            Baseline = baseline,
            Changes = changes,
        };
        return TenderJson.Bytes(file);
    }

    /// <summary>Whether the bid has prices of the items of a lot, and not of a package alone.</summary>
    public bool HasPrices(AwardedLotFile lot) => PricesOf(lot).Any();

    private IEnumerable<BidPriceFile> PricesOf(AwardedLotFile lot) =>
        bids.Content.Bids.First(bid => bid.Id == lot.Bid).Prices.Where(price => price.Lot == lot.Lot && price.Variant == lot.Variant);

    private decimal Singles(string bid, Domain.Tenders.OfferedLot lot) => bids.Bids.Bids.First(known => known.Id == bid)
        .Offers.First(offer => offer.Package is null && offer.Lots[0] == lot).Dkk;

    /// <summary>What is paid of the bidder's own prices: less than all in a package and with discounts on condition.</summary>
    private decimal Share(AwardedLotFile lot)
    {
        var bidder = award.Bidders.First(known => known.Bid == lot.Bid);
        var before = bidder.PaidDkk + bidder.DiscountDkk;
        var discounted = before == 0 ? 1 : bidder.PaidDkk / before;
        if (lot.Package is null)
        {
            return discounted;
        }

        var together = award.Lots.Where(other => other.Bid == lot.Bid && other.Package == lot.Package)
            .Select(other => new Domain.Tenders.OfferedLot(other.Lot, other.Variant ?? "")).ToList();
        var singles = together.Sum(other => Singles(lot.Bid, other));
        var package = bids.Bids.Bids.First(known => known.Id == lot.Bid).Offers
            .First(offer => offer.Package == lot.Package && offer.Lots.ToHashSet().SetEquals(together));
        return singles == 0 ? discounted : discounted * package.Dkk / singles;
    }

    private ContractDraft Contract(AwardedLotFile lot, LotFile declared, IReadOnlyList<string> shifts, BidFile bid)
    {
        var share = Share(lot);
        return new ContractDraft
        {
            Id = $"{lot.Lot}-{lot.Bid}",
            Name = $"{declared.Name}: {lot.Bidder}",
            HourlyPrices =
            [
                .. tender.Items.Where(item => item.Unit == ItemUnit.Hour).SelectMany(item => PricesOf(lot).Where(price => price.Item == item.Id)
                    .Select(price => new PriceBandFile { Hours = item.Hours ?? Always, DkkPerHour = Rounded(price.Dkk * share) })),
            ],
            DkkPerKilometer = PriceOf(ItemUnit.Kilometer),
            DkkPerOvertimeHour = PriceOf(ItemUnit.OvertimeHour),
            DkkPerShiftStart = PriceOf(ItemUnit.ShiftStart),
            Terms = Terms(declared, shifts, bid),
            Assumption = share == 1 ? null : "Priserne er sat ned, så pakker og rabatter er med.",
            Source = $"Tilbuddet {lot.Bid}, {award.Bids}.",
        };

        // Several items of one unit are all paid for each of them.
        decimal PriceOf(ItemUnit unit) =>
            Rounded(share * PricesOf(lot).Where(price => tender.Items.First(item => item.Id == price.Item).Unit == unit).Sum(price => price.Dkk));
    }

    private ContractTermsFile Terms(LotFile declared, IReadOnlyList<string> shifts, BidFile bid) => new()
    {
        Contractor = new ContractorFile { Name = bid.Bidder.Name, Cvr = bid.Bidder.Cvr },
        Term = new ContractTermFile { From = tender.Term.From, To = tender.Term.From.PlusMonths(tender.Term.Months).PlusDays(-1) },
        Extensions = [.. tender.Term.Extensions.Select(months => new ContractExtensionFile { Months = months })],
        Lots = [new ContractLotFile { Id = declared.Id, Name = declared.Name, Shifts = shifts }],
        Options =
        [
            .. tender.Options.Where(option => shifts.Contains(option.Shift)).Select(option => new ContractOptionFile
            {
                Id = option.Id, Kind = ContractOptionKind.RemoveShift, Shift = option.Shift, NoticeDays = option.NoticeDays,
            }),
        ],
        Reduction = tender.Term.ReduceSharePerYear is { } reduce and > 0 ? new ReductionFile { SharePerYear = reduce } : null,
        Index = tender.Index is { } index ? new ContractIndexFile { Name = index.Name } : null,
        Source = $"Udbuddet {award.Lock}.",
        Assumption = tender.Assumption,
    };

    private static HoursFile Always => new() { Days = DaySelection.EveryDay, From = LocalTime.Midnight, To = LocalTime.Midnight };

    private static decimal Rounded(decimal dkk) => decimal.Round(dkk, PriceDecimals, MidpointRounding.AwayFromZero);
}
