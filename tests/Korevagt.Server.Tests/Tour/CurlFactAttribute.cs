using System.ComponentModel;
using System.Diagnostics;

namespace Korevagt.Server.Tests.Tour;

/// <summary>A fact that runs curl in a shell, and is skipped with the reason where one of the two is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class CurlFactAttribute : FactAttribute
{
    private static readonly Lazy<string?> Missing = new(() => Find("bash") ?? Find("curl"));

    public CurlFactAttribute() => Skip = Missing.Value;

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
