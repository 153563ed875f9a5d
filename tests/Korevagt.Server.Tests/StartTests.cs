using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Korevagt.Settings;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests;

public sealed class StartTests
{
    [Fact]
    public async Task TheFirstStart_PrintsAnOperatorKeyOnce_AndNoLaterStartDoes()
    {
        using var folder = new TemporaryFolder();
        string key;
        await using (var first = await ServerProcess.StartAsync(folder))
        {
            key = Assert.Single(first.Output, line => KeyText.Read(line) is not null);
            using var client = first.Client(key);
            Assert.Equal(
                "operator",
                (await (await client.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).JsonAsync()).GetProperty("role")
                    .GetString());
            Assert.Equal(ExitCode.Stopped, await first.StopAsync());
            Assert.DoesNotContain(first.Log, line => line.Contains(key[16..], StringComparison.Ordinal));
        }

        await using var second = await ServerProcess.StartAsync(folder);
        Assert.DoesNotContain(second.Output, line => KeyText.Read(line) is not null);
        using var again = second.Client(key);
        Assert.True((await again.GetAsync(new Uri("/api/v1/me", UriKind.Relative))).IsSuccessStatusCode);
        Assert.Equal(ExitCode.Stopped, await second.StopAsync());
    }

    [Fact]
    public async Task ForOtherMachines_ItDoesNotStart_BeforeSomebodyHasAWayIn()
    {
        using var folder = new TemporaryFolder();
        string[] open = [
            $"--Store={folder.File("korevagt.db")}", "--Urls=http://0.0.0.0:0", "--Access:AllowRemote=true",
            "--Access:AllowPlainHttp=true", "--Hosts=plan.example"];
        var (exit, output, error) = await RunAsync(open);
        Assert.Equal((ExitCode.FaultySettings, ""), (exit, output));
        Assert.Contains("ingen kan komme ind", error, StringComparison.Ordinal);
        var (made, key, _) = await RunAsync("new-key", "anna", "planner", open[0]);
        Assert.Equal(ExitCode.Stopped, made);
        Assert.NotNull(KeyText.Read(key.Trim()));
    }

