using Korevagt.Domain.Faults;
using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Files.Scenarios.Changes;
using Korevagt.Json;
using Korevagt.Tenders.Formats;
using NodaTime.Text;

namespace Korevagt.Tenders.Loading;

/// <summary>Loads bids.</summary>
public static class BidsLoader
{
    /// <summary>Reads bids with their tender, or tells all that is wrong with them. Another tender than the locked one is refused.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<LoadedBids> Load(IFileSource files, string path) => Read(files, path).Then<LoadedBids>(read => read.Bids);

    /// <summary>The same with what the files say.</summary>
    internal static Outcome<ReadBids> Read(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Read(path).Then(bytes => JsonText.Parse(path, bytes.Span)).Then(tree => JsonFile<BidsFile>.Read(path, tree).Then(file =>
        {
            var (content, faults) = (file.Content, file.Faults);
            if (!faults.IsSound("$.tender") || !files.IsPossible(content.Tender))
            {
                faults.Add("$.tender", FileTexts.IsNoPath, FileTexts.PathBeside);
                return faults.InOrder();
            }

            var read = TenderLoader.Read(files, files.Beside(path, content.Tender));
            if (!read.Succeeded)
            {
                return Outcome<ReadBids>.Failure([.. faults.InOrder(), .. read.Faults]);
            }

            var tender = read.Value.Tender;
            if (faults.IsSound("$.lock") && content.Lock != tender.Lock)
            {
                faults.Add("$.lock", new("er en anden lås end udbuddets", "is another lock than that of the tender"), Text.Same(tender.Lock));
            }

            if (tender.Evaluation is { Price: not KronerFile })
            {
                faults.Add(
                    "$.tender", new("bedømmes med point, som kontrolleres og ikke tildeles efter",
                        "is evaluated by points, which are checked and not awarded by"),
                    new("et udbud, der bedømmes på prisen eller med kvalitet i kroner (\"kind\": \"kroner\")",
                        "a tender that is evaluated by price, or with quality in kroner (\"kind\": \"kroner\")"));
            }

            var warnings = new List<Text>();
            BidJudge.JudgeAll(content, faults);
            var bids = content.Bids.Index().Select(bid => new BidJudge(tender, bid.Item, $"$.bids[{bid.Index}]", faults, warnings).Read()).ToList();
            return faults.IsEmpty
                ? new ReadBids(
                    new LoadedBids(tender, [.. bids.OrderBy(bid => bid.Id, StringComparer.Ordinal)], TenderLock.Of(tree), warnings), content,
                    read.Value)
                : faults.InOrder();
        }));
    }
}

/// <summary>Judges a bid and evaluates its prices.</summary>
internal sealed class BidJudge(LoadedTender of, BidFile bid, string place, FaultLog faults, List<Text> warnings)
{
    public const int MostVariantsOfPackage = 64;

    private readonly Tender tender = of.Tender;

    /// <summary>Judges what bids are to each other.</summary>
    public static void JudgeAll(BidsFile content, FaultLog faults)
    {
        LotJudge.Unique(content.Bids.Select(bid => bid.Id), i => $"$.bids[{i}].id", faults);
        LotJudge.Unique(content.Bids.Select(bid => bid.Bidder.Cvr), i => $"$.bids[{i}].bidder.cvr", faults);
        foreach (var (i, bid) in content.Bids.Index())
        {
            foreach (var (j, member) in bid.Bidder.Members.Index())
            {
                if (content.Bids.Any(other => other != bid && (other.Bidder.Cvr == member || other.Bidder.Members.Contains(member))))
                {
                    faults.Add($"$.bids[{i}].bidder.members[{j}]", new($"{member} byder også i et andet tilbud", $"{member} bids in another bid too"), new("hver virksomhed i ét tilbud", "each company in one bid"));
                }
            }
        }
    }

