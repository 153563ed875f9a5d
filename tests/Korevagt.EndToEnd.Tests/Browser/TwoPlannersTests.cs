using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>Two planners at one draft, each in a browser of his own: nothing that either did is lost.</summary>
[Trait("Pace", "Slow")]
public sealed class TwoPlannersTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const float Patience = 120_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };
    private static readonly LocatorAssertionsToContainTextOptions InTime = new() { Timeout = Patience };

    [PageFact]
    public async Task WhatTheyChangeApart_IsLaidTogether_AndWhatBothChange_IsAsked()
    {
        await using var server = await RunningServer.StartAsync();
        await using var first = await browser.Open(await server.LinkAsync(), null);
        var anna = first.Page;
        await Button(anna, "Nedlæg Nattevagt Silkeborg").ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(anna.Locator(".draft-name")).ToContainTextAsync("kladde gemt kl.", InTime);
        await anna.WaitForURLAsync(url => url.Contains("kladde=", StringComparison.Ordinal), new() { Timeout = Patience });
        var draft = new Uri(anna.Url).Query;

        // A colleague opens the same draft by its link, with a key of his own.
        var made = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/keys", new { name = "Bo", role = "planner" });
        await using var second = await browser.Open(new Uri(server.At, "/log-ind"), null);
        var bo = second.Page;
        await bo.GetByLabel("Din nøgle").FillAsync(made.GetProperty("key").GetString()!);
        await bo.GetByRole(AriaRole.Button, new() { Name = "Log ind", Exact = true }).ClickAsync();
        await Assertions.Expect(bo.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await bo.GotoAsync(new Uri(server.At, "/" + draft).AbsoluteUri);
        await Assertions.Expect(bo.Locator(".changes")).ToContainTextAsync("Nattevagt Silkeborg", InTime);

        // Apart: both stand, and Anna is told whose the other is.
        await Button(bo, "Nedlæg Nattevagt Djursland").ClickAsync();
        await Assertions.Expect(bo.Locator(".draft-name")).ToContainTextAsync("kladde gemt kl.", InTime);
        await StoredAsync(server, draft, 2);
        await Button(anna, "En vogn mere: Nattevagt Horsens").ClickAsync();
        await Assertions.Expect(anna.Locator(".changes ol > li")).ToHaveCountAsync(3, new() { Timeout = Patience });
        await Assertions.Expect(anna.Locator("body")).ToContainTextAsync("Bo har også arbejdet i kladden", InTime);
        await StoredAsync(server, draft, 3);

        // The same shift in two ways: nothing is stored before Anna has chosen.
        await bo.ReloadAsync();
        await Assertions.Expect(bo.Locator(".changes ol > li")).ToHaveCountAsync(3, new() { Timeout = Patience });
        await Button(bo, "Nedlæg Nattevagt Viborg").ClickAsync();
        await StoredAsync(server, draft, 4);
        await Button(anna, "En vogn mere: Nattevagt Viborg").ClickAsync();
        var window = anna.GetByRole(AriaRole.Dialog);
        await Assertions.Expect(window).ToContainTextAsync("Samme ændring i to udgaver", InTime);
        Assert.Contains("removeShift", await ContentAsync(server, draft, "nat-viborg"), StringComparison.Ordinal);
        await window.GetByRole(AriaRole.Button, new() { Name = "Brug mine valg" }).ClickAsync();
        await UntilAsync(
            async () => (await ContentAsync(server, draft, "nat-viborg")).Contains("setShiftCars", StringComparison.Ordinal), "Anna's choice");
        await StoredAsync(server, draft, 4);
    }

    [PageFact]
    public async Task ADraft_IsFoundAgainAmongOnesOwn_AndThrownAway()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Button(page, "Nedlæg Nattevagt Silkeborg").ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".draft-name")).ToContainTextAsync("kladde gemt kl.", InTime);

        // Begun anew, so that the page works on another.
        await page.EvaluateAsync("() => { window.confirm = () => true; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ny", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Scenarier", Exact = true }).ClickAsync();
        var drafts = page.Locator(".drafts");
        await drafts.GetByRole(AriaRole.Link).First.ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".changes")).ToContainTextAsync("Nattevagt Silkeborg", InTime);

        await Button(page, "Ny").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Scenarier", Exact = true }).ClickAsync();
        await drafts.GetByRole(AriaRole.Button, new() { NameRegex = new("^Smid ud", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1)) }).First.ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(drafts).ToHaveCountAsync(0, new() { Timeout = Patience });
        Assert.Equal(0, (await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/drafts")).GetProperty("items").GetArrayLength());
    }

    /// <summary>Waits until so many changes are stored.</summary>
    private static Task StoredAsync(RunningServer server, string draft, int changes) => UntilAsync(
        async () => (await DraftAsync(server, draft)).GetProperty("content").GetProperty("changes").GetArrayLength() == changes, $"{changes} changes");

    private static async Task UntilAsync(Func<Task<bool>> isStored, string what)
    {
        for (var look = 0; !await isStored(); look++)
        {
            Assert.True(look < 240, $"{what}: never stored");
            await Task.Delay(500);
        }
    }

    private static async Task<string> ContentAsync(RunningServer server, string draft, string shift) =>
        Assert.Single(
            (await DraftAsync(server, draft)).GetProperty("content").GetProperty("changes").EnumerateArray(),
            change => change.GetProperty("shift").GetString() == shift).GetRawText();

    private static Task<System.Text.Json.JsonElement> DraftAsync(RunningServer server, string draft) => server.AskAsync(
        server.OperatorKey, HttpMethod.Get, "/drafts/" + draft.Split("kladde=")[1].Split('&')[0]);

    private static ILocator Button(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true }).First;
}
