using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Awards;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;

namespace Korevagt.Tenders.Sheets;

/// <summary>Lays out the price sheet of a tender.</summary>
internal sealed class BidSheetLayout
{
    /// <summary>Most packages that have a row; a tender of fewer sets of lots has a row for each.</summary>
    public const int MostPackages = 200;

    /// <summary>Groups of which one at most is accepted.</summary>
    public const int Groups = 20;

    /// <summary>Lots and packages of a group; a larger one is written as several.</summary>
    public const int GroupSize = 10;

    /// <summary>The first row below the headings of a sheet.</summary>
    public const int FirstRow = 6;

    private const int Discounts = 20;
    private const int Members = 50;

    private readonly LoadedTender of;
    private readonly bool isDraft;
    private readonly Dictionary<CellAt, SheetCell> cells = [];
    private readonly List<string> lotChoices;

    private BidSheetLayout(LoadedTender of, bool isDraft)
    {
        (this.of, this.isDraft) = (of, isDraft);
        lotChoices =
        [
            .. of.Content.Lots.SelectMany(lot => (lot.Variants ?? []).Select(variant => BidSheet.Code(lot.Id, variant.Id)).Prepend(lot.Id)),
        ];
    }

    /// <summary>The sheet of a tender.</summary>
    /// <param name="of">The tender.</param>
    /// <param name="isDraft">Whether it is not locked yet.</param>
    public static BidSheet Of(LoadedTender of, bool isDraft) => new BidSheetLayout(of, isDraft).Whole();

    private BidSheet Whole()
    {
        Instruction();
        var prices = Prices();
        var (row, packages) = Packages();
        (row, var groups) = EitherOr(row);
        var discounts = DiscountLines(row);
        Heads(SheetKind.Capacity, SheetTexts.CapacityHint);
        var (cars, permits) = (
            Asked(SheetKind.Capacity, FirstRow, SheetTexts.Cars, InputKind.Cars),
            Asked(SheetKind.Capacity, FirstRow + 1, SheetTexts.Permits, InputKind.Permits));
        CarsOfLots(FirstRow + 3);
        Heads(SheetKind.Company, SheetTexts.CompanyHint);
        return new BidSheet
        {
            Of = of,
            IsDraft = isDraft,
            Cells = cells,
            Prices = prices,
            Packages = packages,
            EitherOr = groups,
            Discounts = discounts,
            Cars = cars,
            Permits = permits,
            Name = Asked(SheetKind.Company, FirstRow, SheetTexts.CompanyName, InputKind.Name),
            Cvr = Asked(SheetKind.Company, FirstRow + 1, SheetTexts.Cvr, InputKind.Cvr),
            Members = [.. Enumerable.Range(1, Members).Select(number => Asked(
                SheetKind.Company, FirstRow + 2 + number, SheetTexts.Member(number), InputKind.Cvr))],
            LotChoices = lotChoices,
        };
    }

    private void Instruction()
    {
        Label(SheetKind.Instruction, 1, 1, Text.Same(of.Tender.Name), LabelLook.Title);
        Label(SheetKind.Instruction, 2, 1, SheetTexts.State(isDraft), isDraft ? LabelLook.Warning : LabelLook.Note);
        Label(SheetKind.Instruction, 3, 1, SheetTexts.Lock(of.Lock));
        foreach (var (i, (words, look)) in SheetTexts.Instruction(of.Content, of.Tender, MostSets()).Index())
        {
            Label(SheetKind.Instruction, FirstRow - 1 + i, 1, words, look);
        }
    }