    /// <summary>The bid with evaluated prices; what is wrong is among the faults.</summary>
    public TenderBid Read()
    {
        Dates();
        var singles = Singles();
        var offers = singles.Select(single => new BidOffer(null, [single.Key], single.Value)).ToList();
        var packages = bid.Packages.Index().SelectMany(package => Package(package.Item, $"{place}.packages[{package.Index}]", singles)).ToList();
        LotJudge.Unique(bid.Packages.Select(package => package.Id), i => $"{place}.packages[{i}].id", faults);
        LotJudge.Unique(
            bid.Packages.Select(package => string.Join(' ', package.Lots.Select(lot => $"{lot.Lot}/{lot.Variant}").Order(StringComparer.Ordinal))),
            i => $"{place}.packages[{i}].lots", faults);
        offers.AddRange(packages.OrderBy(offer => offer.Package, StringComparer.Ordinal));
        if (offers.Count == 0 && faults.IsSound(place))
        {
            faults.Add($"{place}.prices", new("byder på intet", "bids for nothing"), new("mindst én delaftale", "at least one lot"));
        }

        return new TenderBid
        {
            Id = bid.Id,
            Bidder = bid.Bidder.Name,
            Cars = bid.Cars,
            Compliance = bid.Compliance?.State ?? Compliance.Undecided,
            QualityDkkPerLot = Quality(),
            Offers = offers,
            EitherOr = [.. bid.EitherOr.Index().Select(group => Group(group.Item, $"{place}.eitherOr[{group.Index}].of", offers))],
            Discounts = [.. bid.Discounts.Index().Select(discount => Discount(discount.Item, $"{place}.discounts[{discount.Index}]"))],
        };
    }

    /// <summary>What the points that are missing add to each lot.</summary>
    private decimal Quality()
    {
        var at = $"{place}.quality";
        IReadOnlyList<QualityFile> criteria = of.Evaluation?.Quality ?? [];
        LotJudge.Unique(bid.Quality.Select(given => given.Criterion), i => $"{at}[{i}].criterion", faults);
        foreach (var (i, given) in bid.Quality.Index())
        {
            if (LotJudge.Known(given.Criterion, criteria.Select(criterion => criterion.Id), $"{at}[{i}].criterion", faults)
                && faults.IsSound($"{at}[{i}].points")
                && (given.Points > of.Evaluation!.MostPoints || decimal.Round(given.Points, of.Evaluation.Decimals) != given.Points))
            {
                faults.Add($"{at}[{i}].points", FileTexts.Is(InWords.Number(given.Points)), new(
                    $"højst {InWords.Number(of.Evaluation.MostPoints).Danish} og højst {of.Evaluation.Decimals} decimaler",
                    $"at most {InWords.Number(of.Evaluation.MostPoints).English} and at most {of.Evaluation.Decimals} decimals"));
            }
        }

        foreach (var criterion in criteria.Where(criterion => bid.Quality.All(given => given.Criterion != criterion.Id) && faults.IsSound(at)))
        {
            faults.Add(at, new($"har ingen point for {Quoted.Text(criterion.Id)}", $"has no points for {Quoted.Text(criterion.Id)}"),
                new("point for hvert kriterium", "points for each criterion"));
        }

        return !faults.IsSound(at) ? 0 : criteria.Sum(criterion =>
            Rounded((of.Evaluation!.MostPoints - bid.Quality.First(given => given.Criterion == criterion.Id).Points) * (criterion.DkkPerPoint ?? 0)));
    }

    private void Dates()
    {
        var received = InstantPattern.ExtendedIso.Parse(bid.ReceivedAt);
        if (faults.IsSound($"{place}.receivedAt") && (!received.Success || received.Value > tender.Deadline))
        {
            faults.Add(
                $"{place}.receivedAt", received.Success ? new("er efter fristen", "is after the time limit") : FileTexts.Is(Quoted.Text(bid.ReceivedAt)),
                new($"senest {InstantPattern.ExtendedIso.Format(tender.Deadline)}", $"{InstantPattern.ExtendedIso.Format(tender.Deadline)} at the latest"));
        }

        if (faults.IsSound($"{place}.permits", $"{place}.cars") && bid.Permits < bid.Cars)
        {
            faults.Add($"{place}.permits", new($"er {bid.Permits}, færre end de {bid.Cars} biler", $"is {bid.Permits}, fewer than the {bid.Cars} cars"), FileTexts.AtLeast(bid.Cars));
        }
    }

