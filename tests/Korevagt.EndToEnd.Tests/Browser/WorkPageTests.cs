using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>Who looks after what is computed: batches and nights, in a real browser.</summary>
[Trait("Pace", "Slow")]
public sealed class WorkPageTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const float Patience = 180_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageFact]
    public async Task ABatch_IsSeenToItsEnd_WithItsFaultInWords_AndItsRunsLeadToTheirComparison()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/batches", JsonNode.Parse("""
            {
              "format": "korevagt-batch/1", "name": "Hvilken nat?", "baseline": "midtjylland-2016.json",
              "scenarios": ["uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json", "findes-ikke.json"], "replications": 4
            }
            """));
        await page.GetByRole(AriaRole.Link, new() { Name = "Kørsler", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Hvilken nat?", Exact = true }).ClickAsync(new() { Timeout = Patience });

        // Nobody loads the page anew: it asks by itself until all runs are settled.
        await Assertions.Expect(page.Locator(".standing h2")).ToContainTextAsync("2 af 3 er færdige, 1 fejlede", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".byline")).ToContainTextAsync("færdig");
        await Assertions.Expect(page.Locator(".faults")).ToContainTextAsync("findes-ikke.json");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sammenlign de 2 færdige", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("table.compared").First).ToBeVisibleAsync(Patiently);
        await page.GoBackAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Se sammenligningen", Exact = true })).ToHaveCountAsync(2, new() { Timeout = Patience });
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
    }

    [PageFact]
    public async Task ABatch_IsPaused_TakenUpAgain_AndCancelled()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/batches", JsonNode.Parse("""
            {
              "format": "korevagt-batch/1", "name": "Lang", "baseline": "midtjylland-2016.json",
              "scenarios": ["uden-nattevagt-silkeborg.json"], "replications": 20000
            }
            """));
        await page.EvaluateAsync("() => { window.confirm = () => true; }");
        await page.GetByRole(AriaRole.Link, new() { Name = "Kørsler", Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Lang", Exact = true }).ClickAsync(new() { Timeout = Patience });
        foreach (var (button, state, stored) in new[]
            { ("Sæt på pause", "på pause", "paused"), ("Fortsæt", "er i gang", "active"), ("Annullér", "annulleret", "cancelled") })
        {
            await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync(new() { Timeout = Patience });
            await Assertions.Expect(page.Locator(".byline")).ToContainTextAsync(state, new() { Timeout = Patience });
            Assert.Equal(stored, (await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/batches/1")).GetProperty("state").GetString());
        }
    }

    [PageFact]
    public async Task ANight_IsFoundByItsAlert_WithItsFiguresItsReportAndItsCourse()
    {
        await using var server = await RunningServer.StartAsync();
        var night = await DoneWork.NightAsync(server);
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        var alert = (await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/nights/alerts"))[0];
        await page.GetByRole(AriaRole.Link, new() { Name = "Nætter", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator(".alerts")).ToContainTextAsync(alert.GetProperty("da").GetString()!, new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".alerts")).ToContainTextAsync("november.csv");

        // Who has seen it is told to the others.
        await page.Locator(".alerts button.noted").First.ClickAsync();
        await Assertions.Expect(page.Locator(".alerts")).ToContainTextAsync("Set af", new() { Timeout = Patience });
        Assert.Contains(
            (await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/nights/alerts")).EnumerateArray(), each => each.TryGetProperty("acknowledged", out _));

        await page.Locator(".alerts a").First.ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToContainTextAsync("kl. 03.30", new() { Timeout = Patience });
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader, new() { Name = "Uden nattevagten i Silkeborg" })).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.Locator(".line-chart .dot")).ToHaveCountAsync(1);
        var report = await page.GetByRole(AriaRole.Link, new() { Name = "Rapport", Exact = true }).GetAttributeAsync("href");
        Assert.Contains(Uri.EscapeDataString(night.GetProperty("night").GetString()!), report, StringComparison.OrdinalIgnoreCase);

        // By its date alone it is found too, as somebody would write the address.
        await page.GotoAsync(new Uri(server.At, "/naetter/" + night.GetProperty("night").GetString()![..10]).AbsoluteUri);
        await Assertions.Expect(page.Locator(".alerts")).ToContainTextAsync("november.csv", new() { Timeout = Patience });
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
    }

    [PageFact]
    public async Task AReader_SeesNoButtonThatWouldRefuseHim()
    {
        await using var server = await RunningServer.StartAsync();
        var batch = await DoneWork.BatchAsync(server);
        var made = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/keys", new { name = "Læser", role = "reader", expiresInDays = 1 });
        await using var opened = await browser.Open(new Uri(server.At, "/log-ind"), null);
        var page = opened.Page;
        await page.GetByLabel("Din nøgle").FillAsync(made.GetProperty("key").GetString()!);
        await page.GetByRole(AriaRole.Button, new() { Name = "Log ind", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);

        await page.GetByRole(AriaRole.Link, new() { Name = "Vælg plan", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("ikke stille spørgsmål", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("form.ask")).ToHaveCountAsync(0);
        await page.GetByRole(AriaRole.Link, new() { Name = "Kørsler", Exact = true }).ClickAsync();
        await page.Locator($"a[href='/koersler/{batch}']").ClickAsync(new() { Timeout = Patience });
        await Assertions.Expect(page.Locator(".standing h2")).ToContainTextAsync("2 af 2", new() { Timeout = Patience });
        await Assertions.Expect(page.Locator("main button")).ToHaveCountAsync(0);
    }
}
