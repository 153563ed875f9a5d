using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Sheets;

/// <summary>Makes a bid of what stands in a sheet, and remembers in which cell each part of it stands.</summary>
internal sealed class SheetBid(BidSheet sheet, InputReader input)
{
    private readonly Dictionary<string, CellAt> places = new(StringComparer.Ordinal);
    private readonly HashSet<string> offered = new(StringComparer.Ordinal);

    /// <summary>The cell of a part of the bid, by its JSON path.</summary>
    public CellAt At(string path)
    {
        for (var at = path; at is not null; at = JsonPath.Parent(at))
        {
            if (places.TryGetValue(at, out var cell))
            {
                return cell;
            }
        }

        return sheet.Prices[0].Price;
    }

    /// <summary>The bid; parts that cannot be read are told and left out, or stand for 0.</summary>
    /// <param name="receivedAt">When it was received.</param>
    /// <param name="hash">The hash of the file.</param>
    public BidFile Read(string receivedAt, string hash)
    {
        var (name, cvr) = (Needed(sheet.Name), Cvr(sheet.Cvr) ?? Missing(sheet.Cvr));
        Companies =
        [
            .. sheet.Members.Prepend(sheet.Cvr).Select(at => (At: at, Cvr: at == sheet.Cvr ? cvr : Cvr(at) ?? ""))
                .Where(company => company.Cvr.Length > 0),
        ];
        var members = Companies.Where(company => company.At != sheet.Cvr).Select(company => company.Cvr);
        var prices = Prices();
        var packages = Packages();
        var (cars, permits) = (Count(sheet.Cars), Count(sheet.Permits));
        places["$.cars"] = sheet.Cars;
        places["$.permits"] = sheet.Permits;
        return new BidFile
        {
            Id = "cvr" + cvr,
            ReceivedAt = receivedAt,
            SheetHash = hash,
            Bidder = new BidderFile { Name = name, Cvr = cvr, Members = [.. members] },
            Cars = cars ?? 0,
            Permits = permits ?? (cars ?? 0),
            Prices = prices,
            Packages = packages,
            EitherOr = EitherOr(packages),
            Discounts = Discounts(),
        };
    }

    /// <summary>Whether the cars can be relied on.</summary>
    public bool KnowsCars => input.IsFilled(sheet.Cars) && input.IsSound(sheet.Cars);

    /// <summary>The CVR numbers that could be read, with their cells: the bidder's first, then those of the members of a consortium.</summary>
    public IReadOnlyList<(CellAt At, string Cvr)> Companies { get; private set; } = [];

    private List<BidPriceFile> Prices()
    {
        var prices = new List<BidPriceFile>();
        foreach (var lot in sheet.Prices.GroupBy(line => line.Lot))
        {
            // What stands in rows that were moved is not known: nothing else is to be judged by its absence.
            var lines = lot.Select(line => (Line: line, Dkk: input.IsSound(line.Price) ? input.Number(line.Price) : 0)).ToList();
            if (lines.TrueForAll(line => line.Dkk is null))
            {
                continue;
            }

            offered.Add(lot.Key.Lot);
            foreach (var (line, dkk) in lines)
            {
                if (dkk is null && input.IsSound(line.Price))
                {
                    input.Add(
                        line.Price, new("er tom, men der bydes på delaftalen", "is blank, but the lot is bid for"),
                        new("en pris på hver ydelse; 0 er en pris", "a price of each item; 0 is a price"));
                }

                places[$"$.prices[{prices.Count}]"] = line.Price;
                var variant = line.Lot.Variant.Length == 0 ? null : line.Lot.Variant;
                prices.Add(new BidPriceFile { Lot = line.Lot.Lot, Variant = variant, Item = line.Item, Dkk = dkk ?? 0 });
            }
        }

        return prices;
    }