    [Fact]
    public async Task FaultySettings_AreAllPrinted_AndTheExitCodeIsTwo()
    {
        var (exit, output, error) = await RunAsync("--Urls=nowhere", "--Limits:Burst=-1", "--Bogus=1");
        Assert.Equal((ExitCode.FaultySettings, ""), (exit, output));
        Assert.Equal(
            ["Korevagt:Urls", "Korevagt:Limits:Burst", "Korevagt:Bogus"],
            error.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                .Select(line => line[..line.IndexOf(": ", StringComparison.Ordinal)]));
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    [InlineData("-?")]
    [InlineData("--Slots=2", "--help")]
    [InlineData("new-key", "--help")]
    public async Task Help_IsShown_AndNothingIsStarted(params string[] arguments)
    {
        using var folder = new TemporaryFolder();
        var (exit, output, error) = await EndedAsync(folder, "da_DK.UTF-8", arguments);
        Assert.Equal((ExitCode.Stopped, ""), (exit, error));
        Assert.StartsWith("Korevagt.Server: REST-grænsefladen", output, StringComparison.Ordinal);
        Assert.All(HelpTexts.Settings, setting => Assert.Contains($"--{setting.Name} ", output, StringComparison.Ordinal));
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 130, line));
        Assert.Null(KeyText.Read(output));
        Assert.Empty(Directory.GetFileSystemEntries(folder.File("")));
    }

    [Theory]
    [InlineData("C.UTF-8", "--help", "Brug:")]
    [InlineData("en_US.UTF-8", "--help", "Usage:")]
    [InlineData("en_US.UTF-8", "--lang=da --help", "Brug:")]
    [InlineData("da_DK.UTF-8", "--help --lang en", "Usage:")]
    public async Task Help_IsDanish_UnlessTheOptionOrTheSystemSaysEnglish(string locale, string arguments, string word)
    {
        using var folder = new TemporaryFolder();
        var (_, output, _) = await EndedAsync(folder, locale, arguments.Split(' '));
        Assert.Contains(word, output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("-v")]
    public async Task TheVersion_IsShown_AndNothingIsStarted(string asked)
    {
        using var folder = new TemporaryFolder();
        Assert.Matches(@"^Korevagt\.Server \d+\.\d+\.\d+\S*\n$", (await EndedAsync(folder, "C", asked)).Output);
        Assert.Empty(Directory.GetFileSystemEntries(folder.File("")));
    }

    [Fact]
    public async Task APortThatAnotherProgramHas_IsOneClearLine()
    {
        using var folder = new TemporaryFolder();
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var (exit, output, error) = await EndedAsync(folder, "C", $"--Urls=http://{other.LocalEndpoint}", "--Log:Format=json");
        Assert.Equal(ExitCode.Failed, exit);
        var line = Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(
            $"Porten er optaget af et andet program: http://{other.LocalEndpoint}. Stop det, eller vælg en anden port med "
            + "--Urls=http://127.0.0.1:PORT",
            line);
        Assert.StartsWith("Operatørens nøgle, som kun vises denne ene gang:", output, StringComparison.Ordinal);
        Assert.StartsWith(
            $"Another program has the port: http://{other.LocalEndpoint}.",
            (await EndedAsync(folder, "C", "--lang", "en", $"--Urls=http://{other.LocalEndpoint}")).Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnAddressOfAnotherMachine_IsOneClearLine()
    {
        using var folder = new TemporaryFolder();
        await EndedAsync(folder, "C", "new-key", "anna", "operator");
        var (exit, _, error) = await EndedAsync(
            folder, "C", "--Urls=http://192.0.2.1:5080", "--Hosts=plan.example", "--Access:AllowRemote=true", "--Access:AllowPlainHttp=true");
        Assert.Equal(ExitCode.Failed, exit);
        Assert.StartsWith(
            "Kan ikke svare på http://192.0.2.1:5080: ", Assert.Single(error.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task TheStart_TellsWhereThePageIs_AndTheWholePathOfTheStore()
    {
        using var folder = new TemporaryFolder();
        await using var server = await ServerProcess.StartAsync(folder);
        await Eventually.HoldsAsync(
            () => Task.FromResult(server.Log.Any(line =>
                line.Contains($"{server.Address.GetLeftPart(UriPartial.Authority)}/docs", StringComparison.Ordinal)
                && line.Contains(Path.GetFullPath(folder.File("korevagt.db")), StringComparison.Ordinal))),
            "page and store are told");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = server.Address };
        using var root = await browser.GetAsync(new Uri("/", UriKind.Relative));
        Assert.Equal(("text/html", HttpStatusCode.OK), (root.Content.Headers.ContentType!.MediaType, root.StatusCode));
        using var page = await browser.GetAsync(new Uri("/docs/index.html", UriKind.Relative));
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task WithDotnetRun_FilesAreThoseOfTheFolderInWhichItWasTyped()
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllTextAsync(folder.File("appsettings.json"), """{ "Korevagt": { "Store": "here.db", "Urls": "http://127.0.0.1:0" } }""");
        File.Copy(Path.Combine(Repository.Root, "batches", "nat.json"), folder.File("night.json"));
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "run", "--no-build", "-c", new DirectoryInfo(AppContext.BaseDirectory).Name, "--project",
                Path.Combine(Repository.Root, "src", "Korevagt.Server"), "--", "--Nightly=night.json",
            ])
        {
            WorkingDirectory = folder.File(""),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToList())
        {
            start.Environment.Remove(name);
        }

        using var process = Process.Start(start)!;
        try
        {
            using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(1));
            var told = "";
            while (!told.Contains("the store is", StringComparison.Ordinal))
            {
                told = await process.StandardError.ReadLineAsync(patience.Token) ?? throw new InvalidOperationException("It ended.");
                Assert.DoesNotContain("Korevagt:", told, StringComparison.Ordinal);
            }

            Assert.Contains(folder.File("here.db"), told, StringComparison.Ordinal);
            Assert.True(File.Exists(folder.File("here.db")));
        }
        finally
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("--Stroe=x.db", "Korevagt:Stroe: is no setting known here", "\"Store\" (did you mean that?) or one of: ")]
    [InlineData("--Stroe", "'--Stroe' is no setting known here", "\"Store\" (did you mean that?)")]
    [InlineData("--Work", "'--Work' has no value", "--Work=VALUE")]
    [InlineData("--Work --Slots=2", "'--Work' has no value", "--Work=VALUE")]
    [InlineData("--lang=tysk", "--lang er 'tysk'", "da eller en")]
    [InlineData("serve", "unknown option 'serve'", "new-key NAME ROLE")]
    [InlineData("-p 5080", "unknown option '-p'", "--help")]
    public async Task WhatIsNoOption_IsTold_AndNotPassedOver(string arguments, string fault, string expected)
    {
        var (exit, output, error) = await RunAsync([.. arguments.Split(' '), "--lang=en"]);
        Assert.Equal((ExitCode.FaultySettings, ""), (exit, output));
        Assert.Contains(fault, error, StringComparison.Ordinal);
        Assert.Contains(expected, error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("new-key")]
    [InlineData("new-key", "anna", "king")]
    public async Task AKeyThatCannotBe_IsNotMade(params string[] arguments)
    {
        var (exit, output, error) = await RunAsync([.. arguments, "--lang=en"]);
        Assert.Equal((ExitCode.FaultySettings, ""), (exit, output));
        Assert.Contains("NAME ROLE", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AStoreThatIsAway_EndsItWithOne_AndWithoutItsPassword()
    {
        var (exit, output, error) = await RunAsync(
            "--Store=Host=127.0.0.1;Port=9;Database=korevagt;Username=anna;Password=hunter2");
        Assert.Equal((ExitCode.Failed, ""), (exit, output));
        Assert.Contains("korevagt on 127.0.0.1:9", error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", error, StringComparison.Ordinal);
    }

    /// <summary>Runs the program in a folder until it ends by itself.</summary>
    private static async Task<(int Exit, string Output, string Error)> EndedAsync(
        TemporaryFolder folder, string locale, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(ServerCommand).Assembly.Location, .. arguments])
        {
            WorkingDirectory = folder.File(""),
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["LC_ALL"] = locale },
        };
        using var process = Process.Start(start)!;
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        try
        {
            var (output, error) = (process.StandardOutput.ReadToEndAsync(patience.Token), process.StandardError.ReadToEndAsync(patience.Token));
            await process.WaitForExitAsync(patience.Token);
            return (process.ExitCode, await output, await error);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await ServerCommand.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
