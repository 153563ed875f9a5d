using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>Who looks after what is expected: visits in a real browser, from a log to a demand in the library.</summary>
[Trait("Pace", "Slow")]
public sealed class DemandPageTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    // A year of visits is read and fitted, on a machine that may have much else to do.
    private const float Patience = 120_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageFact]
    public async Task ALog_IsSent_ItsFaultsAreSaid_AndADemandIsFittedToIt_ThenItIsErased()
    {
        await using var server = await RunningServer.StartAsync();
        var log = server.PathOf("Sygebesøg 2016.csv");
        var generated = await KorevagtProcess.Run(
            "demand", "generate", "--plan", Path.Combine(Repository.Root, "scenarios", "midtjylland-2016.json"), "--years", "2016", "--without-responses", "-o", log);
        Assert.True(generated.ExitCode == 0, generated.Error);
        await File.AppendAllTextAsync(log, "2016-12-24T22:41:00Z,silkebrog-midt,akut\n");
        var faulty = server.PathOf("navne.csv");
        await File.WriteAllTextAsync(faulty, "ordered,area,urgency,navn\n2016-12-24T22:30:00Z,aarhus-midt,akut,Hansen\n");
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Link, new() { Name = "Besøg", Exact = true }).ClickAsync();

        // What is expected as the library stands, by hour too.
        await Assertions.Expect(page.GetByRole(AriaRole.Status).First).ToContainTextAsync("besøg ventes i 2017", new() { Timeout = Patience });
        await page.GetByLabel("Fordelt på").SelectOptionAsync("hour");
        await Assertions.Expect(page.Locator(".line-chart figcaption")).ToContainTextAsync("Flest besøg", new() { Timeout = Patience });

        await SendAsync(page, faulty);
        var refused = page.Locator("li.log").Filter(new() { HasText = "navne.csv" });
        await Assertions.Expect(refused).ToContainTextAsync("kan ikke bruges", new() { Timeout = Patience });
        await refused.GetByRole(AriaRole.Button, new() { Name = "Vis fejlene" }).ClickAsync();
        await Assertions.Expect(refused.Locator(".faults")).ToContainTextAsync("navn", new() { Timeout = Patience });
        await Assertions.Expect(refused.Locator(".faults")).Not.ToContainTextAsync("Hansen");

        await SendAsync(page, log);
        var read = page.Locator("li.log").Filter(new() { HasText = "Sygebesøg 2016.csv" });
        await Assertions.Expect(read).ToContainTextAsync("rækker er besøg fra 2016-01-01", new() { Timeout = Patience });
        await Assertions.Expect(read).ToContainTextAsync("Udeladt: 1 med fejl");
        await read.GetByRole(AriaRole.Button, new() { Name = "Vis fejlene" }).ClickAsync();
        await Assertions.Expect(read.Locator(".faults")).ToContainTextAsync("silkebrog-midt", new() { Timeout = Patience });

        // The name that is proposed is one that the library takes.
        await read.GetByRole(AriaRole.Button, new() { Name = "Beregn besøg ud fra loggen" }).ClickAsync();
        await Assertions.Expect(read).ToContainTextAsync("sygebesoeg-2016.json: beregnet ud fra", new() { Timeout = Patience });
        var demand = await server.AskAsync(server.OperatorKey, HttpMethod.Get, "/demand/fits");
        Assert.Equal("sygebesoeg-2016", demand.GetProperty("items")[0].GetProperty("demand").GetProperty("item").GetString());

        await page.EvaluateAsync("() => { window.confirm = () => true; }");
        await read.GetByRole(AriaRole.Button, new() { Name = "Slet loggen" }).ClickAsync();
        await Assertions.Expect(read.Locator(".badge").First).ToContainTextAsync("slettet", new() { Timeout = Patience });
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
    }

    private static async Task SendAsync(IPage page, string file)
    {
        await page.GetByLabel("Log (CSV)").SetInputFilesAsync(file);
        await page.GetByRole(AriaRole.Button, new() { Name = "Indsend loggen" }).ClickAsync();
    }
}
