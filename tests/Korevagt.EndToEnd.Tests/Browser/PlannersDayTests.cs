using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Tests.Postgres;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A planner's whole day without a mouse: from the link that signs in to the paper for the meeting.</summary>
[Trait("Pace", "Slow")]
public sealed class PlannersDayTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    // Several times fifty simulated years, on a machine that may have much else to do.
    private const float Patience = 240_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageFact]
    public async Task OnTheEmbeddedStore_ShiftsAreTriedSavedComparedPlayedAndPrinted()
    {
        await using var server = await RunningServer.StartAsync();
        await DayAsync(server);
    }

    [PagePostgresFact]
    public async Task OnPostgres_TheSameDay()
    {
        await using var server = await RunningServer.StartAsync(await PostgresServer.NewDatabaseAsync());
        await DayAsync(server);
    }

    private async Task DayAsync(RunningServer server)
    {
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await TryAsync(page);
        await PlayAsync(page);
        await SaveAsync(page);
        await CompareAsync(page);

        var printed = await PrintedPage.Of(page);
        Assert.Equal(0, printed.Sheets.Sum(sheet => sheet.Pictures));
        Assert.NotEmpty(printed.SheetsWith("Uden natten i Silkeborg"));
        Assert.NotEmpty(printed.SheetsWith("simulerede år af 2017"));
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
        Assert.All(opened.Requests, asked => Assert.StartsWith(server.At.AbsoluteUri, asked, StringComparison.Ordinal));
    }

    private static async Task TryAsync(IPage page)
    {
        await Assertions.Expect(page.Locator(".shift .remove").First).ToBeVisibleAsync(Patiently);
        await Button(page, "Nedlæg Nattevagt Silkeborg").PressAsync("Enter");
        await page.Locator(".duty[data-shift=nat-horsens]").First.PressAsync("ArrowRight");
        await Assertions.Expect(page.Locator(".changes ol > li")).ToHaveCountAsync(2, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".changes")).ToContainTextAsync("Nattevagt Horsens");

        // What each does by itself: the two together save what they save apart, and the re-timed shift saves nothing.
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Switch, new() { Name = "Vis, hvad hver ændring betyder for sig" }).PressAsync("Space");
        await Assertions.Expect(page.Locator(".contribution").First).ToContainTextAsync("sparer 0,86 mio. kr. om året", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".contribution").Nth(1)).ToContainTextAsync("90 % af besøgene", new() { Timeout = Patience });
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(page.Locator(".changes ol > li")).ToHaveCountAsync(1, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
    }

    private static async Task PlayAsync(IPage page)
    {
        await Button(page, "Afspil en nat").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".night-map")).ToHaveCountAsync(2, new() { Timeout = Patience });
        var (clock, patients) = (page.Locator(".player h2"), page.Locator(".night-map .night-car"));
        var before = await clock.InnerTextAsync();
        await page.Locator("#moment").PressAsync("ArrowRight");
        await Assertions.Expect(clock).Not.ToHaveTextAsync(before);
        Assert.NotEqual(0, await patients.CountAsync());

        // Who waits longest because of it is told, and can be seen at that moment.
        var waited = page.Locator("main table tbody tr");
        Assert.InRange(await waited.CountAsync(), 1, 10);
        var told = await waited.First.Locator("button").InnerTextAsync();
        await waited.First.Locator("button").PressAsync("Enter");
        await Assertions.Expect(clock).ToHaveTextAsync(told, new() { IgnoreCase = true });
        await page.GetByRole(AriaRole.Link, new() { Name = "Tilbage til Planlæg" }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".changes ol > li")).ToHaveCountAsync(1, new() { Timeout = Patience });
    }

    private static async Task SaveAsync(IPage page)
    {
        await Button(page, "Gem").PressAsync("Enter");
        var window = page.GetByRole(AriaRole.Dialog);
        await window.GetByRole(AriaRole.Textbox).First.FillAsync("Uden natten i Silkeborg");
        await window.GetByRole(AriaRole.Textbox).Nth(1).FillAsync("Prøve fra siden.");
        await window.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("»Uden natten i Silkeborg« er gemt", new() { Timeout = Patience });
    }

    private static async Task CompareAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Link, new() { Name = "Scenarier", Exact = true }).PressAsync("Enter");
        foreach (var scenario in new[] { "Uden natten i Silkeborg", "Uden nattevagten på Djursland" })
        {
            await page.GetByRole(AriaRole.Checkbox, new() { Name = $"Vælg {scenario} til sammenligning" }).PressAsync("Space");
        }

        await Button(page, "Sammenlign 2").PressAsync("Enter");
        await Button(page, "Sammenlign 2 scenarier").PressAsync("Enter");
        await Assertions.Expect(page.Locator(".scatter .plan")).ToHaveCountAsync(3, new() { Timeout = Patience });

        // Any two on one map, and the table below it says what the map says.
        await page.Locator(".two-maps select").First.SelectOptionAsync(new SelectOptionValue { Label = "Uden natten i Silkeborg" });
        await page.Locator(".two-maps select").Nth(1).SelectOptionAsync(new SelectOptionValue { Label = "Uden nattevagten på Djursland" });
        await Assertions.Expect(page.Locator(".two-maps svg .cell").First).ToBeVisibleAsync(Patiently);
        await PagePictures.KeepAsync(page, PagePictures.Compared, page.Locator(".two-maps"));
        var divider = page.Locator("#divider");
        await divider.PressAsync("Home");
        Assert.Equal("0", await page.Locator("#left-side rect").GetAttributeAsync("width"));
        await Assertions.Expect(page.Locator(".two-maps table thead")).ToContainTextAsync("Uden nattevagten på Djursland");
        Assert.Equal(10, await page.Locator(".two-maps table tbody tr").CountAsync());
    }

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
}
