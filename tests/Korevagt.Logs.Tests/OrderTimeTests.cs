using Korevagt.Logs;
using NodaTime;

namespace Korevagt.Logs.Tests;

public sealed class OrderTimeTests
{
    [Theory]
    [InlineData("2016-01-15 23:30", "2016-01-15T22:30:00Z")]
    [InlineData("2016-07-15 23:30:59", "2016-07-15T21:30:59Z")]
    [InlineData("15-07-2016 23:30", "2016-07-15T21:30:00Z")]
    [InlineData("5.7.2016 8:30", "2016-07-05T06:30:00Z")]
    [InlineData("15/07/2016 23:30", "2016-07-15T21:30:00Z")]
    [InlineData("2016-07-15T23:30:00+02:00", "2016-07-15T21:30:00Z")]
    [InlineData("2016-07-15T21:30:00.123Z", "2016-07-15T21:30:00Z")]
    [InlineData("2016-02-29 23:30", "2016-02-29T22:30:00Z")]
    [InlineData("2016-10-30 02:30 +01:00", "2016-10-30T01:30:00Z")]
    public void ATime_IsReadInEachOfItsFormats(string written, string expected) =>
        Assert.Equal([expected], LogText.OrderTimes(written));

    [Fact]
    public void ATimeOfUtc_IsReadAsSuch()
    {
        var layout = LogText.Layout((LogColumn.Ordered, new LogColumnUse("bestilt") { IsUtc = true }));
        var visit = Assert.Single(LogText.Read("bestilt,area,urgency\n2016-07-15 21:30,skive,akut\n", layout).Visits);

        Assert.Equal(Instant.FromUtc(2016, 7, 15, 21, 30), visit.Ordered);
    }