    private List<PriceLine> Prices()
    {
        Heads(SheetKind.Prices, SheetTexts.PricesHint);
        Headings(SheetKind.Prices, FirstRow - 1, SheetTexts.PriceColumns);
        var (row, lines) = (FirstRow, new List<PriceLine>());
        foreach (var lot in of.Content.Lots)
        {
            var totals = new List<string>();
            foreach (var variant in lot.Variants ?? [new LotVariantFile { Id = "" }])
            {
                var first = row;
                var quantities = VariantOf(lot.Id, variant.Id).Quantities;
                foreach (var item in of.Content.Items.Where(item => quantities.ContainsKey(item.Id)))
                {
                    Names(SheetKind.Prices, row, lot, variant);
                    Label(SheetKind.Prices, row, 4, Text.Same(item.Id));
                    Label(SheetKind.Prices, row, 5, SheetTexts.Unit(item.Unit));
                    cells[new(SheetKind.Prices, row, 6)] = new AmountCell(quantities[item.Id]);
                    lines.Add(new(new(lot.Id, variant.Id), item.Id, Input(SheetKind.Prices, row, 7, InputKind.Price)));
                    Formula(row, 8, Text.Same(FormattableString.Invariant($"IF(G{row}=\"\",\"\",F{row}*G{row})")));
                    row++;
                }

                Label(SheetKind.Prices, row, 2, SheetTexts.TotalOf(lot, variant), LabelLook.Section);
                Formula(row, 8, SheetTexts.TotalFormula(first, row - 1));
                totals.Add(FormattableString.Invariant($"H{row}"));
                row++;
            }

            var all = string.Join(',', totals);
            Formula(row - 1, 9, Text.Same($"IF(COUNT({all})=0,\"\",MIN({all}))"));
        }

        Label(SheetKind.Prices, row + 1, 2, SheetTexts.Total, LabelLook.Section);
        Formula(row + 1, 9, Text.Same(FormattableString.Invariant($"SUM(I{FirstRow}:I{row - 1})")));
        return lines;
    }

    private (int Row, List<PackageLine> Packages) Packages()
    {
        Heads(SheetKind.Packages, SheetTexts.PackagesHint);
        var most = of.Tender.MaximumLotsInPackage;
        Label(SheetKind.Packages, FirstRow - 1, 1, most == 0 ? SheetTexts.NoPackages : SheetTexts.PackagesAllowed(most), LabelLook.Section);
        if (most == 0)
        {
            return (FirstRow + 1, []);
        }

        Headings(SheetKind.Packages, FirstRow, [.. SheetTexts.PackageColumns, .. Enumerable.Range(1, most).Select(SheetTexts.LotOfPackage)]);
        var prefix = "pakke-";
        while (of.Content.Lots.Any(lot => lot.Id.StartsWith(prefix, StringComparison.Ordinal)))
        {
            prefix = "x" + prefix;
        }

        var packages = new List<PackageLine>();
        for (var row = FirstRow + 1; packages.Count < Math.Min(MostSets(), MostPackages); row++)
        {
            var id = FormattableString.Invariant($"{prefix}{packages.Count + 1}");
            Label(SheetKind.Packages, row, 1, Text.Same(id));
            packages.Add(new(
                id, Input(SheetKind.Packages, row, 2, InputKind.Share), Input(SheetKind.Packages, row, 3, InputKind.Dkk),
                [.. Enumerable.Range(4, most).Select(column => Input(SheetKind.Packages, row, column, InputKind.LotChoice))]));
        }

        return (FirstRow + 2 + packages.Count, packages);
    }

    private (int Row, List<IReadOnlyList<CellAt>> Groups) EitherOr(int row)
    {
        Label(SheetKind.Packages, row, 1, SheetTexts.EitherOr, LabelLook.Section);
        Headings(SheetKind.Packages, row + 1, [SheetTexts.GroupColumn, .. Enumerable.Range(1, GroupSize).Select(SheetTexts.MemberOfGroup)]);
        var groups = new List<IReadOnlyList<CellAt>>();
        for (var number = 1; number <= Groups; number++)
        {
            Label(SheetKind.Packages, row + 1 + number, 1, SheetTexts.Group(number));
            groups.Add([.. Enumerable.Range(2, GroupSize).Select(column => Input(
                SheetKind.Packages, row + 1 + number, column, InputKind.OfferChoice))]);
        }

        return (row + Groups + 3, groups);
    }

