using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Tests;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>A planner who tries hundreds of things, opens one tab after the other, and prints what he sees.</summary>
[Trait("Pace", "Slow")]
public sealed class HurriedPlannerTests(InstalledBrowser browser) : IClassFixture<InstalledBrowser>
{
    private const int Edits = 300;
    private const int Tabs = 7;

    // Fifty simulated years, on a machine that may have much else to do.
    private const float Patience = 180_000;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageFact]
    public async Task AfterHundredsOfEditsInSeconds_TheFiguresShownAreThoseOfTheLastDraft()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator(".shift .remove").First).ToBeVisibleAsync(Patiently);

        var random = new SplitMix64(20);
        for (var edit = 0; edit < Edits; edit++)
        {
            await page.EvaluateAsync(
                """
                ([kind, at]) => {
                  const kinds = ['.shift .step:first-child:not([disabled])', '.shift .step:last-child:not([disabled])', '.shift .turn', '.acts button:not([disabled])'];
                  const all = [...document.querySelectorAll(kinds[kind])].slice(0, kind === 3 ? 1 : undefined);
                  if (all.length > 0) all[at % all.length].click();
                }
                """,
                new object[] { random.Below(4), random.Below(1_000) });
            await Task.Delay(random.Below(100));
        }

        // One more, so that something is changed whatever was drawn.
        await page.EvaluateAsync("document.querySelector('.shift .step:last-child:not([disabled])').click()");
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
        var shown = await page.Locator(".answer .figures").InnerTextAsync();

        // The address holds the draft: opened anew, nothing of the three hundred is left but it.
        await page.ReloadAsync();
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
        Assert.Equal(shown, await page.Locator(".answer .figures").InnerTextAsync());
        Assert.All(opened.Complaints, complaint => Assert.Contains("401", complaint, StringComparison.Ordinal));
    }

    [PageFact]
    public async Task TheSeventhTab_OpensAsTheFirst()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        await Assertions.Expect(opened.Page.Locator(".answer .figures")).ToBeVisibleAsync(Patiently);
        for (var tab = 2; tab <= Tabs; tab++)
        {
            var other = await opened.Page.Context.NewPageAsync();
            await other.GotoAsync(server.At.AbsoluteUri);
            await Assertions.Expect(other.Locator(".answer .figures")).ToBeVisibleAsync(Patiently);
        }

        // The first is no worse off.
        await opened.Page.EvaluateAsync("document.querySelector('.shift .remove').click()");
        await Assertions.Expect(opened.Page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);
    }

    [PageFact]
    public async Task OnPaper_ThePlanHasItsSentencesItsMapInLinesAndWhereItComesFrom()
    {
        await using var server = await RunningServer.StartAsync();
        await using var opened = await browser.Open(await server.LinkAsync(), null);
        var page = opened.Page;
        await Assertions.Expect(page.Locator(".shift .remove").First).ToBeVisibleAsync(Patiently);
        await page.GetByRole(AriaRole.Button, new() { Name = "Nedlæg Nattevagt Silkeborg", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page.Locator(".progress[data-done=true]").First).ToBeVisibleAsync(Patiently);

        var printed = await PrintedPage.Of(page);

        Assert.Equal(0, printed.Sheets.Sum(sheet => sheet.Pictures));
        var text = string.Join(' ', printed.Sheets.Select(sheet => sheet.Text));
        Assert.Contains("ni ud af ti besøg nås inden for", text, StringComparison.Ordinal);
        Assert.Contains("0,86 mio. kr.", text, StringComparison.Ordinal);
        Assert.Contains("Nattevagt Silkeborg nedlægges", text, StringComparison.Ordinal);
        Assert.Contains("Udskrevet fra Kørevagt", text, StringComparison.Ordinal);
        Assert.Contains("Forudsætninger", text, StringComparison.Ordinal);
        Assert.All(printed.Sheets, sheet => Assert.All(sheet.Words, word => Assert.InRange(word.Right, 0, sheet.Width)));
    }
}
