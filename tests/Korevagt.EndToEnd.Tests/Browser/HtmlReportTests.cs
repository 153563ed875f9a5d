using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>The HTML report as a planner opens it: in a real browser.</summary>
[Collection(BundledCollection.Name)]
public sealed class HtmlReportTests(BundledComparison compared, InstalledBrowser browser)
{
    private const int Areas = 115;
    private const int Districts = 9;
    private const int ShiftsOfTheBaseline = 37;

    private static readonly string[] Sections = ["s1", "s2", "s3"];
    private static readonly string[] Maps = ["mean", "part", "p90"];

    [BrowserFact]
    public async Task ThePage_OpensWithoutComplaint_AndAsksForNothingElse()
    {
        await using var opened = await browser.Open(compared.HtmlFile);

        Assert.Equal("Kørevagter: hvad sparer vi, og hvem venter længere?", await opened.Page.TitleAsync());
        Assert.Equal("da", await opened.Page.Locator("html").GetAttributeAsync("lang"));
        Assert.Empty(opened.Complaints);
        Assert.Equal([new Uri(compared.HtmlFile).AbsoluteUri], opened.Requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)));
    }

    [BrowserFact]
    public async Task TheAnswer_StandsFirst()
    {
        await using var opened = await browser.Open(compared.HtmlFile);

        await Assertions.Expect(opened.Page.Locator("#answers .answer")).ToHaveCountAsync(BundledComparison.ScenarioNames.Count);
        var first = opened.Page.Locator("#answers .answer").First;
        await Assertions.Expect(first).ToContainTextAsync("Der spares 2,");
        await Assertions.Expect(first).ToContainTextAsync("9.125 færre vogntimer");
        Assert.True((await first.BoundingBoxAsync())!.Y < 900);
    }

    [BrowserFact]
    public async Task Tabs_SwitchWithTheMouse()
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        var tabs = opened.Page.GetByRole(AriaRole.Tab);
        Assert.Equal(BundledComparison.ScenarioNames, await tabs.AllTextContentsAsync());
        await ExpectOnlyShown(opened.Page, 0);

        await tabs.Nth(1).ClickAsync();
        await ExpectOnlyShown(opened.Page, 1);

        await tabs.Nth(2).ClickAsync();
        await ExpectOnlyShown(opened.Page, 2);
    }

    [BrowserFact]
    public async Task Tabs_SwitchWithTheKeyboard_RoundAndRound()
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        await opened.Page.GetByRole(AriaRole.Tab).First.FocusAsync();

        foreach (var (key, shown) in new[] { ("ArrowRight", 1), ("ArrowRight", 2), ("ArrowRight", 0), ("ArrowLeft", 2) })
        {
            await opened.Page.Keyboard.PressAsync(key);
            await ExpectOnlyShown(opened.Page, shown);
            await Assertions.Expect(opened.Page.GetByRole(AriaRole.Tab).Nth(shown)).ToBeFocusedAsync();
        }

        await opened.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(opened.Page.Locator("#s3 :focus")).ToHaveCountAsync(1);
    }

    [BrowserFact]
    public async Task ALinkFromTheAnswer_OpensItsScenario()
    {
        await using var opened = await browser.Open(compared.HtmlFile);

        await opened.Page.Locator("a[href='#s2']").First.ClickAsync();

        await ExpectOnlyShown(opened.Page, 1);
    }

    [BrowserFact]
    public async Task TheMap_HasOneDrawnCellPerArea()
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        foreach (var section in Sections)
        {
            foreach (var map in Maps)
            {
                await Assertions.Expect(opened.Page.Locator($"#{section} figure.map.{map} g.cells > use")).ToHaveCountAsync(Areas);
            }
        }

        Assert.Equal(Areas, await opened.Page.EvaluateAsync<int>("""
            [...document.querySelectorAll('#s1 .map.mean g.cells > use')]
              .filter(cell => { const box = cell.getBoundingClientRect(); return box.width > 1 && box.height > 1; }).length
            """));
        await Assertions.Expect(opened.Page.Locator("#s1 .map.mean svg .wide .station.removed").First).ToBeVisibleAsync();
        await Assertions.Expect(opened.Page.Locator("#s1 .map.mean g.cells > use title").First).ToContainTextAsync("besøg om året");
    }

    [BrowserFact]
    public async Task Tables_HaveARowPerAreaDistrictAndShift()
    {
        await using var opened = await browser.Open(compared.HtmlFile);
        var scenario = opened.Page.Locator("#s1");

        await Assertions.Expect(scenario.Locator("details:has-text('Alle områder') tbody tr")).ToHaveCountAsync(Areas);
        await Assertions.Expect(RowsBelow(scenario, "Vagterne i et år")).ToHaveCountAsync(ShiftsOfTheBaseline);
        await Assertions.Expect(scenario.Locator("tr.gone")).ToHaveCountAsync(3);
        await Assertions.Expect(RowsBelow(scenario, "Køreområderne før og efter")).ToHaveCountAsync(Districts);
        await Assertions.Expect(RowsBelow(scenario, "De områder, hvor")).ToHaveCountAsync(10);

        await scenario.GetByText("Alle områder (115)").ClickAsync();
        await Assertions.Expect(scenario.Locator("details:has-text('Alle områder') tbody tr").Last).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task OnANarrowScreen_ThePageDoesNotOverflow()
    {
        await using var opened = await browser.Open(compared.HtmlFile, width: 400);
        for (var shown = 0; shown < Sections.Length; shown++)
        {
            await opened.Page.GetByRole(AriaRole.Tab).Nth(shown).ClickAsync();
            await opened.Page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");

            Assert.Equal(0, await opened.Overflow());
        }

        Assert.True(await opened.Page.Locator("#s3 figure.map.mean svg[role=img]").EvaluateAsync<bool>("map => map.getBoundingClientRect().width > 300"));
    }

    [BrowserFact]
    public async Task WithoutScripts_EverythingIsThere()
    {
        await using var opened = await browser.Open(compared.HtmlFile, scripts: false);

        await Assertions.Expect(opened.Page.GetByRole(AriaRole.Tab)).ToHaveCountAsync(0);
        foreach (var section in Sections)
        {
            await Assertions.Expect(opened.Page.Locator($"#{section}")).ToBeVisibleAsync();
            await Assertions.Expect(opened.Page.Locator($"#{section} figure.map.mean svg[role=img]")).ToBeVisibleAsync();
        }

        await opened.Page.Locator("#s2").GetByText("Alle områder (115)").ClickAsync();
        await Assertions.Expect(opened.Page.Locator("#s2 details:has-text('Alle områder') tbody tr").First).ToBeVisibleAsync();
    }

    [BrowserFact]
    public async Task OnPaper_AllScenariosAreThere()
    {
        await using var opened = await browser.Open(compared.HtmlFile);

        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        foreach (var section in Sections)
        {
            await Assertions.Expect(opened.Page.Locator($"#{section}")).ToBeVisibleAsync();
            foreach (var map in Maps)
            {
                await Assertions.Expect(opened.Page.Locator($"#{section} figure.map.{map} svg[role=img]")).ToBeVisibleAsync();
            }

            await Assertions.Expect(opened.Page.Locator($"#{section} .maps > label").First).ToBeHiddenAsync();
        }
    }

    [BrowserFact]
    public async Task TheMapOfTheMean_IsShown_UntilAnotherIsChosen_WithMouseOrKeyboard_AlsoWithoutScripts()
    {
        await using var opened = await browser.Open(compared.HtmlFile, scripts: false);
        await ExpectOnlyMap(opened.Page, "mean");

        await opened.Page.Locator("#s1 .maps > label").Nth(1).ClickAsync();
        await ExpectOnlyMap(opened.Page, "part");

        await opened.Page.Keyboard.PressAsync("ArrowRight");
        await ExpectOnlyMap(opened.Page, "p90");
    }

    [BrowserFact]
    public async Task TheMapWithoutNightShifts_IsThatOfTheNight()
    {
        await using var opened = await browser.Open(compared.HtmlFile);

        await Assertions.Expect(opened.Page.Locator("#s1 .map.part h3")).ToHaveTextAsync("Hvor ventetiden ændrer sig: gennemsnit, nat 23-08, efter køreområde");
    }

    private static async Task ExpectOnlyMap(IPage page, string shown)
    {
        foreach (var map in Maps)
        {
            await Assertions.Expect(page.Locator($"#s1 .map.{map}")).ToBeVisibleAsync(new() { Visible = map == shown });
        }
    }

    private static ILocator RowsBelow(ILocator scenario, string caption) =>
        scenario.Locator($"table:has(caption:has-text('{caption}')) > tbody > tr");

    private static async Task ExpectOnlyShown(IPage page, int shown)
    {
        for (var index = 0; index < Sections.Length; index++)
        {
            await Assertions.Expect(page.Locator($"#{Sections[index]}")).ToBeVisibleAsync(new() { Visible = index == shown });
            await Assertions.Expect(page.GetByRole(AriaRole.Tab).Nth(index)).ToHaveAttributeAsync("aria-selected", index == shown ? "true" : "false");
        }
    }
}
