using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests;

/// <summary>The server as its operator starts it: a process of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly Process process;
    private readonly ConcurrentQueue<string> output = new();
    private readonly ConcurrentQueue<string> log = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private ServerProcess(Process process) => this.process = process;

    public IReadOnlyList<string> Output => [.. output];

    public IReadOnlyList<string> Log => [.. log];

    public Uri Address => listening.Task.Result;

    public static async Task<ServerProcess> StartAsync(TemporaryFolder folder, params string[] arguments)
    {
        var start = new ProcessStartInfo(
            "dotnet", [
                typeof(ServerCommand).Assembly.Location, $"--Store={folder.File("korevagt.db")}", "--Urls=http://127.0.0.1:0",
                .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        var server = new ServerProcess(new Process { StartInfo = start });
        server.process.OutputDataReceived += (_, line) => Keep(server.output, line.Data);
        server.process.ErrorDataReceived += (_, line) =>
        {
            Keep(server.log, line.Data);
            if (line.Data is not null && ListeningOn().Match(line.Data) is { Success: true } match)
            {
                server.listening.TrySetResult(new Uri(match.Value));
            }
        };
        server.process.Start();
        server.process.BeginOutputReadLine();
        server.process.BeginErrorReadLine();
        await server.listening.Task.WaitAsync(Patience);
        return server;
    }

    /// <summary>Starts the server on one of the two kinds of store, and knows where it is for the next start.</summary>
    public static async Task<ServerProcess> StartAsync(TemporaryFolder folder, StoreKind store, params string[] arguments) =>
        await StartAsync(folder, [.. await store.SettingsAsync(), .. arguments]);

    /// <summary>The operator's key, as the first start shows it.</summary>
    public async Task<string> OperatorKeyAsync()
    {
        await Eventually.HoldsAsync(
            () => Task.FromResult(output.Any(line => KeyText.Read(line) is not null)), "the key is shown");
        return output.First(line => KeyText.Read(line) is not null);
    }

    public HttpClient Client(string key)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    /// <summary>Asks it to stop, as a system does, and waits.</summary>
    public async Task<int> StopAsync()
    {
        using (
            var kill = Process.Start("kill", ["-TERM", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync();
        }

        using var giveUp = new CancellationTokenSource(Patience);
        await process.WaitForExitAsync(giveUp.Token);
        return process.ExitCode;
    }

    /// <summary>Dies in the middle of whatever it does (SIGKILL).</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            process.Kill();
            await process.WaitForExitAsync();
        }

        process.Dispose();
    }

    private static void Keep(ConcurrentQueue<string> lines, string? line)
    {
        if (line is not null)
        {
            lines.Enqueue(line);
        }
    }

    [GeneratedRegex(@"(?<=listening on: )http://127\.0\.0\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex ListeningOn();
}
