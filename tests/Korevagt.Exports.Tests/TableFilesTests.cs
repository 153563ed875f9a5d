using System.Globalization;
using System.Text;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Exports.Csv;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Tests.Reports;
using NodaTime;
using Book = Korevagt.Exports.Excel.Workbook;
using Words = Korevagt.Domain.Texts.Text;

namespace Korevagt.Exports.Tests;

public sealed class TableFilesTests
{
    private static readonly DataTable Table = new(
        "test", new("Prøve", "Test"),
        [
            new("name", new("Navn", "Name")), new("minutes", new("Minutter", "Minutes"), ColumnKind.Number, 2),
            new("share", new("Andel", "Share"), ColumnKind.Share, 1),
            new("date", new("Dato", "Date"), ColumnKind.Date), new("moment", new("Tidspunkt", "Moment"), ColumnKind.Moment),
        ],
        [
            ["Aarhus; \"C\"", -1234.565, 0.91255, new LocalDate(2017, 5, 1), Instant.FromUtc(2017, 6, 30, 22, 15)],
            ["=HYPERLINK(1)", double.NaN, null, null, null],
        ]);

    [Fact]
    public void Csv_ForPrograms_HasPointsAndUtc() => Assert.Equal(
        "name,minutes,share,date,moment\n\"Aarhus; \"\"C\"\"\",-1234.57,0.913,2017-05-01,2017-06-30T22:15:00Z\n'=HYPERLINK(1),,,,\n",
        Encoding.UTF8.GetString(CsvFile.Write(Table)));

    [Fact]
    public void Csv_TheDanishWay_HasCommasLocalTimeAndAByteOrderMark() => Assert.Equal(
        "\uFEFFNavn;Minutter;Andel;Dato;Tidspunkt\n\"Aarhus; \"\"C\"\"\";-1234,57;0,913;2017-05-01;2017-07-01 00:15:00\n'=HYPERLINK(1);;;;\n",
        Encoding.UTF8.GetString(CsvFile.Write(Table, danish: true)));

    [Fact]
    public void WordsInBothLanguages_AreSaidInThatOfTheFile()
    {
        DataTable[] table = [new("runs", new("Beregninger", "Runs"), [new("fault", new("Fejl", "Fault"))], [[new Words("vagten findes ikke", "there is no shift")]])];

        Assert.Equal("fault\nthere is no shift\n", Encoding.UTF8.GetString(CsvFile.Write(table[0])));
        Assert.Equal("\uFEFFFejl\nvagten findes ikke\n", Encoding.UTF8.GetString(CsvFile.Write(table[0], danish: true)));
        foreach (var (language, said) in new[] { (Language.Da, "vagten findes ikke"), (Language.En, "there is no shift") })
        {
            using var book = Open(Book.Write(table, language));
            var sheet = book.WorkbookPart!.WorksheetParts.Single().Worksheet.GetFirstChild<SheetData>()!;
            Assert.Equal(said, sheet.Elements<Row>().Last().InnerText);
        }
    }

