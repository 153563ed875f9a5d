using Korevagt.Domain.Tenders;
using Korevagt.Domain.Texts;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Sheets;

/// <summary>What a price sheet says. Other words are another <see cref="BidSheet.Format"/>: sheets that are out could not be read back.</summary>
internal static class SheetTexts
{
    public static Text PricesHint { get; } = new(
        "Udfyld kun de gule felter. 0 er en pris; et tomt felt er intet tilbud. Bydes der på en delaftale, skal alle dens ydelser have en pris.",
        "Fill in the yellow cells only. 0 is a price; a blank cell is no bid. Who bids for a lot gives a price of each of its items.");

    public static Text PackagesHint { get; } = new(
        "Alt på dette ark er frivilligt. En pakke tildeles hel og træder i stedet for egne priser på dens delaftaler.",
        "Everything on this sheet is optional. A package is awarded whole and takes the place of your own prices of its lots.");

    public static Text CapacityHint { get; } = new(
        "Biler og tilladelser, som tilbudsgiveren har til denne opgave.", "Cars and permits that the bidder has for this task.");

    public static Text CompanyHint { get; } = new(
        "Hvem der byder. Et konsortium skriver den, der fører an, øverst og de andre som medlemmer.",
        "Who bids. A consortium writes its leader first and the others as members.");

    public static Text Cars { get; } = new("Biler", "Cars");

    public static Text Permits { get; } = new("Tilladelser", "Permits");

    public static Text CompanyName { get; } = new("Navn", "Name");

    public static Text Cvr { get; } = new("CVR-nummer", "CVR number");

    public static Text NoPackages { get; } = new("Udbuddet tillader ikke pakker.", "The tender does not allow packages.");

    public static Text Total { get; } = new(
        "I alt om året, den billigste variant af hver delaftale", "In all a year, the cheapest variant of each lot");

    public static Text EitherOr { get; } = new(
        "Enten/eller: af det, der står i en gruppe, får tilbudsgiveren højst ét.",
        "Either-or: of what stands in a group the bidder is awarded one at most.");

    public static Text LacksPrices { get; } = new("mangler priser", "lacks prices");

    public static Text GroupColumn { get; } = new("Gruppe", "Group");

    public static IReadOnlyList<Text> PriceColumns { get; } =
    [
        new("Kode", "Code"), new("Delaftale", "Lot"), new("Variant", "Variant"), new("Ydelse", "Item"), new("Enhed", "Unit"),
        new("Mængde om året", "Amount a year"), new("Pris pr. enhed, kr.", "Price of one, kr."), new("I alt om året, kr.", "In all a year, kr."),
        new("Billigste variant, kr.", "Cheapest variant, kr."),
    ];

    public static IReadOnlyList<Text> PackageColumns { get; } =
    [
        new("Pakke", "Package"), new("Rabat på egne priser, %", "Discount on own prices, %"),
        new("eller pris om året, kr.", "or price a year, kr."),
    ];

    public static IReadOnlyList<Text> CapacityColumns { get; } =
    [
        new("Kode", "Code"), new("Delaftale", "Lot"), new("Variant", "Variant"), new("Biler på samme tid", "Cars at one time"),
    ];

    public static Text Name(SheetKind sheet) => sheet switch
    {
        SheetKind.Instruction => new("Vejledning", "Instruction"),
        SheetKind.Prices => new("Priser", "Prices"),
        SheetKind.Packages => new("Pakker", "Packages"),
        SheetKind.Capacity => new("Kapacitet", "Capacity"),
        _ => new("Virksomhed", "Company"),
    };

    public static Text State(bool isDraft) => isDraft
        ? new(
            "UDKAST – udbuddet er ikke låst, og dette ark kan ikke bruges til at byde.",
            "DRAFT – the tender is not locked, and this sheet cannot be used to bid.")
        : new("Tilbudsliste til et låst udbud.", "Price sheet of a locked tender.");

