using Korevagt.Logs;
using NodaTime;

namespace Korevagt.Logs.Tests;

/// <summary>The ways in which Danish systems write times.</summary>
public sealed class TimeFormsTests
{
    private const string NoBreak = "\u00A0";

    [Theory]
    [InlineData("05-04-15 09:45")]
    [InlineData("05.04.2015 09.45")]
    [InlineData("5.4.2015 9.45.00")]
    [InlineData("05-04-2015 kl. 09.45")]
    [InlineData("05-04-2015 Kl 9:45")]
    [InlineData("5/4-2015 09:45")]
    [InlineData("5/4-15 kl. 9.45")]
    [InlineData("05-04-2015   09:45")]
    [InlineData("05-04-2015" + NoBreak + "09:45")]
    [InlineData("05-04-2015\u202F09:45" + NoBreak)]
    [InlineData("20150405 0945")]
    [InlineData("20150405T094500")]
    [InlineData("201504050945")]
    [InlineData("2015/04/05 09:45")]
    [InlineData("42099.40625")]
    [InlineData("42099,40625")]
    [InlineData("2015-04-05T09:45:00+02:00[Europe/Copenhagen]")]
    [InlineData("2015-04-05T09:45[Europe/Copenhagen]")]
    [InlineData("2015-04-05T07:45:00Z[Etc/UTC]")]
    public void ATime_IsReadAsDanesWriteIt(string written) =>
        Assert.Equal(["2015-04-05T07:45:00Z"], OrderTimes(written));

    [Fact]
    public void TwentyFourHours_AreTheMidnightBehindTheDay() =>
        Assert.Equal(["2016-12-31T23:00:00Z"], OrderTimes("31-12-2016 24:00"));

    [Theory]
    [InlineData("31-12-2016 24:01")]
    [InlineData("31-12-2016 25:00")]
    [InlineData("07-04-2015 kl.")]
    [InlineData("07-04-2015 9:5")]
    [InlineData("2015-04-07T09:45[America/New_York]")]
    [InlineData("31-02-15 09:45")]
    [InlineData("20151301 0945")]
    public void WhatIsNoTimeInTheseForms_IsAFault(string written) =>
        Assert.Equal(RowFaultKind.NoTime, LogText.OnlyFault(Log("07-04-2015 12:00", written)).Kind);

    [Fact]
    public void ABlankThatDoesNotBreak_IsShownInTheMessage() => Assert.Contains(
        "07-04-2015<U+00A0>x", LogText.OnlyFault(Log("07-04-2015 12:00", $"07-04-2015{NoBreak}x")).Message.Danish, StringComparison.Ordinal);

    [Fact]
    public void TheFormatIsThatOfMostTimes_NotOfTheFirst()
    {
        var fault = LogText.OnlyFault(Log("2015-04-07 12:00", "08-04-2015 12:00", "09-04-2015 12:00"));

        Assert.Equal(2, fault.Line);
    }

    [Fact]
    public void SlashesWhoseDatesAllCanBeDayOrMonth_AreAFaultUntilTheMappingTells()
    {
        var fault = Assert.Single(LogText.Import(Log("05/04/2015 12:00", "06/04/2015 12:00")).Faults);

        Assert.Equal("line 2, column \"ordered\"", fault.Place);
        Assert.Contains("MM/dd/yyyy", fault.Expected?.Danish, StringComparison.Ordinal);
        Assert.Equal(["2015-04-05T10:00:00Z"], OrderTimes(TimeFormat.DayFirstSlash, "05/04/2015 12:00"));
        Assert.Equal(["2015-05-04T10:00:00Z"], OrderTimes(TimeFormat.MonthFirstSlash, "05/04/2015 12:00"));
        Assert.Equal(2, OrderTimes("05/04/2015 12:00", "16/04/2015 12:00").Count);
    }

    [Theory]
    [InlineData("05/04/2015 12:00", "05/16/2015 12:00")]
    [InlineData("05/04/2015 07:45:00 PM", "05/16/2015 07:45:00 AM")]
    public void MonthFirst_IsNeverAssumed(string first, string second) =>
        Assert.Contains("MM/dd/yyyy", Assert.Single(LogText.Import(Log(first, second)).Faults).Expected?.English, StringComparison.Ordinal);

    [Theory]
    [InlineData("05/04/2015 07:45:00 PM", "2015-05-04T17:45:00Z")]
    [InlineData("05/04/2015 12:15 AM", "2015-05-03T22:15:00Z")]
    [InlineData("05/04/2015 12:15 p.m.", "2015-05-04T10:15:00Z")]
    public void HalfDays_AreReadWhereTheFormatIsStated(string written, string expected) =>
        Assert.Equal([expected], OrderTimes(TimeFormat.MonthFirstSlash, written));

