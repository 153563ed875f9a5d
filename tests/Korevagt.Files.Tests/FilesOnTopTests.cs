using System.Text;
using Korevagt.Files;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

public sealed class FilesOnTopTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void AFileOnTop_HidesTheOneBelow_AndNeedNoneThere()
    {
        folder.Write("below.json", "below").Write("both.json", "below");
        var files = new FilesOnTop(DiskFiles.Instance, [Top("both.json", "top"), Top("none.json", "alone")]);

        Assert.Equal(["below", "top", "alone"], new[] { "below.json", "both.json", "none.json" }.Select(name => Text(files, name)));
        Assert.True(files.Has(folder.At("none.json")));
        Assert.False(files.Has(folder.At("nowhere.json")));
        Assert.Equal(DiskFiles.Instance.Read(folder.At("nowhere.json")).Faults, files.Read(folder.At("nowhere.json")).Faults);
        Assert.Equal("top", Text(files, "./both.json"));
        Assert.Equal(DiskFiles.Instance.ContentHash(folder.At("below.json"), new("en fil", "a file")), files.ContentHash(folder.At("below.json"), new("en fil", "a file")), (a, b) => a.Value == b.Value);
        Assert.NotEqual(DiskFiles.Instance.ContentHash(folder.At("both.json"), new("en fil", "a file")).Value, files.ContentHash(folder.At("both.json"), new("en fil", "a file")).Value);
        Assert.Contains("larger", Assert.Single(files.Read(folder.At("both.json"), most: 2).Faults).Message.English, StringComparison.Ordinal);
        using var log = files.OpenLog(folder.At("none.json")).Value.Open();
        Assert.Equal(5, log.Length);
    }

    [Fact]
    public void AScenarioAndItsBaseline_MayLieOnDifferentLevels()
    {
        folder.Scenario("s.json", """{ "change": "removeShift", "shift": "nat-silkeborg" }""");
        var content = File.ReadAllBytes(folder.At("s.json"));
        File.Delete(folder.At("s.json"));
        var files = new FilesOnTop(DiskFiles.Instance, [KeyValuePair.Create(folder.At("s.json"), (ReadOnlyMemory<byte>)content)]);

        Assert.Equal(3, Korevagt.Files.Scenarios.PlanLoader.LoadScenario(files, folder.At("s.json")).Value.Plan.Shifts.Count);
    }

    private KeyValuePair<string, ReadOnlyMemory<byte>> Top(string name, string text) =>
        KeyValuePair.Create(folder.At(name), (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text));

    private string Text(FilesOnTop files, string name) => Encoding.UTF8.GetString(files.Read(folder.At(name)).Value.Span);
}
