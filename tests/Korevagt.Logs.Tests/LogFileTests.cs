using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Logs;
using NodaTime;

namespace Korevagt.Logs.Tests;

public sealed class LogFileTests
{
    private const string Header = "ordered,area,urgency\n";
    private const string Row = "2016-01-01 12:00,skive,akut\n";

    [Theory]
    [InlineData("", "is empty")]
    [InlineData("\n\n", "is empty")]
    [InlineData("ordered,area,urgency", "has a header and no rows")]
    [InlineData("ordered,area,urgency\n\n\n", "has a header and no rows")]
    [InlineData("a,b,c\n1,2,3\n", "has the columns")]
    [InlineData("ordered,urgency,lat\n2016-01-01 12:00,akut,56.1\n", "has the columns")]
    [InlineData("ordered,ordered,area,urgency\n2016-01-01 12:00,2016-01-01 12:00,skive,akut\n", "2 times")]
    public void AFileThatIsNoLog_IsRefusedWhole(string text, string message) =>
        Assert.Contains(message, OnlyFileFault(Encoding.UTF8.GetBytes(text)).Message.English, StringComparison.Ordinal);

    [Fact]
    public void AMappingThatNamesAColumnWhichIsNotThere_IsRefused_WithTheNearestName()
    {
        var layout = LogText.Layout((LogColumn.Area, new LogColumnUse("omraade")), (LogColumn.Urgency, new LogColumnUse("xyz")));
        var import = LogText.Import("ordered,områade,urgency\n" + Row, layout);

        Assert.Equal(2, import.Faults.Count);
        Assert.Contains("\"omraade\"", import.Faults[0].Message.English, StringComparison.Ordinal);
        Assert.Contains("did you mean", import.Faults[0].Expected?.English, StringComparison.Ordinal);
        Assert.Contains("\"xyz\"", import.Faults[1].Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(',')]
    [InlineData(';')]
    [InlineData('\t')]
    public void TheSeparator_IsFoundOut(char separator)
    {
        var import = LogText.Import((Header + Row).Replace(',', separator)).Value;

        Assert.Equal((separator, 1L), (import.Summary.Separator, import.Summary.Accepted));
    }

    [Fact]
    public void TheSeparatorThatASpreadsheetStatesInAFirstLine_IsUsed() =>
        Assert.Equal(
            (';', 1L), LogText.Import("sep=;\n" + (Header + Row).Replace(',', ';')).Value.Summary is var summary
                ? (summary.Separator, summary.Accepted)
                : default);

    [Fact]
    public void Utf8WithAndWithoutMark_AndWindows1252_AreFoundOut()
    {
        const string Log = "ordered,område,urgency,shift\n2016-01-01 12:00,skive,akut,aften-åbyhøj\n";
        var layout = LogText.Layout((LogColumn.Area, new LogColumnUse("område")));
        byte[][] written =
        [
            Encoding.UTF8.GetBytes(Log),
            [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(Log)],
            Encoding.Latin1.GetBytes(Log),
        ];
        var imports = written.Select(bytes => LogText.Import(bytes, layout).Value).ToList();

        Assert.Equal(
            [LogEncoding.Utf8, LogEncoding.Utf8, LogEncoding.Windows1252], imports.Select(import => import.Summary.Encoding));
        Assert.All(imports, import => Assert.Equal("aften-åbyhøj", Assert.Single(import.Log.Value.Visits).Shift));
    }

    [Fact]
    public void AnEncodingThatIsNotTheStatedOne_IsRefusedAtItsLine()
    {
        var bytes = Encoding.Latin1.GetBytes(Header + Row + "2016-01-01 12:00,skive,akut,å\n");
        var fault = Assert.Single(LogText.Import(bytes, new LogLayout { Encoding = LogEncoding.Utf8 }).Faults);

        Assert.Equal(("line 3", "is no UTF-8"), (fault.Place, fault.Message.English));
    }

    [Fact]
    public void OtherEncodings_AreRefused()
    {
        byte[] bothBroken = [.. Encoding.UTF8.GetBytes(Header + Row), 0xE5, 0x81, (byte)'\n'];

        Assert.Contains(
            "UTF-16",
            OnlyFileFault([.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Header + Row)]).Message.English,
            StringComparison.Ordinal);
        Assert.Contains(
            "zero bytes", OnlyFileFault(Encoding.BigEndianUnicode.GetBytes(Header + Row)).Message.English, StringComparison.Ordinal);
        Assert.Equal(
            ("line 3", "is neither UTF-8 nor Windows-1252"),
            OnlyFileFault(bothBroken) is var fault ? (fault.Place, fault.Message.English) : default);
    }