    [Fact]
    public void TwoDigitsOfTheYear_FirstOrLast_AreAFaultWhereNoDateTells()
    {
        Assert.Contains("yyyy-MM-dd", Assert.Single(LogText.Import(Log("14-04-12 12:00", "13-05-11 12:00")).Faults).Expected?.English, StringComparison.Ordinal);
        Assert.Equal(2, OrderTimes("14-04-12 12:00", "25-05-11 12:00").Count);
        Assert.Equal(["2014-04-12T10:00:00Z"], OrderTimes(TimeFormat.YearFirst, "14-04-12 12:00"));
    }

    [Fact]
    public void SerialNumbersWithoutATimeOfTheDay_AreDatesAndNoTimes()
    {
        Assert.Equal(
            [RowFaultKind.NoTime, RowFaultKind.NoTime],
            LogText.Import(Log("42101", "42102")).Value.RowFaults.Select(fault => fault.Kind));
        Assert.Equal(["2015-04-06T22:00:00Z", "2015-04-07T07:45:00Z"], OrderTimes("42101", "42101,40625"));
    }

    [Theory]
    [InlineData("07-04-2015;9.45")]
    [InlineData("2015-04-07;09:45:00")]
    [InlineData("07-04-2015 00:00;0945")]
    [InlineData("42101;0,40625")]
    public void DateAndTimeInTwoColumns_AreOneTime(string written)
    {
        var visit = Assert.Single(LogText.Read($"dag;kl;area;urgency\n{written};skive;akut\n", Apart).Visits);

        Assert.Equal(Instant.FromUtc(2015, 4, 7, 7, 45), visit.Ordered);
    }

    [Fact]
    public void EveryColumnOfTimes_CanStandInTwo()
    {
        var layout = LogText.Layout(
            (LogColumn.Ordered, new LogColumnUse("dag") { TimeHeader = "kl" }),
            (LogColumn.Arrived, new LogColumnUse("ankomstdag") { TimeHeader = "ankomstkl" }));
        var visit = Assert.Single(LogText.Read(
            "dag;kl;ankomstdag;ankomstkl;area;urgency\n31-12-2015;23:50;01-01-2016;00.20;skive;akut\n", layout).Visits);

        Assert.Equal(1800, visit.ArrivedAfterSeconds);
    }

    [Theory]
    [InlineData("07-04-2015;", "kl", RowFaultKind.Missing)]
    [InlineData(";09:45", "dag", RowFaultKind.Missing)]
    [InlineData("07-04-2015;x", "kl", RowFaultKind.NoTime)]
    [InlineData("x;09:45", "dag", RowFaultKind.NoTime)]
    [InlineData("07-04-2015 12:00;09:45", "dag", RowFaultKind.NoTime)]
    public void WhatIsWrongWithOneOfTwoColumns_IsToldOfThatColumn(string written, string column, RowFaultKind kind)
    {
        var fault = LogText.OnlyFault($"dag;kl;area;urgency\n06-04-2015;12:00;skive;akut\n{written};skive;akut\n", Apart);

        Assert.Equal((3, column, kind), (fault.Line, fault.Column, fault.Kind));
    }

    [Fact]
    public void AColumnOfTimesOfDay_ThatTheLogHasNot_IsAFault() => Assert.Contains(
        "\"kl\"", Assert.Single(LogText.Import("dag;area;urgency\n06-04-2015;skive;akut\n", Apart).Faults).Message.Danish, StringComparison.Ordinal);

    private static LogLayout Apart => LogText.Layout((LogColumn.Ordered, new LogColumnUse("dag") { TimeHeader = "kl" }));

    private static string Log(params string[] times) =>
        "ordered;area;urgency\n" + string.Concat(times.Select(time => $"{time};skive;akut\n"));

    private static IReadOnlyList<string> OrderTimes(params string[] times) => Times(LogText.Read(Log(times)));

    private static IReadOnlyList<string> OrderTimes(TimeFormat format, params string[] times) => Times(
        LogText.Read(Log(times), LogText.Layout((LogColumn.Ordered, new LogColumnUse("ordered") { Format = format }))));

    private static IReadOnlyList<string> Times(Domain.Visits.VisitLog log) => [.. log.Visits.Select(visit => visit.Ordered.ToString())];
}
