using DocumentFormat.OpenXml.Spreadsheet;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>Each thing that bidders get wrong is told with the cell where it stands, and nothing else is told.</summary>
public sealed class BadCellTests
{
    private static readonly SortedDictionary<string, (Action<ChangedWorkbook> Change, string[] Told)> Cases = new(StringComparer.Ordinal)
    {
        // Prices.
        ["a number as Danish text"] = (book => book.Said("Priser", "G6", "263,50"), ["Priser!G6: er tekst, skrevet med dansk komma (263,50)"]),
        ["a number as English text"] = (book => book.Said("Priser", "G6", "263.50"), ["Priser!G6: er tekst, skrevet med engelsk punktum (263.50)"]),
        ["a text that is two numbers"] = (book => book.Said("Priser", "G7", "1.250"), ["Priser!G7: er tekst og kan læses som to forskellige tal (1.250)"]),
        ["the same with a comma"] = (book => book.Said("Priser", "G7", "1,250"), ["Priser!G7: er tekst og kan læses som to forskellige tal (1,250)"]),
        ["a number with its unit"] = (book => book.Said("Priser", "G8", "263 kr."), ["Priser!G8: er tekst, ikke et tal (263 kr.)"]),
        ["words for a price"] = (book => book.Said("Priser", "G8", "efter aftale"), ["Priser!G8: er tekst, ikke et tal (efter aftale)"]),
        ["a dash for a price"] = (book => book.Said("Priser", "G8", "-"), ["Priser!G8: er tekst, ikke et tal (-)"]),
        ["a negative price"] = (book => book.Number("Priser", "G6", "-263.5"), ["Priser!G6: er negativ (-263.5)"]),
        ["three decimals"] = (book => book.Number("Priser", "G6", "263.505"), ["Priser!G6: har mere end 2 decimaler (263.505)"]),
        ["a price above all limits"] = (book => book.Number("Priser", "G6", "1000000.01"), ["Priser!G6: ligger uden for grænserne (1000000.01)"]),
        ["a number that no decimal holds"] = (book => book.Number("Priser", "G6", "1E+300"), ["Priser!G6: har mere end 2 decimaler (1E+300)"]),
        ["a price that was turned into a date"] = (book => book.AsDate("Priser", "G6", "46143"), ["Priser!G6: er en dato eller et klokkeslæt"]),
        ["true"] = (book => book.Of("Priser", "G6", CellValues.Boolean, "1"), ["Priser!G6: er sandt eller falsk, ikke et tal"]),
        ["the fault of a formula"] = (book => book.Formula("Priser", "G6", "1/0", "#DIV/0!", CellValues.Error), ["Priser!G6: er en fejl i en formel (#DIV/0!)"]),
        ["a fault without its formula"] = (book => book.Of("Priser", "G6", CellValues.Error, "#REF!"), ["Priser!G6: er en fejl i en formel (#REF!)"]),
        ["a formula of another workbook"] = (book => book.Formula("Priser", "G6", "[1]Ark1!$A$1", "263.5"), ["Priser!G6: er en formel, der henviser til en anden fil"]),
        ["a formula of a file by its path"] = (book => book.Formula("Priser", "G6", "'file:///c:/priser.xlsx'#Ark1!A1", "263.5"), ["Priser!G6: er en formel, der henviser til en anden fil"]),
        ["a formula that runs a program"] = (book => book.Formula("Priser", "G6", "cmd|' /C calc'!A0", "263.5"), ["Priser!G6: er en formel, der henviser til en anden fil"]),
        ["a formula that was not reckoned"] = (book => book.Formula("Priser", "G6", "250*1.05", null), ["Priser!G6: er en formel, som ikke er regnet ud"]),
        ["a formula with a fraction of an øre"] = (book => book.Formula("Priser", "G6", "0.1+0.2", "0.30000000000000004"), ["Priser!G6: har mere end 2 decimaler (0.30000000000000004)"]),
        ["a blank price beside others"] = (book => book.Clear("Priser", "G7"), ["Priser!G7: er tom, men der bydes på delaftalen"]),
        ["two blank prices beside one"] = (book => book.Clear("Priser", "G10", "G12"), ["Priser!G10: er tom, men der bydes på delaftalen", "Priser!G12: er tom, men der bydes på delaftalen"]),

        // What was printed.
        ["another amount"] = (book => book.Number("Priser", "F6", "1"), ["Priser!F6: siger \"1\"; 3346 som i det ark, der blev sendt ud"]),
        ["another name of a lot"] = (book => book.Said("Priser", "B7", "Delaftale 1 Viborg"), ["Priser!B7: siger \"Delaftale 1 Viborg\"; \"Delaftale 1 Randers\" som i det ark, der blev sendt ud"]),
        ["another unit"] = (book => book.Said("Priser", "E6", "vagt"), ["Priser!E6: siger \"vagt\"; \"time\" som"]),
        ["a label that was deleted"] = (book => book.Clear("Priser", "D8"), ["Priser!D8: er slettet; \"nat\" som"]),
        ["a sum that was written over"] = (book => book.Number("Priser", "H6", "1"), ["Priser!H6: siger \"1\"; summen som"]),
        ["a reservation beside a price"] = (book => book.Said("Priser", "K6", "plus moms"), ["Priser!K6: siger \"plus moms\"; ingenting"]),
        ["a reservation below the prices"] = (book => book.Said("Priser", "A90", "Alle priser er plus tillæg"), ["Priser!A90: siger \"Alle priser er plus tillæg\"; ingenting"]),
        ["a reservation in the instruction"] = (book => book.Said("Vejledning", "C3", "vi forbeholder os"), ["Vejledning!C3: siger \"vi forbeholder os\"; ingenting"]),
        ["a sentence of the instruction that was changed"] = (book => book.Said("Vejledning", "A6", "Udfyld alt"), ["Vejledning!A6: siger \"Udfyld alt\"; "]),
        ["two rows that changed places"] = (book => book.SwapRows("Priser", 6, 8), ["Priser!D6: her står række 8", "Priser!D8: her står række 6"]),
        ["a hidden row"] = (book => book.HideRow("Priser", 7), ["Priser!7:7: er skjult"]),
        ["a hidden column"] = (book => book.HideColumn("Priser", 6), ["Priser!F:F: er skjult"]),
        ["merged cells"] = (book => book.Merge("Priser", "G6:G8"), ["Priser!G6:G8: er flettede celler"]),
        ["a hidden sheet"] = (book => book.Hide("Pakker"), ["Pakker: er skjult"]),
        ["a sheet of the bidder's own"] = (book => book.AddSheet("Forbehold", "Priserne gælder kun i 2027"), ["Forbehold: er et ark, som ikke blev sendt ud"]),

        // Packages.
        ["a package of one lot"] = (book => book.Clear("Pakker", "E7"), ["Pakker!D7: er en pakke af 1 delaftaler"]),
        ["a package without lots"] = (book => book.Clear("Pakker", "D7", "E7"), ["Pakker!D7: er en pakke af 0 delaftaler"]),
        ["a lot twice in a package"] = (book => book.Said("Pakker", "F7", "randers"), ["Pakker!F7: \"randers\" står to gange"]),
        ["an unknown lot"] = (book => book.Said("Pakker", "E7", "silkebrog"), ["Pakker!E7: \"silkebrog\" findes ikke; \"silkeborg\" (mente du det?)"]),
        ["two packages of the same lots"] = (
            book =>
            {
                book.Said("Pakker", "E8", "silkeborg");
                book.Clear("Pakker", "C8");
                book.Number("Pakker", "B8", "0.1");
            },
            ["Pakker!D8: har de samme delaftaler som pakke-1"]),
        ["a package of a lot that is not bid for"] = (book => book.Said("Pakker", "E7", "herning"), ["Pakker!E7: \"herning\" har ingen egen pris, som rabatten kan tages af; en pris på delaftalen, eller et beløb om året"]),
        ["a discount in whole per cent"] = (book => book.Number("Pakker", "B7", "5.6"), ["Pakker!B7: ligger uden for grænserne (5.6); en procent fra 0 til 100"]),
        ["a negative discount"] = (book => book.Number("Pakker", "B7", "-0.05"), ["Pakker!B7: er negativ (-0.05)"]),
        ["a discount of five decimals"] = (book => book.Number("Pakker", "B7", "0.05625"), ["Pakker!B7: har mere end 4 decimaler (0.05625)"]),
        ["a discount as text"] = (book => book.Said("Pakker", "B7", "5,6 %"), ["Pakker!B7: er tekst, ikke et tal (5,6 %)"]),
        ["a discount beside a sum"] = (book => book.Number("Pakker", "C7", "3000000"), ["Pakker!B7: står ved siden af et beløb i C7", "Pakker!E7: siger ikke hvilken variant"]),
        ["a package without a price"] = (book => book.Clear("Pakker", "B7"), ["Pakker!B7: mangler; enten en rabat eller et beløb om året"]),
        ["a sum for a lot whose variant is not said"] = (book => book.Said("Pakker", "E8", "silkeborg"), ["Pakker!E8: siger ikke hvilken variant; en variant, når pakken har et beløb om året, for eksempel silkeborg/med-nat", "Pakker!D8: har de samme delaftaler som pakke-1"]),
        ["a package that was renamed"] = (book => book.Said("Pakker", "A7", "Vores pakke"), ["Pakker!A7: siger \"Vores pakke\"; \"pakke-1\" som"]),

        // Either-or and discounts.
        ["a group of one"] = (book => book.Clear("Pakker", "C35"), ["Pakker!B35: er alene i sin gruppe"]),
        ["a group with a lot that is not bid for"] = (book => book.Said("Pakker", "C35", "tarm"), ["Pakker!C35: \"tarm\" er der ikke budt på"]),
        ["a group with an unknown name"] = (book => book.Said("Pakker", "C35", "p2"), ["Pakker!C35: \"p2\" findes ikke"]),
        ["a name twice in a group"] = (book => book.Said("Pakker", "D35", "randers"), ["Pakker!D35: \"randers\" står to gange"]),
        ["a discount without condition"] = (book => book.Clear("Pakker", "D58"), ["Pakker!C58: mangler; én betingelse"]),
        ["a discount of two conditions"] = (book => book.Number("Pakker", "C58", "1000000"), ["Pakker!C58: står ved siden af et antal i D58"]),
        ["a condition without discount"] = (book => book.Clear("Pakker", "B58"), ["Pakker!B58: mangler; en procent"]),
        ["half a lot"] = (book => book.Number("Pakker", "D58", "2.5"), ["Pakker!D58: er ikke et helt tal (2.5)"]),
        ["no lots"] = (book => book.Number("Pakker", "D58", "0"), ["Pakker!D58: ligger uden for grænserne (0)"]),

        // Capacity and company.
        ["fewer permits than cars"] = (book => book.Number("Kapacitet", "B7", "3"), ["Kapacitet!B7: er 3, færre end de 4 biler"]),
        ["no cars"] = (book => book.Clear("Kapacitet", "B6"), ["Kapacitet!B6: mangler"]),
        ["no permits"] = (book => book.Clear("Kapacitet", "B7"), ["Kapacitet!B7: mangler"]),
        ["half a car"] = (book => book.Number("Kapacitet", "B6", "1.5"), ["Kapacitet!B6: er ikke et helt tal (1.5)"]),
        ["cars as text"] = (book => book.Said("Kapacitet", "B6", "fire"), ["Kapacitet!B6: er tekst, ikke et tal (fire)"]),
        ["offers that take more cars than there are"] = (
            book => book.Number("Kapacitet", "B6", "1"),
            [
                "Priser!G6: kræver 2 biler på samme tid; tilbudsgiveren har 1; mindst 2 biler i Kapacitet!B6, eller intet tilbud her", "Priser!G10: kræver 2 biler",
                "Priser!G14: kræver 2 biler", "Pakker!D7: kræver 4 biler", "Pakker!D8: kræver 4 biler",
            ]),
        ["no name"] = (book => book.Clear("Virksomhed", "B6"), ["Virksomhed!B6: mangler; et navn"]),
        ["a name that is a formula"] = (book => book.Formula("Virksomhed", "B6", "HYPERLINK(\"http://a\",\"b\")", "b", CellValues.String), ["Virksomhed!B6: er en formel; et navn"]),
        ["no CVR number"] = (book => book.Clear("Virksomhed", "B7"), ["Virksomhed!B7: mangler; et CVR-nummer på otte cifre"]),
        ["a CVR number of seven digits"] = (book => book.Number("Virksomhed", "B7", "1000001"), ["Virksomhed!B7: er \"1000001\"; et CVR-nummer på otte cifre"]),
        ["a CVR number with letters"] = (book => book.Said("Virksomhed", "B9", "DK20000001"), ["Virksomhed!B9: er \"DK20000001\""]),
        ["a member twice"] = (book => book.Said("Virksomhed", "B10", "20000001"), ["Virksomhed!B10: 20000001 byder også i"]),
        ["a member that is the bidder"] = (book => book.Said("Virksomhed", "B10", "10000001"), ["Virksomhed!B10: 10000001 byder også i"]),
    };

