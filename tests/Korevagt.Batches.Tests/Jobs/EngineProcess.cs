using System.Diagnostics;
using Korevagt.Batches.Jobs;

namespace Korevagt.Batches.Tests.Jobs;

/// <summary>A process of its own with a started engine, whose calls and ticks never end by themselves.</summary>
internal sealed class EngineProcess : IDisposable
{
    private const string DatabaseVariable = "KOREVAGT_TEST_DATABASE";

    private readonly Process process;

    private EngineProcess(Process process) => this.process = process;

    /// <summary>Starts one and waits until it is in the middle of so many calls and of a tick.</summary>
    public static async Task<EngineProcess> StartInTheMiddleOf(int calls, string database)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(EngineProcess).Assembly.Location, "engine"])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        start.Environment[DatabaseVariable] = database;
        var started = Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
        var (working, ticking) = (0, false);
        while (working < calls || !ticking)
        {
            switch (await started.StandardOutput.ReadLineAsync())
            {
                case "call":
                    working++;
                    break;
                case "tick":
                    ticking = true;
                    break;
                case null:
                    throw new InvalidOperationException($"The process ended with {started.ExitCode}.");
            }
        }

        return new EngineProcess(started);
    }

    /// <summary>What runs in the process, until its input ends: it must not outlive the tests.</summary>
    public static async Task<int> RunAsync()
    {
        await using var engine = HangfireEngine.OnPostgres(
            Environment.GetEnvironmentVariable(DatabaseVariable) ?? throw new InvalidOperationException(DatabaseVariable), EngineRoom.Options);
        await engine.StartAsync(new ObservedWork(Say("call"), Say("tick")), CancellationToken.None);
        await Console.In.ReadToEndAsync();
        return 0;
    }

    /// <summary>Kills it as no process can hear: SIGKILL.</summary>
    public void Kill() => process.Kill();

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private static Func<CancellationToken, Task> Say(string word) => async cancellation =>
    {
        await Console.Out.WriteLineAsync(word);
        await ObservedWork.UntilCancelled(cancellation);
    };
}
