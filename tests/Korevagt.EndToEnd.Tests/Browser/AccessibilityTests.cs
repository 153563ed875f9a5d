using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>axe-core has nothing to object to on any page that the program makes, by day or in the dark, wide or narrow.</summary>
[Collection(BundledCollection.Name)]
[Trait("Pace", "Slow")]
public sealed class AccessibilityTests(BundledComparison compared, EveryPage pages, InstalledBrowser browser)
{
    private static readonly ColorScheme[] Schemes = [ColorScheme.Light, ColorScheme.Dark];

    [BrowserTheory]
    [InlineData("fit", 1280)]
    [InlineData("fit", 375)]
    [InlineData("fit-en", 375)]
    [InlineData("forecast", 1280)]
    [InlineData("forecast", 375)]
    [InlineData("forecast-en", 1280)]
    [InlineData("backtest", 1280)]
    [InlineData("backtest", 375)]
    [InlineData("backtest-en", 1280)]
    [InlineData("night", 1280)]
    [InlineData("night", 375)]
    [InlineData("comparison-en", 1280)]
    [InlineData("comparison-en", 375)]
    [InlineData("board-en", 1280)]
    [InlineData("board-en", 375)]
    public async Task APage_IsReadableAndNamedThroughout(string page, int width)
    {
        await using var opened = await browser.Open(await pages.Of(page), width);

        await ExpectNoObjection(opened.Page);
        Assert.Equal(0, await opened.Overflow());
    }

    [BrowserTheory]
    [InlineData("comparison")]
    [InlineData("board-en")]
    [InlineData("fit")]
    [InlineData("forecast")]
    [InlineData("backtest")]
    [InlineData("night")]
    public async Task OnPaper_APageIsReadableAndNamedThroughout_AlsoWhenTheScreenIsDark(string page)
    {
        await using var opened = await browser.Open(page == "comparison" ? compared.HtmlFile : await pages.Of(page));
        await opened.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await ExpectNoObjection(opened.Page);
    }

    [BrowserTheory]
    [InlineData(1280, 3)]
    [InlineData(375, 1)]
    public async Task TheComparison_IsReadableAndNamedThroughout_OnEveryTabAndMap(int width, int looks)
    {
        await using var opened = await browser.Open(compared.HtmlFile, width);
        var tabs = await opened.Page.GetByRole(AriaRole.Tab).AllAsync();
        foreach (var (i, tab) in tabs.Index())
        {
            await tab.ClickAsync();
            await opened.Page.Locator($"#s{i + 1} .maps > label").Nth(i).ClickAsync();

            // The tabs differ in their figures alone; in the narrow window one of them is looked at.
            if (i < looks)
            {
                await ExpectNoObjection(opened.Page);
            }
        }
    }

    [BrowserFact]
    public async Task WithoutEnoughContrast_APageIsObjectedTo()
    {
        await using var opened = await browser.Open(await pages.Of("forecast"));
        await opened.Page.AddStyleTagAsync(new() { Content = "h1 { color: #ccc !important }" });

        Assert.Contains(await AxeReferee.ObjectionsTo(opened.Page), objection => objection.StartsWith("color-contrast: h1", StringComparison.Ordinal));
    }

    private static async Task ExpectNoObjection(IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => { part.open = true; })");
        foreach (var scheme in Schemes)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            Assert.Empty(await AxeReferee.ObjectionsTo(page));
            Assert.True(await AxeReferee.Readable(page) > 5);
        }
    }
}
