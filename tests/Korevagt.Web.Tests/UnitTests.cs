using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace Korevagt.Web.Tests;

/// <summary>The tests of the page's own modules, which stand beside them in <c>src/Korevagt.Web/page</c>.</summary>
public sealed class UnitTests
{
    private const int FewestTests = 50;
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "Korevagt.Web");

    [PageFact]
    public async Task EveryTestOfThePage_Passes()
    {
        var told = Path.Combine(Path.GetTempPath(), $"korevagt-page-{Environment.ProcessId}.json");
        var figures = Path.ChangeExtension(told, ".figures.json");
        try
        {
            await WrittenFigures.WriteAsync(figures);
            var (exitCode, output) = await RunAsync(
                new() { ["KOREVAGT_FIGURES"] = figures }, "test", "--silent", "--", "--reporter=json", $"--outputFile={told}");

            Assert.True(File.Exists(told), output);
            using var results = JsonDocument.Parse(await File.ReadAllBytesAsync(told));
            var failures = FailuresOf(results.RootElement);
            Assert.True(failures.Length == 0, failures);
            Assert.True(exitCode == 0, output);
            Assert.InRange(results.RootElement.GetProperty("numPassedTests").GetInt32(), FewestTests, int.MaxValue);
            Assert.Equal(0, results.RootElement.GetProperty("numPendingTests").GetInt32());
        }
        finally
        {
            File.Delete(told);
            File.Delete(figures);
        }
    }

    private static string FailuresOf(JsonElement results)
    {
        var failures = new StringBuilder();
        foreach (var file in results.GetProperty("testResults").EnumerateArray())
        {
            var name = Path.GetRelativePath(Folder, file.GetProperty("name").GetString()!);
            var failed = file.GetProperty("assertionResults").EnumerateArray()
                .Where(test => test.GetProperty("status").GetString() == "failed").ToList();
            foreach (var test in failed)
            {
                var messages = test.GetProperty("failureMessages").EnumerateArray().Select(message => message.GetString());
                failures.AppendLine($"{name}: {test.GetProperty("fullName").GetString()}")
                    .AppendLine(string.Join('\n', messages)).AppendLine();
            }

            if (failed.Count == 0 && file.GetProperty("status").GetString() == "failed")
            {
                failures.AppendLine($"{name}: {file.GetProperty("message").GetString()}").AppendLine();
            }
        }

        return failures.ToString();
    }

    private static async Task<(int ExitCode, string Output)> RunAsync(
        Dictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(OperatingSystem.IsWindows() ? "npm.cmd" : "npm", arguments)
        {
            WorkingDirectory = Folder,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        using var process = Process.Start(start)!;
        var (output, errors) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await errors);
    }
}
