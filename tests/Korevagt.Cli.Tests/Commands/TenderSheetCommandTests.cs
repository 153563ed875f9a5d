using System.IO.Compression;
using System.Text;
using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.Commands;

/// <summary><c>korevagt tender sheet</c> and <c>tender import</c>: price sheets out and back.</summary>
public sealed class TenderSheetCommandTests
{
    private static readonly string Tender = Path.Combine(Repository.Root, "tenders", "eksempel-udbud.json");

    [Fact]
    public async Task ALockedTender_HasASheet_AndOneThatIsNot_ADraft()
    {
        using var copy = new WorkingCopy();
        var (protocol, sheet, draft) = (copy.Written("protokol.jsonl"), copy.Written("tilbudsliste.xlsx"), copy.Written("udkast.xlsx"));
        await Ran.Soundly("tender", "lock", Tender, "--protocol", protocol, "--by", "ab");

        Assert.Contains("12 priser. Lås: sha256:", await Ran.Soundly("tender", "sheet", Tender, "--protocol", protocol, "--out", sheet), StringComparison.Ordinal);
        Assert.Contains("UDKAST", await Ran.Soundly("tender", "sheet", Tender, "--out", draft), StringComparison.Ordinal);
        Assert.Contains("DRAFT", await Ran.Soundly("tender", "sheet", Tender, "--out", draft, "--lang", "en"), StringComparison.Ordinal);

        Assert.Contains("Tilbudsliste til et låst udbud.", Words(sheet), StringComparison.Ordinal);
        Assert.Contains("DRAFT – the tender is not locked", Words(draft), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AProtocolOfAnotherLock_GivesNoSheet()
    {
        using var copy = new WorkingCopy();
        File.WriteAllText(copy.Written("protokol.jsonl"), "");

        var ran = await Ran.InEnglish("tender", "sheet", Tender, "--protocol", copy.Written("protokol.jsonl"), "--out", copy.Written("a.xlsx"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Contains("does not say that the tender is locked as it is now", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Equal(["protokol.jsonl"], copy.AllWritten());
    }

    [Fact]
    public async Task ASheetThatNobodyFilledIn_IsToldCellByCell_AndNothingIsWritten()
    {
        using var copy = new WorkingCopy();
        var (protocol, sheet, list) = (copy.Written("protokol.jsonl"), copy.Written("a.xlsx"), copy.Written("modtaget.csv"));
        await Ran.Soundly("tender", "lock", Tender, "--protocol", protocol, "--by", "ab");
        await Ran.Soundly("tender", "sheet", Tender, "--protocol", protocol, "--out", sheet);
        File.WriteAllText(list, "file;received\na.xlsx;2026-10-11T21:04:11+02:00\n");

        var ran = await Ran.InEnglish("tender", "import", sheet, "--tender", Tender, "--received", list, "--json", copy.Written("bids.json"));

        Assert.Equal(ExitCode.FaultyInput, ran.ExitCode);
        Assert.Equal(
            [
                $"{sheet}: Priser!G6: bids for nothing; expected at least one lot", $"{sheet}: Kapacitet!B6: is missing; expected a whole number from 1 to 1000",
                $"{sheet}: Kapacitet!B7: is missing; expected a whole number from 0 to 10000",
                $"{sheet}: Virksomhed!B6: is missing; expected a name of 200 characters at most", $"{sheet}: Virksomhed!B7: is missing; expected a CVR number of eight digits",
            ],
            ran.Faults);
        Assert.Equal(["a.xlsx", "modtaget.csv", "protokol.jsonl"], copy.AllWritten());
    }

    [Fact]
    public async Task SheetsThatWereFilledIn_BecomeBids_ThatAreRead()
    {
        using var copy = new WorkingCopy();
        var (protocol, sheet, list, bids) = (copy.Written("protokol.jsonl"), copy.Written("a.xlsx"), copy.Written("modtaget.csv"), copy.Written("bids.json"));
        await Ran.Soundly("tender", "lock", Tender, "--protocol", protocol, "--by", "ab");
        await Ran.Soundly("tender", "sheet", Tender, "--protocol", protocol, "--out", sheet);
        Fill(sheet, "sheet2", ("G21", "248.55"));
        Fill(sheet, "sheet4", ("B6", "1"), ("B7", "1"));
        Fill(sheet, "sheet5", ("B6", "Vognmand"), ("B7", "10000005"));
        File.WriteAllText(list, "file;received\na.xlsx;2026-10-11T21:04:11+02:00\n");

        var said = await Ran.Soundly("tender", "import", sheet, "--tender", Tender, "--received", list, "--json", bids);

        Assert.Contains("1 tilbud med 1 priser, ingen fejl.", said, StringComparison.Ordinal);
        var ran = await Ran.Of("tender", "near", bids);
        Assert.Equal(ExitCode.Done, ran.ExitCode);
        Assert.Contains("\"dkk\": 248.55", File.ReadAllText(bids), StringComparison.Ordinal);
        Assert.Contains("\"receivedAt\": \"2026-10-11T19:04:11Z\"", File.ReadAllText(bids), StringComparison.Ordinal);
    }

    private static string Words(string file)
    {
        using var archive = ZipFile.OpenRead(file);
        using var reader = new StreamReader(archive.GetEntry("xl/worksheets/sheet1.xml")!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>Writes values into blank cells.</summary>
    private static void Fill(string file, string sheet, params (string Cell, string Value)[] values)
    {
        using var archive = ZipFile.Open(file, ZipArchiveMode.Update);
        var entry = archive.GetEntry($"xl/worksheets/{sheet}.xml")!;
        string xml;
        using (var reader = new StreamReader(entry.Open(), Encoding.UTF8))
        {
            xml = reader.ReadToEnd();
        }

        foreach (var (cell, value) in values)
        {
            var at = xml.IndexOf($"<x:c r=\"{cell}\"", StringComparison.Ordinal);
            var end = xml.IndexOf("/>", at, StringComparison.Ordinal);
            var type = value.All(character => char.IsAsciiDigit(character) || character == '.') ? "" : " t=\"str\"";
            xml = $"{xml[..end].TrimEnd()}{type}><x:v>{value}</x:v></x:c>{xml[(end + 2)..]}";
        }

        entry.Delete();
        using var written = archive.CreateEntry(entry.FullName).Open();
        written.Write(Encoding.UTF8.GetBytes(xml));
    }
}