    public static Text Lock(string hash) => new($"Lås: {hash}", $"Lock: {hash}");

    public static Text Unit(ItemUnit unit) => unit switch
    {
        ItemUnit.Hour => new("time", "hour"),
        ItemUnit.OvertimeHour => new("overtidstime", "hour of overtime"),
        ItemUnit.Kilometer => new("km", "km"),
        _ => new("vagtstart", "start of a shift"),
    };

    public static Text TotalOf(LotFile lot, LotVariantFile variant)
    {
        var name = variant.Id.Length == 0 ? lot.Name : $"{lot.Name}, {variant.Name ?? variant.Id}";
        return new($"I alt {name}", $"In all {name}");
    }

    public static Text TotalFormula(int first, int last) =>
        new(TotalFormula(first, last, LacksPrices.Danish), TotalFormula(first, last, LacksPrices.English));

    public static Text PackagesAllowed(int most) => new($"Pakker af 2 til {most} delaftaler", $"Packages of 2 to {most} lots");

    public static Text LotOfPackage(int number) => new($"Delaftale {number}", $"Lot {number}");

    public static Text MemberOfGroup(int number) => new($"Delaftale eller pakke {number}", $"Lot or package {number}");

    public static Text Group(int number) => new($"Gruppe {number}", $"Group {number}");

    public static Text Discount(int number) => new($"Rabat {number}", $"Discount {number}");

    public static Text Member(int number) => new($"CVR-nummer, medlem {number}", $"CVR number, member {number}");

    public static Text Discounts(DiscountKind kind) => kind switch
    {
        DiscountKind.WholeAward => new(
            "Rabat på alt, hvad tilbudsgiveren får, når betingelsen er opfyldt",
            "Discount on all that the bidder is awarded, when the condition holds"),
        DiscountKind.Marginal => new("Rabat på det, der overstiger en sum", "Discount on what exceeds a sum"),
        _ => new("Udbuddet tillader ikke rabatter på betingelse.", "The tender does not allow discounts on condition."),
    };

    public static IReadOnlyList<Text> DiscountColumns(DiscountKind kind)
    {
        List<Text> columns = [new("Rabat", "Discount"), new("Rabat, %", "Discount, %"), new("fra sum om året, kr.", "from a sum a year, kr.")];
        return kind == DiscountKind.WholeAward ? [.. columns, new("eller fra antal delaftaler", "or from a number of lots")] : columns;
    }

