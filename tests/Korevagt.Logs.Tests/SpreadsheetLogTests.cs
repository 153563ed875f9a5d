using System.Globalization;
using System.IO.Compression;
using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Logs;

namespace Korevagt.Logs.Tests;

/// <summary>Logs in spreadsheets, written part by part as Excel does.</summary>
public sealed class SpreadsheetLogTests
{
    // Number formats: 22 is day and time, 14 the day, 20 the time of the day, 164 one of the sheet's own.
    private const string Styles =
        """
        <styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
          <numFmts count="1"><numFmt numFmtId="164" formatCode="dd\-mm\-yyyy\ hh:mm"/></numFmts>
          <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
          <cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="22"/><xf numFmtId="14"/><xf numFmtId="20"/><xf numFmtId="164"/></cellXfs>
        </styleSheet>
        """;

    [Fact]
    public void ALogInTheFirstSheet_IsReadAsTheSameInCsv()
    {
        var rows = Row(1, Text("ordered"), Text("area"), Text("urgency"), Text("onSiteMinutes"))
            + Row(2, Cell("42101.40625", 1), Text("skive"), Text("akut"), Cell("22.5"))
            + Row(3, Cell("42101.447916666664", 4), Text("Silkeborg by"), Text("samme-vagt"));
        var visits = Read(rows).Log.Value.Visits;

        Assert.Equal(["2015-04-07T07:45:00Z", "2015-04-07T08:45:00Z"], visits.Select(visit => visit.Ordered.ToString()));
        Assert.Equal([(2, 2, 1350), (3, 0, null)], visits.Select(visit => (visit.Row, visit.Area, visit.OnSiteSeconds)));
    }

    [Fact]
    public void DateAndTimeOfTheDay_InTwoColumns_AreOneTime()
    {
        var layout = LogText.Layout((LogColumn.Ordered, new LogColumnUse("dag") { TimeHeader = "kl" }));
        var rows = Row(1, Text("dag"), Text("kl"), Text("area"), Text("urgency"))
            + Row(2, Cell("42101", 2), Cell("0.40625", 3), Text("skive"), Text("akut"));

        Assert.Equal("2015-04-07T07:45:00Z", Assert.Single(Read(rows, layout).Log.Value.Visits).Ordered.ToString());
    }

    [Fact]
    public void ANumberWithoutAFormat_IsASerialNumber_AndTextsAreReadAsInCsv()
    {
        var rows = Row(1, Text("ordered"), Text("area"), Text("urgency"))
            + Row(2, Cell("42101.40625"), Text("skive"), Text("akut"))
            + Row(3, Cell("4.2101447916666664E4"), Text("skive"), Text("akut"));

        Assert.Equal(
            ["2015-04-07T07:45:00Z", "2015-04-07T08:45:00Z"], Read(rows).Log.Value.Visits.Select(visit => visit.Ordered.ToString()));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(DecimalMark.Comma)]
    public void ANumberWithThreeDecimals_IsNoThousand(DecimalMark? mark)
    {
        var rows = Row(1, Text("ordered"), Text("area"), Text("urgency"), Text("onSiteMinutes"))
            + Row(2, Cell("42101.40625", 1), Text("skive"), Text("akut"), Cell("1.25"))
            + Row(3, Cell("42101.5", 1), Text("skive"), Text("akut"), Cell("1.125"))
            + Row(4, Cell("42101.6", 1), Text("skive"), Text("akut"), Cell("120"));

        Assert.Equal([75, 68, 7200], Read(rows, LogLayout.Own with { DecimalMark = mark }).Log.Value.Visits.Select(visit => visit.OnSiteSeconds));
    }

    [Fact]
    public void EmptyRowsAndCells_KeepTheirPlaces_SoThatAFaultNamesTheSheetsRow()
    {
        var rows = Row(1, Text("ordered"), Text("area"), Text("urgency"))
            + Row(2, Cell("42101.40625", 1), Text("skive"), Text("akut"))
            + "<row r=\"3\"/>"
            + "<row r=\"6\"><c r=\"A6\" s=\"1\"><v>42101.5</v></c><c r=\"C6\" t=\"inlineStr\"><is><t>akut</t></is></c></row>";
        var fault = Assert.Single(Read(rows).RowFaults);

        Assert.Equal((6, "area", RowFaultKind.Missing), (fault.Line, fault.Column, fault.Kind));
    }

