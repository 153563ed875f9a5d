using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>Every page on paper: A4, with plan, day and page number in the margin, and nothing cut at an edge.</summary>
[Collection(BundledCollection.Name)]
public sealed class PaperTests(BundledComparison compared, EveryPage pages, InstalledBrowser browser)
{
    private const double PointsPerMillimetre = 72 / 25.4;
    private const double BottomMargin = 19 * PointsPerMillimetre;
    private const double SideMargin = 14 * PointsPerMillimetre;

    [BrowserTheory]
    [InlineData("comparison")]
    [InlineData("fit")]
    [InlineData("forecast")]
    [InlineData("backtest")]
    [InlineData("night")]
    public async Task OnPaper_EverySheetIsA4_AndSaysPlanDayAndNumber(string page)
    {
        await using var opened = await browser.Open(page == "comparison" ? compared.HtmlFile : await pages.Of(page));

        var printed = await PrintedPage.Of(opened.Page);

        Assert.True(printed.Sheets.Count > 1);
        foreach (var (i, sheet) in printed.Sheets.Index())
        {
            Assert.Equal(210 * PointsPerMillimetre, sheet.Width, 1.0);
            Assert.Equal(297 * PointsPerMillimetre, sheet.Height, 1.0);
            var margin = sheet.Below(BottomMargin - 1);
            Assert.Contains("Midtjylland 2016", margin, StringComparison.Ordinal);
            Assert.Matches(@"Udskrevet \d+\. [a-z]+ 20\d\d", margin);
            Assert.EndsWith($"side {i + 1} af {printed.Sheets.Count}", margin, StringComparison.Ordinal);
            Assert.All(sheet.Words, word => Assert.True(
                word.Left >= SideMargin - 3 && word.Right <= sheet.Width - SideMargin + 3, $"sheet {i + 1}: '{word.Text}' is cut"));
        }
    }

    [BrowserFact]
    public async Task OnPaper_AMapStandsOnOneSheet_FromItsTitleToItsSummary()
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        var maps = await opened.Page.Locator(".map").CountAsync();

        var printed = await PrintedPage.Of(opened.Page);

        var titles = printed.SheetsWith("Hvor ventetiden ændrer sig:");
        Assert.Equal(maps, printed.Sheets.Sum(sheet => sheet.Text.Split("Hvor ventetiden ændrer sig:").Length - 1));
        Assert.All(titles, sheet => Assert.Equal(
            printed.Sheets[sheet - 1].Text.Split("Hvor ventetiden ændrer sig:").Length,
            printed.Sheets[sheet - 1].Text.Split("Grænse mellem køreområder").Length));
    }

    [BrowserFact]
    public async Task OnPaper_NoRowOfATableIsCut_AndItsHeadIsRepeated()
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        await opened.Page.EvaluateAsync("document.querySelector('#s1 > details').open = true");

        var printed = await PrintedPage.Of(opened.Page);

        // The table of all areas is longer than a sheet: each of its sheets has the head, and the row of an area is on one.
        var sheets = printed.SheetsWith("Område ændring før efter");
        Assert.True(sheets.Count >= 3, $"{sheets.Count}");
        var areas = await opened.Page.Locator("#s1 > details tbody tr th").AllTextContentsAsync();
        Assert.True(areas.Count > 100);
        Assert.All(areas, area => Assert.NotEmpty(printed.SheetsWith(area)));
        Assert.Contains("ikke med på papir", printed.Sheets.Select(sheet => sheet.Text).First(text => text.Contains("Alle områder (115): ", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [BrowserTheory]
    [InlineData("da", "Til bestyrelse og udvalg", "1. december 2026 · side {0} af {1}", "Ikke regnet med:")]
    [InlineData("en", "For board and committee", "1 December 2026 · page {0} of {1}", "Not counted:")]
    [Trait("Pace", "Slow")]
    public async Task TheBoardsPaper_IsOneSheetForEachBundledScenario(string language, string head, string foot, string notCounted)
    {
        await using var opened = await browser.Open(await pages.Of("boards-" + language));

        var printed = await PrintedPage.Of(opened.Page);

        var scenarios = EveryPage.Scenarios.Count;
        Assert.True(scenarios >= 15);
        Assert.Equal(scenarios, printed.Sheets.Count);
        Assert.All(printed.Sheets.Index(), sheet =>
        {
            Assert.Equal(210 * PointsPerMillimetre, sheet.Item.Width, 1.0);
            Assert.Contains(head.ToUpperInvariant(), sheet.Item.Text, StringComparison.Ordinal);
            Assert.EndsWith(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, foot, sheet.Index + 1, scenarios), sheet.Item.Text,
                StringComparison.Ordinal);
            Assert.Contains(notCounted, sheet.Item.Text, StringComparison.Ordinal);
        });
    }

    [BrowserFact]
    public async Task TheBoardsPaper_HasAnAnswerOfThreePoints_AMapLargeEnoughToRead_AndASmallTable()
    {
        await using var opened = await browser.Open(await pages.Of("board-en"));

        foreach (var sheet in await opened.Page.Locator(".sheet").AllAsync())
        {
            Assert.Equal(3, await sheet.Locator(".points > li").CountAsync());
            Assert.True((await sheet.Locator(".map > svg").BoundingBoxAsync())!.Height > 200);
            Assert.InRange(await sheet.Locator("tbody tr").CountAsync(), 3, 5);
            var parts = await sheet.EvaluateAsync<double[]>("""
                sheet => [...sheet.children].flatMap(part => { const box = part.getBoundingClientRect(); return [box.top, box.bottom]; })
                """);
            Assert.Equal(parts.Order(), parts);
            Assert.True(parts[^1] <= await sheet.EvaluateAsync<double>("sheet => sheet.getBoundingClientRect().bottom"));
        }
    }
}
