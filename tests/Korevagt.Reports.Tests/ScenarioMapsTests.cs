using System.Xml;
using System.Xml.Linq;
using Korevagt.Domain.Time;
using Korevagt.Evaluation;
using Korevagt.Reports.Html;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

/// <summary>The maps of a scenario: the mean, the part of the day that is hit, and the 90 % response time.</summary>
public sealed class ScenarioMapsTests
{
    private static readonly string[] Maps = ["mean", "part", "p90"];

    private readonly XDocument page = Page(ComparisonFixture.Scenario());

    [Fact]
    public void AScenario_HasThreeMaps_AndTheMeanIsShownUntilOneChooses()
    {
        var choices = page.Descendants("fieldset").Single().Elements("input").ToList();

        Assert.Equal(Maps, choices.Select(choice => (string?)choice.Attribute("class")));
        Assert.Equal("mean", (string?)choices.Single(choice => choice.Attribute("checked") is not null).Attribute("class"));
        Assert.Equal(
            ["gennemsnit", "gennemsnit, nat 23-08", "90 %-fraktil"],
            choices.Select(choice => page.Descendants("label").Single(label => (string?)label.Attribute("for") == (string?)choice.Attribute("id")).Value));
        Assert.All(Maps, map => Assert.Equal(6, Cells(page, map).Count));
    }

    [Fact]
    public void EveryArea_IsColouredByItsChange_AndTellsItsFigures()
    {
        var silkeborg = Cell(page, "p90", "Silkeborg (");

        Assert.Contains("110,0 min → 145,0 min (+35,0 min)", silkeborg.Value, StringComparison.Ordinal);
        Assert.Contains("55,0 → 72,5 (+17,5)", Cell(page, "mean", "Silkeborg (").Value, StringComparison.Ordinal);
        Assert.Equal("none", (string?)Cell(page, "p90", "Odder").Attribute("class"));
        Assert.Equal("c5", (string?)Cell(page, "p90", "Aarhus C").Attribute("class"));
        Assert.Contains(Map(page, "p90").Descendants("text"), text => (string?)text.Attribute("class") == "road-number" && text.Value == "E45");
    }

