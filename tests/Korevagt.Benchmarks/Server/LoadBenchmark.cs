using System.Diagnostics;
using System.Runtime.Versioning;
using System.Text.Json.Nodes;

namespace Korevagt.Benchmarks.Server;

/// <summary>
/// The server on one core, its clients on another. Requests are sent at their times, whether or not earlier ones have been
/// answered, and each is timed from when it should have been sent: a server that stalls cannot hide it.
/// </summary>
[SupportedOSPlatform("linux")]
internal static class LoadBenchmark
{
    private const int RequestsPerSecond = 2_000;
    private const int Senders = 50;
    // So long the runtime goes on compiling what is called often.
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private const int Listeners = 500;

    /// <summary>Reads at 2,000 requests a second.</summary>
    public static async Task ReadsAsync(int seconds)
    {
        await using var server = await BenchedServer.StartAsync();
        Process.GetCurrentProcess().ProcessorAffinity = 2;
        using var client = server.Client();
        var paths = await PathsAsync(client);
        await SendAsync(client, paths, RequestsPerSecond, WarmUp);
        var before = server.Processor;
        var answers = await SendAsync(client, paths, RequestsPerSecond, TimeSpan.FromSeconds(seconds));
        var busy = server.Processor - before;
        Print(answers, $"reads, {RequestsPerSecond} a second for {seconds} s");
        Console.WriteLine(FormattableString.Invariant($"{busy.TotalMicroseconds / answers.Count:0} us of processor time a request"));
        Console.WriteLine(FormattableString.Invariant($"ready after {server.ReadyAfter:0} ms; {Batches.Figures.Load()}"));
    }

    /// <summary>500 listeners to the progress of one batch, with reads beside them.</summary>
    public static async Task ListenersAsync()
    {
        await using var server = await BenchedServer.StartAsync();
        Process.GetCurrentProcess().ProcessorAffinity = 2;
        using var client = server.Client();
        var paths = await PathsAsync(client);
        var batch = await BenchedServer.SubmitAsync(client, seed: 3);
        var started = new CountdownEvent(Listeners);
        var listening = Enumerable.Range(0, Listeners).Select(_ => ListenAsync(client, batch + "/events", started)).ToList();
        await Task.Run(started.Wait);
        Print(await SendAsync(client, paths, 500, TimeSpan.FromSeconds(5)), $"reads, 500 a second beside {Listeners} listeners");
        var heard = await Task.WhenAll(listening);
        Console.WriteLine($"{heard.Length} listeners heard {heard.Min()} to {heard.Max()} events, {heard.Count(events => events > 0)} of them until the end; {server.Handles} handles");
    }

    /// <summary>Ten minutes of reads, submissions and listeners that come and go: nothing may grow.</summary>
    public static async Task SoakAsync(int minutes)
    {
        await using var server = await BenchedServer.StartAsync();
        Process.GetCurrentProcess().ProcessorAffinity = 2;
        using var client = server.Client();
        var paths = await PathsAsync(client);
        Console.WriteLine("minute, megabytes, handles, p99 ms of 1,000 requests a second");
        for (var minute = 1; minute <= minutes; minute++)
        {
            var began = Stopwatch.GetTimestamp();
            var answered = new List<double>();
            while (Stopwatch.GetElapsedTime(began) < TimeSpan.FromMinutes(1))
            {
                using var leaving = new CancellationTokenSource(TimeSpan.FromSeconds(5));
                var batch = await BenchedServer.SubmitAsync(client, seed: 1 + minute % 3);
                var listening = Enumerable.Range(0, 50).Select(_ => ListenAsync(client, batch + "/events", started: null, leaving.Token)).ToList();
                answered.AddRange(await SendAsync(client, paths, 1_000, TimeSpan.FromSeconds(5)));
                await Task.WhenAll(listening);
            }

            answered.Sort();
            Console.WriteLine(FormattableString.Invariant($"{minute}, {server.Megabytes:0}, {server.Handles}, {answered[answered.Count * 99 / 100]:0.0}"));
        }
    }

    /// <summary>What planners read: lists, single things, and now and then a whole result.</summary>
    private static async Task<IReadOnlyList<string>> PathsAsync(HttpClient client)
    {
        var batch = await BenchedServer.ComputeAsync(client, seed: 1);
        await BenchedServer.ComputeAsync(client, seed: 2);
        var run = JsonNode.Parse(await client.GetStringAsync(batch + "/runs"))!["items"]![0]!["run"]!.ToString();
        List<string> often =
        [
            "/api/v1/me", "/api/v1/scenarios", "/api/v1/scenarios/uden-nattevagt-silkeborg", "/api/v1/baselines", "/api/v1/batches", batch, batch + "/runs",
            $"/api/v1/runs/{run}",
        ];
        foreach (var path in often)
        {
            (await client.GetAsync(path)).EnsureSuccessStatusCode();
        }

        return [.. Enumerable.Repeat(often, 6).SelectMany(paths => paths), $"/api/v1/runs/{run}/result"];
    }

    private static async Task<List<double>> SendAsync(HttpClient client, IReadOnlyList<string> paths, int perSecond, TimeSpan length)
    {
        var total = (int)(perSecond * length.TotalSeconds);
        var began = Stopwatch.GetTimestamp();
        var answered = await Task.WhenAll(Enumerable.Range(0, Senders).Select(sender => Task.Run(async () =>
        {
            var times = new List<double>();
            for (var request = sender; request < total; request += Senders)
            {
                var due = TimeSpan.FromSeconds((double)request / perSecond);
                var wait = due - Stopwatch.GetElapsedTime(began);
                if (wait > TimeSpan.Zero)
                {
                    await Task.Delay(wait);
                }

                using var answer = await client.GetAsync(paths[request % paths.Count]);
                await answer.Content.CopyToAsync(Stream.Null);
                answer.EnsureSuccessStatusCode();
                times.Add((Stopwatch.GetElapsedTime(began) - due).TotalMilliseconds);
            }

            return times;
        })));
        return [.. answered.SelectMany(times => times)];
    }

    private static async Task<int> ListenAsync(HttpClient client, string path, CountdownEvent? started, CancellationToken leaving = default)
    {
        var events = 0;
        try
        {
            using var answer = await client.GetAsync(path, HttpCompletionOption.ResponseHeadersRead, leaving);
            answer.EnsureSuccessStatusCode();
            using var lines = new StreamReader(await answer.Content.ReadAsStreamAsync(leaving));
            started?.Signal();
            while (await lines.ReadLineAsync(leaving) is { } line)
            {
                events += line.StartsWith("data:", StringComparison.Ordinal) ? 1 : 0;
            }
        }
        catch (OperationCanceledException)
        {
            // The listener leaves.
        }

        return events;
    }

    private static void Print(List<double> milliseconds, string what)
    {
        milliseconds.Sort();
        double At(double share) => milliseconds[Math.Min(milliseconds.Count - 1, (int)(milliseconds.Count * share))];
        Console.WriteLine(FormattableString.Invariant(
            $"{what}: {milliseconds.Count} answers, p50 {At(0.5):0.0}, p90 {At(0.9):0.0}, p99 {At(0.99):0.0}, p99.9 {At(0.999):0.0}, max {milliseconds[^1]:0.0} ms"));
    }
}
