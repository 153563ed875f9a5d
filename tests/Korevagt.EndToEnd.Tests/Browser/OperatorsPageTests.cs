using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>The operator at the page: keys for people, and who did what.</summary>
[Trait("Pace", "Slow")]
public sealed class OperatorsPageTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const float Patience = 120_000;

    [PageFact]
    public async Task AnOperator_MakesAKey_WhichWorks_AndRevokesIt_AndBothStandInTheAudit()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "Nøgler", Exact = true }).ClickAsync(new() { Timeout = Patience });
        await page.GetByPlaceholder("Hvis er den").FillAsync("Anna, planlægger");
        await page.GetByRole(AriaRole.Button, new() { Name = "Lav nøgle" }).ClickAsync();

        // Shown this once; whoever has it is a planner.
        var key = await page.Locator("#new-key").InputValueAsync(new() { Timeout = Patience });
        Assert.Equal("planner", (await server.AskAsync(key, HttpMethod.Get, "/me")).GetProperty("role").GetString());
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(page.Locator("#new-key")).ToHaveCountAsync(0);
        Assert.DoesNotContain(key, await page.ContentAsync(), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Button, new() { Name = "Træk tilbage: Anna, planlægger" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "Træk tilbage", Exact = true }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("trukket tilbage", new() { Timeout = Patience });
        await Assert.ThrowsAnyAsync<Exception>(() => server.AskAsync(key, HttpMethod.Get, "/me"));

        await page.ReloadAsync();
        foreach (var act in new[] { "lavede en nøgle", "trak en nøgle tilbage", "loggede ind" })
        {
            await Assertions.Expect(page.Locator("main")).ToContainTextAsync(act, new() { Timeout = Patience });
        }

        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
    }

    [PageFact]
    public async Task WhoMayNeither_SeesNoDoorToIt()
    {
        await using var server = await RunningServer.StartAsync();
        var reader = await server.AskAsync(server.OperatorKey, HttpMethod.Post, "/keys", new { name = "Læser", role = "reader" });
        await using var opened = await browser.Open(new Uri(server.At, "/log-ind"), null);
        var page = opened.Page;
        await page.Locator("input[type=password], input[type=text]").First.FillAsync(reader.GetProperty("key").GetString()!);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(new() { Timeout = Patience });
        Assert.Equal(0, await page.GetByRole(AriaRole.Link, new() { Name = "Nøgler", Exact = true }).CountAsync());
        await page.GotoAsync(new Uri(server.At, "/noegler").AbsoluteUri);
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("har din nøgle ikke lov til", new() { Timeout = Patience });
    }
}
