using System.Diagnostics;

namespace Korevagt.Tenders.Tests.Sheets;

/// <summary>LibreOffice of this machine, as another program than Excel that bidders use.</summary>
internal static class LibreOffice
{
    private static readonly string[] Names = ["soffice", "libreoffice", "localc"];

    private static readonly Lazy<string?> Program = new(() => Names
        .SelectMany(name => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Select(folder => Path.Combine(folder, name)))
        .FirstOrDefault(File.Exists));

    /// <summary>Why tests that need it cannot run here, or null where they can.</summary>
    public static string? Missing => Program.Value is null ? "LibreOffice Calc is not installed (on Debian: libreoffice-calc)." : null;

    /// <summary>Opens files and saves them anew in another folder, under the same names.</summary>
    /// <param name="kind">The kind of file to save.</param>
    /// <param name="files">The files.</param>
    /// <returns>The folder.</returns>
    public static string Converted(string kind, params IReadOnlyList<string> files)
    {
        var folder = Path.Combine(Path.GetDirectoryName(files[0])!, "libreoffice");
        var profile = new Uri(Path.Combine(folder, "profile")).AbsoluteUri;
        string[] said = [$"-env:UserInstallation={profile}", "--headless", "--convert-to", kind, "--outdir", folder, .. files];
        var start = new ProcessStartInfo(Program.Value!, said)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["HOME"] = folder;
        Directory.CreateDirectory(folder);
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(3)), "LibreOffice did not end.");
        Assert.True(process.ExitCode == 0, output.Result + error.Result);
        return folder;
    }
}

/// <summary>A fact that LibreOffice takes part in, and is skipped with the reason where it is not installed.</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class LibreOfficeFactAttribute : FactAttribute
{
    public LibreOfficeFactAttribute() => Skip = LibreOffice.Missing;
}