    private List<DiscountLine> DiscountLines(int row)
    {
        var kind = of.Tender.Discounts;
        Label(SheetKind.Packages, row, 1, SheetTexts.Discounts(kind), LabelLook.Section);
        if (kind == DiscountKind.None)
        {
            return [];
        }

        Headings(SheetKind.Packages, row + 1, SheetTexts.DiscountColumns(kind));
        return
        [
            .. Enumerable.Range(1, Discounts).Select(number =>
            {
                var at = row + 1 + number;
                Label(SheetKind.Packages, at, 1, SheetTexts.Discount(number));
                return new DiscountLine(
                    kind == DiscountKind.WholeAward ? Input(SheetKind.Packages, at, 4, InputKind.LotCount) : null,
                    Input(SheetKind.Packages, at, 3, InputKind.Dkk), Input(SheetKind.Packages, at, 2, InputKind.Share));
            }),
        ];
    }

    private void CarsOfLots(int row)
    {
        Headings(SheetKind.Capacity, row, SheetTexts.CapacityColumns);
        foreach (var lot in of.Content.Lots)
        {
            foreach (var variant in lot.Variants ?? [new LotVariantFile { Id = "" }])
            {
                row++;
                Names(SheetKind.Capacity, row, lot, variant);
                var shifts = VariantOf(lot.Id, variant.Id).Shifts;
                cells[new(SheetKind.Capacity, row, 4)] = new AmountCell(new CarsInUse(shifts).Of(shifts).Max());
            }
        }
    }

    /// <summary>How many sets of lots a package can be of, a lot counted in each variant and without naming one; no more than is asked for.</summary>
    private int MostSets()
    {
        var most = of.Tender.MaximumLotsInPackage;
        var sets = new long[most + 1];
        sets[0] = 1;
        foreach (var lot in of.Content.Lots)
        {
            for (var size = most; size > 0; size--)
            {
                sets[size] = Math.Min(int.MaxValue, sets[size] + (sets[size - 1] * (1 + (lot.Variants?.Count ?? 0))));
            }
        }

        return (int)Math.Min(int.MaxValue, sets.Skip(2).Sum());
    }

    private LotVariant VariantOf(string lot, string variant) =>
        of.Tender.Lots.Single(known => known.Id == lot).Variants.Single(known => known.Id == variant);

    private void Names(SheetKind sheet, int row, LotFile lot, LotVariantFile variant)
    {
        Label(sheet, row, 1, Text.Same(BidSheet.Code(lot.Id, variant.Id)));
        Label(sheet, row, 2, Text.Same(lot.Name));
        if (variant.Id.Length > 0)
        {
            Label(sheet, row, 3, Text.Same(variant.Name ?? variant.Id));
        }
    }

    private void Heads(SheetKind sheet, Text hint)
    {
        Label(sheet, 1, 1, Text.Same(of.Tender.Name), LabelLook.Title);
        Label(sheet, 2, 1, hint, LabelLook.Note);
        if (isDraft)
        {
            Label(sheet, 3, 1, SheetTexts.State(isDraft), LabelLook.Warning);
        }
    }

    private void Headings(SheetKind sheet, int row, IReadOnlyList<Text> headings)
    {
        foreach (var (i, heading) in headings.Index())
        {
            Label(sheet, row, i + 1, heading, LabelLook.Heading);
        }
    }

    private CellAt Asked(SheetKind sheet, int row, Text label, InputKind kind)
    {
        Label(sheet, row, 1, label);
        return Input(sheet, row, 2, kind);
    }

    private void Label(SheetKind sheet, int row, int column, Text words, LabelLook look = LabelLook.Plain) =>
        cells[new(sheet, row, column)] = new LabelCell(words, look);

    private void Formula(int row, int column, Text formula) => cells[new(SheetKind.Prices, row, column)] = new FormulaCell(formula);

    private CellAt Input(SheetKind sheet, int row, int column, InputKind kind)
    {
        var at = new CellAt(sheet, row, column);
        cells[at] = new InputCell(kind);
        return at;
    }
}
