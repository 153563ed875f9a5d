using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>What an operator sees of the job engine, in a real browser and from a server that computes.</summary>
public sealed class JobsPageTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const string Shown = "Regner · spurgt af batch 1, Hvilken vagt?";

    // The server computes on every core while the page is looked at.
    private const float Patience = 60_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [BrowserFact]
    public async Task AnOperator_SeesTheRunningBatchByName_AndAPlannerAndAStrangerSeeNothing()
    {
        await using var server = await RunningServer.StartAsync();
        var made = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/keys", new { name = "plan", role = "planner" });
        var planner = made.GetProperty("key").GetString()!;
        await server.AskAsync(planner, HttpMethod.Post, "/batches", new
        {
            format = "korevagt-batch/1",
            name = "Hvilken vagt?",
            baseline = "midtjylland-2016.json",
            scenarios = new[] { "uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json" },
            seeds = new[] { 1, 2, 3, 4 },
            replications = 500,
        });
        var running = new Uri(server.At, "/hangfire/jobs/processing");

        await using var operators = await browser.Open(running, Showing(server.OperatorKey));
        await ExpectSoonAsync(operators.Page, Shown);
        await operators.Page.GotoAsync(new Uri(server.At, "/hangfire").AbsoluteUri);
        var text = operators.Page.Locator("body");
        await Assertions.Expect(text).ToContainTextAsync("Realtime Graph", new() { Timeout = Patience });
        await Assertions.Expect(operators.Page.Locator("canvas").First).ToBeVisibleAsync(Patiently);
        await operators.Page.GotoAsync(new Uri(server.At, "/hangfire/servers").AbsoluteUri);
        await Assertions.Expect(text).ToContainTextAsync("a-planlaegger", new() { Timeout = Patience });

        // Only styles that stand in the page are refused, and there is nothing to press.
        Assert.All(operators.Complaints, complaint => Assert.Contains("style-src", complaint, StringComparison.Ordinal));
        Assert.All(operators.Requests, asked => Assert.StartsWith(server.At.AbsoluteUri, asked, StringComparison.Ordinal));
        Assert.Equal(0, await operators.Page.Locator("[data-ajax], [data-url]").CountAsync());

        // The way back to the batches, and from a batch to here.
        await operators.Page.GetByRole(AriaRole.Link, new() { Name = "Back to site" }).ClickAsync();
        var operation = operators.Page.GetByText("/api/v1/batches/{id}", new() { Exact = true });
        await Assertions.Expect(operation).ToBeVisibleAsync(Patiently);
        var batch = await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/batches/1");
        Assert.Equal("/hangfire", batch.GetProperty("jobs").GetString());

        // A stranger is asked for a password and has none; a planner has one that does not open this.
        await using var stranger = await browser.Open(new Uri("about:blank"), null);
        var asked = await Assert.ThrowsAsync<PlaywrightException>(() => stranger.Page.GotoAsync(running.AbsoluteUri));
        Assert.Contains("ERR_INVALID_AUTH_CREDENTIALS", asked.Message, StringComparison.Ordinal);
        await using var refused = await browser.Open(new Uri("about:blank"), Showing(planner));
        Assert.Equal(403, (await refused.Page.GotoAsync(running.AbsoluteUri))!.Status);
        Assert.DoesNotContain("Hvilken vagt?", await refused.Page.ContentAsync(), StringComparison.Ordinal);
    }

    private static HttpCredentials Showing(string key) => new() { Username = "drift", Password = key };

    // The page shows what was running when it was asked for.
    private static async Task ExpectSoonAsync(IPage page, string text)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMilliseconds(Patience));
        while (await page.GetByText(text).CountAsync() == 0)
        {
            Assert.False(patience.IsCancellationRequested, $"The page never showed '{text}': {await page.ContentAsync()}");
            await page.ReloadAsync();
        }
    }
}