    private List<PackageFile> Packages()
    {
        var (packages, sets) = (new List<PackageFile>(), new Dictionary<string, string>(StringComparer.Ordinal));
        foreach (var line in sheet.Packages)
        {
            var lots = line.Lots.Select(at => (At: at, Code: Choice(at, sheet.LotChoices))).Where(lot => lot.Code is not null).ToList();
            var (share, dkk) = (input.Number(line.Share), input.Number(line.Dkk));
            if (share is null && dkk is null && lots.Count == 0)
            {
                continue;
            }

            offered.Add(line.Id);
            OfPackage(line, lots!, share, dkk);
            var set = string.Join(' ', lots.Select(lot => lot.Code).Order(StringComparer.Ordinal));
            if (lots.Count > 1 && lots.TrueForAll(lot => lot.Code!.Length > 0) && !sets.TryAdd(set, line.Id))
            {
                input.Add(
                    line.Lots[0], new($"har de samme delaftaler som {sets[set]}", $"has the same lots as {sets[set]}"),
                    new("ét bud på hver pakke", "one bid for each package"));
            }

            if (IsSound(line))
            {
                var at = $"$.packages[{packages.Count}]";
                places[at] = line.Lots[0];
                places[$"{at}.discountShare"] = line.Share;
                places[$"{at}.dkkPerYear"] = line.Dkk;
                lots.Index().ToList().ForEach(lot => places[$"{at}.lots[{lot.Index}]"] = lot.Item.At);
                var chosen = lots.Select(lot => LotOf(lot.Code!));
                packages.Add(new PackageFile { Id = line.Id, Lots = [.. chosen], DiscountShare = share, DkkPerYear = dkk });
            }
        }

        return packages;
    }

    private bool IsSound(PackageLine line) => line.Lots.Append(line.Share).Append(line.Dkk).All(input.IsSound);

    private void OfPackage(PackageLine line, List<(CellAt At, string Code)> lots, decimal? share, decimal? dkk)
    {
        if (lots.Count < 2)
        {
            input.Add(
                lots.Count == 0 ? line.Lots[0] : lots[0].At,
                new($"er en pakke af {lots.Count} delaftaler", $"is a package of {lots.Count} lots"), new("mindst to", "at least two"));
        }

        if (share is null == dkk is null)
        {
            input.Add(
                line.Share, share is null ? FileTexts.IsMissing : new(
                    $"står ved siden af et beløb i {line.Dkk.Address}", $"stands beside a sum in {line.Dkk.Address}"),
                new("enten en rabat eller et beløb om året", "either a discount or a sum a year"));
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (at, code) in lots.Where(lot => lot.Code.Length > 0))
        {
            var lot = LotOf(code);
            if (!seen.Add(lot.Lot))
            {
                input.Add(at, FileTexts.Twice(lot.Lot), new("hver delaftale én gang", "each lot once"));
            }

            if (dkk is not null && lot.Variant is null
                && sheet.LotChoices.FirstOrDefault(choice => choice.StartsWith(lot.Lot + "/", StringComparison.Ordinal)) is { } variant)
            {
                input.Add(
                    at, new("siger ikke hvilken variant", "does not say which variant"),
                    new(
                        $"en variant, når pakken har et beløb om året, for eksempel {variant}",
                        $"a variant where the package has a sum a year, such as {variant}"));
            }
        }
    }

    private List<EitherOrFile> EitherOr(List<PackageFile> packages)
    {
        var groups = new List<EitherOrFile>();
        foreach (var group in sheet.EitherOr)
        {
            var names = group.Select(at => (At: at, Name: Choice(at, [.. sheet.OfferChoices]))).Where(name => name.Name is not null).ToList();
            var seen = new HashSet<string>(StringComparer.Ordinal);
            foreach (var (at, name) in names.Where(name => name.Name!.Length > 0))
            {
                if (!offered.Contains(name!))
                {
                    input.Add(
                        at, new($"{Quoted.Text(name!)} er der ikke budt på", $"{Quoted.Text(name!)} is not bid for"),
                        new(
                            "en delaftale med egne priser, eller en udfyldt pakke",
                            "a lot with prices of its own, or a package that is filled in"));
                }
                else if (!seen.Add(name!))
                {
                    input.Add(at, FileTexts.Twice(name!), FileTexts.EachOnce);
                }
            }

            if (names.Count == 1)
            {
                input.Add(
                    names[0].At, new("er alene i sin gruppe", "is alone in its group"),
                    new("mindst to i hver gruppe", "at least two in each group"));
            }

            // A package that was faulty is none that the others could be judged beside.
            if (names.Count > 1 && names.TrueForAll(name => input.IsSound(name.At)
                && (sheet.Packages.All(line => line.Id != name.Name) || packages.Exists(package => package.Id == name.Name))))
            {
                names.Index().ToList().ForEach(name => places[$"$.eitherOr[{groups.Count}].of[{name.Index}]"] = name.Item.At);
                groups.Add(new EitherOrFile { Of = [.. names.Select(name => name.Name!)] });
            }
        }

        return groups;
    }

