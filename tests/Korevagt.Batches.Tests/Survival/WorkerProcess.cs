using System.Diagnostics;
using System.Globalization;
using Korevagt.Store;
using Korevagt.Tests.Postgres;
using NodaTime;

namespace Korevagt.Batches.Tests.Survival;

/// <summary>A process of its own that computes what a store has to be computed, as <c>korevagt worker</c> does.</summary>
internal sealed class WorkerProcess : IDisposable
{
    private const string StoreVariable = "KOREVAGT_TEST_STORE";
    private const string SlotsVariable = "KOREVAGT_TEST_SLOTS";

    private readonly StoreLocation location;
    private readonly int slots;
    private Process process;

    private WorkerProcess(StoreLocation location, int slots) =>
        (this.location, this.slots, process) = (location, slots, Start(location, slots));

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => !process.HasExited;

    /// <summary>Starts one.</summary>
    public static WorkerProcess On(StoreLocation location, int slots = 1) => new(location, slots);

    /// <summary>What runs in the process, until its input ends: it must not outlive the tests.</summary>
    public static async Task<int> RunAsync()
    {
        var where = StoreLocation.Parse(Environment.GetEnvironmentVariable(StoreVariable)!).Value;
        var atATime = int.Parse(Environment.GetEnvironmentVariable(SlotsVariable)!, CultureInfo.InvariantCulture);
        try
        {
            await using var system = await BatchSystem.OpenAsync(where, SystemClock.Instance, atATime);
            await system.StartWorkingAsync();
            await Console.In.ReadToEndAsync();
            return 0;
        }
        catch (StoreException)
        {
            return 1;
        }
    }

    /// <summary>SIGKILL, as no process can hear it; it is gone when this returns.</summary>
    public void Kill()
    {
        process.Kill();
        process.WaitForExit();
    }

    /// <summary>Starts it again if it is gone, as an operating system does with its services.</summary>
    public void Revive()
    {
        if (!IsRunning)
        {
            process.Dispose();
            process = Start(location, slots);
        }
    }

    /// <summary>SIGSTOP: it stands still and does not know it.</summary>
    public Task HaltAsync() => SignalAsync("STOP");

    /// <summary>SIGCONT: it goes on as if nothing had been.</summary>
    public Task ContinueAsync() => SignalAsync("CONT");

    public void Dispose()
    {
        process.Kill();
        process.Dispose();
    }

    private Task SignalAsync(string signal) =>
        Shell.RunAsync(["/bin/kill", "-" + signal, process.Id.ToString(CultureInfo.InvariantCulture)]);

    private static Process Start(StoreLocation location, int slots)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(WorkerProcess).Assembly.Location, "worker"])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
        };
        start.Environment[StoreVariable] = location.Connection;
        start.Environment[SlotsVariable] = slots.ToString(CultureInfo.InvariantCulture);
        return Process.Start(start) ?? throw new InvalidOperationException("The process did not start.");
    }
}
