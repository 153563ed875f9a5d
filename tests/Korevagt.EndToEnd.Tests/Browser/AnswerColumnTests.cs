using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>On a telephone the column that a table is read for follows the rows' names at once, and is seen without scrolling.</summary>
[Collection(BundledCollection.Name)]
[Trait("Pace", "Slow")]
public sealed class AnswerColumnTests(BundledComparison compared, EveryPage pages, InstalledBrowser browser)
{
    private const int Telephone = 375;

    // Of every table: its columns' heads that are marked, and the edges of the cells of its second column within the part of
    // the table that is shown. A cell over several columns says that there is no answer.
    private const string Measure = """
        () => [...document.querySelectorAll('table')].map(table => {
          const shown = (table.closest('.scroll') ?? table.parentElement).getBoundingClientRect();
          const rows = [...table.querySelectorAll('tbody tr')].filter(row => row.cells.length > 1 && row.cells[1].colSpan === 1);
          const answers = rows.map(row => row.cells[1].getBoundingClientRect());
          const [name, marked] = [rows[0].cells[0].getBoundingClientRect(), [...table.querySelectorAll('[data-answer]')]];
          return {
            Caption: table.caption?.textContent ?? table.closest('.scroll')?.getAttribute('aria-label') ?? '',
            Columns: Math.max(...rows.map(row => row.cells.length)),
            Marked: marked.length,
            MarkedLeft: marked.length > 0 ? marked[0].getBoundingClientRect().left : answers[0].left,
            AnswerLeft: answers[0].left,
            Hidden: Math.max(...answers.map(cell => Math.max(cell.right - shown.right, name.right - cell.left, 0))),
          };
        })
        """;

    [BrowserTheory]
    [InlineData("comparison", 27)]
    [InlineData("comparison-en", 19)]
    [InlineData("board-en", 2)]
    [InlineData("fit", 6)]
    [InlineData("forecast", 4)]
    [InlineData("backtest", 6)]
    [InlineData("fit-en", 6)]
    [InlineData("forecast-en", 4)]
    [InlineData("backtest-en", 6)]
    [InlineData("night", 6)]
    public async Task OnATelephone_TheAnswerFollowsTheNames_AndIsInSight_InEveryTable(string page, int leastTables)
    {
        await using var opened = await browser.Open(page == "comparison" ? compared.HtmlFile : await pages.Of(page), Telephone);
        await opened.Page.AddStyleTagAsync(new() { Content = ".scenario.off { display: block !important }" });
        await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");

        var tables = await opened.Page.EvaluateAsync<MeasuredTable[]>(Measure);

        Assert.True(tables.Length >= leastTables, $"{tables.Length}");
        Assert.All(tables, table =>
        {
            Assert.True(table.Columns <= 2 || table.Marked == 1, $"{table.Caption}: {table.Marked} of {table.Columns} columns are marked");
            Assert.Equal(table.AnswerLeft, table.MarkedLeft, 1.0);
            Assert.True(table.Hidden < 1, $"{table.Caption}: {table.Hidden} px of the answer are hidden");
        });
    }

    [BrowserFact]
    public async Task ScrolledSideways_TheRowsKeepTheirNames()
    {
        await using var opened = await browser.Open(compared.HtmlFile, Telephone);
        var box = opened.Page.Locator("#s1 .scroll:has(caption:has-text('Køreområderne før'))");
        var name = box.Locator("tbody th").First;
        var before = (await name.BoundingBoxAsync())!.X;

        await box.EvaluateAsync("box => { box.scrollLeft = 300; }");

        Assert.True(await box.EvaluateAsync<double>("box => box.scrollLeft") > 100);
        Assert.Equal(before, (await name.BoundingBoxAsync())!.X, 10.0);
    }

    private sealed class MeasuredTable
    {
        public string Caption { get; set; } = "";

        public int Columns { get; set; }

        public int Marked { get; set; }

        public double MarkedLeft { get; set; }

        public double AnswerLeft { get; set; }

        public double Hidden { get; set; }
    }
}
