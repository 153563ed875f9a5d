using Korevagt.Domain.Faults;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>What is wrong or strange between several sheets, and with the list of when they came.</summary>
public sealed class BetweenBidsTests
{
    [Fact]
    public void ACompany_BidsOnce_AloneOrInOneConsortium()
    {
        using var folder = new SheetFolder();
        var (one, other) = (folder.Bids[0], folder.Bids[1]);
        var sheets = new[]
        {
            folder.Written("a.xlsx", folder.Filled(one)),
            folder.Written("b.xlsx", folder.Filled(other with { Bidder = other.Bidder with { Cvr = one.Bidder.Cvr } })),
            folder.Written("c.xlsx", folder.Filled(other with { Bidder = other.Bidder with { Members = [one.Bidder.Cvr, "30000003"] } })),
            folder.Written("d.xlsx", folder.Filled(other with { Bidder = other.Bidder with { Cvr = "40000004", Members = ["30000003"] } })),
        };

        Assert.Equal(
            [
                ("b.xlsx", "Virksomhed!B7", "10000001 byder også i a.xlsx: Virksomhed!B7"), (
                    "c.xlsx", "Virksomhed!B9", "10000001 byder også i a.xlsx: Virksomhed!B7"),
                ("d.xlsx", "Virksomhed!B9", "30000003 byder også i c.xlsx: Virksomhed!B10"),
            ],
            folder.Import(sheets).Faults.Select(fault => (
                Path.GetFileName(fault.File), fault.Place,
                fault.Message.Danish.Replace(Path.GetDirectoryName(fault.File) + "/", "", StringComparison.Ordinal))));
    }

    [Fact]
    public void FaultsOfAllSheets_AreToldTogether_AndNothingIsImported()
    {
        using var folder = new SheetFolder();
        var sheets = new[]
        {
            folder.Written("a.xlsx", ChangedWorkbook.Of(folder.Filled(folder.Bids[0]), book => book.Said("Priser", "G6", "x"))),
            folder.Written("b.xlsx", folder.Filled(folder.Bids[1])),
            folder.Written("c.xlsx", [1, 2, 3]),
            folder.Written("d.xlsx", ChangedWorkbook.Of(folder.Filled(folder.Bids[2]), book => book.Clear("Virksomhed", "B6"))),
            folder.PathOf("e.xlsx"),
        };

        var faults = folder.Import(sheets).Faults;

        Assert.Equal(["a.xlsx", "c.xlsx", "d.xlsx", "e.xlsx"], faults.Select(fault => Path.GetFileName(fault.File)).Distinct().Order());
    }

    [Theory]
    [InlineData("a.xlsx;2026-10-12T12:00:01+02:00", "line 1", "\"a.xlsx\" er modtaget efter fristen")]
    [InlineData("a.xlsx;2026-10-12T10:00:00.001Z", "line 1", "\"a.xlsx\" er modtaget efter fristen")]
    [InlineData("fil;modtaget\na.xlsx;2026-10-11T21:04:11Z\nb.xlsx;2026-10-11T21:04:11Z", "line 3", "\"b.xlsx\" er modtaget, men ikke givet med")]
    [InlineData("a.xlsx;2026-10-11T21:04:11Z\na.xlsx;2026-10-10T21:04:11Z", "line 2", "\"a.xlsx\" står to gange")]
    [InlineData("fil;modtaget\na.xlsx;2026-10-11T21:04:11Z\na.xlsx 11/10", "line 3", "er \"a.xlsx 11/10\"")]
    public void TheListOfThePortal_IsJudged_WithItsLine(string list, string place, string says)
    {
        using var folder = new SheetFolder();

        var fault = Assert.Single(folder.Import(list, [folder.Written("a.xlsx", folder.Filled(folder.Bids[0]))]).Faults);

        Assert.Equal(("modtaget.csv", place, says), (Path.GetFileName(fault.File), fault.Place, fault.Message.Danish));
    }

