using System.Text.Json;
using Microsoft.Playwright;

namespace Korevagt.Benchmarks.Page;

/// <summary>The planners' page in the browser of the machine, signed in, with a clock of its own: what is measured is what was painted.</summary>
internal sealed class MeasuredPage : IAsyncDisposable
{
    private static readonly string[] Names = ["chromium", "google-chrome", "google-chrome-stable", "chromium-browser"];

    // Looks at every frame from a click on, until the answer is done or a newer draft has taken its place.
    private const string Clock =
        """
        window.longTasks = []; window.events = []; window.shifts = 0; window.largest = 0;
        new PerformanceObserver(l => l.getEntries().forEach(e => window.longTasks.push(e.duration))).observe({ type: 'longtask', buffered: true });
        new PerformanceObserver(l => l.getEntries().forEach(e => window.events.push(e.duration))).observe({ type: 'event', durationThreshold: 16, buffered: true });
        new PerformanceObserver(l => l.getEntries().forEach(e => { window.largest = e.startTime; })).observe({ type: 'largest-contentful-paint', buffered: true });
        new PerformanceObserver(l => l.getEntries().forEach(e => { window.shifts += e.hadRecentInput ? 0 : e.value; })).observe({ type: 'layout-shift', buffered: true });
        window.answered = async (act) => {
          const frame = () => new Promise(requestAnimationFrame), begun = performance.now(), told = {};
          act();
          for (;;) {
            await frame();
            const now = performance.now() - begun;
            const fresh = document.querySelector('.answer .figures')?.dataset.stale === 'false';
            const years = fresh ? document.querySelector('.progress[data-done=true]') ? 50 : Number(document.querySelector('.progress progress')?.value ?? 0) : 0;
            if (document.querySelector('.headline:not([data-waiting]) .amount')) told.saving ??= now;
            for (const stage of [4, 10, 50]) if (years >= stage) told[stage] ??= now;
            if (told[50] !== undefined || now > 30000) return told;
          }
        };
        """;

    private readonly IPlaywright playwright;
    private readonly IBrowser browser;

    private MeasuredPage(IPlaywright playwright, IBrowser browser, IPage page) =>
        (this.playwright, this.browser, Page) = (playwright, browser, page);

    public IPage Page { get; }

    public static async Task<MeasuredPage> OpenAsync(Uri link)
    {
        var executable = Names
            .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists) ?? throw new InvalidOperationException($"needs one of {string.Join(", ", Names)} on the PATH");
        var driver = await Playwright.CreateAsync();
        var started = await driver.Chromium.LaunchAsync(
            new() { ExecutablePath = executable, Args = ["--no-sandbox", "--disable-gpu", "--enable-precise-memory-info"] });
        var context = await started.NewContextAsync(new() { ViewportSize = new() { Width = 1280, Height = 900 }, Locale = "da-DK" });
        await context.AddInitScriptAsync(Clock);
        var page = await context.NewPageAsync();
        await page.GotoAsync(link.AbsoluteUri);
        await page.Locator(".shift .remove").First.WaitForAsync();
        return new MeasuredPage(driver, started, page);
    }

    /// <summary>Clicks a button and waits for the whole answer.</summary>
    /// <returns>Milliseconds until it was painted, by what: the contracted saving, then 4, 10 and 50 years.</returns>
    public async Task<Dictionary<string, double>> AnsweredAsync(string button, int index) =>
        (await Page.EvaluateAsync<JsonElement>(
            "([selector, i]) => answered(() => { const all = document.querySelectorAll(selector); all[i % all.length].click(); })",
            new object[] { button, index }))
        .EnumerateObject().Where(told => told.Value.ValueKind == JsonValueKind.Number).ToDictionary(told => told.Name, told => told.Value.GetDouble(), StringComparer.Ordinal);

    /// <summary>Megabytes of the page's heap after its garbage was collected, and how many nodes its documents have.</summary>
    public async Task<(double Megabytes, double Nodes)> MemoryAsync()
    {
        var tools = await Page.Context.NewCDPSessionAsync(Page);
        await tools.SendAsync("HeapProfiler.collectGarbage");
        await tools.SendAsync("Performance.enable");
        var metrics = (await tools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble(), StringComparer.Ordinal);
        await tools.DetachAsync();
        return (metrics["JSHeapUsedSize"] / 1e6, metrics["Nodes"]);
    }

    public async ValueTask DisposeAsync()
    {
        await browser.DisposeAsync();
        playwright.Dispose();
    }
}
