using System.Xml.Linq;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html.Board;
using Korevagt.Tests.Reports;
using NodaTime;

namespace Korevagt.Reports.Tests;

/// <summary>The paper for the board: a sheet for each scenario, with the same answer as the report.</summary>
public sealed class BoardReportTests
{
    private static readonly LocalDate Date = new(2026, 12, 1);

    [Fact]
    public void EachScenario_HasASheet_WithQuestionAnswerMapTableDateAndPlan()
    {
        var sheets = Sheets(ComparisonFixture.Comparison(), ComparisonFixture.Map, Language.Da);

        Assert.Equal(ComparisonFixture.Comparison().Scenarios.Count, sheets.Count);
        Assert.All(sheets.Zip(ComparisonFixture.Comparison().Scenarios), pair =>
        {
            var (sheet, scenario) = pair;
            Assert.Contains("hvad sparer vi, og hvem venter længere?", sheet.Value, StringComparison.Ordinal);
            Assert.Equal(scenario.Name, sheet.Descendants("h1").Single().Value);
            Assert.Equal(3, sheet.Descendants("ul").Single(list => (string?)list.Attribute("class") == "points").Elements("li").Count());
            Assert.Single(sheet.Descendants("figure"));
            Assert.Single(sheet.Descendants("table"));
            Assert.Contains("1. december 2026", sheet.Value, StringComparison.Ordinal);
            Assert.Contains(scenario.ScenarioHash[..Math.Min(12, scenario.ScenarioHash.Length)], sheet.Value, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void ItsPoints_AreThoseOfTheReport()
    {
        var comparison = ComparisonFixture.Comparison();
        var answer = PlainAnswer.For(comparison.Scenarios[0], comparison, Language.En);

        var sheet = Sheets(comparison, ComparisonFixture.Map, Language.En)[0].Value.Replace('\u00A0', ' ');

        Assert.All(answer.Points, point => Assert.Contains($"{point.Topic}: {point.Sentence}", sheet, StringComparison.Ordinal));
    }

    [Fact]
    public void TheSameInput_GivesTheSameBytes_AndAnotherDateStandsOnThePaper()
    {
        string Render(LocalDate date) => BoardReport.Render(ComparisonFixture.Comparison(), ComparisonFixture.Map, date);

        Assert.Equal(Render(Date), Render(Date));
        Assert.Equal(Render(Date).Replace("1. december", "2. december", StringComparison.Ordinal), Render(Date.PlusDays(1)));
    }

    private static List<XElement> Sheets(Comparison comparison, ReportMap map, Language language) =>
        [.. XDocument.Parse(BoardReport.Render(comparison, map, Date, language)).Descendants("article")];
}
