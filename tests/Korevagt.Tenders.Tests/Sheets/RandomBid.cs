using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>Sound bids that nobody thought of.</summary>
internal static class RandomBid
{
    private static readonly string[] Names = ["Vognmand Ærø & Søn", "Taxa <4x7>", "=SUM(A1)", "Кола", "O'Hara \"Biler\"", "Ø", "1234"];

    public static BidFile Of(BidSheet sheet, SplitMix64 random)
    {
        var lots = sheet.Prices.GroupBy(line => line.Lot).Where(_ => random.Below(3) > 0).ToList();
        if (lots.Count == 0)
        {
            lots = [sheet.Prices.GroupBy(line => line.Lot).First()];
        }

        var packages = Packages(sheet, [.. lots.Select(lot => BidSheet.Code(lot.Key.Lot, lot.Key.Variant))], random);
        var offered = lots.Select(lot => lot.Key.Lot).Distinct().Concat(packages.Select(package => package.Id)).ToList();
        var cvrs = Enumerable.Range(0, 1 + random.Below(5)).Select(i => $"{10_000_000 + (random.Below(8_999_999) * 10) + i}").ToList();
        return new BidFile
        {
            Id = "r",
            ReceivedAt = "2026-10-11T19:04:11Z",
            Bidder = new BidderFile { Name = Names[random.Below(Names.Length)], Cvr = cvrs[0], Members = cvrs[1..] },
            Cars = 10 + random.Below(900),
            Permits = 1000 + random.Below(9000),
            Prices = [.. lots.SelectMany(lot => lot).Select(line => PriceOf(line, random))],
            Packages = packages,
            EitherOr = [.. Enumerable.Range(0, offered.Count > 1 ? random.Below(4) : 0).Select(_ => Group(offered, random))],
            Discounts = [.. Enumerable.Range(0, random.Below(5)).Select(i => Discount(i % 2 == 0, random))],
        };
    }

    private static BidPriceFile PriceOf(PriceLine line, SplitMix64 random) => new()
    {
        Lot = line.Lot.Lot,
        Variant = line.Lot.Variant.Length == 0 ? null : line.Lot.Variant,
        Item = line.Item,
        Dkk = Price(random),
    };

    private static EitherOrFile Group(List<string> offered, SplitMix64 random) =>
        new() { Of = Some(offered, 2, Math.Min(10, offered.Count), random) };

    private static BidDiscountFile Discount(bool isOfLots, SplitMix64 random) => new()
    {
        FromLots = isOfLots ? 1 + random.Below(200) : null,
        FromDkk = isOfLots ? null : random.Below(100_000_000) / 100m,
        Share = random.Below(10_001) / 10_000m,
    };

    // From 0 to 999,999.99, most of them small.
    private static decimal Price(SplitMix64 random) => random.Below(4) == 0 ? random.Below(100_000_000) / 100m : random.Below(50_000) / 100m;

    private static List<PackageFile> Packages(BidSheet sheet, List<string> priced, SplitMix64 random)
    {
        var packages = new Dictionary<string, PackageFile>();
        for (var i = 0; i < random.Below(6); i++)
        {
            var isShare = random.Below(2) == 0;
            var codes = isShare ? priced : [.. sheet.Prices.Select(line => BidSheet.Code(line.Lot.Lot, line.Lot.Variant)).Distinct()];
            var lots = Some([.. codes.DistinctBy(code => code.Split('/')[0])], 2, 4, random).Select(code => code.Split('/')).ToList();
            if (lots.Count > 1)
            {
                packages.TryAdd(string.Join(' ', lots.Select(lot => string.Join('/', lot)).Order(StringComparer.Ordinal)), new PackageFile
                {
                    Id = $"p{i}",
                    Lots = [.. lots.Select(lot => new PackageLotFile { Lot = lot[0], Variant = lot.ElementAtOrDefault(1) })],
                    DiscountShare = isShare ? random.Below(10_001) / 10_000m : null,
                    DkkPerYear = isShare ? null : random.Below(1_000_000_000) / 100m,
                });
            }
        }

        return [.. packages.Values];
    }

    private static List<string> Some(List<string> all, int least, int most, SplitMix64 random)
    {
        var left = all.ToList();
        var some = new List<string>();
        for (var count = least + random.Below(most - least + 1); count > 0 && left.Count > 0; count--)
        {
            var at = random.Below(left.Count);
            some.Add(left[at]);
            left.RemoveAt(at);
        }

        return some;
    }
}