    [Fact]
    public void SharedTexts_AreRead_WithTheirPieces_Separators_AndLineBreaks()
    {
        const string Shared =
            """
            <sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><si><t>ordered</t></si><si><t>area</t></si><si><t>urgency</t></si>
            <si><r><t>Silke</t></r><r><t>borg by</t></r></si><si><t>akut</t></si><si><t>note</t></si><si><t>a, "b"&#10;c</t></si></sst>
            """;
        var rows = "<row r=\"1\"><c t=\"s\"><v>0</v></c><c t=\"s\"><v>1</v></c><c t=\"s\"><v>2</v></c><c t=\"s\"><v>5</v></c></row>"
            + "<row r=\"2\"><c s=\"1\"><v>42101.40625</v></c><c t=\"s\"><v>3</v></c><c t=\"s\"><v>4</v></c><c t=\"s\"><v>6</v></c></row>";
        var visit = Assert.Single(LogText.Import(Workbook(rows, Shared)).Value.Log.Value.Visits);

        Assert.Equal(0, visit.Area);
    }

    [Fact]
    public void PersonsAreFoundInASheetToo()
    {
        var rows = Row(1, Text("ordered"), Text("area"), Text("urgency"), Text("note"))
            + Row(2, Cell("42101.40625", 1), Text("skive"), Text("akut"), Text("150372-4321"));
        var fault = Assert.Single(LogText.Import(Workbook(rows)).Faults);

        Assert.Equal("line 2, column \"note\"", fault.Place);
        Assert.DoesNotContain("4321", fault.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void AnArchiveThatIsNoSpreadsheet_AndAnOldSpreadsheet_AreToldAsSuch()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(archive, "a.txt", "a");
        }

        Fault[] faults =
        [
            Assert.Single(LogText.Import(stream.ToArray()).Faults),
            Assert.Single(LogText.Import([.. stream.ToArray().Take(40)]).Faults),
            Assert.Single(LogText.Import(Workbook("<row><c><v>1</c></row>")).Faults),
            Assert.Single(LogText.Import([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0]).Faults),
        ];

        Assert.All(faults, fault => Assert.Contains(".xlsx", fault.Expected?.Danish, StringComparison.Ordinal));
        Assert.Contains(".xls)", faults[3].Message.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void ALongSheet_IsReadRowByRow()
    {
        var rows = new StringBuilder(Row(1, Text("ordered"), Text("area"), Text("urgency")));
        for (var row = 2; row <= 20_001; row++)
        {
            var ordered = (42101 + row / 2000.0).ToString(CultureInfo.InvariantCulture);
            rows.Append(Row(row, Cell(ordered, 1), Text("skive"), Text("akut")));
        }

        Assert.Equal((20_000L, 20_000L), Read(rows.ToString()).Summary is var read ? (read.Rows, read.Accepted) : default);
    }

    private static LogImport Read(string rows, LogLayout? layout = null) => LogText.Import(Workbook(rows), layout).Value;

    private static string Row(int number, params string[] cells) =>
        $"<row r=\"{number}\">{string.Concat(cells.Select((cell, i) => cell.Replace("@", $"{(char)('A' + i)}{number}", StringComparison.Ordinal)))}</row>";

    private static string Text(string text) => $"<c r=\"@\" t=\"inlineStr\"><is><t>{text}</t></is></c>";

    private static string Cell(string number, int style = 0) => $"<c r=\"@\" s=\"{style}\"><v>{number}</v></c>";

    private static byte[] Workbook(string rows, string? shared = null)
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            Write(
                archive, "xl/workbook.xml",
                """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="skjult" sheetId="1" state="hidden" r:id="rId1"/><sheet name="Besøg" sheetId="2" r:id="rId2"/></sheets></workbook>
                """);
            Write(
                archive, "xl/_rels/workbook.xml.rels",
                """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Target="worksheets/sheet2.xml"/></Relationships>
                """);
            Write(archive, "xl/styles.xml", Styles);
            Write(archive, "xl/worksheets/sheet1.xml", Sheet(""));
            Write(archive, "xl/worksheets/sheet2.xml", Sheet(rows));
            if (shared is not null)
            {
                Write(archive, "xl/sharedStrings.xml", shared);
            }
        }

        return stream.ToArray();
    }

    private static string Sheet(string rows) =>
        $"<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>{rows}</sheetData></worksheet>";

    private static void Write(ZipArchive archive, string path, string content)
    {
        using var entry = archive.CreateEntry(path).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
