using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>The page about a demand fitted to a visit log, in a real browser.</summary>
public sealed class FitReportTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const int Areas = 115;
    private const int NarrowScreen = 390;

    [BrowserFact]
    public async Task ThePage_OpensWithoutComplaint_OnWideAndNarrowScreens()
    {
        using var folder = new OutputFolder();
        var (log, page) = (folder.PathOf("log.csv"), folder.PathOf("demand.html"));
        await Soundly("demand", "generate", "--plan", "scenarios/midtjylland-2016.json", "--years", "2016", "--without-responses", "-o", log);
        await Soundly("demand", "fit", log, "--plan", "scenarios/midtjylland-2016.json", "-o", folder.PathOf("demand.json"), "--report", page);

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

    private static async Task Soundly(params string[] arguments)
    {
        var run = await KorevagtProcess.Run(arguments);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
    }
}
