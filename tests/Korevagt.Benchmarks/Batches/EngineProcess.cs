using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Korevagt.Batches.Jobs;
using Korevagt.Tests.Postgres;

namespace Korevagt.Benchmarks.Batches;

/// <summary>A process of its own with a started engine, whose calls never end by themselves.</summary>
internal sealed class EngineProcess : IDisposable
{
    public const string Started = "started";
    public const string Call = "call";
    public const string Tick = "tick";

    private const string DatabaseVariable = "KOREVAGT_BENCH_DATABASE";
    private const string SlotsVariable = "KOREVAGT_BENCH_SLOTS";

    private readonly Process process;
    private readonly Channel<string> said = Channel.CreateUnbounded<string>();

    private EngineProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) => said.Writer.TryWrite(line.Data ?? "");
        process.BeginOutputReadLine();
    }

    public static EngineProcess Start(string database, EngineOptions options)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EngineProcess).Assembly.Location, "batches", "caller"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.Environment[DatabaseVariable] = database;
        start.Environment[SlotsVariable] = options.Slots.ToString(CultureInfo.InvariantCulture);
        return new EngineProcess(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."));
    }

    /// <summary>What runs in the process, until its input ends.</summary>
    public static async Task RunAsync()
    {
        var slots = int.Parse(Environment.GetEnvironmentVariable(SlotsVariable)!, CultureInfo.InvariantCulture);
        var database = Environment.GetEnvironmentVariable(DatabaseVariable)!;
        await using var engine = HangfireEngine.OnPostgres(database, new EngineOptions(slots));
        await engine.StartAsync(new EndlessWork(), CancellationToken.None);
        await Console.Out.WriteLineAsync(Started);
        await Console.In.ReadToEndAsync();
    }

    /// <summary>Waits until it has said all of these words since it was last asked, in any order and among others.</summary>
    public async Task SaysAsync(params IEnumerable<string> words)
    {
        var missing = words.ToList();
        while (missing.Count > 0)
        {
            missing.Remove(await said.Reader.ReadAsync());
        }
    }

    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
    }

    public Task HaltAsync() => Shell.RunAsync(["/bin/kill", "-STOP", process.Id.ToString(CultureInfo.InvariantCulture)]);

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private sealed class EndlessWork : IJobWork
    {
        public async Task WorkAsync(CancellationToken cancellation)
        {
            await Console.Out.WriteLineAsync(Call);
            await Task.Delay(Timeout.Infinite, cancellation);
        }

        public Task TickAsync(CancellationToken cancellation) => Console.Out.WriteLineAsync(Tick);
    }
}
