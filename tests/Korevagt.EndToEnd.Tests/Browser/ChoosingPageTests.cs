using System.Text.RegularExpressions;
using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A planner who asks which plan, in a real browser, with a server that looks for it in the bundled region.</summary>
[Trait("Pace", "Slow")]
public sealed partial class ChoosingPageTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    // Some hundred simulated years, on a machine that may have much else to do.
    private const float Patience = 180_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageFact]
    public async Task APlanner_AsksWhichNightShiftCanBeSpared_WithoutAMouse_AndHasAPointOfTheFrontAsADraft()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vælg plan", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.Locator(".shift-picks li").First).ToBeVisibleAsync(Patiently);

        // What is missing is told before anything is asked, and where it would be typed.
        await page.GetByRole(AriaRole.Button, new() { Name = "Find planen", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("Giv spørgsmålet et navn.");
        await page.GetByLabel("Hvad spørger du om?").FillAsync("Kan en nattevagt undværes?");
        foreach (var night in new[] { "Nattevagt Silkeborg", "Nattevagt Djursland" })
        {
            await page.GetByRole(AriaRole.Checkbox, new() { NameRegex = new Regex("^" + night, RegexOptions.None, TimeSpan.FromSeconds(1)) }).PressAsync("Space");
        }

        // A requirement that no plan can keep is refused by the server, in its own words.
        await page.GetByLabel("Spar mindst efter kontrakterne").FillAsync("500");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find planen", Exact = true }).PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("kan nås med det, der må besluttes", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("#ask-saveAtLeast")).ToHaveAttributeAsync("aria-invalid", "true");
        await page.GetByLabel("Spar mindst efter kontrakterne").FillAsync("0,5");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find planen", Exact = true }).PressAsync("Enter");

        // Followed until the server's own sentences stand there, with every plan in the picture and in the table.
        await Assertions.Expect(page.Locator(".statement .first")).ToContainTextAsync("95 %", new() { Timeout = Patience });
        Assert.Matches(@"/vaelg/\d+$", page.Url);
        var told = await server.AskAsync(server.OperatorKey, HttpMethod.Get, $"/optimisations/{page.Url.Split('/')[^1]}");
        Assert.Equal(
            told.GetProperty("answer").GetProperty("statement").GetProperty("da").GetString(),
            string.Join(' ', (await page.Locator(".statement p").AllInnerTextsAsync()).Take(2)));
        Assert.Equal(await page.Locator(".front-picture .mark").CountAsync(), await page.Locator(".plans-told tbody tr").CountAsync());
        await Assertions.Expect(page.Locator(".beside")).ToContainTextAsync("Responstid, 90 % af besøgene inden for");

        // A point of the front is a draft on the main screen, with the same saving as the table says.
        var front = page.Locator(".front-picture .mark.chosen");
        var saving = Saving().Match(await front.GetAttributeAsync("aria-label") ?? "").Value;
        await front.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".changes li").First).ToContainTextAsync("Nattevagt", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".headline .amount")).ToContainTextAsync(saving, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".draft-name")).ToContainTextAsync("Kan en nattevagt undværes?");

        // The question stands among those that were asked, and the browser's way back leads to its answer.
        await page.GoBackAsync();
        await Assertions.Expect(page.Locator(".statement .first")).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Link, new() { Name = "Alle spørgsmål", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".asked li")).ToContainTextAsync("besvaret", new() { Timeout = Patience });

        // Its own policy refused nothing. Before it signed in the page was told that nobody had; the impossible question was refused.
        Assert.All(opened.Complaints, complaint => Assert.Matches("401|400", complaint));
        Assert.All(opened.Requests, asked => Assert.StartsWith(server.At.AbsoluteUri, asked, StringComparison.Ordinal));
    }

    [PageFact]
    public async Task EachShift_IsTakenOutAlone_AndItsWorthStandsThereAsSoonAsItIsKnown()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Link, new() { Name = "Vælg plan", Exact = true }).ClickAsync();
        var worths = page.Locator(".worths");
        await worths.GetByRole(AriaRole.Button, new() { Name = "Beregn", Exact = true }).ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(worths.Locator("tbody tr").Nth(1)).ToBeVisibleAsync(Patiently);
        await worths.GetByRole(AriaRole.Button, new() { Name = "Stop", Exact = true }).ClickAsync();
        await Assertions.Expect(worths.GetByRole(AriaRole.Button, new() { Name = "Beregn", Exact = true })).ToBeVisibleAsync(Patiently);

        // What a row says is what its shift saves by the contracts.
        var row = worths.Locator("tbody tr").First;
        var plan = await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/plans/midtjylland-2016");
        var name = await row.GetByRole(AriaRole.Rowheader).InnerTextAsync();
        Assert.Contains(plan.GetProperty("shifts").EnumerateArray(), shift => shift.GetProperty("name").GetString() == name);
        await Assertions.Expect(row).ToContainTextAsync("kr.");
        await Assertions.Expect(row).ToContainTextAsync("min");
    }

    [PageFact]
    public async Task AQuestion_IsSeenWhileItIsLookedInto_AndGivenUp()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/optimisations?budget=20000", System.Text.Json.Nodes.JsonNode.Parse("""
            {
              "format": "korevagt-question/1", "name": "Alle vagter", "baseline": "midtjylland-2016.json",
              "decide": [{ "decision": "cars", "shifts": ["*"], "less": 2, "more": 1 }], "aims": [{ "figure": "p90" }, { "figure": "contractedCost" }]
            }
            """));
        await page.GetByRole(AriaRole.Link, new() { Name = "Vælg plan", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Alle vagter", Exact = true }).ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".standing h2")).ToContainTextAsync("Leder efter planer", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".standing")).ToContainTextAsync("planår");

        await page.EvaluateAsync("() => { window.confirm = () => true; }");
        await page.GetByRole(AriaRole.Button, new() { Name = "Opgiv", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".byline")).ToContainTextAsync("opgivet", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".standing")).ToHaveCountAsync(0, new() { Timeout = Patience });
        Assert.Equal("cancelled", (await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/optimisations/1")).GetProperty("state").GetString());
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"\d+,\d\d mio\. kr\.", RegexOptions.None, 1000)]
    private static partial Regex Saving();
}
