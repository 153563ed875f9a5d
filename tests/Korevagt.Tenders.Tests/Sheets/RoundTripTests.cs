using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>What is written into a sheet is what is read from it.</summary>
public sealed class RoundTripTests
{
    // Dividing by it leaves the fewest decimals that hold the value.
    private const decimal One = 1.00000000000000000m;

    [Theory]
    [InlineData(Language.Da)]
    [InlineData(Language.En)]
    public void TheExample_ComesBackAsItIs_InEitherLanguage(Language language)
    {
        using var folder = new SheetFolder();
        var bids = folder.Bids.Skip(1).Prepend(folder.Whole).ToList();
        var sheets = bids.Select(bid => folder.Written($"{bid.Id}.xlsx", folder.Filled(bid, language))).ToList();

        var imported = folder.Imported(sheets);

        Assert.Equal(bids.Select(bid => Said(bid, folder.Sheet)), imported.Select(bid => Said(bid, folder.Sheet)));
        var typed = ChangedWorkbook.Of(folder.Filled(bids[0], language), book => book.Number(SheetTexts.Name(SheetKind.Prices).In(language), "G6", "289.5"));
        Assert.Equal(289.50m, folder.Imported(folder.Written("a.xlsx", typed))[0].Prices[0].Dkk);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public void RandomBids_ComeBackAsTheyAre()
    {
        using var folder = new SheetFolder();
        var random = new SplitMix64(20_261_012);
        for (var i = 0; i < 200; i++)
        {
            var bid = RandomBid.Of(folder.Sheet, random);
            var language = i % 2 == 0 ? Language.Da : Language.En;

            var imported = folder.Imported([folder.Written("a.xlsx", folder.Filled(bid, language))]);

            Assert.Equal(Said(bid, folder.Sheet), Said(Assert.Single(imported), folder.Sheet));
        }
    }

    [Theory]
    [InlineData("263.55000000000001", "263.55")]
    [InlineData("1.1000000000000001", "1.10")]
    [InlineData("289.5", "289.50")]
    [InlineData("2.6355E2", "263.55")]
    [InlineData("0", "0")]
    [InlineData("-0", "0")]
    [InlineData("999999.99", "999999.99")]
    public void ANumber_IsTheDecimalThatWasTyped_HoweverASpreadsheetStoresIt(string stored, string price)
    {
        using var folder = new SheetFolder();
        var file = folder.Written("a.xlsx", ChangedWorkbook.Of(folder.Filled(folder.Whole), book => book.Number("Priser", "G6", stored)));

        Assert.Equal(decimal.Parse(price, CultureInfo.InvariantCulture), folder.Imported(file)[0].Prices[0].Dkk);
    }

    [Fact]
    public void ALotWithoutPrices_IsNoBid_AndZeroIsAPrice()
    {
        using var folder = new SheetFolder();
        var file = folder.Written("a.xlsx", ChangedWorkbook.Of(folder.Filled(folder.Bids[4]), book => book.Number("Priser", "G21", "0")));

        Assert.Equal([("tarm", "aften", 0m)], folder.Imported(file)[0].Prices.Select(price => (price.Lot, price.Item, price.Dkk)));
    }

#pragma warning disable RS0030 // A machine of another culture is what is tried here.
    [Fact]
    public void ACultureOfItsOwn_ChangesNeitherSheetNorBids()
    {
        using var folder = new SheetFolder();
        var (bytes, before) = (folder.Filled(folder.Whole), CultureInfo.CurrentCulture);
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        (culture.NumberFormat.NumberDecimalSeparator, culture.NumberFormat.NumberGroupSeparator, culture.NumberFormat.NegativeSign) = (",", ".", "~");
        CultureInfo.CurrentCulture = culture;
        try
        {
            Assert.Equal(bytes, folder.Filled(folder.Whole));
            Assert.Equal(Said(folder.Whole, folder.Sheet), Said(folder.Imported(folder.Written("a.xlsx", bytes))[0], folder.Sheet));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
#pragma warning restore RS0030

    [Fact]
    public void Days_AreCountedFrom1904OrNot_WithoutDifference()
    {
        using var folder = new SheetFolder();
        var file = folder.Written(
            "a.xlsx",
            ChangedWorkbook.Of(
                folder.Filled(folder.Whole), book => book.Book.Workbook!.PrependChild(new WorkbookProperties { Date1904 = true })));

        Assert.Equal(Said(folder.Whole, folder.Sheet), Said(folder.Imported(file)[0], folder.Sheet));
    }

    [Theory]
    [InlineData("A\u030Abyhøj Ko\u0308rsel", "Åbyhøj Körsel")]
    [InlineData("  Vognmand\u00A0A  ", "Vognmand A")]
    [InlineData("=HYPERLINK(\"http://a\")", "=HYPERLINK(\"http://a\")")]
    [InlineData("+45 Taxa @ \"Nord\" <&>", "+45 Taxa @ \"Nord\" <&>")]
    public void AName_IsText_InOneForm(string written, string read)
    {
        using var folder = new SheetFolder();
        var bytes = folder.Filled(folder.Whole with { Bidder = folder.Whole.Bidder with { Name = written } });

        using (var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false))
        {
            Assert.Equal(
                12 + 5 + 4 + 1,
                document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<CellFormula>()).Count());
        }

        Assert.Equal(read, folder.Imported(folder.Written("a.xlsx", bytes))[0].Bidder.Name);
    }

    [Theory]
    [InlineData("A\u030Aa\u030AO\u0308e\u0301C\u0327n\u0303z\u030C", "ÅåÖéÇñž")]
    [InlineData("\u030Ax", "\u030Ax")]
    [InlineData("x\u030A", "x\u030A")]
    public void ALetterWithItsMark_IsOneCharacter(string apart, string composed) => Assert.Equal(composed, NameForm.Of(apart));

    [Fact]
    public void TheSameTender_GivesTheSameBytes_OfASoundWorkbook()
    {
        using var folder = new SheetFolder();
        var bytes = folder.Filled(folder.Whole);

        Assert.Equal(bytes, folder.Filled(folder.Whole));
        using var document = SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
        var faults = new OpenXmlValidator(DocumentFormat.OpenXml.FileFormatVersions.Office2019).Validate(document);
        Assert.Empty(faults.Select(fault => $"{fault.Path?.XPath}: {fault.Description}"));
        Assert.All(document.WorkbookPart!.WorksheetParts, part => Assert.True(part.Worksheet!.GetFirstChild<SheetProtection>()!.Sheet!.Value));
        var open = document.WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>().Index()
            .Where(format => format.Item.Protection?.Locked?.Value == false).Select(format => (uint)format.Index).ToHashSet();
        Assert.Equal(
            folder.Sheet.Cells.Count(cell => cell.Value is InputCell),
            document.WorkbookPart!.WorksheetParts.SelectMany(part => part.Worksheet!.Descendants<Cell>())
                .Count(cell => cell.StyleIndex is { } style && open.Contains(style)));
    }

    /// <summary>Other words or cells are another <see cref="BidSheet.Format"/>: sheets that are out could not be read back.</summary>
    [Fact]
    public void WhatASheetSays_IsPartOfItsFormat()
    {
        using var folder = new SheetFolder();
        var said = string.Join('\n', folder.Sheet.Cells.Where(cell => cell.Value is not LabelCell { Words.Danish: ['L', 'å', 's', ..] })
            .OrderBy(cell => cell.Key.Sheet).ThenBy(cell => cell.Key.Row).ThenBy(cell => cell.Key.Column)
            .Select(cell => $"{cell.Key.Sheet}!{cell.Key.Address} {Words(cell.Value)}"));

        Assert.Equal(
            ("korevagt-sheet/1", "2c029319efe0a45a"),
            (BidSheet.Format, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)))[..16]));
    }

    [Fact]
    public void ASheet_SaysHowItMayBeBid()
    {
        using var folder = new SheetFolder();
        using var strict = new SheetFolder(tender =>
        {
            tender.Tender["bidding"] = new System.Text.Json.Nodes.JsonObject();
            foreach (var bid in tender.Bids["bids"]!.AsArray())
            {
                bid!.AsObject().Remove("packages");
                bid.AsObject().Remove("discounts");
            }
        });

        var (said, less) = (Instruction(folder), Instruction(strict));
        Assert.Contains("En pakke har 2 til 4 delaftaler.", said, StringComparison.Ordinal);
        Assert.Contains("senest 2026-10-12 kl. 12:00 dansk tid", said, StringComparison.Ordinal);
        Assert.Contains("Delaftale 2 Silkeborg har varianter (silkeborg/med-nat, silkeborg/uden-nat)", said, StringComparison.Ordinal);
        Assert.Contains("Rabat på alt, hvad tilbudsgiveren får, når betingelsen er opfyldt", said, StringComparison.Ordinal);
        Assert.Contains("Udbuddet tillader ikke pakker.", less, StringComparison.Ordinal);
        Assert.Contains("Udbuddet tillader ikke rabatter på betingelse.", less, StringComparison.Ordinal);
        Assert.Equal((25, 20), (folder.Sheet.Packages.Count, folder.Sheet.Discounts.Count));
        Assert.Equal((0, 0), (strict.Sheet.Packages.Count, strict.Sheet.Discounts.Count));
        var bid = strict.Bids[4];
        Assert.Equal(Said(bid, strict.Sheet), Said(strict.Imported(strict.Written("a.xlsx", strict.Filled(bid)))[0], strict.Sheet));
    }

    private static string Words(SheetCell cell) => cell switch
    {
        LabelCell label => $"{label.Words.Danish} / {label.Words.English}",
        AmountCell amount => amount.Amount.ToString(CultureInfo.InvariantCulture),
        InputCell input => input.Kind.ToString(),
        _ => "sum",
    };

    private static string Instruction(SheetFolder folder) => string.Join(
        '\n',
        folder.Sheet.Cells.Where(cell => cell.Key.Sheet == SheetKind.Instruction).Select(cell => ((LabelCell)cell.Value).Words.Danish));

    /// <summary>What a bid says, without what a sheet does not ask for: packages are called by their row.</summary>
    internal static string Said(BidFile bid, BidSheet sheet)
    {
        var rows = bid.Packages.Index().ToDictionary(package => package.Item.Id, package => sheet.Packages[package.Index].Id);
        return JsonSerializer.Serialize(
            bid with
            {
                Id = "",
                ReceivedAt = "",
                SheetHash = null,
                Compliance = null,
                Prices = [.. bid.Prices.Select(price => price with { Dkk = price.Dkk / One }).OrderBy(
                    price => (price.Lot, price.Variant, price.Item).ToString(), StringComparer.Ordinal)],
                Packages =
                [
                    .. bid.Packages.Select(package => package with
                    {
                        Id = rows[package.Id],
                        DiscountShare = package.DiscountShare / One,
                        DkkPerYear = package.DkkPerYear / One,
                    }),
                ],
                EitherOr = [.. bid.EitherOr.Select(group => new EitherOrFile { Of = [.. group.Of.Select(name => rows.GetValueOrDefault(name, name))] })],
                Discounts = [.. bid.Discounts.Select(discount => discount with { Share = discount.Share / One, FromDkk = discount.FromDkk / One })],
            },
            FileJson.Options);
    }
}
