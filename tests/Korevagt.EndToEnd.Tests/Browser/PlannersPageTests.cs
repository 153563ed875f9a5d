using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A planner at the page, in a real browser, with a server that simulates the bundled region.</summary>
[Trait("Pace", "Slow")]
public sealed class PlannersPageTests(InstalledBrowser browser, WorkedServer worked) : IClassFixture<InstalledBrowser>, IClassFixture<WorkedServer>
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

    [PageTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    public Task EveryRoom_IsReadableAndNamedThroughout_InBothLanguages(int width, ColorScheme scheme) => LookAtEveryRoomAsync(width, scheme);

    // The colours do not depend on the width, nor the names on the colours: what the two above do not see is seen before a release.
    [PageTheory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(375, ColorScheme.Light)]
    [Trait("Pace", "Soak")]
    public Task EveryRoom_TheOtherWayRound(int width, ColorScheme scheme) => LookAtEveryRoomAsync(width, scheme);

    private async Task LookAtEveryRoomAsync(int width, ColorScheme scheme)
    {
        await using var opened = await worked.OpenAsync(browser, width);
        var page = opened.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        List<string> objections = [];
        foreach (var language in new[] { "da", "en" })
        {
            foreach (var room in await worked.RoomsAsync())
            {
                await page.GotoAsync(await worked.AddressOfAsync(room, language));
                await Assertions.Expect(page.Locator("main")).ToBeVisibleAsync(Patiently);
                await Assertions.Expect(page.Locator(".loading")).ToHaveCountAsync(0, new() { Timeout = Patience });

                // With what it shows, not merely with its frame.
                await page.Locator(ContentOf(room)).First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });

                if (language == "da" && PagePictures.Of(width, scheme, room) is { } picture)
                {
                    await PagePictures.KeepAsync(page, picture);
                }

                objections.AddRange((await AxeReferee.ObjectionsTo(page)).Select(objection => $"{room} in {language}: {objection}"));
                if (await opened.Overflow() is not 0 and var wider)
                {
                    objections.Add($"{room} in {language} is {wider} pixels wider than its window");
                }
            }
        }

        Assert.True(objections.Count == 0, string.Join('\n', objections));
    }

    private static string ContentOf(string room) => room switch
    {
        "/" => "main.desk",
        _ when room.StartsWith("/?", StringComparison.Ordinal) => ".progress[data-done=true]",
        _ when room.StartsWith("/nat?", StringComparison.Ordinal) => ".night-map",
        _ when room.StartsWith("/vaelg/", StringComparison.Ordinal) => ".front-picture .mark",
        _ => "main table, main .empty, main .picks, main .asked li, main form",
    };

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
