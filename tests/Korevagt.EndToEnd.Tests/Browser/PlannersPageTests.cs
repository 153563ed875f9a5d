using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A planner at the page, in a real browser, with a server that simulates the bundled region.</summary>
[Trait("Pace", "Slow")]
public sealed class PlannersPageTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const string Night = "Nattevagt Silkeborg";

    // Fifty simulated years, on a machine that may have much else to do.
    private const float Patience = 180_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageFact]
    public async Task APlanner_TakesANightShiftAway_SeesWhatItSavesAndWhoWaits_AndSavesIt()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Named(page, "Nedlæg " + Night).ClickAsync(new() { Timeout = Patience });

        // The contract first, then what only simulated years can tell.
        await Assertions.Expect(page.Locator(".headline .amount")).ToContainTextAsync("0,86 mio. kr.", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync("ni ud af ti besøg nås inden for", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".answer")).ToContainTextAsync("holdes fortsat", new() { Timeout = Patience });

        await PagePictures.KeepAsync(page, PagePictures.Plan);
        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Named(page, "Nedlæg " + Night)).ToBeVisibleAsync(Patiently);
        await page.Keyboard.PressAsync("Control+Shift+z");
        await Assertions.Expect(Named(page, "Nedlæg " + Night)).ToHaveCountAsync(0, new() { Timeout = Patience });

        await page.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        var window = page.GetByRole(AriaRole.Dialog);
        await window.GetByRole(AriaRole.Textbox).First.FillAsync("Uden natten i Silkeborg");
        await window.GetByRole(AriaRole.Textbox).Nth(1).FillAsync("Prøve fra siden.");
        await window.GetByRole(AriaRole.Button, new() { Name = "Gem", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("body")).ToContainTextAsync("»Uden natten i Silkeborg« er gemt", new() { Timeout = Patience });

        var kept = await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/scenarios/uden-natten-i-silkeborg");
        var change = Assert.Single(kept.GetProperty("content").GetProperty("changes").EnumerateArray());
        Assert.Equal("removeShift", change.GetProperty("change").GetString());
        Assert.Equal("nat-silkeborg", change.GetProperty("shift").GetString());

        // Its own policy refused nothing, nobody else was asked, and the secret of the link is gone from the address. Before it signed in
        // the page was told that nobody had yet.
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
        Assert.All(opened.Requests, asked => Assert.StartsWith(server.At.AbsoluteUri, asked, StringComparison.Ordinal));
        Assert.DoesNotContain("kode", page.Url, StringComparison.Ordinal);
    }

    [PageFact]
    public async Task WithoutAMouse_AShiftIsTakenAwayAndBroughtBack()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(Named(page, "Nedlæg " + Night)).ToBeVisibleAsync(Patiently);

        await TabToAsync(page, "Nedlæg " + Night);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".headline .amount")).ToContainTextAsync("0,86 mio. kr.", new() { Timeout = Patience });
        Assert.NotEqual("BODY", await page.EvaluateAsync<string>("document.activeElement.tagName"));

        await page.Keyboard.PressAsync("Control+z");
        await Assertions.Expect(Named(page, "Nedlæg " + Night)).ToBeVisibleAsync(Patiently);
    }

    private static ILocator Named(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;

    private static async Task TabToAsync(IPage page, string name)
    {
        for (var pressed = 0; pressed < 300; pressed++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>("document.activeElement.getAttribute('aria-label')") == name)
            {
                return;
            }
        }

        Assert.Fail($"No Tab leads to '{name}'.");
    }
}
