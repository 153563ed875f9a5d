using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Korevagt.Benchmarks.Server;

/// <summary>The real server as a process of its own on some cores, on a fresh SQLite store, with a small batch that is done.</summary>
internal sealed partial class BenchedServer : IAsyncDisposable
{
    private const string Batch =
        """
        {
          "format": "korevagt-batch/1", "name": "Hvilken vagt?", "baseline": "midtjylland-2016.json", "replications": 4,
          "scenarios": ["uden-nattevagt-silkeborg.json", "uden-nattevagt-djursland.json"]
        }
        """;

    private readonly Process running;
    private readonly string storeFolder;
    private readonly string operatorKey;

    private readonly StringBuilder said;

    private BenchedServer(Process running, string storeFolder, Uri address, string operatorKey, StringBuilder said) =>
        (this.running, this.storeFolder, Address, this.operatorKey, this.said) = (running, storeFolder, address, operatorKey, said);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>Milliseconds from the start of the process until it was ready.</summary>
    public double ReadyAfter { get; private set; }

    /// <summary>Resident memory in megabytes.</summary>
    public double Megabytes
    {
        get
        {
            running.Refresh();
            return running.WorkingSet64 / 1e6;
        }
    }

    /// <summary>Processor time that it has used.</summary>
    public TimeSpan Processor
    {
        get
        {
            running.Refresh();
            return running.TotalProcessorTime;
        }
    }

    /// <summary>Open files and sockets.</summary>
    public int Handles => Directory.GetFileSystemEntries($"/proc/{running.Id}/fd").Length;

    /// <summary>Starts one.</summary>
    /// <param name="cores">The processor cores on which it may run, as taskset takes them.</param>
    public static async Task<BenchedServer> StartAsync(string cores = "0")
    {
        var folder = Directory.CreateTempSubdirectory("korevagt-bench-").FullName;
        var program = Path.Combine(Repository.Root, "artifacts", "bin", "Korevagt.Server", "release", "Korevagt.Server.dll");
        var watch = Stopwatch.StartNew();
        var process = Process.Start(new ProcessStartInfo("taskset",
        [
            "-c", cores, "dotnet", program, $"--Store={Path.Combine(folder, "korevagt.db")}", "--Urls=http://127.0.0.1:0",
            "--Limits:RequestsPerSecond=1000000", "--Limits:Burst=1000000",
        ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        })!;
        var (said, log) = (new StringBuilder(), new StringBuilder());
        Keep(process.StandardOutput, said);
        Keep(process.StandardError, log);
        var address = await FoundAsync(log, Address0()).ConfigureAwait(false);
        var key = await FoundAsync(said, Key0()).ConfigureAwait(false);
        var server = new BenchedServer(process, folder, new Uri(address), key, said);
        using var client = server.Client();
        await Batches.Figures.UntilAsync(async () => (await client.GetAsync("/health/ready")).IsSuccessStatusCode);
        server.ReadyAfter = watch.Elapsed.TotalMilliseconds;
        return server;
    }

    /// <summary>The link that opens the planners' page signed in.</summary>
    public async Task<Uri> LinkAsync() => new(await FoundAsync(said, Link0()));

    /// <summary>A client that may do everything.</summary>
    public HttpClient Client()
    {
        var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = 1_000 }) { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", operatorKey);
        return client;
    }

    /// <summary>Submits a batch.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> SubmitAsync(HttpClient client, int seed)
    {
        var body = JsonNode.Parse(Batch)!;
        body["seeds"] = new JsonArray(seed);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/batches") { Content = JsonContent.Create(body) };
        request.Headers.Add("Idempotency-Key", string.Create(CultureInfo.InvariantCulture, $"bench-{seed}"));
        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        answer.EnsureSuccessStatusCode();
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Submits a batch and waits until it is done.</summary>
    /// <returns>Its path.</returns>
    public static async Task<string> ComputeAsync(HttpClient client, int seed)
    {
        var batch = await SubmitAsync(client, seed).ConfigureAwait(false);
        await Batches.Figures.UntilAsync(async () => (await client.GetStringAsync(batch)).Contains("\"finished\"", StringComparison.Ordinal));
        return batch;
    }

    public async ValueTask DisposeAsync()
    {
        running.Kill(entireProcessTree: true);
        await running.WaitForExitAsync();
        running.Dispose();
        Directory.Delete(storeFolder, recursive: true);
    }

    private static void Keep(StreamReader from, StringBuilder to) => _ = Task.Run(async () =>
    {
        while (await from.ReadLineAsync() is { } line)
        {
            lock (to)
            {
                // What is looked for comes first; a log of hours is not kept.
                if (to.Length < 100_000)
                {
                    to.AppendLine(line);
                }
            }
        }
    });

    private static async Task<string> FoundAsync(StringBuilder text, Regex pattern)
    {
        var found = "";
        await Batches.Figures.UntilAsync(() =>
        {
            lock (text)
            {
                found = pattern.Match(text.ToString()).Value;
            }

            return Task.FromResult(found.Length > 0);
        });
        return found;
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+", RegexOptions.NonBacktracking)]
    private static partial Regex Address0();

    [GeneratedRegex("http://[^ ]+/log-ind#kode=[^ \r\n]+", RegexOptions.NonBacktracking)]
    private static partial Regex Link0();

    [GeneratedRegex("kv_[0-9a-f]+_[0-9a-f]+", RegexOptions.NonBacktracking)]
    private static partial Regex Key0();
}
