using Korevagt.Demand.Numerics;
using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Tenders;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Trials;

/// <summary>
/// Bids that nobody gave, drawn around what the driving should cost. Nobody in them acts on what others do: no bidder holds back, aims at
/// a lot or guesses at a rival.
/// </summary>
/// <param name="tender">The tender.</param>
/// <param name="costs">What each lot should cost in each variant, kroner a year.</param>
/// <param name="carsOf">How many cars a lot takes at most at one time.</param>
/// <param name="settings">How they are drawn.</param>
internal sealed class InventedBids(
    Tender tender, IReadOnlyDictionary<OfferedLot, Spread> costs, IReadOnlyDictionary<string, int> carsOf, TrialSettings settings)
{
    private const int MostWays = BidJudge.MostVariantsOfPackage;

    /// <summary>The bids of a trial: its number and the seed decide them.</summary>
    public IReadOnlyList<TenderBid> Of(int trial) =>
        [.. Enumerable.Range(0, settings.Bidders)
            .Select(bidder => Bid(bidder, RandomStream.For(settings.Seed, trial, bidder, RandomPurpose.InventedBid)))];

    private TenderBid Bid(int bidder, RandomStream stream)
    {
        var (level, cars) = (stream.NextUniform(), 1 + stream.NextIndex(carsOf.Values.Sum()));
        var quality = decimal.Round((decimal)stream.NextUniform() * settings.MostQualityDkk, 2);
        List<BidOffer> singles = [];
        foreach (var lot in tender.Lots)
        {
            // Both are drawn for every lot, so that a change of the tender's other lots moves none of them.
            var (comes, off) = (stream.NextUniform() < settings.Participation, (2 * stream.NextUniform()) - 1);
            if (comes && carsOf[lot.Id] <= cars)
            {
                var place = Math.Clamp(level + (off * settings.Off), 0, 1);
                singles.AddRange(lot.Variants.Select(variant => new OfferedLot(lot.Id, variant.Id))
                    .Select(lotVariant => new BidOffer(null, [lotVariant], Price(costs[lotVariant], place))));
            }
        }

        return new TenderBid
        {
            Id = $"o{bidder + 1}",
            Bidder = $"Opfundet vognmand {bidder + 1}",
            Cars = cars,
            Compliance = Compliance.Compliant,
            QualityDkkPerLot = quality,
            Offers = [.. singles, .. Package(singles, ref stream)],
            EitherOr = [],
            Discounts = [],
        };
    }

    /// <summary>One package of some of the lots that are bid for, in each of their variants.</summary>
    private List<BidOffer> Package(List<BidOffer> singles, ref RandomStream stream)
    {
        var (size, discount) = (stream.NextUniform(), (decimal)stream.NextUniform() * (decimal)settings.PackageDiscount);
        var lots = singles.Select(single => single.Lots[0].Lot).Distinct().ToList();
        var most = Math.Min(tender.MaximumLotsInPackage, lots.Count);
        if (most < 2)
        {
            return [];
        }

        while (lots.Count > 2 + (int)(size * (most - 1)))
        {
            lots.RemoveAt(stream.NextIndex(lots.Count));
        }

        // A package of lots that have many variants each would be of more ways than a bid may offer.
        while (lots.Count > 2 && lots.Aggregate(1L, (ways, lot) => ways * Variants(lot)) > MostWays)
        {
            lots.RemoveAt(lots.Count - 1);
        }

        List<List<BidOffer>> ways = [[]];
        foreach (var lot in lots)
        {
            ways = [.. ways.SelectMany(way => singles.Where(single => single.Lots[0].Lot == lot).Select(single => (List<BidOffer>)[.. way, single]))];
        }

        return [.. ways.Select(way => new BidOffer("p", [.. way.Select(single => single.Lots[0])],
            decimal.Round(way.Sum(single => single.Dkk) * (1 - discount), 2)))];
    }

    private int Variants(string lot) => tender.Lots.First(known => known.Id == lot).Variants.Count;

    /// <summary>A price between the lowest (0) and the highest (1), half of the way at the expected one.</summary>
    private static decimal Price(Spread cost, double place) => decimal.Round(
        place < 0.5
            ? cost.Low + ((cost.Mid - cost.Low) * (decimal)(2 * place))
            : cost.Mid + ((cost.High - cost.Mid) * (decimal)((2 * place) - 1)),
        2);
}
