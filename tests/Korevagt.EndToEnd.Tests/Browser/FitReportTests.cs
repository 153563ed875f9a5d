using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>The page about a demand fitted to a visit log, in a real browser.</summary>
[Collection(BundledCollection.Name)]
public sealed class FitReportTests(EveryPage pages, InstalledBrowser browser)
{
    private const int Areas = 115;
    private const int NarrowScreen = 390;

    [BrowserFact]
    public async Task ThePage_OpensWithoutComplaint_OnWideAndNarrowScreens()
    {
        var page = await pages.Of("fit");

        await using var wide = await browser.Open(page);
        Assert.Equal("Efterspørgslen, som besøgsloggen viser den", await wide.Page.TitleAsync());
        Assert.Empty(wide.Complaints);
        Assert.Equal([new Uri(page).AbsoluteUri], wide.Requests.Where(address => !address.StartsWith("data:", StringComparison.Ordinal)));
        await Assertions.Expect(wide.Page.Locator("#areas tbody tr")).ToHaveCountAsync(Areas);
        await Assertions.Expect(wide.Page.Locator("#week-chart-t")).ToBeVisibleAsync();
        Assert.True((await wide.Page.Locator("#answers .headline").BoundingBoxAsync())!.Y < 400);
        Assert.Equal(0, await wide.Overflow());

        await using var narrow = await browser.Open(page, NarrowScreen);
        Assert.Equal(0, await narrow.Overflow());
    }
}
