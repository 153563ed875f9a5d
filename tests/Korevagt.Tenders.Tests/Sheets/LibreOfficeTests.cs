using Korevagt.Domain.Texts;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>A sheet that LibreOffice has opened and saved is read as it was.</summary>
public sealed class LibreOfficeTests
{
    [LibreOfficeFact]
    [Trait("Pace", "Slow")]
    public void BidsThatLibreOfficeSaved_ComeBackToTheLastDecimal()
    {
        using var folder = new SheetFolder();
        var random = new SplitMix64(8_600_000);
        var bids = folder.Bids.Skip(1).Prepend(folder.Whole).Concat(Enumerable.Range(0, 20).Select(_ => RandomBid.Of(folder.Sheet, random)))
            .Select((bid, i) => bid with { Bidder = bid.Bidder with { Cvr = $"{50_000_000 + i}", Members = [] } }).ToList();
        var sheets = bids.Select((bid, i) => folder.Written($"tilbud-{i}.xlsx", folder.Filled(bid, i % 2 == 0 ? Language.Da : Language.En))).ToList();

        var saved = LibreOffice.Converted("xlsx", sheets);
        var back = sheets.Select(sheet => Path.GetFileName(sheet))
            .Select(name => folder.Written(name, File.ReadAllBytes(Path.Combine(saved, name)))).ToList();

        Assert.Equal(
            bids.Select(bid => RoundTripTests.Said(bid, folder.Sheet)),
            folder.Imported(back).Select(bid => RoundTripTests.Said(bid, folder.Sheet)));
    }

    /// <summary>The sums that help the bidder are those by which the bid is evaluated.</summary>
    [LibreOfficeFact]
    [Trait("Pace", "Slow")]
    public void TheSumsOfASheet_AreTheEvaluatedPrices()
    {
        using var folder = new SheetFolder();
        var file = folder.Written("tilbud.xlsx", folder.Filled(folder.Whole));

        var faults = new List<Domain.Faults.Fault>();
        var book = BookReader.Read(file, File.ReadAllBytes(Path.Combine(LibreOffice.Converted("xlsx", file), "tilbud.xlsx")), faults)!;

        Assert.Empty(faults);
        var prices = book.Sheets.Single(sheet => sheet.Name == "Priser");
        // Randers: 3,346 x 265 + 1,808 x 262 + 3,285 x 288.50; Silkeborg with and without its night.
        Assert.Equal(["2308108.5", "2155480", "1183120"], new[] { 9, 13, 16 }.Select(row => prices.Cells[(row, 8)].Value));
        Assert.Equal(("1183120", "3491228.5"), (prices.Cells[(16, 9)].Value, prices.Cells[(24, 9)].Value));
        Assert.Equal("", prices.Cells.GetValueOrDefault((20, 8))?.Value ?? "");
    }
}