    public static IReadOnlyList<(Text Words, LabelLook Look)> Instruction(TenderFile content, Tender tender, int sets)
    {
        var deadline = content.Procedure.Deadline.Replace("T", " kl. ", StringComparison.Ordinal);
        var time = content.Procedure.Deadline.Replace('T', ' ');
        List<(Text, LabelLook)> said =
        [
            (new("Sådan udfyldes arket", "How to fill it in"), LabelLook.Heading),
            Said(
                "Tilbuddet afleveres i udbudsportalen senest " + deadline + " dansk tid. Hvornår det kom, siger portalen, ikke dette ark.",
                "The bid is handed in at the tender portal by " + time + " Danish time. When it came, the portal says, not this sheet."),
            Said(
                "Kun de gule felter udfyldes. Alt andet er låst og skal stå, som det er sendt ud: ingen rækker flyttes, skjules eller tilføjes.",
                "Fill in the yellow cells only. All else is locked and stays as it was sent out: no row is moved, hidden or added."),
            Said(
                "Gem som almindelig Excel-projektmappe (.xlsx) uden makroer og uden henvisninger til andre filer. LibreOffice kan også bruges.",
                "Save as a plain Excel workbook (.xlsx) without macros and without links to other files. LibreOffice can be used too."),
            Said(
                "Skriv tal som tal: højst to decimaler, ingen enheder. 0 er en pris; et tomt felt er intet tilbud.",
                "Write numbers as numbers: two decimals at most, no units. 0 is a price; a blank cell is no bid."),
            Said(
                "Forbehold kan ikke skrives i arket: det, der står uden for de gule felter, afvises.",
                "No reservations can be written in the sheet: what stands outside the yellow cells is refused."),
            (new("Sådan må der bydes", "How it may be bid"), LabelLook.Heading),
            Said(
                "Der kan bydes på en, flere eller alle delaftaler. Egne priser kan vindes sammen, undtagen hvor arket Pakker siger enten/eller.",
                "A bid may be for one, several or all lots. Own prices may be won together, except where the sheet Packages says either-or."),
            Said(
                "Den vurderede pris er pris gange den trykte mængde, lagt sammen over delaftalens ydelser og afrundet til ører.",
                "The evaluated price is price times the printed amount, summed over the items of the lot and rounded to øre."),
        ];
        if (tender.Rules.OfType<CarsAtOnce>().Any())
        {
            said.Add(Said(
                "Ingen tildeles mere, end bilerne rækker til på samme tid; den samme bil kan køre en aften- og en nattevagt.",
                "Nobody is awarded more than the cars suffice for at one time; the same car can drive an evening and a night shift."));
        }

        foreach (var lot in content.Lots.Where(lot => lot.Variants is not null))
        {
            var codes = string.Join(", ", lot.Variants!.Select(variant => BidSheet.Code(lot.Id, variant.Id)));
            said.Add(Said(
                $"{lot.Name} har varianter ({codes}): hver bydes der på for sig, og kun en af dem tildeles.",
                $"{lot.Name} has variants ({codes}): each is bid for by itself, and only one is awarded."));
        }

        said.Add(tender.MaximumLotsInPackage == 0
            ? (NoPackages, LabelLook.Plain)
            : Said(
                $"En pakke har 2 til {tender.MaximumLotsInPackage} delaftaler. Den tildeles hel og træder i stedet for egne priser på dem; "
                + "dens pris er en rabat på dem eller et beløb om året.",
                $"A package has 2 to {tender.MaximumLotsInPackage} lots. It is awarded whole and takes the place of own prices of them; "
                + "its price is a discount on them or a sum a year."));
        if (tender.MaximumLotsInPackage > 0 && content.Lots.Any(lot => lot.Variants is not null))
        {
            said.Add(Said(
                "Delaftalens kode uden variant står for hver variant med en egen pris; en pakke til et beløb om året nævner varianten.",
                "The code of a lot without a variant stands for each variant that has a price of its own; "
                + "a package at a sum a year names the variant."));
        }

        if (sets > BidSheetLayout.MostPackages)
        {
            said.Add(Said($"Der er plads til {BidSheetLayout.MostPackages} pakker.", $"There is room for {BidSheetLayout.MostPackages} packages."));
        }

        said.Add((
            Discounts(tender.Discounts) is var discounts && tender.Discounts == DiscountKind.None ? discounts : new(
                $"{discounts.Danish}: højst to decimaler i procenten.", $"{discounts.English}: two decimals of the per cent at most."),
            LabelLook.Plain));
        said.Add(Said(
            $"Enten/eller: højst {BidSheetLayout.Groups} grupper af højst {BidSheetLayout.GroupSize}.",
            $"Either-or: {BidSheetLayout.Groups} groups of {BidSheetLayout.GroupSize} at most."));
        said.Add(Said(
            "Tildelingens regler står i udbudsmaterialet; arket gentager dem ikke.",
            "The rules of the award stand in the tender documents; this sheet does not repeat them."));
        return said;
    }

    private static (Text Words, LabelLook Look) Said(string danish, string english) => (new(danish, english), LabelLook.Plain);

    private static string TotalFormula(int first, int last, string lacksPrices) => FormattableString.Invariant(
        $"IF(COUNT(G{first}:G{last})=0,\"\",IF(COUNT(G{first}:G{last})<{last - first + 1},\"{lacksPrices}\",ROUND(SUMPRODUCT(F{first}:F{last},G{first}:G{last}),2)))");
}
