using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Korevagt.Server.Tests.Days;

namespace Korevagt.Server.Tests.Tour;

/// <summary>The tour of docs/rest.md, pasted into a shell against a fresh server.</summary>
public sealed class RestTourTests
{
    private const string StartCommand = "dotnet run -c Release --project src/Korevagt.Server\n";
    private const string ShownKey = "KEY=kv_…";
    private const string ShownServer = "http://127.0.0.1:5080";

    // Between the outputs of two steps: what no text has.
    private const char Separator = '\u001e';

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(8);

    [ProgramsFact("bash", "curl")]
    [Trait("Pace", "Slow")]
    public async Task EveryStepOfTheTour_Works_AndGivesWhatThePageShows()
    {
        var page = await File.ReadAllTextAsync(Path.Combine(Repository.Root, "docs", "rest.md"));
        var steps = TourStep.Of(page);
        Assert.Equal(StartCommand, steps[0].Commands);
        Assert.StartsWith($"{ShownKey}\nSERVER={ShownServer}\n", steps[1].Commands, StringComparison.Ordinal);
        using var folder = new TemporaryFolder();

        // On a slow machine the stream of events would have heartbeats in it, which no page can foresee.
        await using var server = await ServerProcess.StartAsync(folder, "--Limits:HeartbeatSeconds=600");
        var script = string.Join($"printf '{Separator}'\n", steps.Skip(1).Select(step => step.Commands))
            .Replace(ShownKey, $"KEY={await server.OperatorKeyAsync()}", StringComparison.Ordinal)
            .Replace(ShownServer, server.Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

        var (exit, output, error) = await PasteAsync(folder, script);

        Assert.True(exit == 0, $"{exit}: {error}\n{output}");
        var outputs = output.Split(Separator);
        Assert.Equal(steps.Count - 1, outputs.Length);
        foreach (var (step, written) in steps.Skip(1).Zip(outputs))
        {
            ShownOutput.IsOf(written, step.Form ?? "text", step.Shown ?? "");
        }

        await FilesAreWhatTheyAreCalledAsync(folder);
    }

    private static async Task FilesAreWhatTheyAreCalledAsync(TemporaryFolder folder)
    {
        Assert.Equal(2, new OpenedWorkbook(await File.ReadAllBytesAsync(folder.File("runs.xlsx"))).Names.Count());
        Assert.Equal(7, new OpenedWorkbook(await File.ReadAllBytesAsync(folder.File("sammenligning.xlsx"))).Names.Count());
        Assert.StartsWith(
            "<!doctype html>",
            await File.ReadAllTextAsync(folder.File("sammenligning.html")),
            StringComparison.OrdinalIgnoreCase);
        Assert.Equal(2, (await JsonAsync("sammenligning.json")).GetProperty("scenarios").GetArrayLength());
        foreach (var map in new[] { "sammenligning.geojson", "stationer.geojson", "veje.geojson" })
        {
            Assert.NotEqual(0, (await JsonAsync(map)).GetProperty("features").GetArrayLength());
        }

        Assert.DoesNotContain("nat-silkeborg", (await JsonAsync("vagter.json")).ToString(), StringComparison.Ordinal);

        async Task<JsonElement> JsonAsync(string name) => JsonElement.Parse(await File.ReadAllTextAsync(folder.File(name)));
    }

    private static async Task<(int Exit, string Output, string Error)> PasteAsync(TemporaryFolder folder, string script)
    {
        using var shell = new Process
        {
            StartInfo = new ProcessStartInfo("bash", ["-euo", "pipefail", "-s"])
            {
                UseShellExecute = false,
                RedirectStandardInput = true,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                WorkingDirectory = folder.File(""),
                StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
                StandardOutputEncoding = Encoding.UTF8,
                StandardErrorEncoding = Encoding.UTF8,
            },
        };
        shell.Start();
        var (output, error) = (shell.StandardOutput.ReadToEndAsync(), shell.StandardError.ReadToEndAsync());
        await shell.StandardInput.WriteAsync(script);
        shell.StandardInput.Close();
        using var patience = new CancellationTokenSource(Patience);
        try
        {
            await shell.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            shell.Kill(entireProcessTree: true);
        }

        return (shell.ExitCode, await output, await error);
    }
}