    [Theory]
    [InlineData("2016-02-30 12:00")]
    [InlineData("2016-13-01 12:00")]
    [InlineData("2016-12-01 12:60")]
    [InlineData("2016-12-01")]
    [InlineData("2016-12-01 12:00 CET")]
    [InlineData("2016-12-01 12:00+25:00")]
    [InlineData("i går")]
    public void WhatIsNoTime_IsAFaultOfItsRow(string written)
    {
        var fault = LogText.OnlyFault($"ordered,area,urgency\n{written},skive,akut\n");

        Assert.Equal((2, "ordered", RowFaultKind.NoTime), (fault.Line, fault.Column, fault.Kind));
        Assert.Contains(written, fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void OneColumn_HasOneFormat()
    {
        var fault = LogText.OnlyFault("ordered,area,urgency\n2016-01-15 12:00,skive,akut\n16-01-2016 12:00,skive,akut\n");

        Assert.Equal((3, RowFaultKind.NoTime), (fault.Line, fault.Kind));
        Assert.Contains("2016-12-24 23:30", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2016-03-27 02:00")]
    [InlineData("2016-03-27 02:59:59")]
    public void ATimeInTheSpringGap_NeverWas(string written) =>
        Assert.Equal(RowFaultKind.SpringGap, LogText.OnlyFault($"ordered,area,urgency\n{written},skive,akut\n").Kind);

    [Fact]
    public void BothEndsOfTheSpringGap_AreOneSecondApart() =>
        Assert.Equal(
            ["2016-03-27T00:59:59Z", "2016-03-27T01:00:00Z"], LogText.OrderTimes("2016-03-27 01:59:59", "2016-03-27 03:00:00"));

    [Fact]
    public void InTheRepeatedHour_TheOrderOfTheRowsTells() => Assert.Equal(
        [
            "2016-10-29T23:50:00Z",
            "2016-10-30T00:10:00Z",
            "2016-10-30T00:40:00Z",
            "2016-10-30T01:05:00Z",
            "2016-10-30T01:50:00Z",
            "2016-10-30T02:01:00Z",
        ],
        LogText.OrderTimes(
            "2016-10-30 01:50", "2016-10-30 02:10", "2016-10-30 02:40", "2016-10-30 02:05", "2016-10-30 02:50",
            "2016-10-30 03:01"));

    [Fact]
    public void InTheRepeatedHour_ARejectedRowOutOfOrder_DoesNotDisturb()
    {
        var import = LogText.Import("ordered,area,urgency\n" + string.Concat(
            new[] { "2016-10-29 12:00", "2041-01-01 12:00", "2016-10-30 02:40", "2016-10-30 02:05", "2016-10-30 12:00" }.Select(
                time => $"{time},skive,akut\n"))).Value;

        Assert.Equal(RowFaultKind.Future, Assert.Single(import.RowFaults).Kind);
        Assert.Equal((2, 0), (import.Summary.OctoberByOrder, import.Summary.OctoberAssumed));
    }

    [Fact]
    public void InTheRepeatedHour_OfALogThatIsNotInTimeOrder_TheFirstIsAssumedAndCounted()
    {
        var import = LogText.Import("ordered,area,urgency\n" + string.Concat(
            new[] { "2016-12-01 12:00", "2016-10-30 02:40", "2016-10-30 02:05", "2016-01-01 12:00" }.Select(
                time => $"{time},skive,akut\n"))).Value;

        Assert.Equal((0, 2), (import.Summary.OctoberByOrder, import.Summary.OctoberAssumed));
        Assert.Contains(import.Log.Value.Visits, visit => visit.Ordered == Instant.FromUtc(2016, 10, 30, 0, 40));
    }

    [Fact]
    public void InTheRepeatedHour_RowsThatNeverFallBack_TellNothing()
    {
        var import = LogText.Import("ordered,area,urgency\n2016-10-30 02:10,skive,akut\n2016-10-30 02:40,skive,akut\n").Value;

        Assert.Equal((0, 2), (import.Summary.OctoberByOrder, import.Summary.OctoberAssumed));
    }

    [Fact]
    public void InTheRepeatedHour_AnOffsetColumnTells()
    {
        var visits = LogText.Read(
            "ordered,offset,area,urgency\n2016-10-30 02:30,+02:00,skive,akut\n2016-10-30 02:30,+01:00,skive,akut\n").Visits;

        Assert.Equal(
            [Instant.FromUtc(2016, 10, 30, 0, 30), Instant.FromUtc(2016, 10, 30, 1, 30)], visits.Select(visit => visit.Ordered));
    }

    [Fact]
    public void TheArrivalInTheRepeatedHour_IsTheFirstOneAfterTheOrder()
    {
        var visits = LogText.Read(
            "ordered,arrived,left,area,urgency\n"
            + "2016-10-30 01:50,2016-10-30 02:30,2016-10-30 02:10,skive,akut\n"
            + "2016-10-30 02:55,2016-10-30 02:20,2016-10-30 02:50,skive,akut\n").Visits;

        Assert.Equal((40 * 60, 40 * 60), (visits[0].ArrivedAfterSeconds, visits[0].OnSiteSeconds));
        Assert.Equal((25 * 60, 30 * 60), (visits[1].ArrivedAfterSeconds, visits[1].OnSiteSeconds));
    }

    [Fact]
    public void AVisitOfTheFuture_IsAFault()
    {
        const string Header = "ordered,area,urgency\n";

        Assert.Equal(RowFaultKind.Future, LogText.OnlyFault(Header + "2017-06-02 00:00,skive,akut\n").Kind);
        Assert.Single(LogText.Read(Header + "2017-06-01 23:59,skive,akut\n").Visits);
    }

    [Fact]
    public void AVisitBeforeTheServiceExisted_OrOutsideTheStatedPeriod_IsAFault()
    {
        const string Log =
            "ordered,area,urgency\n1998-05-01 12:00,skive,akut\n2015-12-31 23:59,skive,akut\n2016-01-01 00:00,skive,akut\n";
        var rules = LogText.Tolerant with { From = new LocalDate(2016, 1, 1), To = new LocalDate(2017, 1, 1) };
        var import = LogText.Import(Log, rules: rules).Value;

        Assert.Equal(
            [(2L, RowFaultKind.OutsidePeriod), (3, RowFaultKind.OutsidePeriod)],
            import.RowFaults.Select(fault => (fault.Line, fault.Kind)));
        Assert.Equal((new LocalDate(2016, 1, 1), new LocalDate(2017, 1, 1)), (import.Log.Value.From, import.Log.Value.To));
    }
}
