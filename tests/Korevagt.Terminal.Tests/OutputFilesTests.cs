using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Terminal.Tests;

/// <summary>What is wrong with a path is told before anything is computed.</summary>
public sealed class OutputFilesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt");
    private readonly TerminalConsole console = new(TextWriter.Null, TextWriter.Null, Language.En);

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void AFolderThatIsNotThere_AndAFolderInPlaceOfAFile_AreBothTold()
    {
        var faults = new OutputFiles()
            .Add("--json", In("missing/svar.json")).Add("--html", folder.FullName).Add("--csv", In("svar.csv")).Faults(console);

        Assert.Equal(["--json", "--html"], faults.Select(fault => fault.File));
    }

    [Fact]
    public void TwoOptionsThatNameOneFile_AreOneFaultOfBoth()
    {
        var fault = Assert.Single(new OutputFiles().Add("--json", In("svar")).Add("--html", In("./svar")).Faults(console));

        Assert.Equal("--json and --html", fault.File);
    }

    [Fact]
    public void AFileThatIsThere_IsAFaultOnlyWhereNoneMayBeReplaced()
    {
        File.WriteAllText(In("svar.json"), "{}");

        Assert.Empty(new OutputFiles().Add("--json", In("svar.json")).Faults(console));
        Assert.Contains("--force", Told(new OutputFiles().AddNew("-o", In("svar.json"))), StringComparison.Ordinal);
    }

    private string Told(OutputFiles files) => console.Say(Assert.Single(files.Faults(console)).Expected!.Value);

    private string In(string path) => Path.Combine(folder.FullName, path);
}
