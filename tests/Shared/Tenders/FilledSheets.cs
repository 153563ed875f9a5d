using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Tests.Tenders;

/// <summary>Price sheets of the repository's tender as eight invented contractors fill them in.</summary>
internal static class FilledSheets
{
    // Whom: name, cars, the lots bid for, kroner an hour.
    private static readonly (string Name, int Cars, string[] Lots, decimal Dkk)[] Contractors =
    [
        ("Vognmand A (opfundet)", 5, ["randers", "silkeborg"], 268.25m),
        ("Vognmand B (opfundet)", 4, ["herning", "tarm"], 271m),
        ("Vognmand C (opfundet)", 9, ["randers", "silkeborg", "herning", "tarm"], 274.5m),
        ("Vognmand D (opfundet)", 2, ["silkeborg"], 269.75m),
        ("Vognmand E (opfundet)", 1, ["tarm"], 255m),
        ("Vognmand F (opfundet)", 3, ["randers"], 273m),
        ("Vognmand G (opfundet)", 3, ["herning"], 276.4m),
        ("Vognmand H (opfundet)", 6, ["randers", "herning"], 279m),
    ];

    /// <summary>How many there are.</summary>
    public static int Count => Contractors.Length;

    /// <summary>A filled-in sheet.</summary>
    /// <param name="plan">The repository's <c>midtjylland-2016.json</c> and what it builds on.</param>
    /// <param name="tender">The tender as it is locked, beside the plan.</param>
    /// <param name="number">Which contractor, from 0.</param>
    /// <param name="share">The price in place of what he would ask, in parts of it.</param>
    public static byte[] Of(FileBundle plan, JsonObject tender, int number, decimal share = 1)
    {
        const string Name = "scenarios/udbud.json";
        var loaded = TenderLoader.Load(plan.With(Name, System.Text.Encoding.UTF8.GetBytes(tender.ToJsonString())), Name);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Faults));
        var (sheet, by) = (BidSheetLayout.Of(loaded.Value, isDraft: false), Contractors[number]);
        var bid = new BidFile
        {
            Id = "",
            ReceivedAt = "",
            Bidder = new BidderFile { Name = by.Name, Cvr = $"1000000{number + 1}" },
            Cars = by.Cars,
            Permits = by.Cars,
            Prices =
            [
                .. sheet.Prices.Where(line => by.Lots.Contains(line.Lot.Lot)).Select(line => new BidPriceFile
                {
                    Lot = line.Lot.Lot, Variant = line.Lot.Variant, Item = line.Item, Dkk = decimal.Round(by.Dkk * share, 2),
                }),
            ],
        };
        return SheetWorkbook.Write(sheet, WriteBidSheet.Values(sheet, bid), Language.Da);
    }

    /// <summary>The repository's plan, as the library has it.</summary>
    public static FileBundle Plan() => Directory.GetFiles(Path.Combine(Repository.Root, "scenarios"), "midtjylland-2016*.json").Aggregate(
        FileBundle.Empty, (files, file) => files.With($"scenarios/{Path.GetFileName(file)}", File.ReadAllBytes(file)));
}
