using System.Diagnostics;
using System.Text.Json;

namespace Korevagt.Library.Tests;

/// <summary>What a new store begins with.</summary>
internal static class Bundle
{
    private const string Index = "bundle.txt";

    private static readonly string Folder = Path.Combine(Repository.Root, "scenarios");

    /// <summary>The files that the index names.</summary>
    public static IReadOnlyList<string> Names { get; } = File.ReadAllLines(Path.Combine(Folder, Index));

    /// <summary>Copies index and files to another folder.</summary>
    public static void CopyTo(string folder)
    {
        foreach (var name in Names.Append(Index))
        {
            File.Copy(Path.Combine(Folder, name), Path.Combine(folder, name));
        }
    }

    /// <summary>The files of a folder that a build would put into the program.</summary>
    public static async Task<IReadOnlyList<string>> BuiltFromAsync(string folder)
    {
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "msbuild", Path.Combine(Repository.Root, "src", "Korevagt.Library", "Korevagt.Library.csproj"), "-nologo",
                $"-p:BundleFolder={folder}{Path.DirectorySeparatorChar}", "-getItem:EmbeddedResource",
            ])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };

        // Those of the test's own host would have it take another MSBuild than that of its SDK.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, output);
        using var items = JsonDocument.Parse(output);
        return
        [
            .. items.RootElement.GetProperty("Items").GetProperty("EmbeddedResource").EnumerateArray()
                .Select(item => item.GetProperty("LogicalName").GetString()!)
                .Where(name => name.StartsWith("Korevagt.Library.Seed/scenarios/", StringComparison.Ordinal))
                .Select(Path.GetFileName).OfType<string>(),
        ];
    }
}
