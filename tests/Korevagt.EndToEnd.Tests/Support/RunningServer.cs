using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>The server as its operator starts it for the first time: a process of its own, on a store of its own.</summary>
internal sealed partial class RunningServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly OutputFolder folder = new();
    private readonly Process process;
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<string> key = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<Uri> link = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningServer(string? database, IEnumerable<string> settings)
    {
        Store = database ?? folder.PathOf("korevagt.db");
        process = new Process
        {
            StartInfo = new ProcessStartInfo(
                // Nothing is made ready beforehand: most tests never ask for it, and those that do wait for it.
                "dotnet", [Program, $"--Store={Store}", "--Urls=http://127.0.0.1:0", "--Previews:Warm=false", .. settings])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = Path.GetDirectoryName(Program),
            },
        };
        process.OutputDataReceived += (_, line) =>
        {
            Tell(key, Key(), line.Data, found => found);
            Tell(link, Link(), line.Data, found => new Uri(found));
        };
        process.ErrorDataReceived += (_, line) => Tell(address, Address(), line.Data, found => new Uri(found));
    }

    /// <summary>Where it listens.</summary>
    public Uri At => address.Task.Result;

    /// <summary>The operator's key that it showed.</summary>
    public string OperatorKey => key.Task.Result;

    /// <summary>The link that opens the page signed in, once.</summary>
    public Task<Uri> LinkAsync() => link.Task.WaitAsync(Patience);

    /// <summary>Its store, for programs that work on it beside.</summary>
    public string Store { get; }

    /// <summary>A path in its folder, gone with it.</summary>
    public string PathOf(string name) => folder.PathOf(name);

    private static string Configuration => new DirectoryInfo(AppContext.BaseDirectory).Name;

    private static string Program =>
        Path.Combine(Repository.Root, "artifacts", "bin", "Korevagt.Server", Configuration, "Korevagt.Server.dll");

    /// <summary>Starts one, and waits until it listens and has shown its first key.</summary>
    /// <param name="database">A PostgreSQL database; null for a file of its own.</param>
    /// <param name="settings">Further arguments.</param>
    public static async Task<RunningServer> StartAsync(string? database = null, params string[] settings)
    {
        var server = new RunningServer(database, settings);
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        await Task.WhenAll(server.address.Task, server.key.Task).WaitAsync(Patience);
        return server;
    }

    /// <summary>Asks something as somebody, and gets JSON.</summary>
    public async Task<JsonElement> AskAsync(string shown, HttpMethod method, string path, object? body = null)
    {
        using var client = new HttpClient { BaseAddress = At };
        using var request = new HttpRequestMessage(method, new Uri("/api/v1" + path, UriKind.Relative));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", shown);
        request.Content = body is null ? null : JsonContent.Create(body);
        using var answer = await client.SendAsync(request);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, $"{method} {path}: {(int)answer.StatusCode} {text}");
        return JsonElement.Parse(text);
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Dispose();
    }

    private static void Tell<T>(TaskCompletionSource<T> listener, Regex pattern, string? line, Func<string, T> read)
    {
        if (line is not null && pattern.Match(line) is { Success: true } match)
        {
            listener.TrySetResult(read(match.Value));
        }
    }

    [GeneratedRegex(@"(?<=listening on: )http://127\.0\.0\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    [GeneratedRegex("http://[^ ]+/log-ind#kode=[^ ]+", RegexOptions.None, 1000)]
    private static partial Regex Link();

    [GeneratedRegex("kv_[0-9a-f]+_[^ ]+", RegexOptions.None, 1000)]
    private static partial Regex Key();
}
