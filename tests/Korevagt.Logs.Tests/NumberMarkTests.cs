using Korevagt.Logs;

namespace Korevagt.Logs.Tests;

/// <summary>A number is never read as another one because of the mark in it.</summary>
public sealed class NumberMarkTests
{
    private const string Header = "ordered;area;urgency;onSiteSeconds\n";

    [Theory]
    [InlineData("1.320", "880")]
    [InlineData("1,320", "880")]
    public void NumbersThatCanBeThousands_WhereNoOtherTells_AreAFaultThatAsksForTheMark(string first, string second)
    {
        var fault = Assert.Single(LogText.Import(Header + Row(0, first) + Row(1, second)).Faults);

        Assert.Equal("line 2, column \"onSiteSeconds\"", fault.Place);
        Assert.Contains(first, fault.Message.Danish, StringComparison.Ordinal);
        Assert.Contains("\"decimalMark\"", fault.Expected?.Danish, StringComparison.Ordinal);
        Assert.Contains("\"decimalMark\"", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DecimalMark.Comma, "1.320", 1320)]
    [InlineData(DecimalMark.Point, "1.320", 1)]
    [InlineData(DecimalMark.Point, "1,320", 1320)]
    [InlineData(DecimalMark.Comma, "1.320,4", 1320)]
    [InlineData(DecimalMark.Comma, "10.320", 10320)]
    public void TheStatedMark_SaysWhichItIs_AndTheOtherGroupsThousands(DecimalMark mark, string written, int seconds) => Assert.Equal(
        seconds,
        Assert.Single(LogText.Read(Header + Row(0, written), LogLayout.Own with { DecimalMark = mark }).Visits).OnSiteSeconds);

    [Theory]
    [InlineData("1.32")]
    [InlineData("0.320")]
    [InlineData("1320.500")]
    public void OneNumberThatTells_IsEnough(string telling) =>
        Assert.Equal(1, LogText.Read(Header + Row(0, "1.320") + Row(1, telling)).Visits[0].OnSiteSeconds);

    [Fact]
    public void ACoordinate_TellsToo_SinceDegreesAreNoThousands() => Assert.Equal(
        75,
        LogText.Read("ordered;lat;lon;urgency;onSiteMinutes\n2016-01-01 12:00;56,175;9,551;akut;1,250\n").Visits[0].OnSiteSeconds);

    [Fact]
    public void WhereDecimalsHaveTheOtherMark_APossibleThousand_IsAFaultOfItsRow_WithTheCure()
    {
        var fault = LogText.OnlyFault(Header + Row(0, "12,5") + Row(1, "1.320") + Row(2, "14,5"));

        Assert.Equal((3, RowFaultKind.NoNumber), (fault.Line, fault.Kind));
        Assert.Contains("\"decimalMark\": \"comma\"", fault.Expected?.Danish, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.3200,5")]
    [InlineData("13.20,5")]
    [InlineData("1.320.50")]
    [InlineData("1320.500,5")]
    [InlineData(".320,5")]
    public void GroupsThatAreNotOfThree_AreNoNumber(string written)
    {
        var fault = LogText.OnlyFault(
            Header + Row(0, "900") + Row(1, written), LogLayout.Own with { DecimalMark = DecimalMark.Comma });

        Assert.Equal((3, RowFaultKind.NoNumber), (fault.Line, fault.Kind));
    }

    private static string Row(int minute, string seconds) => $"2016-01-01 12:{minute:00};skive;akut;{seconds}\n";
}
