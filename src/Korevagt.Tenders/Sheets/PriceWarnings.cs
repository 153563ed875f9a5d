using Korevagt.Domain.Texts;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Sheets;

/// <summary>
/// Prices that were perhaps meant of another unit: more than ten times, or less than 0.3 of, what the others ask for the same.
/// Where fewer than two others do, the price of the lot is held against its estimated value. Nothing is refused for it.
/// </summary>
internal static class PriceWarnings
{
    private const decimal Highest = 10m;
    private const decimal Lowest = 0.3m;
    private const int FewestOthers = 2;

    /// <summary>The warnings, in the order of the bids.</summary>
    public static IEnumerable<Text> Of(LoadedTender of, IReadOnlyList<ImportedBid> bids)
    {
        var asked = bids.SelectMany(bid => bid.Bid.Prices.Select(price => (bid.File, Price: price)))
            .ToLookup(asked => (asked.Price.Lot, asked.Price.Variant, asked.Price.Item));
        return bids.SelectMany(bid => (IReadOnlyList<Text>)[.. BesideOthers(of, bid, asked), .. BesideEstimates(of, bid, asked)]);
    }

    private static List<Text> BesideOthers(
        LoadedTender of, ImportedBid bid, ILookup<(string Lot, string? Variant, string Item), (string File, BidPriceFile Price)> asked)
    {
        var warnings = new List<Text>();
        var lines = BidSheetLayout.Of(of, isDraft: false).Prices.ToDictionary(
            line => (line.Lot.Lot, line.Lot.Variant, line.Item), line => line.Price);
        foreach (var price in bid.Bid.Prices)
        {
            var others = asked[(price.Lot, price.Variant, price.Item)].Where(other => other.File != bid.File)
                .Select(other => other.Price.Dkk).Order().ToList();
            if (others.Count >= FewestOthers && Median(others, price.Dkk) is var median && IsFar(price.Dkk, median))
            {
                var place = $"{bid.File}: {bid.Cells.Place(lines[(price.Lot, price.Variant ?? "", price.Item)])}";
                warnings.Add(new(
                    $"{place} er {Said(price.Dkk, ',')} kr.; de andre tager {Said(median, ',')} kr. (medianen). Er enheden den rigtige?",
                    $"{place} is {Said(price.Dkk, '.')} kr.; the others ask {Said(median, '.')} kr. (the median). Is the unit the right one?"));
            }
        }

        return warnings;
    }

    private static List<Text> BesideEstimates(
        LoadedTender of, ImportedBid bid, ILookup<(string Lot, string? Variant, string Item), (string File, BidPriceFile Price)> asked)
    {
        var warnings = new List<Text>();
        foreach (var offer in bid.Evaluated.Offers.Where(offer => offer.Package is null))
        {
            var (lot, variant) = (offer.Lots[0].Lot, offer.Lots[0].Variant);
            var hasOthers = asked.Any(group => group.Key.Lot == lot && (group.Key.Variant ?? "") == variant && group.Count() > FewestOthers);
            if (!hasOthers && of.Tender.Lots.Single(known => known.Id == lot).EstimatedDkk is { } estimated && IsFar(offer.Dkk, estimated))
            {
                var place = $"{bid.File}: {BidSheet.Code(lot, variant)}";
                warnings.Add(new(
                    $"{place} koster {Said(offer.Dkk, ',')} kr. om året; skønnet er {Said(estimated, ',')} kr. Er enheden den rigtige?",
                    $"{place} costs {Said(offer.Dkk, '.')} kr. a year; the estimate is {Said(estimated, '.')} kr. Is the unit the right one?"));
            }
        }

        return warnings;
    }

    private static bool IsFar(decimal dkk, decimal from) => from > 0 && (dkk > Highest * from || dkk < Lowest * from);

    /// <summary>The middle one; of two in the middle the one that is nearer, so that one strange price makes no other look strange.</summary>
    private static decimal Median(List<decimal> ordered, decimal to)
    {
        var (lower, upper) = (ordered[(ordered.Count - 1) / 2], ordered[ordered.Count / 2]);
        return to - lower <= upper - to ? lower : upper;
    }

    private static string Said(decimal dkk, char mark) => dkk.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture).Replace('.', mark);
}
