using System.Diagnostics;
using System.Globalization;
using System.Threading.Channels;
using Korevagt.Batches.Jobs;
using Korevagt.Tests.Postgres;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>A process of its own with a started engine, whose calls never end by themselves.</summary>
internal sealed class EngineProcess : IDisposable
{
    private const string DatabaseVariable = "KOREVAGT_TEST_DATABASE";
    private const string TickVariable = "KOREVAGT_TEST_TICK";
    private const string Endless = "endless";

    private readonly Process process;
    private readonly Channel<string> said = Channel.CreateUnbounded<string>();

    private EngineProcess(Process process)
    {
        this.process = process;
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is not { } word || !said.Writer.TryWrite(word))
            {
                said.Writer.TryComplete();
            }
        };
        process.BeginOutputReadLine();
    }

    /// <summary>Starts one on a database, and does not wait for it.</summary>
    /// <param name="database">The database, empty or not.</param>
    /// <param name="ticksEnd">Whether its ticks end at once; else, like its calls, they never do.</param>
    public static EngineProcess Start(string database, bool ticksEnd)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EngineProcess).Assembly.Location, "engine"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment[DatabaseVariable] = database;
        start.Environment[TickVariable] = ticksEnd ? "" : Endless;
        return new EngineProcess(Process.Start(start) ?? throw new InvalidOperationException("The process did not start."));
    }

    /// <summary>Starts one and waits until it is in the middle of so many calls and of a tick.</summary>
    public static async Task<EngineProcess> StartInTheMiddleOf(int calls, string database)
    {
        var started = Start(database, ticksEnd: false);
        await started.SaysAsync([.. Enumerable.Repeat("call", calls), "tick"]);
        return started;
    }

    /// <summary>What runs in the process, until its input ends: it must not outlive the tests.</summary>
    public static async Task<int> RunAsync()
    {
        var database = Environment.GetEnvironmentVariable(DatabaseVariable)!;
        var endless = Environment.GetEnvironmentVariable(TickVariable) == Endless;
        var tick = endless ? Say("tick", ObservedWork.UntilCancelled) : Say("tick");
        await using var engine = HangfireEngine.OnPostgres(database, endless ? EngineRoom.Options : EngineRoom.Steady);
        await engine.StartAsync(new ObservedWork(Say("call", ObservedWork.UntilCancelled), tick), CancellationToken.None);
        await Console.Out.WriteLineAsync("started");
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Waits until it has said all of these words since it was last asked, in any order and among others.</summary>
    public async Task SaysAsync(params IEnumerable<string> words)
    {
        var missing = words.ToList();
        while (missing.Count > 0)
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
            try
            {
                missing.Remove(await said.Reader.ReadAsync(patience.Token));
            }
            catch (Exception over) when (over is ChannelClosedException or OperationCanceledException)
            {
                throw new InvalidOperationException($"The process never said {string.Join(", ", missing)}.", over);
            }
        }
    }

    /// <summary>Kills it as no process can hear: SIGKILL.</summary>
    public void Kill() => process.Kill();

    /// <summary>SIGSTOP: it stands still and does not know it.</summary>
    public Task HaltAsync() => Shell.RunAsync(["/bin/kill", "-STOP", process.Id.ToString(CultureInfo.InvariantCulture)]);

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static Func<CancellationToken, Task> Say(string word, Func<CancellationToken, Task>? then = null) =>
        async cancellation =>
        {
            await Console.Out.WriteLineAsync(word);
            await (then?.Invoke(cancellation) ?? Task.CompletedTask);
        };
}
