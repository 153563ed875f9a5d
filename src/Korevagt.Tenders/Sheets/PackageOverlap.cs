using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;

namespace Korevagt.Tenders.Sheets;

/// <summary>
/// Packages of which one names a lot and another a variant of it: both are then offers of the same, and the cheaper counts, which
/// the bidder may not have meant.
/// </summary>
internal static class PackageOverlap
{
    /// <summary>A warning for each two packages that offer the same.</summary>
    public static void Warn(TenderBid bid, CellFaults cells, BidSheet sheet, List<Text> warnings)
    {
        var packages = bid.Offers.Where(offer => offer.Package is not null);
        foreach (var same in packages.GroupBy(Set, StringComparer.Ordinal).Where(same => same.Count() > 1))
        {
            var (first, second) = (Place(same.First()), Place(same.Last()));
            warnings.Add(new(
                $"{cells.File}: {first} og {second} gælder begge for {same.Key}; den billigste tæller.",
                $"{cells.File}: {first} and {second} are both of {same.Key}; the cheaper counts."));
        }

        string Place(BidOffer offer) => cells.Place(sheet.Packages.Single(line => line.Id == offer.Package).Lots[0]);
    }

    private static string Set(BidOffer offer) => string.Join(", ", offer.Lots.Select(lot => BidSheet.Code(lot.Lot, lot.Variant)));
}
