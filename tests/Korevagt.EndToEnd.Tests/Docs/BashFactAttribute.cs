using System.ComponentModel;
using System.Diagnostics;

namespace Korevagt.EndToEnd.Tests.Docs;

/// <summary>A fact that pastes commands into bash, and is skipped with the reason where bash or git is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class BashFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(() => Find("bash") ?? Find("git"));

    public BashFactAttribute() => Skip = Missing.Value;

    private static string? Find(string program)
    {
        try
        {
            using var found = Process.Start(
                new ProcessStartInfo(program, ["--version"]) { RedirectStandardOutput = true, UseShellExecute = false });
            found?.StandardOutput.ReadToEnd();
            return null;
        }
        catch (Win32Exception)
        {
            return $"{program} is not installed";
        }
    }
}