    public static TheoryData<string> Names { get; } = [.. Cases.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void WhatIsWrong_IsToldWithItsCell_AndNothingElseIs(string name)
    {
        using var folder = new SheetFolder();
        var (change, told) = Cases[name];

        var faults = folder.FaultsOf(change);

        Assert.Equal(told.Length, faults.Count);
        Assert.All(told, expected => Assert.Contains(faults, fault => fault.StartsWith(expected, StringComparison.Ordinal)));
        Assert.All(faults, fault => Assert.DoesNotMatch("; $", fault));
    }

    [Fact]
    public void AllFaults_AreToldAtOnce_InTheOrderOfTheFile()
    {
        using var folder = new SheetFolder();

        var faults = folder.FaultsOf(book =>
        {
            book.Said("Virksomhed", "B7", "x");
            book.Said("Priser", "G7", "1.250");
            book.Number("Priser", "G6", "-1");
            book.Clear("Kapacitet", "B7");
            book.Clear("Pakker", "E7");
        });

        Assert.Equal(["Priser!G6", "Priser!G7", "Pakker!D7", "Kapacitet!B7", "Virksomhed!B7"], faults.Select(fault => fault.Split(':')[0]));
    }

    [Fact]
    public void ARowThatIsDeletedOrPutIn_IsToldAtEachRowThatMoved_AndNoPriceIsReadFromThere()
    {
        using var folder = new SheetFolder();

        var deleted = folder.FaultsOf(book => book.DeleteRow("Priser", 7));
        Assert.StartsWith("Priser!D7: her står række 8: rækker er flyttet, tilføjet eller slettet; \"dag\"", deleted[0], StringComparison.Ordinal);
        var added = folder.FaultsOf(book => book.InsertRow("Priser", 7));
        Assert.StartsWith("Priser!A7: er slettet", added[0], StringComparison.Ordinal);
        Assert.StartsWith("Priser!D8: her står række 7", added[1], StringComparison.Ordinal);
        Assert.All([.. deleted, .. added], fault => Assert.Matches("^Priser![^G]", fault));
    }
}
