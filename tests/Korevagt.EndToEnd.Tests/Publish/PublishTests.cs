using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Korevagt.EndToEnd.Tests.Support;

namespace Korevagt.EndToEnd.Tests.Publish;

/// <summary>
/// What is published, on a machine that has none of what it was built with: it is built five times for that, which takes minutes, so it
/// is looked at before a release.
/// </summary>
[Trait("Pace", "Soak")]
public sealed partial class PublishTests(PublishedPrograms published) : IClassFixture<PublishedPrograms>
{
    private static readonly string[] Rooms =
    [
        "Domain", "Roads", "Demand", "Simulation", "Economics", "Store", "Files", "Planning", "Results", "Reports", "Batches",
    ];

    [PublishedFact]
    public async Task TheCommandLine_ComputesABatchAndFindsItsStoreSound_WithoutDotnet()
    {
        await published.SaidAsync();
        var (store, batch) = (published.PathOf("korevagt.db"), Path.Combine(published.Linux, "batches", "en.json"));
        await File.WriteAllTextAsync(
            batch,
            """
            {
              "format": "korevagt-batch/1", "name": "Én nat", "baseline": "../scenarios/midtjylland-2016.json",
              "scenarios": ["../scenarios/uden-nattevagt-djursland.json"], "year": 2017, "replications": 2
            }
            """);

        await Soundly("batch", "submit", batch, "--store", store);

        Assert.Contains("Én nat", await Soundly("batch", "list", "--store", store), StringComparison.Ordinal);
        await Soundly("batch", "export", "1", "--store", store, "--to", published.PathOf("results"));
        Assert.Equal(2, Directory.GetFiles(published.PathOf("results")).Length);
        Assert.Contains("som det blev gemt", await Soundly("store", "check", "--store", store), StringComparison.Ordinal);
    }

    [PublishedFact]
    public async Task TheServer_IsReady_SaysSo_AndEndsWhenItIsAsked_WithoutDotnet()
    {
        await published.SaidAsync();
        using var server = published.Start("server/korevagt-server", [], $"--Store={published.PathOf("server.db")}", "--Urls=http://127.0.0.1:0");
        try
        {
            var address = await AddressAsync(server);
            using var client = new HttpClient { BaseAddress = address };

            Assert.True((await client.GetAsync(new Uri("/health/live", UriKind.Relative))).IsSuccessStatusCode);
            Assert.True(await IsReadyAsync(client));
            Assert.True((await client.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative))).IsSuccessStatusCode);

