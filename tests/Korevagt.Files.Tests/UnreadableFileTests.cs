using System.Text;
using Korevagt.Files;
using Korevagt.Files.Baselines;
using Korevagt.Files.Scenarios;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests;

/// <summary>Files that are no JSON, no text, of another kind, or not there.</summary>
public sealed class UnreadableFileTests : IDisposable
{
    private readonly PlanFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("", "f.json: the file is empty; expected a JSON file")]
    [InlineData(" \n\t", "f.json: the file is empty; expected a JSON file")]
    [InlineData("<osm version=\"0.6\"/>", "f.json: this is no JSON file: it begins with '<'; expected a JSON file, which begins with '{'")]
    [InlineData("name;population\n", "f.json: this is no JSON file: it begins with 'n'; expected a JSON file, which begins with '{'")]
    [InlineData("[]", "f.json: $: the root is a list; expected an object")]
    [InlineData("12", "f.json: $: the root is the number 12; expected an object")]
    [InlineData("null", "f.json: $: the root is null; expected an object")]
    [InlineData("{}", "f.json: $.format: this is not a baseline file: it has no \"format\"; expected \"format\": \"korevagt-baseline/1\"")]
    [InlineData("""{"format":"korevagt-baseline/2"}""", "f.json: $.format: this is not a baseline file: its format is the text \"korevagt-baseline/2\"; expected \"format\": \"korevagt-baseline/1\"")]
    [InlineData("""{"format":7}""", "f.json: $.format: this is not a baseline file: its format is the number 7; expected \"format\": \"korevagt-baseline/1\"")]
    [InlineData("""{"format":"korevagt-areas/1"}""", "f.json: $.format: this is not a baseline file but a file of kind areas; expected \"format\": \"korevagt-baseline/1\"")]
    public void FileOfAnotherKind_IsOneFaultThatSaysWhatItIs(string text, string expected)
    {
        folder.Write("f.json", text);

        Assert.Equal([expected], folder.Shown(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults));
    }

    [Theory]
    [InlineData("{\n  \"format\": \"korevagt-baseline/1\",\n  \"name\": ]\n}", "line 3, column 11")]
    [InlineData("{\n  \"navn\": \"Æblerød\", }", "line 2, column 22")]
    [InlineData("{ \"a\": 1 ", "line 1, column 10")]
    [InlineData("{ \"a\": \"x", "line 1, column 10")]
    [InlineData("{ \"a\": 1 } x", "line 1, column 12")]
    [InlineData("{ \"a\": \"x\ny\" }", "line 1, column 10")]
    public void MalformedJson_IsNamedWithLineAndColumnInCharacters(string text, string place)
    {
        folder.Write("f.json", text);

        var fault = Assert.Single(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults);

        Assert.Equal(place, fault.Place);
        Assert.StartsWith("is not valid JSON: ", fault.Message.English, StringComparison.Ordinal);
        Assert.DoesNotContain("BytePositionInLine", fault.Message.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ // a comment\n}")]
    [InlineData("/* a comment */ {}")]
    public void Comments_AreRefusedByName(string text)
    {
        folder.Write("f.json", text);

        var fault = Assert.Single(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults);

        Assert.Equal("comments are not allowed", fault.Message);
    }

    [Fact]
    public void BinaryFile_IsSaidToBeBinary()
    {
        folder.Write("f.json", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00]);

        Assert.Equal(
            ["f.json: this is no text but binary data (or UTF-16); expected a JSON file in UTF-8"],
            folder.Shown(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults));
    }

    [Fact]
    public void Utf16_IsNotReadAsIfItWereText()
    {
        folder.Write("f.json", Encoding.Unicode.GetPreamble().Concat(Encoding.Unicode.GetBytes("{}")).ToArray());

        Assert.Contains("UTF-16", Assert.Single(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Latin1_IsNamedWithThePlaceOfItsFirstForeignByte()
    {
        folder.Write("f.json", Encoding.Latin1.GetBytes("{\n  \"name\": \"Århus\"\n}"));

        Assert.Equal(
            ["f.json: line 2, column 12: is not UTF-8; expected a JSON file in UTF-8"],
            folder.Shown(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults));
    }

    [Fact]
    public void ByteOrderMark_IsNoFault()
    {
        folder.Write(PlanFolder.Baseline, [0xEF, 0xBB, 0xBF, .. File.ReadAllBytes(folder.At(PlanFolder.Baseline))]);

        Assert.Empty(folder.BaselineFaults());
    }

    [Theory]
    [InlineData("{ \"name\": \"\\ud800\" }")]
    [InlineData("{ \"na\\u0000me\": \"x\" }")]
    public void AnEscapeThatIsNoCharacter_IsAFault(string text)
    {
        folder.Write("f.json", text);

        Assert.Equal("has an escape that is no character", Assert.Single(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults).Message);
    }

    [Fact]
    public void TooDeepNesting_IsAFault()
    {
        folder.Write("f.json", new string('[', 40) + new string(']', 40));

        Assert.Contains("depth of 32", Assert.Single(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults).Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void TooLargeFile_IsAFault()
    {
        using (var stream = File.Create(folder.At("f.json")))
        {
            stream.SetLength((16 * 1024 * 1024) + 1);
        }

        Assert.Equal(
            ["f.json: the file is larger than 16 MB; expected a smaller one"],
            folder.Shown(BaselineLoader.Load(DiskFiles.Instance, folder.At("f.json")).Faults));
    }

    [Fact]
    public void MissingFile_DirectoryAndNoPathAtAll_AreFaults()
    {
        Assert.Equal(["nothing.json: there is no such file"], folder.Shown(PlanLoader.Load(folder.At("nothing.json")).Faults));
        Assert.Equal("there is no such file", Assert.Single(PlanLoader.Load(folder.At("no/such/folder.json")).Faults).Message);
        Assert.Equal("is a directory", Assert.Single(PlanLoader.Load(folder.At("")).Faults).Message);
        Assert.Equal("is no path of a file", Assert.Single(PlanLoader.Load("").Faults).Message);
        Assert.Equal("is no path of a file", Assert.Single(PlanLoader.Load("a\0b").Faults).Message);
    }

    [Fact]
    public void AreasFileThatIsNotThere_IsAFaultOfTheBaselineThatNamesIt()
    {
        folder.Edit(PlanFolder.Baseline, root => root["areas"] = "areal.json");

        Assert.Equal(
            ["baseline.json: $.areas: \"areal.json\" is no such file (areal.json); expected a path relative to this file"],
            folder.BaselineFaults());
    }

    [Fact]
    public void AreasFileThatIsMalformed_IsNamedItself_BesideTheFaultsOfTheBaseline()
    {
        folder.Write(PlanFolder.Areas, "{ \"format\": }").Edit(PlanFolder.Baseline, root => root["pointsPerArea"] = 0);

        var faults = folder.BaselineFaults();

        Assert.Equal(2, faults.Count);
        Assert.StartsWith("baseline.json: $.pointsPerArea: is 0", faults[0], StringComparison.Ordinal);
        Assert.StartsWith("areas.json: line 1, column 13: is not valid JSON", faults[1], StringComparison.Ordinal);
    }
}
