using System.Text;
using Korevagt.Domain.Texts;
using Korevagt.Logs;
using Korevagt.Logs.Places;

namespace Korevagt.Logs.Tests;

/// <summary>However much is wrong with a log, it is counted, shown in part, and said in a sentence.</summary>
public sealed class ManyFaultsTests
{
    private const string Header = "ordered,area,urgency\n";

    [Fact]
    public void AllFaultsAreCounted_TheFirstThousandKept_AndEachHandedOnInTheOrderOfTheLines()
    {
        var handed = new List<RowFault>();
        var import = Import(Header + Rows(3_000, row => $"2016-01-01 12:{row % 60:00},nirgends,nie\n"), handed.Add);

        Assert.Equal(6_000, import.Summary.RowFaults);
        Assert.Equal(1_000, import.RowFaults.Count);
        Assert.Equal(import.RowFaults, handed.Take(1_000));
        Assert.Equal(6_000, handed.Count);
        Assert.Equal(handed.OrderBy(fault => fault.Line), handed);
        Assert.Equal(
            [(RowFaultKind.UnknownArea, "area", 3_000L), (RowFaultKind.UnknownUrgency, "urgency", 3_000L)],
            import.Summary.FaultsByColumn.Select(count => (count.Kind, count.Column, count.Faults)));
        Assert.Equal(3_000, import.Summary.Rejected);
    }

    [Fact]
    public void WhereMostRowsFailInOneColumn_TheRefusalNamesIt_WithASampleAndTheFormsThatAreRead()
    {
        var import = Import(Header + Rows(50, row => $"Anno {1700 + row},skive,akut\n"));
        var fault = Assert.Single(import.Log.Faults, fault => fault.Place.Length > 0);

        Assert.Equal("column \"ordered\"", fault.Place);
        Assert.Contains("50 af 50 rækker", fault.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("\"Anno 1700\"", fault.Message.English, StringComparison.Ordinal);
        Assert.Contains("24.12.2016 kl. 23.30", fault.Expected?.Danish, StringComparison.Ordinal);
        Assert.Contains("2016-12-24 23:30", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AFewFaultyRows_AreNoReasonToNameAColumn() => Assert.Single(
        Import(Header + Rows(90, row => $"2016-01-01 12:{row % 60:00}:{row / 60:00},{(row < 40 ? "nirgends" : "skive")},akut\n"))
            .Log.Faults);

    [Fact]
    public void TheTableOfFaults_HasThemInTheOrderOfTheLines_ThoseOfOctobersHourToo()
    {
        using var spool = new MemoryStream();
        using var table = new RowFaultTable(spool, Language.Da);
        Import(
            "ordered,area,urgency,arrived\n2016-10-30 02:10,skive,akut,2016-11-09 12:00\n2016-12-01 12:00,nirgends,akut,\n"
            + "2016-10-30 02:20,skive,akut,2016-11-09 12:00\n",
            table.Add);
        using var written = new MemoryStream();
        table.WriteTo(written);
        var lines = Encoding.UTF8.GetString(written.ToArray()).TrimEnd().Split('\n');

        Assert.Equal("line,column,kind,message,expected", lines[0]);
        Assert.Equal(["2", "3", "4"], lines.Skip(1).Select(line => line.Split(',')[0]));
        Assert.Contains("er mere end 48 timer efter bestillingen", lines[1], StringComparison.Ordinal);
    }

    private static string Rows(int count, Func<int, string> row) => string.Concat(Enumerable.Range(0, count).Select(row));

    private static LogImport Import(string text, Action<RowFault>? onFault = null) => Import(Encoding.UTF8.GetBytes(text), onFault);

    private static LogImport Import(byte[] bytes, Action<RowFault>? onFault = null) => LogReader.Read(
        new LogSource("log.csv", () => new MemoryStream(bytes)), LogLayout.Own, LogText.Names,
        new DiscLocator(LogText.Names.Areas), LogText.Rules with { MostRepeated = 1 }, onFault).Value;
}