    [Fact]
    public void TheMapOfTheNight_ShowsEachDistrictsOwnNight_AndSaysSo()
    {
        var night = Page(Longer("silkeborg", DutyPart.Night, 20));

        Assert.Equal("Hvor ventetiden ændrer sig: gennemsnit, nat 23-08, efter køreområde", Map(night, "part").Descendants("h3").Single().Value);
        var (town, country) = (Cell(night, "part", "Silkeborg ("), Cell(night, "part", "Kjellerup"));
        Assert.Equal("c10", (string?)town.Attribute("class"));
        Assert.Equal("c10", (string?)country.Attribute("class"));
        Assert.Contains("30,0 → 50,0 (+20,0)", country.Value, StringComparison.Ordinal);
        Assert.Equal("c5", (string?)Cell(night, "part", "Grenaa").Attribute("class"));
        Assert.Contains("i 1 og mindst 2 min kortere i 0 af 3 køreområder", Map(night, "part").Value.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Dette kort viser hele køreområder", Map(night, "part").Value, StringComparison.Ordinal);
        Assert.DoesNotContain("Dette kort viser hele køreområder", Map(night, "mean").Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DutyPart.Evening, 20, "aften 16-23")]
    [InlineData(DutyPart.Evening, 1.9, "nat 23-08")]
    [InlineData(DutyPart.Day, -20, "weekend og helligdage 8-16")]
    public void WhereAnotherPartOfTheDayChangesNoticeablyMore_ThatIsShownInPlaceOfTheNight(DutyPart part, double change, string shown) =>
        Assert.Contains(shown, Map(Page(Longer("silkeborg", part, change)), "part").Descendants("h3").Single().Value, StringComparison.Ordinal);

    [Fact]
    public void WhereNothingFalls_NeitherTheMapNorItsLegendIsBlue()
    {
        var classes = Map(page, "mean").Descendants("li").Elements("span").Select(swatch => (string?)swatch.Attribute("class"))
            .Where(swatch => swatch!.StartsWith("swatch c", StringComparison.Ordinal)).ToList();

        Assert.Equal("swatch c5", classes[0]);
        Assert.Equal(["swatch c5", "swatch c6", "swatch c7", "swatch c8", "swatch c9", "swatch c10"], classes);
    }

    [Fact]
    public void WhatIsNotProven_IsHatched_WhatHasNoVisitsIsGrey_AndTheLegendTellsBoth()
    {
        var mean = Map(page, "mean");
        var hatched = mean.Descendants("g").Single(group => (string?)group.Attribute("class") == "not-proven").Elements("use")
            .Select(use => (string?)use.Attribute("href")).ToList();

        // Silkeborg's interval lies above zero, Djursland's holds zero, Aarhus has none.
        Assert.All(new[] { "Grenaa", "Ebeltoft", "Aarhus C" }, name => Assert.Contains((string?)Cell(page, "mean", name).Attribute("href"), hatched));
        Assert.All(new[] { "Silkeborg (", "Kjellerup", "Odder" }, name => Assert.DoesNotContain((string?)Cell(page, "mean", name).Attribute("href"), hatched));
        Assert.Contains("skraveret: ingen påviselig ændring i køreområdet", mean.Value, StringComparison.Ordinal);
        Assert.Contains("ingen besøg, eller uden for planens områder", mean.Value, StringComparison.Ordinal);

        var sure = ComparisonFixture.Scenario();
        sure = sure with { Districts = [.. sure.Districts.Select(district => district with { Delta = ComparisonFixture.Delta(10, 9, 11) })] };
        Assert.DoesNotContain("skraveret", Map(Page(sure), "mean").Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Stations_TellHowManyCarsTheyHave_AndThoseThatLoseAShiftAreCrossedOut()
    {
        foreach (var map in Maps)
        {
            var stations = Map(page, map).Descendants("g").Where(group => ((string?)group.Attribute("class"))?.StartsWith("station ", StringComparison.Ordinal) == true).ToList();
            var silkeborg = stations.First(station => station.Element("title")?.Value.Contains("Silkeborg", StringComparison.Ordinal) == true);
            var grenaa = stations.First(station => station.Element("title")?.Value.Contains("Grenaa", StringComparison.Ordinal) == true);

            Assert.Equal(("station removed", "1→0"), ((string?)silkeborg.Attribute("class"), silkeborg.Element("text")!.Value));
            Assert.Equal(("station kept", "1"), ((string?)grenaa.Attribute("class"), grenaa.Element("text")!.Value));
            Assert.Contains("nedlagt: Nattevagt Silkeborg", silkeborg.Value, StringComparison.Ordinal);
            Assert.Contains("Vagtsted med det største antal vogne på vagt samtidig", Map(page, map).Value, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void AStationWithoutCarsInTheHoursOfTheMap_ShowsNone()
    {
        var plan = ComparisonFixture.Plan();
        var evening = plan.Shifts[1] with { Id = "aften", Hours = new RecurringHours(DaySelection.EveryDay, new LocalTime(16, 0), new LocalTime(23, 0)) };
        var comparison = ComparisonFixture.Comparison();
        var same = ComparisonFixture.Scenario() with { Plan = plan with { Shifts = [plan.Shifts[0], evening] } };
        var shown = Parse(HtmlReport.Render(
            comparison with { Baseline = comparison.Baseline with { Plan = same.Plan }, Scenarios = [same] }, ComparisonFixture.Map));

        Assert.Equal("0", NumberOf("part"));
        Assert.Equal("1", NumberOf("mean"));

        string? NumberOf(string map) => Map(shown, map).Descendants("g")
            .First(group => group.Element("title")?.Value.Contains("Grenaa", StringComparison.Ordinal) == true).Element("text")?.Value;
    }

    private static ScenarioComparison Longer(string district, DutyPart part, double minutes)
    {
        var scenario = ComparisonFixture.Scenario();
        return scenario with
        {
            Evaluation = scenario.Evaluation with
            {
                DistrictParts =
                [
                    .. scenario.Evaluation.DistrictParts.Select(figures => figures.District == district && figures.Part == part
                        ? figures with { MeanMinutes = figures.MeanMinutes + minutes }
                        : figures),
                ],
            },
        };
    }

    private static XElement Map(XDocument page, string map) =>
        page.Descendants("figure").Single(figure => (string?)figure.Attribute("class") == "map " + map);

    private static List<XElement> Cells(XDocument page, string map) =>
        [.. Map(page, map).Descendants("g").Single(group => (string?)group.Attribute("class") == "cells").Elements("use")];

    private static XElement Cell(XDocument page, string map, string name) =>
        Cells(page, map).Single(cell => cell.Value.StartsWith(name, StringComparison.Ordinal));

    private static XDocument Page(ScenarioComparison scenario) =>
        Parse(HtmlReport.Render(ComparisonFixture.Comparison(scenario), ComparisonFixture.Map));

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