    /// <summary>The evaluated price of each lot in each variant that is priced whole.</summary>
    private SortedDictionary<OfferedLot, decimal> Singles()
    {
        var prices = new Dictionary<(OfferedLot Lot, string Item), (decimal Dkk, string Place)>();
        foreach (var (i, price) in bid.Prices.Index())
        {
            var at = $"{place}.prices[{i}]";
            if (!LotJudge.Known(price.Lot, tender.Lots.Select(lot => lot.Id), $"{at}.lot", faults)
                || VariantOf(price.Lot, price.Variant, $"{at}.variant") is not { } variant
                || !LotJudge.Known(price.Item, variant.Quantities.Keys, $"{at}.item", faults))
            {
                continue;
            }

            if (faults.IsSound($"{at}.dkk") && price.Dkk * 100 % 1 != 0)
            {
                faults.Add($"{at}.dkk", new("har mere end to decimaler", "has more than two decimals"), new("hele ører", "whole øre"));
            }

            if (!prices.TryAdd((new(price.Lot, variant.Id), price.Item), (price.Dkk, at)))
            {
                faults.Add(at, new("står to gange", "stands twice"), new("én pris på hver ydelse", "one price of each item"));
            }
        }

        var singles = new SortedDictionary<OfferedLot, decimal>(Comparer<OfferedLot>.Create((one, other) =>
            string.CompareOrdinal(one.Lot, other.Lot) is var order and not 0 ? order : string.CompareOrdinal(one.Variant, other.Variant)));
        foreach (var priced in prices.GroupBy(price => price.Key.Lot))
        {
            var variant = tender.Lots.Single(lot => lot.Id == priced.Key.Lot).Variants.Single(variant => variant.Id == priced.Key.Variant);
            foreach (var item in variant.Quantities.Keys.Except(priced.Select(price => price.Key.Item)).Order(StringComparer.Ordinal))
            {
                faults.Add(priced.First().Value.Place, new($"har ingen pris på {Quoted.Text(item)} ved siden af", $"has no price of {Quoted.Text(item)} beside it"), new("en pris på alle ydelser i delaftalen", "a price of every item of the lot"));
            }

            singles[priced.Key] = Rounded(priced.Sum(price => price.Value.Dkk * variant.Quantities[price.Key.Item]));
        }

        return singles;
    }

    private LotVariant? VariantOf(string lot, string? named, string at)
    {
        var variants = tender.Lots.Single(known => known.Id == lot).Variants;
        if (named is null && variants is [{ Id: "" } only])
        {
            return only;
        }

        return LotJudge.Known(named ?? "", variants.Select(variant => variant.Id).Where(id => id.Length > 0), at, faults)
            ? variants.Single(variant => variant.Id == named)
            : null;
    }

    private IEnumerable<BidOffer> Package(PackageFile package, string at, SortedDictionary<OfferedLot, decimal> singles)
    {
        if (package.Lots.Count > tender.MaximumLotsInPackage && faults.IsSound($"{at}.lots"))
        {
            faults.Add(
                $"{at}.lots", new($"har {package.Lots.Count} delaftaler", $"has {package.Lots.Count} lots"),
                tender.MaximumLotsInPackage == 0 ? new("ingen pakker: udbuddet tillader dem ikke", "no packages: the tender does not allow them") : FileTexts.AtMost(tender.MaximumLotsInPackage));
        }

        LotJudge.Unique(package.Lots.Select(lot => lot.Lot), i => $"{at}.lots[{i}]", faults);
        List<List<OfferedLot>> all = [[]];
        foreach (var (i, lot) in package.Lots.Index())
        {
            if (!LotJudge.Known(lot.Lot, tender.Lots.Select(known => known.Id), $"{at}.lots[{i}]", faults))
            {
                return [];
            }

            List<OfferedLot> ways = lot.Variant is not null || package.DkkPerYear is not null
                ? VariantOf(lot.Lot, lot.Variant, $"{at}.lots[{i}]") is { } variant ? [new(lot.Lot, variant.Id)] : []
                : [.. singles.Keys.Where(single => single.Lot == lot.Lot)];
            if (package.DiscountShare is not null && ways.Any(way => !singles.ContainsKey(way)) | ways.Count == 0 && faults.IsSound($"{at}.lots[{i}]"))
            {
                faults.Add($"{at}.lots[{i}]", new($"{Quoted.Text(lot.Lot)} har ingen egen pris, som rabatten kan tages af", $"{Quoted.Text(lot.Lot)} has no price of its own for the discount to be taken off"), new("en pris på delaftalen, eller \"dkkPerYear\"", "a price of the lot, or dkkPerYear"));
            }

            all = [.. all.SelectMany(lots => ways.Select(way => (List<OfferedLot>)[.. lots, way]))];
            if (all.Count > MostVariantsOfPackage)
            {
                faults.Add($"{at}.lots", new("gælder for mange forskellige varianter", "is of too many different variants"), FileTexts.AtMost(MostVariantsOfPackage));
                return [];
            }
        }

        Decimals(package, at);
        return faults.IsSound(at) ? [.. all.Select(lots => Offer(package, lots, singles))] : [];
    }