    [Fact]
    public void ALineOfTwoGigabytes_IsRefusedAfterItsFirstMegabyte()
    {
        var pretended = new EndlessLine(Encoding.UTF8.GetBytes(Header + Row), 2L << 30);
        var import = LogReader.Read(
            new LogSource("log.csv", () => pretended), LogLayout.Own, LogText.Names, new Korevagt.Logs.Places.DiscLocator(
                LogText.Names.Areas), LogText.Rules);
        var fault = Assert.Single(import.Faults);

        Assert.Equal(("line 3", "is longer than a megabyte"), (fault.Place, fault.Message.English));
        Assert.InRange(pretended.BytesRead, 1, 4 << 20);
    }

    [Fact]
    public void AQuoteThatOpensAMegabyteOfLines_IsNoLongRecord()
    {
        var import = LogText.Import(Header
            + "2016-01-01 12:00,\"skive,akut\n" + string.Concat(Enumerable.Repeat(Row, 60_000))).Value;

        Assert.Equal((60_001L, 1L), (import.Summary.Rows, import.Summary.Rejected));
    }

    [Fact]
    public void AboveTheShareOfBadRows_TheLogIsRefused_AndAllOfThemAreListed()
    {
        string Log(int bad) => Header + string.Concat(Enumerable.Range(0, 200).Select(row =>
            $"2016-01-01 12:{row % 60:00}:{row / 60:00},{(row < bad ? "nirgends" : "skive")},akut\n"));

        Assert.True(LogText.Import(Log(2), rules: LogText.Rules).Value.Log.Succeeded);
        var refused = LogText.Import(Log(3), rules: LogText.Rules).Value;
        Assert.Equal([2L, 3, 4], refused.RowFaults.Select(fault => fault.Line));
        Assert.Contains(
            "3 of 200 rows are rejected (1.5 %)", Assert.Single(refused.Log.Faults).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void RepeatedRows_AreCountedAndKept_OrRejectedWhereThatIsAskedFor()
    {
        var log = Header + Row + "2016-01-01 12:01,skive,akut\n" + Row + Row;
        var kept = LogText.Import(log).Value;
        var rejected = LogText.Import(log, rules: LogText.Tolerant with { RejectsRepeated = true }).Value;

        Assert.Equal((2L, 4L, 0L), (kept.Summary.Repeated, kept.Summary.Accepted, kept.Summary.Rejected));
        Assert.Equal((2L, 2L, 2L), (rejected.Summary.Repeated, rejected.Summary.Accepted, rejected.Summary.Rejected));
        Assert.Equal([4L, 5], rejected.RowFaults.Select(fault => fault.Line));
    }

    [Fact]
    public void AMillionIdenticalRows_AreRefusedAsRepeated()
    {
        var import = LogText.Import(Header + string.Concat(Enumerable.Repeat(Row, 1_000_000)), rules: LogText.Rules).Value;

        Assert.Equal((1_000_000L, 999_999L), (import.Summary.Rows, import.Summary.Repeated));
        Assert.Contains(
            "999999 of 1000000 rows repeat an earlier one", Assert.Single(import.Log.Faults).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void ASingleWeek_AndAreasNeverVisited_AreFine()
    {
        var log = LogText.Read(Header
            + string.Concat(Enumerable.Range(4, 7).Select(day => $"2016-01-{day:00} 22:00,skive,akut\n")));

        Assert.Equal((new LocalDate(2016, 1, 4), new LocalDate(2016, 1, 11)), (log.From, log.To));
        Assert.Equal([0, 0, 7], LogSummary.VisitsByArea(log));
        Assert.Equal([(2016, 7)], LogSummary.VisitsByYear(log));
    }

    [Fact]
    public void CoverageOfOptionalColumns_IsCountedByAreaAndUrgency()
    {
        var log = LogText.Read(
            "ordered,area,urgency,shift\n2016-01-01 12:00,skive,akut,a\n2016-01-01 12:01,skive,akut,\n"
            + "2016-01-01 12:02,silkeborg,samme-vagt,b\n");
        var shifts = LogSummary.Coverage(log).Single(coverage => coverage.Column == LogColumn.Shift);

        Assert.Equal((2, "1,0,1", "1,1"), (shifts.Filled, string.Join(',', shifts.ByArea), string.Join(',', shifts.ByUrgency)));
    }

    private static Fault OnlyFileFault(byte[] bytes) => Assert.Single(LogText.Import(bytes).Faults);
}