    private List<BidDiscountFile> Discounts()
    {
        var discounts = new List<BidDiscountFile>();
        foreach (var line in sheet.Discounts)
        {
            var (lots, dkk, share) = (line.FromLots is { } at ? input.Number(at) : null, input.Number(line.FromDkk), input.Number(line.Share));
            if (lots is null && dkk is null && share is null)
            {
                continue;
            }

            if (share is null)
            {
                input.Add(line.Share, FileTexts.IsMissing, InputTexts.Wanted(InputKind.Share));
            }

            if (lots is null == dkk is null)
            {
                input.Add(
                    line.FromDkk, dkk is null ? FileTexts.IsMissing : new(
                        $"står ved siden af et antal i {line.FromLots!.Value.Address}",
                        $"stands beside a number in {line.FromLots!.Value.Address}"),
                    line.FromLots is null ? InputTexts.Wanted(InputKind.Dkk) : new(
                        "én betingelse: en sum om året eller et antal delaftaler", "one condition: a sum a year or a number of lots"));
            }

            places[$"$.discounts[{discounts.Count}]"] = line.Share;
            discounts.Add(new BidDiscountFile { FromLots = (int?)lots, FromDkk = dkk, Share = share ?? 0 });
        }

        return discounts;
    }

    private static PackageLotFile LotOf(string code)
    {
        var slash = code.IndexOf('/', StringComparison.Ordinal);
        return slash < 0 ? new PackageLotFile { Lot = code } : new PackageLotFile { Lot = code[..slash], Variant = code[(slash + 1)..] };
    }

    /// <summary>One of the choices, null where the cell is blank, empty where it is none of them.</summary>
    private string? Choice(CellAt at, IReadOnlyList<string> choices)
    {
        if (input.Words(at) is not { Length: > 0 } words)
        {
            return input.IsFilled(at) ? "" : null;
        }

        if (choices.Contains(words))
        {
            return words;
        }

        input.Add(at, new($"{Quoted.Text(words)} findes ikke", $"there is no {Quoted.Text(words)}"), NearestName.Expectation(words, choices));
        return "";
    }

    private int? Count(CellAt at)
    {
        if (input.Number(at) is not { } count)
        {
            Missing(at);
            return null;
        }

        return input.IsSound(at) ? (int)count : null;
    }

    private string Needed(CellAt at) => input.Words(at) ?? Missing(at);

    private string Missing(CellAt at)
    {
        if (input.IsSound(at))
        {
            input.Add(at, FileTexts.IsMissing, InputTexts.Wanted(((InputCell)sheet.Cells[at]).Kind));
        }

        return "";
    }

    private string? Cvr(CellAt at)
    {
        if (input.Words(at) is not { Length: > 0 } words || !input.IsSound(at))
        {
            return input.IsFilled(at) ? "" : null;
        }

        var digits = words.Replace(" ", "", StringComparison.Ordinal);
        if (digits.Length == 8 && digits.All(char.IsAsciiDigit))
        {
            return digits;
        }

        input.Add(at, FileTexts.Is(Quoted.Text(words)), InputTexts.Wanted(InputKind.Cvr));
        return "";
    }
}
