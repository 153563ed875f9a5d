using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Tenders.Formats;
using Korevagt.Tenders.Loading;
using Korevagt.Tenders.Sheets;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>The bundled tender and its bids as price sheets, to be changed and read back.</summary>
internal sealed class SheetFolder : IDisposable
{
    private readonly TenderFolder folder = new();
    private readonly Dictionary<string, string> received = [];

    public SheetFolder(Action<TenderFolder>? change = null)
    {
        change?.Invoke(folder);
        Tender = folder.WriteTender();
        var loaded = TenderLoader.Load(DiskFiles.Instance, Tender);
        Assert.True(loaded.Succeeded, string.Join('\n', loaded.Faults));
        Sheet = BidSheetLayout.Of(loaded.Value, isDraft: false);
        Bids = Parsed(folder.WriteBids(), File.ReadAllBytes(folder.WriteBids())).Bids;
    }

    public string Tender { get; }

    public BidSheet Sheet { get; set; }

    /// <summary>The bids of the example.</summary>
    public IReadOnlyList<BidFile> Bids { get; }

    /// <summary>A bid that says something on every sheet.</summary>
    public BidFile Whole => Bids[0] with
    {
        Bidder = Bids[0].Bidder with { Members = ["20000001", "20000002"] },
        Packages =
        [
            .. Bids[0].Packages,
            new PackageFile
            {
                Id = "p2",
                Lots = [new PackageLotFile { Lot = "randers" }, new PackageLotFile { Lot = "silkeborg", Variant = "uden-nat" }],
                DkkPerYear = 3_141_592.65m,
            },
        ],
        EitherOr = [new EitherOrFile { Of = ["randers", "p2"] }],
        Discounts = [new BidDiscountFile { FromLots = 2, Share = 0.0125m }],
    };

    public static BidsFile Parsed(string file, ReadOnlyMemory<byte> bytes)
    {
        var read = JsonText.Parse(file, bytes.Span).Then(tree => JsonFile<BidsFile>.Read(file, tree));
        Assert.True(read.Succeeded && read.Value.Faults.IsEmpty, string.Join('\n', read.Succeeded ? read.Value.Faults.InOrder() : read.Faults));
        return read.Value.Content;
    }

    public void Dispose() => folder.Dispose();

    public byte[] Filled(BidFile bid, Language language = Language.Da) => SheetWorkbook.Write(Sheet, WriteBidSheet.Values(Sheet, bid), language);

    /// <summary>A file of the folder, received in time.</summary>
    public string Written(string name, byte[] bytes, string at = "2026-10-11T21:04:11+02:00")
    {
        File.WriteAllBytes(folder.PathOf(name), bytes);
        received[folder.PathOf(name)] = at;
        return folder.PathOf(name);
    }

    public string PathOf(string name) => folder.PathOf(name);

    public Outcome<ImportedBids> Import(params IReadOnlyList<string> sheets) =>
        Import(
            string.Join(
                '\n',
                sheets.Where(received.ContainsKey).Select(file => $"{Path.GetFileName(file)};{received[file]}").Prepend("fil;modtaget")),
            sheets);

    public Outcome<ImportedBids> Import(string list, IReadOnlyList<string> sheets)
    {
        File.WriteAllText(folder.PathOf("modtaget.csv"), list, Encoding.UTF8);
        return ImportBids.Run(DiskFiles.Instance, Tender, sheets, folder.PathOf("modtaget.csv"), "udbud.json");
    }

    /// <summary>The bids that a sound import gives.</summary>
    public IReadOnlyList<BidFile> Imported(params IReadOnlyList<string> sheets)
    {
        var imported = Import(sheets);
        Assert.True(imported.Succeeded, string.Join('\n', imported.Faults));
        return Parsed("bids.json", imported.Value.Json).Bids;
    }

    /// <summary>What is wrong with a bid whose sheet was changed, as lines of place and Danish message.</summary>
    public IReadOnlyList<string> FaultsOf(Action<ChangedWorkbook> change)
    {
        var file = Written("tilbud.xlsx", ChangedWorkbook.Of(Filled(Whole), change));
        return
        [
            .. Import(file).Faults.Select(fault => (Where: fault.Place.Length == 0 ? Path.GetFileName(fault.File) : fault.Place, fault))
                .Select(told => $"{told.Where}: {told.fault.Message.Danish}; {told.fault.Expected?.Danish}"),
        ];
    }
}
