using System.Globalization;
using System.Text.Json;
using Korevagt.Benchmarks.Server;

namespace Korevagt.Benchmarks.Page;

/// <summary>
/// The planners' page as its planner feels it: the real server, a real browser, both on the same cores. From the click to what is
/// painted, with nothing else to do and while a batch takes every core; how heavy the first view is; how it follows a hand that drags;
/// what hundreds of edits leave in memory.
/// </summary>
internal static class PageBenchmark
{
    private const string More = ".shift .step:last-child:not([disabled])";
    private const int Edits = 50;
    private const int ManyEdits = 500;
    private const int LaterViews = 10;

    public static async Task RunAsync()
    {
        await using var server = await BenchedServer.StartAsync(Environment.ProcessorCount == 1 ? "0" : "0-1");
        await using var page = await MeasuredPage.OpenAsync(await server.LinkAsync());
        await FirstViewAsync(page);
        await LaterViewsAsync(page);

        // The baseline's years are shared by all drafts, and what is compiled on the way is not what is measured.
        for (var i = 0; i < 5; i++)
        {
            await page.AnsweredAsync(More, i);
        }

        Print("an edit, nothing else to do", await EditAsync(page, Edits, from: 5));
        var undone = new List<double>();
        for (var i = 0; i < 10; i++)
        {
            undone.Add((await page.AnsweredAsync(".acts button", 0))["50"]);
        }

        Figures95("undo to a draft seen before, 50 years shown", undone);
        await DragAsync(page);

        using (var client = server.Client())
        {
            for (var seed = 100; seed < 130; seed++)
            {
                await BenchedServer.SubmitAsync(client, seed);
            }

            Print("an edit, while batches take every core", await EditAsync(page, 20, from: 70));
        }

        await ManyAsync(page, server);
    }

    private static async Task FirstViewAsync(MeasuredPage page)
    {
        await Task.Delay(1_000);
        var seen = await page.Page.EvaluateAsync<JsonElement>(
            "() => { const all = performance.getEntriesByType('resource'); const sum = f => all.filter(f).reduce((s, e) => s + e.transferSize, 0); "
            + "return { lcp: largest, cls: shifts, blocked: longTasks.reduce((s, d) => s + Math.max(0, d - 50), 0), requests: all.length, "
            + "code: sum(e => /\\.(js|css)/.test(e.name)), ground: sum(e => e.name.includes('/maps/ground')), elsewhere: all.filter(e => !e.name.startsWith(location.origin)).length }; }");
        Console.WriteLine(FormattableString.Invariant(
            $"first view: largest paint {seen.GetProperty("lcp").GetDouble():0} ms, shifted {seen.GetProperty("cls").GetDouble():0.000}, blocked {seen.GetProperty("blocked").GetDouble():0} ms, {seen.GetProperty("requests").GetInt32()} requests, {seen.GetProperty("elsewhere").GetInt32()} elsewhere, code {seen.GetProperty("code").GetDouble() / 1e3:0.0} KB, ground {seen.GetProperty("ground").GetDouble() / 1e3:0.0} KB"));
    }

    // A server that has been up for a while, and a browser that has the code already.
    private static async Task LaterViewsAsync(MeasuredPage page)
    {
        var paints = new List<double>();
        for (var i = 0; i < LaterViews; i++)
        {
            await page.Page.ReloadAsync();
            await page.Page.Locator(".shift .remove").First.WaitForAsync();
            await Task.Delay(3_000);
            paints.Add(await page.Page.EvaluateAsync<double>("() => largest"));
        }

        Figures95("a later view: largest paint", paints);
    }

    private static async Task<Dictionary<string, List<double>>> EditAsync(MeasuredPage page, int edits, int from)
    {
        var times = new Dictionary<string, List<double>>(StringComparer.Ordinal);
        for (var i = 0; i < edits; i++)
        {
            foreach (var (told, time) in await page.AnsweredAsync(More, from + i))
            {
                (times.TryGetValue(told, out var all) ? all : times[told] = []).Add(time);
            }
        }

        return times;
    }

    private static async Task DragAsync(MeasuredPage page)
    {
        await page.Page.EvaluateAsync("() => { events.length = 0; longTasks.length = 0; }");
        var bar = (await page.Page.Locator(".duty").First.BoundingBoxAsync())!;
        await page.Page.Mouse.MoveAsync(bar.X + (bar.Width / 2), bar.Y + (bar.Height / 2));
        await page.Page.Mouse.DownAsync();
        for (var i = 0; i < 200; i++)
        {
            await page.Page.Mouse.MoveAsync(bar.X + (bar.Width / 2) + (40 * MathF.Sin(i / 10f)), bar.Y + (bar.Height / 2));
        }

        await page.Page.Mouse.UpAsync();
        await Task.Delay(2_000);
        var felt = await page.Page.EvaluateAsync<double[]>("() => events");
        var tasks = await page.Page.EvaluateAsync<double[]>("() => longTasks");

        // Events shorter than 16 ms are not told: whoever is not among the told is below that.
        var slow = felt.Order().ToArray();
        var rank = slow.Length - 1 - (int)(0.02 * 200);
        Console.WriteLine(FormattableString.Invariant(
            $"200 moves of a hand that drags: 98 % answered within {(rank < 0 ? 16 : slow[rank]):0} ms, {tasks.Length} tasks over 50 ms, longest {tasks.DefaultIfEmpty().Max():0} ms"));
    }

    private static async Task ManyAsync(MeasuredPage page, BenchedServer server)
    {
        await page.AnsweredAsync(More, 0);
        var (before, served) = (await page.MemoryAsync(), server.Megabytes);
        for (var i = 0; i < ManyEdits; i++)
        {
            // To and fro between ever other drafts, without waiting for each answer: a planner who plays.
            await page.Page.EvaluateAsync(
                "([selector, i]) => { const all = document.querySelectorAll(selector); all[i % all.length].click(); }",
                new object[] { i % 2 == 0 ? More : ".shift .step:first-child:not([disabled])", i * 7 });
            await Task.Delay(40);
        }

        await page.AnsweredAsync(More, 3);
        var after = await page.MemoryAsync();
        Console.WriteLine(FormattableString.Invariant(
            $"{ManyEdits} edits: the page's heap grew by {after.Megabytes - before.Megabytes:0.0} MB to {after.Megabytes:0.0}, {after.Nodes:0} nodes; the server's memory by {server.Megabytes - served:0} MB to {server.Megabytes:0}"));
    }

    private static void Print(string what, Dictionary<string, List<double>> times)
    {
        foreach (var (told, all) in times)
        {
            Figures95($"{what}: {(told == "saving" ? "contracted saving" : told + " years")}", all);
        }
    }

    private static void Figures95(string what, List<double> measured)
    {
        var sorted = measured.Order().ToArray();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{what}: median {sorted[sorted.Length / 2]:0} ms, p95 {sorted[(int)Math.Ceiling(0.95 * sorted.Length) - 1]:0} ms, max {sorted[^1]:0} ms ({sorted.Length} times)"));
    }
}
