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
        Assert.Empty(second.Output);
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
        Assert.Contains("nobody has a way in", error, StringComparison.Ordinal);
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
    [InlineData("new-key")]
    [InlineData("new-key", "anna", "king")]
    public async Task AKeyThatCannotBe_IsNotMade(params string[] arguments)
    {
        var (exit, output, error) = await RunAsync(arguments);
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

    private static async Task<(int Exit, string Output, string Error)> RunAsync(params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        var exit = await ServerCommand.RunAsync(arguments, output, error);
        return (exit, output.ToString(), error.ToString());
    }
}
