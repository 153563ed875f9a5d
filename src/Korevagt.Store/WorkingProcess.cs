using System.Diagnostics;
using System.Globalization;

namespace Korevagt.Store;

/// <summary>The names under which processes work: machine and process.</summary>
internal static class WorkingProcess
{
    /// <summary>The name of this process.</summary>
    public static string Name => string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName} {Environment.ProcessId}");

    /// <summary>Whether a name is of a process of this machine that runs no more; of others nothing is known here.</summary>
    public static bool IsGone(string name) =>
        name.StartsWith(Environment.MachineName + " ", StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(Environment.MachineName.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var process)
        && !IsRunning(process);

    private static bool IsRunning(int process)
    {
        try
        {
            using var found = Process.GetProcessById(process);
            return !found.HasExited;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }
}
