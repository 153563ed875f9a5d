using Korevagt.Domain.Costs;
using Korevagt.Domain.Texts;
using Korevagt.Economics.Room;
using Korevagt.Evaluation;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

/// <summary>What the answer says of the room that contracts leave.</summary>
public sealed class RoomAnswerTests
{
    private static readonly ContractTerms Terms = new()
    {
        From = new(2017, 1, 1),
        To = new(2018, 12, 31),
        NoticeDays = 90,
        Lots = [new("s", "Delaftale Silkeborg", ["silkeborg-nat"])],
        Limits = new() { Share = 0.1m, Thresholds = [new(1_558_409, new(2016, 1, 1), null)] },
    };

    [Fact]
    public void WhereNoContractSaysWhatItAllows_TheAnswerHasItsThreePoints()
    {
        var comparison = ComparisonFixture.Comparison();

        Assert.Equal(3, PlainAnswer.For(comparison.Scenarios[0], comparison, Language.Da).Points.Count);
        Assert.DoesNotContain("contractRooms", System.Text.Encoding.UTF8.GetString(ComparisonJson.Write(comparison)), StringComparison.Ordinal);
    }

    [Fact]
    public void WhatNoClauseCovers_IsSaidFirst_ThenWhatItUses()
    {
        var point = Point(Terms, Language.Da);

        Assert.Equal("Kontrakten", point.Topic);
        Assert.Equal(
            "Vognmænd tillader ikke ændringen: ingen klausul dækker den hele, og den går ud over grænserne for en ændring uden nyt udbud.",
            point.Sentence);
        Assert.Equal(
            [
                "Om året betales der efter kontraktens egne priser 0,86 mio. kr. mindre for timer og vagtstarter, og der køres 3.285 færre vogntimer, 50,0 % af kontraktens timer.",
                "Det er 100,0 % af timerne i Delaftale Silkeborg (3.285 timer om året).",
                "Over resten af løbetiden, 1. maj 2017 til 31. december 2018, betales der 1,44 mio. kr. mindre, 41,8 % af kontraktens oprindelige værdi på 3,46 mio. kr.",
                "Nattevagt Silkeborg: ikke dækket.",
                "Af grænserne for en ændring uden nyt udbud er der brugt 93 % af tærskelværdien på 1.558.409 kr. og 418 % af de 10 % af kontraktens værdi.",
                "Varslet er 90 dage: for at få virkning 1. maj 2017 skal ændringen varsles senest 31. januar 2017.",
            ],
            point.Details);
    }

    [Fact]
    public void Option_IsNamed_WithWhatItSaves_AndTheDayThatTheNoticeAllows()
    {
        var terms = Terms with { Options = [new() { Id = "ud", Kind = ContractOptionKind.RemoveShift, Shift = "silkeborg-nat", NoticeDays = 180 }] };

        var point = Point(terms, Language.En, noticeOn: new(2017, 1, 1));

        Assert.Equal("Vognmænd allows the change: a clause of the contract covers it.", point.Sentence);
        Assert.Contains("Nattevagt Silkeborg: covered by the option \"ud\".", point.Details);
        Assert.Contains("With the notice given (180 days) the change can take effect on 30 June 2017 at the earliest, so not on 1 May 2017.", point.Details);
        Assert.Contains(point.Details, detail => detail.StartsWith("Without the clause it would be 84%", StringComparison.Ordinal));
    }

    [Fact]
    public void WhatNobodyHasWrittenDown_IsUnknown() => Assert.Equal(
        "Det er ukendt, om Vognmænd tillader ændringen: planen oplyser ikke kontraktens løbetid.",
        Point(Terms with { From = null, To = null }, Language.Da).Sentence);

    [Fact]
    public void Page_AndJson_SayIt()
    {
        var comparison = With(Terms, null);

        var (page, json) = (HtmlReport.Render(comparison, ReportMap.Empty), System.Text.Encoding.UTF8.GetString(ComparisonJson.Write(comparison)));

        Assert.Contains("<strong>Kontrakten:</strong>", page, StringComparison.Ordinal);
        Assert.Contains("\"verdict\": \"beyond\"", json, StringComparison.Ordinal);
    }

    private static Comparison With(ContractTerms terms, LocalDate? noticeOn)
    {
        var scenario = ComparisonFixture.Scenario();
        var baseline = ComparisonFixture.Plan();
        baseline = baseline with { Contracts = [baseline.Contracts[0] with { Terms = terms }] };
        return ComparisonFixture.Comparison(
            scenario with { ContractRooms = ContractRooms.Of(baseline, scenario.Plan, 2017, scenario.EffectiveFrom, noticeOn) });
    }

    private static AnswerPoint Point(ContractTerms terms, Language language, LocalDate? noticeOn = null)
    {
        var comparison = With(terms, noticeOn);
        return PlainAnswer.For(comparison.Scenarios[0], comparison, language).Points[^1];
    }
}