    private void Decimals(PackageFile package, string at)
    {
        if (package.DiscountShare is { } share)
        {
            AwardTermsJudge.Share(share, $"{at}.discountShare", faults);
        }

        if (package.DkkPerYear is { } dkk && dkk * 100 % 1 != 0 && faults.IsSound($"{at}.dkkPerYear"))
        {
            faults.Add($"{at}.dkkPerYear", new("har mere end to decimaler", "has more than two decimals"), new("hele ører", "whole øre"));
        }
    }

    private BidOffer Offer(PackageFile package, List<OfferedLot> lots, SortedDictionary<OfferedLot, decimal> singles)
    {
        var alone = lots.TrueForAll(singles.ContainsKey) ? lots.Sum(lot => singles[lot]) : (decimal?)null;
        var price = package.DkkPerYear ?? Rounded(alone!.Value * (1 - package.DiscountShare!.Value));
        if (price > alone)
        {
            warnings.Add(new($"Pakken {package.Id} i tilbuddet {bid.Id} er dyrere end dens delaftaler hver for sig.", $"The package {package.Id} of the bid {bid.Id} is dearer than its lots by themselves."));
        }

        return new BidOffer(package.Id, [.. lots.OrderBy(lot => lot.Lot, StringComparer.Ordinal)], price);
    }

    private List<int> Group(EitherOrFile group, string at, List<BidOffer> offers)
    {
        var names = offers.Select(offer => offer.Package ?? offer.Lots[0].Lot).ToList();
        foreach (var (i, name) in group.Of.Index())
        {
            LotJudge.Known(name, names.Distinct(), $"{at}[{i}]", faults);
        }

        return [.. names.Index().Where(name => group.Of.Contains(name.Item)).Select(name => name.Index)];
    }

    private BidDiscount Discount(BidDiscountFile discount, string at)
    {
        AwardTermsJudge.Share(discount.Share, $"{at}.share", faults);
        if (tender.Discounts == DiscountKind.None)
        {
            faults.Add(at, new("er en rabat", "is a discount"), new("ingen: udbuddet tillader dem ikke", "none: the tender does not allow them"));
        }
        else if (tender.Discounts == DiscountKind.Marginal && discount.FromLots is not null)
        {
            faults.Add($"{at}.fromLots", new("passer ikke til en rabat af det overskydende", "does not go with a discount of what exceeds"), new("\"fromDkk\"", "fromDkk"));
        }

        return new BidDiscount(discount.FromLots ?? 0, discount.FromDkk ?? 0, discount.Share);
    }

    private static decimal Rounded(decimal dkk) => decimal.Round(dkk, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Bids that were read and found sound, of the tender under whose lock they were given.</summary>
/// <param name="Of">The tender.</param>
/// <param name="Bids">The bids in ordinal order of their ids.</param>
/// <param name="Hash">The hash of what the file says, as of a lock.</param>
/// <param name="Warnings">What is allowed and seldom meant.</param>
public sealed record LoadedBids(LoadedTender Of, IReadOnlyList<TenderBid> Bids, string Hash, IReadOnlyList<Text> Warnings);

/// <summary>Sound bids with what they were read from.</summary>
/// <param name="Bids">The bids.</param>
/// <param name="Content">What their file says.</param>
/// <param name="Tender">Their tender.</param>
internal sealed record ReadBids(LoadedBids Bids, BidsFile Content, ReadTender Tender);