            using var kill = Process.Start("kill", ["-TERM", server.Id.ToString(CultureInfo.InvariantCulture)]);
            Assert.Equal(0, (await KorevagtProcess.EndOf(server)).ExitCode);
        }
        finally
        {
            server.Kill();
        }
    }

    [PublishedFact]
    public async Task ThePackage_InstallsFromItsFolderAlone_AndCompares()
    {
        await published.SaidAsync();
        var (sources, tools) = (published.PathOf("NuGet.config"), published.PathOf("tools"));
        await File.WriteAllTextAsync(
            sources, $"<configuration><packageSources><clear /><add key='here' value='{published.Package}' /></packageSources></configuration>");

        await Dotnet("tool", "install", "korevagt", "--tool-path", tools, "--configfile", sources);

        Assert.Equal(await Soundly("--version"), await Tool("--version"));
        Assert.Equal(await Soundly("--help"), await Tool("--help"));
        Assert.Equal(await Soundly(Comparison), await Tool(Comparison));

        Task<string> Tool(params string[] arguments) => Ran(Path.Combine(tools, "korevagt"), arguments);
    }

    [PublishedFact]
    public async Task NoLibraryOfAnotherPlatform_IsPublished_AndTheLicencesAre()
    {
        await published.SaidAsync();
        using var package = await ZipFile.OpenReadAsync(Directory.GetFiles(published.Package).Single());
        var packed = package.Entries.Select(entry => entry.FullName).ToList();

        Assert.Equal(
            ["linux-x64", "win-x64"],
            packed.Where(name => name.Contains("/native/", StringComparison.Ordinal)).Select(name => name.Split('/')[^3]).Distinct().Order(StringComparer.Ordinal));
        foreach (var program in new[] { "cli", "server" })
        {
            var folder = Path.Combine(published.Linux, program);
            Assert.False(Directory.Exists(Path.Combine(folder, "runtimes")));
            Assert.Equal(["libe_sqlite3.so"], Directory.GetFiles(folder, "*sqlite3.*").Select(file => Path.GetFileName(file)).Where(name => name.EndsWith(".so", StringComparison.Ordinal)));
            Assert.Empty(Directory.GetFiles(folder, "*.dylib"));
            Assert.DoesNotContain(Directory.GetFiles(folder, "*ortools*.dll"), file => !file.EndsWith("Google.OrTools.dll", StringComparison.Ordinal));
            Assert.Empty(Directory.GetFiles(folder, "Korevagt.*.xml"));
            Assert.True(File.Exists(Path.Combine(folder, "licenses", "Microsoft.NETCore.App", "LICENSE.TXT")));
            Assert.True(File.Exists(Path.Combine(folder, "licenses", "Hangfire", "COPYING.LESSER")));
        }

        Assert.Contains(packed, name => name.EndsWith("licenses/Hangfire/COPYING.LESSER", StringComparison.Ordinal));
    }

    [PublishedFact]
    public async Task TheRooms_AreTheSameBytesInAllPrograms_SoThatTheyShareWhatIsComputed()
    {
        await published.SaidAsync();
        using var package = await ZipFile.OpenReadAsync(Directory.GetFiles(published.Package).Single());
        foreach (var room in Rooms.Select(room => $"Korevagt.{room}.dll"))
        {
            var bytes = await File.ReadAllBytesAsync(Path.Combine(published.Linux, "cli", room));
            Assert.Equal(bytes, await File.ReadAllBytesAsync(Path.Combine(published.Linux, "server", room)));
            using var packed = new MemoryStream();
            await using (var entry = await package.GetEntry($"tools/net10.0/any/{room}")!.OpenAsync())
            {
                await entry.CopyToAsync(packed);
            }

            Assert.Equal(bytes, packed.ToArray());
        }
    }

    [PublishedFact]
    public async Task NeitherTheSolverNorSqlite_IsLoadedForACommandThatNeedsNone()
    {
        await published.SaidAsync();
        using var process = published.Start("cli/korevagt", new(StringComparer.Ordinal) { ["LD_DEBUG"] = "files" }, "--version");
        var loaded = (await KorevagtProcess.EndOf(process)).Error;

        Assert.Contains("libcoreclr.so", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("ortools", loaded, StringComparison.Ordinal);
        Assert.DoesNotContain("sqlite", loaded, StringComparison.Ordinal);
    }

    [PublishedFact]
    public async Task TheScript_SaysHowLargeEverythingIs_InDanishFirst()
    {
        var said = (await published.SaidAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal(["Udgiver linux-x64 ...", "Publishing linux-x64 ..."], said[..2]);
        var sizes = said.SkipWhile(line => line != "Fylder, i MB:").ToList();
        Assert.Equal("Size, in MB:", sizes[1]);
        Assert.Equal(
            ["linux-x64/cli", "linux-x64/server", "tool/" + Path.GetFileName(Directory.GetFiles(published.Package).Single())],
            sizes.Skip(2).Select(line => line[8..]).Where(part => part.Contains('/', StringComparison.Ordinal)));
        Assert.All(sizes.Skip(2).Take(2), line => Assert.InRange(int.Parse(line[..6], CultureInfo.InvariantCulture), 50, 300));
    }

    [ProgramsFact("bash")]
    public async Task APlatformThatTheScriptDoesNotKnow_IsRefused_WithThoseThatThereAre()
    {
        var (exit, told) = await Bash.RunAsync($"exec bash '{Path.Combine(Repository.Root, "src", "publish.sh")}' osx-x64");

        Assert.Equal(2, exit);
        Assert.Contains("ukendt ord osx-x64: der er linux-x64, win-x64, tool", told, StringComparison.Ordinal);
        Assert.Contains("unknown word osx-x64: there are linux-x64, win-x64, tool", told, StringComparison.Ordinal);
    }

    private static string[] Comparison =>
    [
        "compare", "scenarios/midtjylland-2016.json", "scenarios/uden-nattevagt-djursland.json", "--replications", "2", "--lang", "da",
    ];

    private async Task<string> Soundly(params string[] arguments)
    {
        var run = await published.KorevagtAsync(arguments);
        Assert.True(run.ExitCode == 0, $"{string.Join(' ', arguments)}: {run.Output}{run.Error}");
        return run.Output;
    }

    private static Task<string> Dotnet(params string[] arguments) => Ran("dotnet", arguments);

    private static async Task<string> Ran(string program, string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = Repository.Root,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var run = await KorevagtProcess.EndOf(process);
        Assert.True(run.ExitCode == 0, $"{program} {string.Join(' ', arguments)}: {run.Output}{run.Error}");
        return run.Output;
    }

    private static async Task<Uri> AddressAsync(Process server)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
        while (await server.StandardError.ReadLineAsync(patience.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } match)
            {
                return new Uri(match.Value);
            }
        }

        throw new InvalidOperationException("The server ended before it listened.");
    }

    [GeneratedRegex(@"(?<=listening on: )http://127\.0\.0\.1:[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Address();

    /// <summary>It listens a moment before it has made its store.</summary>
    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        var waited = Stopwatch.StartNew();
        while (waited.Elapsed < TimeSpan.FromSeconds(60))
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative));
            if (answer.IsSuccessStatusCode)
            {
                return true;
            }

            await Task.Delay(100);
        }

        return false;
    }
}