    [Fact]
    public void ASheetThatTheListDoesNotName_IsRefused_WhateverItsFileSays()
    {
        using var folder = new SheetFolder();

        var fault = Assert.Single(folder.Import("fil;modtaget", [folder.Written("a.xlsx", folder.Filled(folder.Bids[0]))]).Faults);

        Assert.Contains("står ikke i", fault.Message.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"a.xlsx\",2026-10-12T12:00:00+02:00", "2026-10-12T10:00:00Z")]
    [InlineData("name\treceived\na.xlsx\t2026-10-11T21:04:11.9Z", "2026-10-11T21:04:11Z")]
    public void AMoment_IsKeptInUtc_AndTheLimitItselfIsInTime(string list, string at)
    {
        using var folder = new SheetFolder();
        var imported = folder.Import(list, [folder.Written("a.xlsx", folder.Filled(folder.Bids[0]))]);

        Assert.Equal(at, Assert.Single(SheetFolder.Parsed("bids.json", imported.Value.Json).Bids).ReceivedAt);
    }

    [Fact]
    public void APriceThatIsFarFromTheOthers_IsAWarning_WithItsCell()
    {
        using var folder = new SheetFolder();
        var sheets = new[] { 0, 2, 3 }.Select(i => folder.Written($"{i}.xlsx", ChangedWorkbook.Of(folder.Filled(folder.Bids[i]), book =>
        {
            if (i == 2)
            {
                book.Number("Priser", "G10", "2720.01");
                book.Number("Priser", "G11", "78");
            }
        }))).ToList();

        var imported = folder.Import(sheets);

        Assert.Empty(imported.Faults);
        Assert.Equal(
            [
                "2.xlsx: Priser!G10 er 2720,01 kr.; de andre tager 272,00 kr. (medianen). Er enheden den rigtige?",
                "2.xlsx: Priser!G11 er 78,00 kr.; de andre tager 261,00 kr. (medianen). Er enheden den rigtige?",
            ],
            imported.Value.Warnings.Select(warning => warning.Danish[(warning.Danish.LastIndexOf('/') + 1)..]));
    }

    [Fact]
    public void APriceThatIsFarFromTheEstimate_IsAWarning_WhereNoOthersBid()
    {
        using var folder = new SheetFolder(tender => tender.Tender["lots"]![3]!["estimatedDkk"] = 5_000_000);

        var imported = folder.Import(folder.Written("v5.xlsx", folder.Filled(folder.Bids[4])));

        Assert.Contains(
            "tarm koster 633640,00 kr. om året; skønnet er 5000000,00 kr.", Assert.Single(imported.Value.Warnings).Danish,
            StringComparison.Ordinal);
    }

    [Fact]
    public void APackageThatIsDearerThanItsLots_AndAFormulaThatWasReckoned_AreWarnings()
    {
        using var folder = new SheetFolder();
        var file = folder.Written("a.xlsx", ChangedWorkbook.Of(folder.Filled(folder.Whole), book =>
        {
            book.Number("Pakker", "C8", "30000000");
            book.Formula("Priser", "G6", "250*1.05", "262.5");
        }));

        var imported = folder.Import(file);

        Assert.Empty(imported.Faults);
        Assert.Equal(3, imported.Value.Warnings.Count);
        Assert.Contains("Priser!G6 er en formel; det gemte tal 262.5 er læst.", imported.Value.Warnings[0].Danish, StringComparison.Ordinal);
        Assert.Contains("Pakken pakke-2 i tilbuddet cvr10000001 er dyrere", imported.Value.Warnings[1].Danish, StringComparison.Ordinal);
        Assert.Contains(
            "Pakker!D7 og Pakker!D8 gælder begge for randers, silkeborg/uden-nat; den billigste tæller.", imported.Value.Warnings[2].Danish, StringComparison.Ordinal);
        Assert.Equal(262.50m, SheetFolder.Parsed("bids.json", imported.Value.Json).Bids[0].Prices[0].Dkk);
    }
}
