using System.Text;
using Korevagt.Tests.Plans;

namespace Korevagt.Files.Tests.Models;

/// <summary>Driving times that are not what a model needs: each fault with its line.</summary>
public sealed class DrivingTimesFaultTests : IDisposable
{
    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("-1", "\"-1\"")]
    [InlineData("", null)]
    [InlineData("langt", "\"langt\"")]
    [InlineData("NaN", "\"NaN\"")]
    [InlineData("Infinity", "\"Infinity\"")]
    [InlineData("1e400", "\"1e400\"")]
    [InlineData("1080.1", "\"1080.1\"")]
    [InlineData("0x10", "\"0x10\"")]
    public void ATimeThatCannotBe_IsNamedWithItsPlaces(string written, string? shown)
    {
        folder.Write(ModelFolder.Times, $"fra,a,b,s\na,1,10,5\nb,{written},2,7.5\ns,6,8,0\n");

        Assert.Equal(
            [$"times.csv: line 3, field 2: the drive from \"b\" to \"a\" {(shown is null ? "is empty" : $"takes {shown}")}; expected minutes from 0 to 1080"],
            folder.Faults());
    }

    [Fact]
    public void ADecimalCommaBetweenCommas_IsOneFieldTooMany() =>
        AssertFaults("fra,a,b,s\na,1,10,5\nb,11,2,7,5\ns,6,8,0\n", "times.csv: line 3: has 5 fields; expected 4, as the header has");

    [Fact]
    public void AThousandsSeparator_IsNoNumber() => AssertFaults(
        "fra;a;b;s\na;1;10;5\nb;11;2;1.000,5\ns;6;8;0\n",
        "times.csv: line 3, field 4: the drive from \"b\" to \"s\" takes \"1.000,5\"; expected minutes from 0 to 1080");

    [Theory]
    [InlineData("fra;a;b;s\na;1;10;5\nb;11;2;1.030\ns;6;8;0\n", "1.030")]
    [InlineData("fra;a;b;s\na;1;10;5\nb;11;2;1,030\ns;6;8;0\n", "1,030")]
    [InlineData("fra;a;b;s\na;1,5;10;5\nb;11;2;1.030\ns;6;8;0\n", "1.030")]
    [InlineData("fra,a,b,s\na,1,10,5\nb,11,2,1.030\ns,6,8,0\n", "1.030")]
    public void ANumberThatCanBeThousands_IsAFault_WhereNoOtherTells(string written, string number) => AssertFaults(
        written,
        $"times.csv: line 3: \"{number}\" can have decimals or grouped thousands; expected minutes without grouped thousands and with one "
        + "decimal mark throughout the file; write 12.50 rather than 12.500, say");

    [Theory]
    [InlineData("fra;a;b;s\na;1.5;10;5\nb;11;2;1.030\ns;6;8;0\n")]
    [InlineData("fra;a;b;s\na;0,000;10,250;5\nb;11;2;1,030\ns;6;8;0\n")]
    public void ANumberWithThreeDecimals_IsOne_WhereAnotherTells(string written)
    {
        folder.Write(ModelFolder.Times, written);

        Assert.Empty(folder.Faults());
    }

    [Fact]
    public void ARowThatIsMissing_IsNamed() => AssertFaults(
        "fra,a,b,s\na,1,10,5\ns,6,8,0\n", "times.csv: there is no row for \"b\"; expected one row for every area and station");

    [Fact]
    public void AColumnThatIsMissing_IsNamed() => AssertFaults(
        "fra,a,s\na,1,5\nb,11,7.5\ns,6,0\n", "times.csv: line 1: there is no column for \"b\"; expected one column for every area and station");

    [Fact]
    public void AShortRow_IsNamed() => AssertFaults(
        "fra,a,b,s\na,1,10,5\nb,11\ns,6,8,0\n", "times.csv: line 3: has 2 fields; expected 4, as the header has");

    [Fact]
    public void APlaceThatTheModelDoesNotKnow_IsNamedInRowAndColumn() => AssertFaults(
        "fra,a,b,s,x\na,1,10,5,1\nb,11,2,7.5,1\ns,6,8,0,1\nx,1,1,1,1\n",
        "times.csv: line 1, field 5: there is no area or station \"x\"; expected \"a\" (did you mean that?) or one of: b, s",
        "times.csv: line 5, field 1: there is no area or station \"x\"; expected \"a\" (did you mean that?) or one of: b, s");

    [Fact]
    public void APlaceTwice_IsNamedInRowAndColumn() => AssertFaults(
        "fra,a,b,s,a\na,1,10,5,1\nb,11,2,7.5,1\ns,6,8,0,1\ns,6,8,0,1\n",
        "times.csv: line 1, field 5: \"a\" has a column already; expected one column for every place",
        "times.csv: line 5, field 1: \"s\" has a row already; expected one row for every place");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData(" \n\n")]
    public void AnEmptyFile_IsSaidToBeEmpty(string text) => AssertFaults(
        text, "times.csv: the file is empty; expected a header with the ids of all areas and stations, and a row for each");

    [Fact]
    public void AHeaderAlone_MissesEveryRow()
    {
        folder.Write(ModelFolder.Times, "fra,a,b,s");

        Assert.Equal(3, folder.Faults().Count(fault => fault.Contains("there is no row for", StringComparison.Ordinal)));
    }

    [Fact]
    public void AFileInAnotherEncoding_IsNamedWithItsLine()
    {
        folder.Write(ModelFolder.Times, Encoding.Latin1.GetBytes("fra,a,b,s\nå,1,10,5\n"));

        Assert.Equal(["times.csv: line 2: is no text in UTF-8; expected UTF-8"], folder.Faults());
    }

    [Fact]
    public void ManyFaults_AreToldUpToFifty()
    {
        folder.Write(ModelFolder.Times, "fra,a,b,s\n" + string.Concat(Enumerable.Repeat("x,1,1,1\n", 200)));

        Assert.Equal(50, folder.Faults().Count);
    }

    [Theory]
    [InlineData("nowhere.csv", "is no such file")]
    [InlineData(".", "is a directory")]
    public void ANameThatLeadsNowhere_IsAFaultOfTheModel(string name, string found)
    {
        folder.Edit(root => root["drivingTimes"] = name);

        var fault = Assert.Single(folder.Faults());
        Assert.StartsWith($"model.json: $.drivingTimes: \"{name}\" {found}", fault, StringComparison.Ordinal);
    }

    private void AssertFaults(string text, params string[] faults) =>
        Assert.Equal(faults, folder.Write(ModelFolder.Times, text).Faults());
}
