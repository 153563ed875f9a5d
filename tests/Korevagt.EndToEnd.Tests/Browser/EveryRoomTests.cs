using Korevagt.EndToEnd.Tests.Support;
using Microsoft.Playwright;

namespace Korevagt.EndToEnd.Tests.Browser;

/// <summary>Every room of the page, with something in it, as readers of all kinds have it: by ear, in the dark, on a telephone, with large letters.</summary>
[Trait("Pace", "Slow")]
public sealed class EveryRoomTests(InstalledBrowser browser, WorkedServer worked) : IClassFixture<InstalledBrowser>, IClassFixture<WorkedServer>
{
    // Fifty simulated years, on a machine that may have much else to do.
    private const float Patience = 180_000;

    // What a finger is sure to hit, in CSS pixels (WCAG 2.2, 2.5.8).
    private const double Finger = 24;

    private static readonly LocatorAssertionsToBeVisibleOptions Patiently = new() { Timeout = Patience };

    [PageTheory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(375, ColorScheme.Dark)]
    public Task IsReadableAndNamedThroughout_InBothLanguages(int width, ColorScheme scheme) => LookWithAxeAsync(width, scheme);

    // The colours do not depend on the width, nor the names on the colours: what the two above do not see is seen before a release.
    [PageTheory]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(375, ColorScheme.Light)]
    [Trait("Pace", "Soak")]
    public Task IsReadableAndNamedThroughout_TheOtherWayRound(int width, ColorScheme scheme) => LookWithAxeAsync(width, scheme);

    [PageFact]
    public Task OnTheNarrowestTelephone_NothingIsLost() => LookAtSizesAsync(320, letters: 16, new());

    [PageFact]
    public Task WithLettersTwiceAsLarge_NothingIsLost() => LookAtSizesAsync(1280, letters: 32, new());

    [PageFact]
    public Task InTheReadersOwnColoursAndWithoutMotion_NothingIsLost() =>
        LookAtSizesAsync(1280, letters: 16, new() { ForcedColors = ForcedColors.Active, ReducedMotion = ReducedMotion.Reduce });

    private async Task LookWithAxeAsync(int width, ColorScheme scheme)
    {
        List<string> objections = [];
        foreach (var (key, rooms) in await worked.VisitorsAsync())
        {
            objections.AddRange(await ObjectionsAsync(key, rooms, width, scheme));
        }

        Assert.True(objections.Count == 0, string.Join('\n', objections));
    }

    private async Task<List<string>> ObjectionsAsync(string key, IReadOnlyList<string> rooms, int width, ColorScheme scheme)
    {
        await using var opened = await worked.OpenAsync(browser, width, key);
        var page = opened.Page;
        await page.EmulateMediaAsync(new() { ColorScheme = scheme, ReducedMotion = ReducedMotion.Reduce });
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        List<string> objections = [];
        foreach (var language in new[] { "da", "en" })
        {
            foreach (var room in rooms)
            {
                await GoToAsync(page, room, language);
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

        return objections;
    }

    private async Task LookAtSizesAsync(int width, int letters, PageEmulateMediaOptions media)
    {
        List<string> objections = [];
        foreach (var (key, rooms) in await worked.VisitorsAsync())
        {
            objections.AddRange(await ObjectionsAsync(key, rooms, width, letters, media));
        }

        Assert.True(objections.Count == 0, string.Join('\n', objections));
    }

    private async Task<List<string>> ObjectionsAsync(string key, IReadOnlyList<string> rooms, int width, int letters, PageEmulateMediaOptions media)
    {
        await using var opened = await worked.OpenAsync(browser, width, key);
        var page = opened.Page;
        await page.EmulateMediaAsync(media);
        var devTools = await page.Context.NewCDPSessionAsync(page);
        await devTools.SendAsync("Page.setFontSizes", new() { ["fontSizes"] = new Dictionary<string, int>(StringComparer.Ordinal) { ["standard"] = letters } });
        await Assertions.Expect(page.Locator("main.desk")).ToBeVisibleAsync(Patiently);
        List<string> objections = [];
        foreach (var room in rooms)
        {
            await GoToAsync(page, room, "da");
            Assert.Equal(letters, await page.EvaluateAsync<double>("parseFloat(getComputedStyle(document.documentElement).fontSize)"));
            foreach (var tab in await TabsAsync(page))
            {
                if (tab is not null)
                {
                    await tab.ClickAsync();
                }

                var where = tab is null ? room : $"{room}, {await tab.InnerTextAsync()}";
                objections.AddRange(from objection in await page.EvaluateAsync<string[]>(Sizes, Finger) select $"{where}: {objection}");
                if (await opened.Overflow() is not 0 and var wider)
                {
                    objections.Add($"{where} is {wider} pixels wider than its window");
                }
            }
        }

        return objections;
    }

    // What reaches out of the window where nothing scrolls, what cannot be read whole, and what a finger misses. The hours above the
    // timeline are narrower than a finger; the list beside them picks the same (WCAG's "equivalent").
    private const string Sizes =
        """
        finger => {
          const told = [], shown = e => e.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && e.getBoundingClientRect().width > 1;
          const name = e => `${e.tagName.toLowerCase()} '${(e.getAttribute('aria-label') ?? e.textContent ?? '').trim().slice(0, 40)}'`;
          const scrolls = e => { for (let up = e.parentElement; up; up = up.parentElement) if (getComputedStyle(up).overflowX !== 'visible') return true; return false; };
          for (const e of document.querySelectorAll('main *, header *')) {
            if (!shown(e) || e.closest('svg')) continue;
            const box = e.getBoundingClientRect();
            if ((box.right > innerWidth + 1 || box.left < -1) && !scrolls(e) && !e.closest('.visually-hidden, .skip')) told.push(`${name(e)} reaches out of the window, to ${Math.round(box.right)}`);
          }
          for (const e of document.querySelectorAll('button, input, select, summary, [role=tab]')) {
            if (!shown(e) || e.closest('.lanes-head, .visually-hidden')) continue;
            const box = (e.closest('label') ?? e).getBoundingClientRect();
            if (Math.min(box.width, box.height) < finger - .5) told.push(`${name(e)} is ${Math.round(box.width)} x ${Math.round(box.height)}, less than a finger`);
            if (e.tagName === 'BUTTON' && e.scrollWidth > e.clientWidth + 2 && getComputedStyle(e).overflowX !== 'visible') told.push(`${name(e)} is cut off`);
          }
          return told;
        }
        """;

    // On a telephone the desk is shown a tab at a time.
    private static async Task<IReadOnlyList<ILocator?>> TabsAsync(IPage page)
    {
        var tabs = page.Locator(".tabs [role=tab]");
        return await tabs.CountAsync() > 0 && await tabs.First.IsVisibleAsync() ? [.. await tabs.AllAsync()] : [null];
    }

    private async Task GoToAsync(IPage page, string room, string language)
    {
        await page.GotoAsync(await worked.AddressOfAsync(room, language));
        await Assertions.Expect(page.Locator("main")).ToBeVisibleAsync(Patiently);
        await Assertions.Expect(page.Locator(".loading")).ToHaveCountAsync(0, new() { Timeout = Patience });

        // With what it shows, not merely with its frame.
        await page.Locator(ContentOf(room)).First.WaitForAsync(new() { State = WaitForSelectorState.Attached, Timeout = Patience });
        if (room.StartsWith("/udbud/", StringComparison.Ordinal))
        {
            await ReckonAsync(page);
        }
    }

    // What a tender team has reckoned is seen once it is asked for.
    private static async Task ReckonAsync(IPage page)
    {
        foreach (var (danish, english, shown) in new[] { ("Beregn analyserne", "Compute the analyses", ".bars-told"), ("Beregn forslag", "Compute proposals", ".proposals") })
        {
            var button = Named(page, danish).Or(Named(page, english));
            if (await button.CountAsync() > 0 && await button.IsEnabledAsync())
            {
                await button.ClickAsync();
                await page.Locator(shown).First.WaitForAsync(new() { Timeout = Patience });
            }
        }

        await page.EvaluateAsync("() => scrollTo(0, 0)");
    }

    private static ILocator Named(IPage page, string name) => page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    private static string ContentOf(string room) => room switch
    {
        "/" => "main.desk",
        _ when room.StartsWith("/udbud/", StringComparison.Ordinal) => ".lots-map .lot-station",
        _ when room.StartsWith("/?", StringComparison.Ordinal) => ".progress[data-done=true]",
        _ when room.StartsWith("/nat?", StringComparison.Ordinal) => ".night-map",
        _ when room.StartsWith("/vaelg/", StringComparison.Ordinal) => ".front-picture .mark",
        _ => "main table, main .empty, main .picks, main .asked li, main form",
    };
}