    [Fact]
    public void AWorkbook_IsValid_AndHasASheetForEachTable_WithHeadingsThatStay()
    {
        using var book = Open(Book.Write(ComparisonTables.Of(ComparisonFixture.Comparison()), Language.Da));
        Assert.Empty(new OpenXmlValidator().Validate(book).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        Assert.Equal(
            ["Oversigt", "Øvrige udgifter", "Køreområder", "Kommuner", "Områder", "Vagter", "Grundlag"],
            book.WorkbookPart!.Workbook.Sheets!.Elements<Sheet>().Select(sheet => sheet.Name!.Value));
        Assert.All(book.WorkbookPart.WorksheetParts, part =>
            Assert.Equal(PaneStateValues.Frozen, part.Worksheet.GetFirstChild<SheetViews>()!.GetFirstChild<SheetView>()!.Pane!.State!.Value));
    }

    [Fact]
    public void AWorkbook_HasRealNumbersAndDates()
    {
        using var book = Open(Book.Write([Table], Language.En));
        var rows = book.WorkbookPart!.WorksheetParts.Single().Worksheet.GetFirstChild<SheetData>()!.Elements<Row>().ToList();
        Assert.Equal(["Name", "Minutes", "Share", "Date", "Moment"], rows[0].Elements<Cell>().Select(cell => cell.InnerText));
        var cells = rows[1].Elements<Cell>().ToList();
        Assert.Equal(CellValues.InlineString, cells[0].DataType!.Value);
        Assert.All(cells.Skip(1), cell => Assert.Equal(CellValues.Number, cell.DataType!.Value));
        Assert.Equal(-1234.57, Number(cells[1]));
        Assert.Equal(0.913, Number(cells[2]));
        // What the .NET library calls an OLE date is how a spreadsheet counts days.
        Assert.Equal(new DateTime(2017, 5, 1).ToOADate(), Number(cells[3]));
        Assert.Equal(new DateTime(2017, 7, 1, 0, 15, 0).ToOADate(), Number(cells[4]), 9);
        // A text that looks like a formula is a text, and what has no value is no cell.
        Assert.Equal("=HYPERLINK(1)", rows[2].Elements<Cell>().First().InnerText);
        Assert.DoesNotContain(rows.SelectMany(row => row.Elements<Cell>()), cell => cell.CellFormula is not null);
    }

    [Fact]
    public void TheSameTables_AreTheSameBytes()
    {
        var tables = ComparisonTables.Of(ComparisonFixture.Comparison());
        Assert.Equal(Book.Write(tables, Language.Da), Book.Write(ComparisonTables.Of(ComparisonFixture.Comparison()), Language.Da));
        Assert.NotEqual(Book.Write(tables, Language.Da), Book.Write(tables, Language.En));
    }

    [Fact]
    public void TheSummary_HasTheFiguresOfTheComparison()
    {
        var comparison = ComparisonFixture.Comparison();
        var summary = ComparisonTables.Of(comparison)[0];
        Assert.Equal(ComparisonTables.Names, ComparisonTables.Of(comparison).Select(table => table.Name));
        var lines = Encoding.UTF8.GetString(CsvFile.Write(summary)).TrimEnd().Split('\n').Select(line => line.Split(',')).ToList();
        int At(string column) => Array.IndexOf(lines[0], column);
        Assert.Equal("Uden nattevagten i Silkeborg", lines[2][0]);
        Assert.Equal("830000", lines[2][At("savingDkkPerYear")]);
        Assert.Equal("", lines[1][At("savingDkkPerYear")]);
        Assert.Equal("52.3", lines[2][At("meanResponseMinutes")]);
        Assert.Equal("0.932", lines[2][At("withinTargetShare")]);
        Assert.Equal("-0.013", lines[2][At("withinTargetChange")]);
        Assert.Equal("2017-05-01", lines[2][At("effectiveFrom")]);
        Assert.Equal(
            comparison.Scenarios[0].SavingRange!.HighDkk.ToString("0", CultureInfo.InvariantCulture), lines[2][At("savingRangeHighDkk")]);
        Assert.All(ComparisonTables.Of(comparison), table => Assert.All(table.Rows, row => Assert.Equal(table.Columns.Count, row.Count)));
    }

    [Fact]
    public void Municipalities_AreATable_BeforeBesideAfter()
    {
        var scenario = ComparisonFixture.Scenario() with
        {
            Municipalities =
            [
                new MunicipalityComparison("0740", "Silkeborg", 812.5, new(41, 45), new(80, 88), new(0.97, 0.95)),
            ],
        };
        var table = ComparisonTables.Of(ComparisonFixture.Comparison(scenario)).Single(table => table.Name == "municipalities");

        Assert.Equal(
            "plan,municipality,name,visitsPerYear,meanResponseMinutes,meanResponseMinutesBefore,p90ResponseMinutes,"
            + "p90ResponseMinutesBefore,withinTargetShare,withinTargetShareBefore\n"
            + "Uden nattevagten i Silkeborg,0740,Silkeborg,812.5,45,41,88,80,0.95,0.97\n",
            Encoding.UTF8.GetString(CsvFile.Write(table)));
    }

    [Fact]
    public void Districts_SayByHowMuchMeanAndNinetyPercentChanged()
    {
        var table = ComparisonTables.Of(ComparisonFixture.Comparison()).Single(table => table.Name == "districts");
        var change = ComparisonFixture.Comparison().Scenarios[0].Districts[0].Delta!.MeanResponseMinutes;
        var row = table.Rows.First(row => row[table.Columns.ToList().FindIndex(column => column.Name == "meanChangeMinutes")] is not null);

        Assert.Equal(
            [change.Mean, change.Low, change.High],
            from column in new[] { "meanChangeMinutes", "meanChangeLow", "meanChangeHigh" }
            select (double)row[table.Columns.ToList().FindIndex(other => other.Name == column)]!);
    }

    private static double Number(Cell cell) => double.Parse(cell.CellValue!.Text, CultureInfo.InvariantCulture);

    private static SpreadsheetDocument Open(byte[] bytes) => SpreadsheetDocument.Open(new MemoryStream(bytes), isEditable: false);
}
