using System.Diagnostics;
using System.Text.Json.Nodes;
using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Tests.Batches;
using Korevagt.Tests.Postgres;

namespace Korevagt.EndToEnd.Tests.Batches;

/// <summary>Several processes on one store: who submits, who computes, who watches and who steers.</summary>
public sealed class BatchProcessesTests : IDisposable
{
    // More than any machine computes while a test runs.
    private const int Endless = 100_000;

    private readonly BatchFolder folder = new();
    private readonly Dictionary<string, string> environment = new(StringComparer.Ordinal);

    public BatchProcessesTests() => environment["KOREVAGT_STORE"] = folder.Store;

    public void Dispose() => folder.Dispose();

    [UnixFact]
    public async Task AWorkerComputesWhatOthersSubmit_UntilItIsStopped()
    {
        var worker = await WorkerAsync(folder.Store);
        var submitted = await Korevagt("batch", "submit", folder.Batch(6, "fire-vogne", "to-vogne"), "--detach");
        var watched = await Korevagt("batch", "watch", "1", "--lang", "en");
        var stopped = await StopAsync(worker);

        Assert.Equal((0, ""), (submitted.ExitCode, submitted.Error));
        Assert.Contains("korevagt batch watch 1", submitted.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (watched.ExitCode, watched.Error));
        Assert.Contains("run 1 fire-vogne done\n", watched.Output, StringComparison.Ordinal);
        Assert.Contains("Batch 1 finished\n", watched.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (stopped.ExitCode, stopped.Error));
        Assert.Contains("Stoppet", stopped.Output, StringComparison.Ordinal);
    }

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task AWorkerThatStartsBeforeItsDatabase_SaysSo_AndWorksOnceItIsThere()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var store = await server.CreateDatabaseAsync();
        await server.StopAsync();
        using var worker = KorevagtProcess.Start(environment, "worker", "--slots", "1", "--store", store);
        var waits = await worker.StandardError.ReadLineAsync();
        Assert.Contains("Venter på lageret og prøver igen, til det svarer:", waits, StringComparison.Ordinal);
        Assert.DoesNotContain(server.Password, waits, StringComparison.Ordinal);
        await server.StartAsync();
        Assert.StartsWith("Arbejder ", await worker.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        Assert.Contains("svarer", await worker.StandardError.ReadLineAsync(), StringComparison.Ordinal);

        var alive = await Korevagt("worker", "--check", "--store", store, "--lang", "en");
        Assert.Equal((0, ""), (alive.ExitCode, alive.Error));
        Assert.Contains("gave a sign of life", alive.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await StopAsync(worker)).ExitCode);
        Assert.Equal(1, (await Korevagt("worker", "--check", "--store", store)).ExitCode);
    }

    [UnixFact]
    [Trait("Pace", "Slow")]
    public async Task AnInterruptedBatch_HandsBackWhatWasUnderWay_AndSaysHowToGoOn()
    {
        using var submitting = KorevagtProcess.Start(environment, "batch", "submit", folder.Batch(Endless, "fire-vogne"), "--threads", "1");
        var first = await submitting.StandardOutput.ReadLineAsync();
        await UntilAsync(async () => (await ShowAsync(1))["blocksDone"]!.GetValue<int>() > 0);

        var interrupted = await StopAsync(submitting);

        Assert.StartsWith("Beregningsopgave 1: 1 beregninger", first, StringComparison.Ordinal);
        Assert.Equal(1, interrupted.ExitCode);
        Assert.EndsWith("korevagt batch resume 1\n", interrupted.Error, StringComparison.Ordinal);
        var left = await Korevagt("batch", "show", "1", "--lang", "en");
        Assert.Contains("State: active; Done/failed/all: 0/0/1", left.Output, StringComparison.Ordinal);
        Assert.Contains("Workers: none", left.Output, StringComparison.Ordinal);
        Assert.NotEqual(0, (await ShowAsync(1))["blocksDone"]!.GetValue<int>());
    }

    [UnixFact]
    [Trait("Pace", "Slow")]
    public async Task ACancelledBatch_EndsTheWatching_AndTheWorkerLivesOn()
    {
        var worker = await WorkerAsync(folder.Store);
        await Korevagt("batch", "submit", folder.Batch(Endless, "fire-vogne"), "--detach");
        using var watching = KorevagtProcess.Start(environment, "batch", "watch", "1", "--lang", "en");

        var cancelled = await Korevagt("batch", "cancel", "1");
        var watched = await KorevagtProcess.EndOf(watching);
        var other = await Korevagt("batch", "submit", folder.Batch(4, "to-vogne"), "--work");
        var stopped = await StopAsync(worker);

        Assert.Equal((0, ""), (cancelled.ExitCode, cancelled.Error));
        Assert.Contains("annulleret", cancelled.Output, StringComparison.Ordinal);
        Assert.Equal(1, watched.ExitCode);
        Assert.Contains("Batch 1 cancelled (", watched.Output, StringComparison.Ordinal);
        Assert.Equal((0, ""), (other.ExitCode, other.Error));
        Assert.Equal("cancelled", (string?)(await ShowAsync(1))["state"]);
        Assert.Equal(0, stopped.ExitCode);
    }

    [PostgresFact]
    [Trait("Pace", "Slow")]
    public async Task OnPostgres_ABatchIsLeftToWorkers_AndAWorkerSeesTheDatabaseGoAndComeBack()
    {
        await using var server = await PostgresServer.StartNewAsync();
        var store = await server.CreateDatabaseAsync();
        environment["KOREVAGT_STORE"] = store;

        var submitted = await Korevagt("batch", "submit", folder.Batch(6, "fire-vogne"), "--lang", "en");
        Assert.Equal((0, ""), (submitted.ExitCode, submitted.Error));
        Assert.Contains("No worker is running; start one with: korevagt worker", submitted.Output, StringComparison.Ordinal);
        var worker = await WorkerAsync(store);
        var watched = await Korevagt("batch", "watch", "1");
        await server.StopAsync();
        var away = await worker.StandardError.ReadLineAsync();
        await server.StartAsync();
        var back = await worker.StandardError.ReadLineAsync();
        var again = await Korevagt("batch", "submit", folder.Batch(6, "to-vogne"), "--work");
        var stopped = await StopAsync(worker);

        Assert.Equal((0, ""), (watched.ExitCode, watched.Error));
        Assert.EndsWith("; venter på, at det kommer igen", away, StringComparison.Ordinal);
        Assert.EndsWith(" er tilbage", back, StringComparison.Ordinal);
        Assert.Equal((0, ""), (again.ExitCode, again.Error));
        Assert.Equal(0, stopped.ExitCode);
        Assert.All([submitted.Output, watched.Output, away, again.Output, stopped.Output], text => Assert.DoesNotContain(server.Password, text, StringComparison.Ordinal));
    }

    private Task<KorevagtProcess> Korevagt(params string[] arguments) => KorevagtProcess.Run(environment, arguments);

    private async Task<JsonNode> ShowAsync(int batch)
    {
        await Korevagt("batch", "show", $"{batch}", "--json", folder.PathOf("shown.json"));
        return JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("shown.json")))!;
    }

    private static async Task<Process> WorkerAsync(string store)
    {
        var worker = KorevagtProcess.Start(new() { ["KOREVAGT_STORE"] = store }, "worker", "--slots", "1");
        var line = await worker.StandardOutput.ReadLineAsync();
        Assert.StartsWith("Arbejder ", line, StringComparison.Ordinal);
        return worker;
    }

    private static async Task<KorevagtProcess> StopAsync(Process process)
    {
        using (var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        using (process)
        {
            return await KorevagtProcess.EndOf(process);
        }
    }

    private static async Task UntilAsync(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), "What was waited for has not happened.");
        }
    }
}
