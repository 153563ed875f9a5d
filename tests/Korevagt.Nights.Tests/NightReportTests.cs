using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Nights;
using Korevagt.Nights;
using Korevagt.Nights.Pages;
using Korevagt.Reports;
using NodaTime;

namespace Korevagt.Nights.Tests;

/// <summary>The page about a night.</summary>
public sealed class NightReportTests
{
    private static readonly (NightRecord Record, List<NightFigures> History) Night = Nights(40);
    private static readonly string Page = NightReport.Render(Night.Record, Night.History);

    public static TheoryData<string, string> Pages => new()
    {
        { "danish", Page },
        { "english", NightReport.Render(Night.Record, Night.History, Language.En) },
        { "first night", NightReport.Render(Nights(0).Record, []) },
        { "nothing evaluated", NightReport.Render(Empty(), Night.History) },
        { "no plan evaluated", NightReport.Render(Night.Record with { Figures = Night.Record.Figures! with { Plans = [] } }, Night.History) },
        { "nothing at all", NightReport.Render(Empty(), []) },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public void EveryPage_IsWellFormed_LoadsNothingAndHasNoHoles(string which, string page)
    {
        Assert.NotEmpty(which);
        Assert.Equal("html", Parse(page).Root!.Name.LocalName);
        Assert.DoesNotMatch(new Regex("https?://", RegexOptions.None, TimeSpan.FromSeconds(5)), page);
        Assert.DoesNotContain("NaN", page, StringComparison.Ordinal);
        Assert.DoesNotContain("∞", page, StringComparison.Ordinal);
        Assert.DoesNotContain("{0}", page, StringComparison.Ordinal);
        var elements = Parse(page).Descendants().ToList();
        var ids = elements.Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Empty(elements.SelectMany(element => ((string?)element.Attribute("aria-labelledby"))?.Split(' ') ?? []).Except(ids));
        Assert.All(elements.Where(element => element.Name.LocalName == "table"), table =>
            Assert.Single(table.Descendants("tr").Select(row => row.Elements().Count()).Distinct()));
    }

    [Fact]
    public void TheSameNight_GivesTheSameBytes() => Assert.Equal(Page, NightReport.Render(Night.Record, Night.History));

    [Fact]
    public void WhatIsNew_StandsFirst_TheMostSevereAbove()
    {
        var sections = Parse(Page).Descendants("section").Select(section => (string?)section.Attribute("id")).ToList();
        var alerts = Parse(Page).Descendants("ul").Single(list => (string?)list.Attribute("class") == "alerts").Elements().ToList();

        Assert.Equal(["answers", "plans", "p1", "p2", "demand", "logs", "provenance"], sections);
        Assert.Equal(["serious", "warning", "warning"], alerts.Select(alert => (string?)alert.Attribute("class")));
        Assert.StartsWith("Alvorligt Der bestilles flere besøg end forventet i regionen", alerts[0].Value, StringComparison.Ordinal);
        Assert.Contains("3 ting er nye siden sidste nat.", Page, StringComparison.Ordinal);
        Assert.Contains("Natten står også for dem, der blev sprunget over: 20. november 2026 og 21. november 2026.", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void AChart_ShowsThirtyNightsAndBreaksWhereOneIsMissing()
    {
        var chart = Parse(Page).Descendants("svg").Single(svg => ((string?)svg.Attribute("aria-labelledby"))?.StartsWith("p2-saving", StringComparison.Ordinal) == true);

        Assert.Equal(29, chart.Elements("polyline").Sum(line => ((string)line.Attribute("points")!).Split(' ').Length));
        Assert.Equal(2, chart.Elements("polyline").Count());
    }

    [Fact]
    public void OnTheFirstNight_AChartSaysItsOneFigure_AndNotThatItWentFromItselfToItself()
    {
        var first = Parse(NightReport.Render(Nights(0).Record, [])).Descendants("desc").Select(words => words.Value).ToList();

        Assert.NotEmpty(first);
        Assert.All(first.Where(words => words.Contains("95 %-interval", StringComparison.Ordinal)), words => Assert.EndsWith("; kurven begynder her.", words, StringComparison.Ordinal));
        Assert.All(Parse(Page).Descendants("desc").Where(words => words.Value.Contains("95 %-interval", StringComparison.Ordinal)), words => Assert.StartsWith("Fra ", words.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void WhatWasToldBefore_IsRememberedBriefly()
    {
        var figures = NightAlerts.Between(Night.Record.Figures, NightFixture.Figures("2026-11-23T03:30").WithDrift(new LocalDate(2026, 11, 18)), new AlertThresholds());

        var page = NightReport.Render(Night.Record with { Figures = figures.Figures, Alerts = [], CaughtUp = [] }, [.. Night.History, Night.Record.Figures!]);

        Assert.Contains("Intet nyt siden sidste nat.", page, StringComparison.Ordinal);
        Assert.Contains("I regionen kommer der et andet antal besøg end forventet: +14 % (+8 til +21 %) siden omkring 25. oktober 2026.", page.Replace('\u00A0', ' '), StringComparison.Ordinal);
    }

    /// <summary>0,83 mio. kr. stood beside 825.000 til 828.000 kr.</summary>
    [Fact]
    public void Saving_IsWrittenInsideItsInterval()
    {
        var figures = Night.Record.Figures!.With(
            NightFixture.Scenario, plan => plan with { Saving = plan.Saving! with { Estimate = new MoneyEstimate(826_500m, 825_000m, 828_000m) } });

        var page = NightReport.Render(Night.Record with { Figures = figures }, Night.History);

        Assert.Contains("0,827 mio. kr.</span><span class=\"note\">(0,825 til 0,828 mio. kr.)", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatTheCalendarDoesToTheVisits_StandsInTheLead()
    {
        var page = NightReport.Render(Night.Record with { Calendar = new NightSentence("Kalenderen.", "The calendar.") }, Night.History);

        Assert.EndsWith(" Kalenderen.", Parse(page).Descendants("p").Single(p => (string?)p.Attribute("class") == "lead").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void LogsAndTheirFaults_AreNamed()
    {
        Assert.Contains("nov-b.csv: linje 3: har 2 felter; forventede 3", Page, StringComparison.Ordinal);
        Assert.Contains("nov-c.csv slutter uden linjeskift", Page, StringComparison.Ordinal);
        Assert.Contains("ny i nat", Page, StringComparison.Ordinal);
    }

    [Fact]
    public void FaultsOfTheNight_AreToldInTheLanguageOfThePage()
    {
        string Told(Language language) => Parse(NightReport.Render(Empty(), [], language)).Descendants("li").First().Value;

        Assert.Equal(
            $"{NightFixture.Scenario}: $.changes[0].shift: vagten \"nat\" findes ikke; forventede \"nat-silkeborg\"", Told(Language.Da));
        Assert.Equal(
            $"{NightFixture.Scenario}: $.changes[0].shift: there is no shift \"nat\"; expected \"nat-silkeborg\"", Told(Language.En));
    }

    [Fact]
    public void ANameOfAFile_NeverBecomesATag()
    {
        var record = Night.Record with { Name = "<script>alert(1)</script>", Left = [new LeftLog("<b>.csv", LeftReason.Empty)] };

        Assert.DoesNotContain("<b>.csv", NightReport.Render(record, []), StringComparison.Ordinal);
        Assert.DoesNotContain("<script>alert", NightReport.Render(record, []), StringComparison.Ordinal);
    }

    [Fact]
    public void ARecommendedPlan_IsToldToBeTheChoiceOrNot_WithEachRequirement()
    {
        var beaten = NightFixture.Question().With(TargetState.OnTheEdge, isCertain: false).Against("b.json", 2, 1.5, 2.5);
        var failed = NightFixture.Question() with { Question = "andet.json", Answer = null, Faults = [NightFixture.Fault] };
        string Rendered(Language language) => NightReport.Render(
            Night.Record with { Figures = Night.Record.Figures! with { Questions = [beaten, failed] } }, Night.History, language);
        var section = Parse(Rendered(Language.Da)).Descendants("section").Single(section => (string?)section.Attribute("id") == "questions");
        var rows = section.Descendants("tr").Skip(1).Select(row => row.Elements().Select(cell => cell.Value).ToList()).ToList();

        EveryPage_IsWellFormed_LoadsNothingAndHasNoHoles("questions", Rendered(Language.Da));
        EveryPage_IsWellFormed_LoadsNothingAndHasNoHoles("questions in English", Rendered(Language.En));
        Assert.Equal("Er den anbefalede plan stadig valget?", section.Element("h2")!.Value);
        Assert.Equal(["Hvad kan undværes?", "nej", "Uden nattevagten", "Plan B", "den gennemsnitlige responstid: +2,0 min (+1,5 til +2,5)"], rows[0]);
        Assert.Equal(["andet.json", "ikke besvaret", "uden-nat.json", "–", "–"], rows[1]);
        Assert.Contains("Kravet om, at 90 %-fraktilen er højst 60 minutter: 60,4 min (59,8 til 61,0) holdes måske ikke", section.Value.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("vagten \"nat\" findes ikke", section.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void ARecommendedPlanThatWasToldNotToBeTheChoice_IsRememberedBriefly()
    {
        var told = NightAlerts.Between(
            null, Night.Record.Figures! with { Questions = [NightFixture.Question().With(TargetState.Missed)] }, new AlertThresholds()).Figures;
        var page = NightReport.Render(Night.Record with { Figures = told, Alerts = [] }, Night.History);

        Assert.Contains(
            "Den anbefalede plan Uden nattevagten er ikke længere valget for »Hvad kan undværes?«, eller måske ikke.", page.Replace('\u00A0', ' '),
            StringComparison.Ordinal);
    }

    [Fact]
    public void ARecord_ReadsBackAsItWasWritten()
    {
        var bytes = NightJson.Write(Night.Record);
        var read = NightJson.ReadRecord("nat", bytes).Value;

        Assert.Equal(bytes, NightJson.Write(read));
        Assert.Equal(Page, NightReport.Render(read, Night.History));
    }

    private static NightRecord Empty() => new()
    {
        Night = "2026-11-22T03:30",
        Name = "Nat",
        Began = Instant.FromUtc(2026, 11, 22, 2, 30),
        Ended = Instant.FromUtc(2026, 11, 22, 2, 30),
        Faults = [NightFixture.Fault],
    };

    internal static (NightRecord Record, List<NightFigures> History) Nights(int before)
    {
        var history = new List<NightFigures>();
        for (var i = before; i > 0; i--)
        {
            var figures = NightFixture.Figures(new Night(new LocalDateTime(2026, 11, 22, 3, 30).PlusDays(-i)).Id).WithSaving(830_000 + i * 100);
            figures = i == 10 ? figures with { Plans = [figures.Plans[0]], Failed = [new FailedScenario(NightFixture.Scenario, [NightFixture.Fault])] } : figures;
            history.Add(NightAlerts.Between(history.LastOrDefault(), figures, new AlertThresholds()).Figures);
        }

        var tonight = NightFixture.Figures().WithSaving(700_000).WithDrift(new LocalDate(2026, 11, 18)) with
        {
            SetAside = [new SetAsideLog("nov-b.csv", "bb", [new Fault("nov-b.csv", "line 3", new("har 2 felter", "has 2 fields"), Text.Same("3"))])],
        };
        var judged = NightAlerts.Between(history.LastOrDefault(), tonight, new AlertThresholds());
        var from = new LocalDate(2026, 11, 1);
        return (
            Empty() with
            {
                Ended = Instant.FromUtc(2026, 11, 22, 2, 41),
                CaughtUp = ["2026-11-20T03:30", "2026-11-21T03:30"],
                Logs = [new NightLog(new MergedLog("nov-a.csv", "aa", from, from.PlusDays(20), 20, 3_000), true)],
                HistoryFromGap = from,
                Left = [new LeftLog("nov-c.csv", LeftReason.HalfALine)],
                Fit = new NightFit("hh", from, from.PlusDays(20), 3_000, -0.01, null, 1, from),
                Days = [.. new SimulatedDays(100, 0).Draw(1, 30).Days],
                Figures = judged.Figures with { Questions = before == 40 ? [] : [NightFixture.Question().Against("b.json", 2, 1.5, 2.5)] },
                Alerts = judged.Alerts,
                Faults = [],
                Provenance = new NightProvenance("ss", new ComparisonProvenance("0.1.0", "bb", "mm", 2026, 1, 100)),
            },
            history);
    }

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
