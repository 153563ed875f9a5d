using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;

namespace Korevagt.Tenders.Sheets;

/// <summary>Judges whether a bidder has the cars for each offer by itself: one that needs more could never be awarded.</summary>
internal static class CapacityJudge
{
    /// <summary>Adds a fault where the tender counts cars at one time, otherwise a warning.</summary>
    public static void Judge(BidSheet sheet, SheetBid reader, InputReader input, TenderBid bid, CellFaults faults, List<Text> warnings)
    {
        if (!reader.KnowsCars)
        {
            return;
        }

        var isRule = sheet.Of.Tender.Rules.OfType<CarsAtOnce>().Any();
        var told = new HashSet<CellAt>();
        foreach (var offer in bid.Offers.Where(offer =>
            sheet.Prices.Where(line => offer.Lots.Contains(line.Lot)).All(line => input.IsSound(line.Price))))
        {
            var shifts = offer.Lots.SelectMany(lot => sheet.Of.Tender.Lots.Single(known => known.Id == lot.Lot)
                .Variants.Single(variant => variant.Id == lot.Variant).Shifts).ToList();
            var (needed, at) = (new CarsInUse(shifts).Of(shifts).Max(), CellOf(sheet, offer));
            if (needed <= bid.Cars || !told.Add(at))
            {
                continue;
            }

            if (isRule)
            {
                faults.Add(
                    at, new(
                        $"kræver {needed} biler på samme tid; tilbudsgiveren har {bid.Cars}",
                        $"needs {needed} cars at one time; the bidder has {bid.Cars}"),
                    new(
                        $"mindst {needed} biler i {faults.Place(sheet.Cars)}, eller intet tilbud her",
                        $"at least {needed} cars at {faults.Place(sheet.Cars)}, or no bid here"));
            }
            else
            {
                var place = $"{faults.File}: {faults.Place(at)}";
                warnings.Add(new(
                    $"{place} kræver {needed} biler på samme tid; tilbudsgiveren har {bid.Cars}.",
                    $"{place} needs {needed} cars at one time; the bidder has {bid.Cars}."));
            }
        }
    }

    private static CellAt CellOf(BidSheet sheet, BidOffer offer) => offer.Package is { } package
        ? sheet.Packages.Single(line => line.Id == package).Lots[0]
        : sheet.Prices.First(line => line.Lot == offer.Lots[0]).Price;
}
