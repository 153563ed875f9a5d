using System.Text;
using Korevagt.Domain.Geography;
using Korevagt.Logs;

namespace Korevagt.Logs.Tests;

public sealed class RowTests
{
    private const string Header = "ordered,area,urgency\n";

    [Fact]
    public void AreaAndUrgency_AreKnownByIdNameAndTheLogsOwnWord()
    {
        var layout = new LogLayout
        {
            AreaWords = new Dictionary<string, string>(StringComparer.Ordinal) { ["7800"] = "skive" },
            UrgencyWords = new Dictionary<string, string>(StringComparer.Ordinal) { ["A"] = "akut" },
        };
        var visits = LogText.Read(
            Header + "2016-01-01 12:00,skive,akut\n2016-01-01 12:01,SILKEBORG BY,samme vagt\n2016-01-01 12:02,7800,A\n",
            layout).Visits;

        Assert.Equal([(2, 0), (0, 1), (2, 0)], visits.Select(visit => (visit.Area, visit.Urgency)));
    }

    [Fact]
    public void AnUnknownAreaOrUrgency_ComesWithTheNearestName()
    {
        var import = LogText.Import(Header
            + "2016-01-01 12:00,skiwe,akut\n2016-01-01 12:00,skive,akud\n2016-01-01 12:00,Ebeltoft,akut\n").Value;

        Assert.Equal(
            [RowFaultKind.UnknownArea, RowFaultKind.UnknownUrgency, RowFaultKind.UnknownArea], import.RowFaults.Select(
                fault => fault.Kind));
        Assert.Contains("skive", import.RowFaults[0].Expected?.English, StringComparison.Ordinal);
        Assert.Contains("akut", import.RowFaults[1].Expected?.English, StringComparison.Ordinal);
        Assert.Contains("Ebeltoft", import.RowFaults[2].Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void AllThatIsWrongWithARow_IsTold_AndTheRowCountsOnce()
    {
        var import = LogText.Import(Header + "now,nowhere,\n2016-01-01 12:00,skive,akut\n").Value;

        Assert.Equal(
            [RowFaultKind.NoTime, RowFaultKind.UnknownArea, RowFaultKind.Missing], import.RowFaults.Select(fault => fault.Kind));
        Assert.Equal((2L, 1L, 1L), (import.Summary.Rows, import.Summary.Accepted, import.Summary.Rejected));
    }

    [Theory]
    [InlineData("\n", RowFaultKind.Malformed)]
    [InlineData("2016-01-01 12:00,skive\n", RowFaultKind.Malformed)]
    [InlineData("2016-01-01 12:00,skive,akut,mere\n", RowFaultKind.Malformed)]
    [InlineData("\"2016-01-01 12:00,skive,akut\n", RowFaultKind.Malformed)]
    [InlineData("2016-01-01 12:00,\"skive\"x,akut\n", RowFaultKind.Malformed)]
    [InlineData(",skive,akut\n", RowFaultKind.Missing)]
    [InlineData("2016-01-01 12:00,,akut\n", RowFaultKind.Missing)]
    [InlineData("2016-01-01 12:00,skive,\n", RowFaultKind.Missing)]
    public void ARowThatIsNotWhole_IsAFault_AndTheNextIsReadAllTheSame(string row, RowFaultKind kind)
    {
        var import = LogText.Import(Header + row + "2016-01-02 12:00,skive,akut\n").Value;

        if (row.Trim().Length > 0)
        {
            Assert.Equal((2, kind), (Assert.Single(import.RowFaults).Line, import.RowFaults[0].Kind));
        }

        Assert.Single(import.Log.Value.Visits);
        Assert.Equal(import.Summary.Rows, import.Summary.Accepted + import.Summary.Rejected);
    }

    [Fact]
    public void RowsOfSeparatorsOnly_ArePassedOver_AsBlankLinesAre()
    {
        var import = LogText.Import(
            "ordered;area;urgency;shift\n2016-01-01 12:00;skive;akut;\n;;;\n  ; ;;\n" + string.Concat(Enumerable.Repeat(";;;\n", 40)),
            rules: LogText.Rules).Value;

        Assert.Equal((1L, 1L, 0L), (import.Summary.Rows, import.Summary.Accepted, import.Summary.Repeated));
        Assert.Empty(import.RowFaults);
        Assert.True(import.Log.Succeeded);
    }

    [Fact]
    public void AnEmptyRowOfARightLength_IsNoLogEither() => Assert.Contains(
        "no rows", Assert.Single(LogText.Import("ordered;area;urgency\n;;\n").Faults).Message.English, StringComparison.Ordinal);

    [Fact]
    public void MissingLastFieldsOfColumnsThatMayBeEmpty_AreEmpty()
    {
        var visits = LogText.Read(
            "ordered;area;urgency;onSiteMinutes;shift\n2016-01-01 12:00;skive;akut\n2016-01-01 13:00;skive;akut;10\n").Visits;

        Assert.Equal([(null, null), (600, null)], visits.Select(visit => (visit.OnSiteSeconds, visit.Shift)));
    }

    [Fact]
    public void MissingLastFieldsOfAColumnThatMustBeFilled_AreAFault()
    {
        var fault = LogText.OnlyFault("ordered;area;shift;urgency\n2016-01-01 12:00;skive;a;akut\n2016-01-01 13:00;skive;a\n");

        Assert.Equal((3, RowFaultKind.Malformed), (fault.Line, fault.Kind));
    }

    [Theory]
    [InlineData("6225530;534151", 0)]
    [InlineData("6225530,25;534151,5", 0)]
    public void APositionInUtm32_IsReadAsThePlaceItIs(string position, int area)
    {
        var visit = Assert.Single(LogText.Read($"ordered;lat;lon;urgency\n2016-01-01 12:00;{position};akut\n").Visits);

        Assert.Equal(area, visit.Area);
        Assert.InRange(visit.Position!.Value.MetersTo(new GeoPoint(56.17, 9.55)), 0, 1_000);
    }

    [Theory]
    [InlineData("534151;6225530", "swapped", "byttet om")]
    [InlineData("6237837;161616", "25833", "25833")]
    public void AMistakenPositionInUtm_ComesWithAHint(string position, string english, string danish)
    {
        var fault = LogText.OnlyFault($"ordered;lat;lon;urgency\n2016-01-01 12:00;{position};akut\n");

        Assert.Equal(RowFaultKind.OutsideRegion, fault.Kind);
        Assert.Contains(english, fault.Message.English, StringComparison.Ordinal);
        Assert.Contains(danish, fault.Message.Danish, StringComparison.Ordinal);
    }

    [Fact]
    public void EmptyColumnsAtTheEndOfARow_AreNoFault() =>
        Assert.Single(LogText.Read(Header + "2016-01-01 12:00,skive,akut,,\n").Visits);

    [Fact]
    public void QuotesThatNeverClose_SpoilTheirOwnRowOnly()
    {
        var rows = string.Concat(Enumerable.Range(10, 50).Select(minute => $"2016-01-01 12:{minute},skive,akut\n"));
        var import = LogText.Import(Header + "2016-01-01 12:00,\"skive,akut\n" + rows).Value;

        Assert.Equal((2, RowFaultKind.Malformed), (Assert.Single(import.RowFaults).Line, import.RowFaults[0].Kind));
        Assert.Equal(50, import.Summary.Accepted);
    }

    [Fact]
    public void TimesAndMinutes_BecomeSecondsFromOneStepToTheNext()
    {
        var visits = LogText.Read(
            "ordered,area,urgency,dispatched,arrived,left,drivingMinutes,shift,ageBand\n"
            + "2016-01-01 23:50,skive,akut,2016-01-01 23:56,2016-01-02 00:20,2016-01-02 00:45,12.5,nat-skive,65-79\n"
            + "2016-01-02 01:00,skive,akut,,,,,,\n").Visits;

        Assert.Equal(
            (360, 1800, 1500, 750, "nat-skive", "65-79"),
            (visits[0].DispatchedAfterSeconds, visits[0].ArrivedAfterSeconds, visits[0].OnSiteSeconds,
                visits[0].DrivingSeconds, visits[0].Shift, visits[0].AgeBand));
        Assert.Equal(
            (null, null, null, null, null, null),
            (visits[1].DispatchedAfterSeconds, visits[1].ArrivedAfterSeconds, visits[1].OnSiteSeconds,
                visits[1].DrivingSeconds, visits[1].Shift, visits[1].AgeBand));
    }

    [Theory]
    [InlineData("arrived", "2016-01-01 11:59", RowFaultKind.TimesOutOfOrder)]
    [InlineData("dispatched", "2016-01-01 11:59", RowFaultKind.TimesOutOfOrder)]
    [InlineData("arrived", "2016-01-04 12:00", RowFaultKind.TooLong)]
    [InlineData("onSiteMinutes", "-5", RowFaultKind.TimesOutOfOrder)]
    [InlineData("onSiteMinutes", "721", RowFaultKind.TooLong)]
    [InlineData("drivingMinutes", "400", RowFaultKind.TooLong)]
    [InlineData("drivingMinutes", "ti", RowFaultKind.NoNumber)]
    [InlineData("drivingMinutes", "NaN", RowFaultKind.NoNumber)]
    [InlineData("drivingMinutes", "1e1", RowFaultKind.NoNumber)]
    [InlineData("shift", "a\u0001b", RowFaultKind.NoText)]
    public void WhatCannotBe_IsAFaultInItsColumn(string column, string value, RowFaultKind kind)
    {
        var fault = LogText.OnlyFault($"ordered,area,urgency,{column}\n2016-01-01 12:00,skive,akut,{value}\n");

        Assert.Equal((column, kind), (fault.Column, fault.Kind));
    }

    [Fact]
    public void AnArrivalBeforeTheDispatch_AndADepartureBeforeTheArrival_AreFaults()
    {
        Assert.Equal(
            "arrived",
            LogText.OnlyFault(
                "ordered,area,urgency,dispatched,arrived\n"
                + "2016-01-01 12:00,skive,akut,2016-01-01 12:30,2016-01-01 12:20\n").Column);
        Assert.Equal(
            "left",
            LogText.OnlyFault(
                "ordered,area,urgency,arrived,left\n2016-01-01 12:00,skive,akut,2016-01-01 12:30,2016-01-01 12:20\n").Column);
    }

    [Fact]
    public void APosition_LiesInTheMostDenselyPeopledAreaThatHoldsIt()
    {
        var visits = LogText.Read(
            "ordered;lat;lon;urgency\n"
            + "2016-01-01 12:00;56,1800;9,5400;akut\n"
            + "2016-01-01 12:01;56,2500;9,4500;akut\n"
            + "2016-01-01 12:02;56,57;9,03;akut\n").Visits;

        Assert.Equal([0, 1, 2], visits.Select(visit => visit.Area));
        Assert.Equal(new GeoPoint(56.18, 9.54), visits[0].Position);
    }

    [Theory]
    [InlineData("55.68,12.57", "")]
    [InlineData("9.55,56.17", "swapped")]
    [InlineData("91,9.55", "")]
    public void APositionOutsideTheRegion_IsAFault(string position, string hint)
    {
        var fault = LogText.OnlyFault($"ordered,lat,lon,urgency\n2016-01-01 12:00,{position},akut\n");

        Assert.Equal(RowFaultKind.OutsideRegion, fault.Kind);
        Assert.Contains(hint, fault.Message.English, StringComparison.Ordinal);
    }

    [Fact]
    public void HalfAPosition_IsAFault() =>
        Assert.Equal(
            ("lon", RowFaultKind.NoNumber),
            LogText.OnlyFault("ordered,lat,lon,urgency\n2016-01-01 12:00,56.17,,akut\n") is var fault
                ? (fault.Column, fault.Kind)
                : default);

    [Fact]
    public void DecimalCommaAndPoint_AreNotMixed()
    {
        var fault = LogText.OnlyFault(
            "ordered;lat;lon;urgency\n2016-01-01 12:00;56,17;9,55;akut\n2016-01-01 12:01;56.17;9,55;akut\n");

        Assert.Equal((3, "lat", RowFaultKind.NoNumber), (fault.Line, fault.Column, fault.Kind));
        Assert.Contains("comma", fault.Expected?.English, StringComparison.Ordinal);
    }

    [Fact]
    public void VisitsStandByTime_AndEqualTimesInTheOrderOfTheRows()
    {
        var visits = LogText.Read(Header
            + "2016-01-02 12:00,skive,akut\n2016-01-01 12:00,silkeborg,akut\n2016-01-02 12:00,silkeborg,akut\n").Visits;

        Assert.Equal([3, 2, 4], visits.Select(visit => visit.Row));
    }

    [Fact]
    public void ANormalizedLog_ReadAndWrittenAgain_IsTheSameToTheByte()
    {
        var first = Normalized(Encoding.UTF8.GetBytes(
            "ordered;area;lat;lon;urgency;arrived;left;drivingMinutes;shift;ageBand\n"
            + "30-10-2016 02:50;;56,57;9,031;akut;30-10-2016 02:20;30-10-2016 02:40;7,25;\"nat, \"\"skive\"\"\";65+\n"
            + "01-01-2016 12:00;Silkeborg by;;;samme vagt;;;;;\n"));

        Assert.Equal(first, Normalized(first));
        Assert.Equal(
            "ordered,area,urgency,lat,lon,arrivedAfterSeconds,onSiteSeconds,drivingSeconds,shift,ageBand\n"
            + "2016-01-01T11:00:00Z,silkeborg,samme-vagt,,,,,,,\n"
            + "2016-10-30T00:50:00Z,skive,akut,56.57,9.031,1800,1200,435,\"nat, \"\"skive\"\"\",65+\n",
            Encoding.UTF8.GetString(first));
    }

    private static byte[] Normalized(byte[] log)
    {
        using var stream = new MemoryStream();
        var import = LogText.Import(log);
        Assert.True(import.Succeeded
            && import.Value.RowFaults.Count == 0, string.Join('\n', import.Succeeded ? import.Value.RowFaults : import.Faults));
        NormalizedLog.Write(import.Value.Log.Value, stream);
        return stream.ToArray();
    }
}
