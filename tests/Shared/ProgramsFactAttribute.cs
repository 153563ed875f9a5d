using System.ComponentModel;
using System.Diagnostics;

namespace Korevagt.Tests;

/// <summary>A fact that starts other programs, and is skipped with the reason where one of them is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class ProgramsFactAttribute : FactAttribute
{
    public ProgramsFactAttribute(params string[] programs) => Skip = programs.Select(Missing).FirstOrDefault(reason => reason is not null);

    private static string? Missing(string program)
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
