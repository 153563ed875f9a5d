using Korevagt.Cli.Tests.Support;
using Korevagt.Terminal;

namespace Korevagt.Cli.Tests.BadInput;

/// <summary>Sound input in a broken environment: exit code 1 and a message that names the file.</summary>
public sealed class BrokenEnvironmentTests : IDisposable
{
    private readonly WorkingCopy copy = new();

    public void Dispose() => copy.Dispose();

    [Fact]
    public async Task AnOutputThatCannotBeWritten_EndsWithOne_NamesTheFile_AndLeavesNoPart()
    {
        var folderInItsPlace = copy.Written("demand.csv.part");
        Directory.CreateDirectory(folderInItsPlace);

        var ran = await Ran.InEnglish("demand", "show", Repository.Baseline, "--csv", copy.Written("demand.csv"));

        Assert.Equal(ExitCode.Failed, ran.ExitCode);
        Assert.StartsWith(
            $"{copy.Written("demand.csv")}: cannot be written: ", Assert.Single(ran.Faults), StringComparison.Ordinal);
        Assert.Empty(copy.AllWritten());
    }

    [Fact]
    public async Task AnExistingFile_IsReplacedWhole()
    {
        await File.WriteAllTextAsync(copy.Written("demand.csv"), new string('x', 100_000));

        await Ran.Soundly("demand", "show", Repository.Baseline, "--csv", copy.Written("demand.csv"));

        Assert.Equal(["demand.csv"], copy.AllWritten());
        Assert.StartsWith(
            "group,name,expected_visits\n", await File.ReadAllTextAsync(copy.Written("demand.csv")), StringComparison.Ordinal);
        Assert.DoesNotContain("xxx", await File.ReadAllTextAsync(copy.Written("demand.csv")), StringComparison.Ordinal);
    }
}
