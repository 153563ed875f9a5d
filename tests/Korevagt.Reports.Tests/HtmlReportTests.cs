using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Tests.Reports;

namespace Korevagt.Reports.Tests;

public sealed class HtmlReportTests
{
    private const int Maps = 3;

    private static readonly string Page = HtmlReport.Render(ComparisonFixture.Comparison(), ComparisonFixture.Map);

    [Fact]
    public void Page_IsWellFormedThroughout()
    {
        Assert.Equal("html", Parse(Page).Root!.Name.LocalName);
        Assert.StartsWith("<!DOCTYPE html>\n<html lang=\"da\">", Page, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', Page);
    }

    [Fact]
    public void EverySvg_IsWellFormedXml()
    {
        var drawings = Regex.Matches(Page, "<svg.*?</svg>", RegexOptions.Singleline, TimeSpan.FromSeconds(5));

        Assert.True(drawings.Count >= 4);
        Assert.All(drawings, drawing => XDocument.Parse(drawing.Value));
    }

    [Fact]
    public void Page_LoadsNothingFromAnywhere()
    {
        Assert.DoesNotMatch(new Regex("https?://", RegexOptions.None, TimeSpan.FromSeconds(5)), Page);
        Assert.DoesNotMatch(new Regex("(src|href)=\"(?!#|data:)", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(5)), Page);
        Assert.DoesNotContain("@import", Page, StringComparison.Ordinal);
        Assert.DoesNotMatch(new Regex(@"url\((?!#)", RegexOptions.None, TimeSpan.FromSeconds(5)), Page);
    }

    [Fact]
    public void EveryTable_HasCaptionAndHeadings()
    {
        var tables = Parse(Page).Descendants("table").ToList();

        Assert.True(tables.Count >= 7);
        Assert.All(tables, table =>
        {
            Assert.False(string.IsNullOrWhiteSpace(table.Element("caption")?.Value));
            Assert.All(table.Descendants("th"), heading => Assert.NotNull(heading.Attribute("scope")));
        });
    }

    [Fact]
    public void EveryRow_HasAsManyCellsAsItsTable()
    {
        foreach (var table in Parse(Page).Descendants("table"))
        {
            var widths = table.Elements("tbody").Concat(table.Elements("tfoot")).Elements("tr")
                .Select(row => row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1)).Distinct().ToList();
            Assert.Single(widths);
        }
    }

    [Fact]
    public void EveryName_IsUniqueAndEveryReferenceKnown()
    {
        var elements = Parse(Page).Descendants().ToList();
        var ids = elements.Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        var references = elements.SelectMany(element =>
            new[] { (string?)element.Attribute("aria-labelledby"), ((string?)element.Attribute("href"))?.TrimStart('#') })
            .OfType<string>().SelectMany(names => names.Split(' ')).Where(name => name.Length > 0 && name != "data:,");

        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Empty(references.Except(ids));
    }

    [Fact]
    public void NamesFromFiles_NeverBecomeTags()
    {
        const string Evil = "<script>alert('x')</script> & \"Søn\"";
        var scenario = ComparisonFixture.Scenario();
        scenario = scenario with
        {
            Name = Evil,
            Description = Evil,
            ChangesDa = [Evil],
            Areas = [.. scenario.Areas.Select(area => area with { Name = Evil })],
            Districts = [.. scenario.Districts.Select(district => district with { Name = Evil })],
            Plan = scenario.Plan with
            {
                Areas = [.. scenario.Plan.Areas.Select(area => area with { Name = Evil })],
                Stations = [.. scenario.Plan.Stations.Select(station => station with { Name = Evil })],
            },
        };

        var page = HtmlReport.Render(ComparisonFixture.Comparison(scenario), ComparisonFixture.Map);

        Assert.Single(Parse(page).Descendants("script"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Contains(Parse(page).Descendants("h3"), heading => heading.Value == Evil);
    }

    [Fact]
    public void CharactersThatNoDocumentMayHold_AreReplaced()
    {
        var page = HtmlReport.Render(ComparisonFixture.Comparison(ComparisonFixture.Scenario() with { Name = "a\u0001b\uD800c" }), ReportMap.Empty);

        Assert.Contains(Parse(page).Descendants("h3"), heading => heading.Value == "a\uFFFDb\uFFFDc");
    }

    [Fact]
    public void SameComparison_GivesTheSameBytes() =>
        Assert.Equal(Page, HtmlReport.Render(ComparisonFixture.Comparison(), ComparisonFixture.Map));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void FewAreasAndNoOutline_AreDrawnToo(int areas)
    {
        var comparison = ComparisonFixture.Comparison();
        var scenario = comparison.Scenarios[0] with { Areas = [.. comparison.Scenarios[0].Areas.Take(areas)] };
        var plan = comparison.Baseline.Plan with { Areas = [.. comparison.Baseline.Plan.Areas.Take(areas)] };
        var few = comparison with { Baseline = comparison.Baseline with { Plan = plan }, Scenarios = [scenario with { Plan = plan }] };

        Assert.Equal(areas * Maps, Cells(Parse(HtmlReport.Render(few, ReportMap.Empty))));
    }

    [Fact]
    public void AreasWithTheSameMiddle_AreBothDrawn()
    {
        var comparison = ComparisonFixture.Comparison();
        var plan = comparison.Baseline.Plan;
        var same = plan with
        {
            Areas = [.. plan.Areas.Select((area, i) => i == 1 ? area with { Center = plan.Areas[0].Center, RadiusKilometers = 12 } : area)],
        };

        var page = Parse(HtmlReport.Render(comparison with { Baseline = comparison.Baseline with { Plan = same } }, ComparisonFixture.Map));

        Assert.Equal(6 * Maps, Cells(page));
    }

    [Fact]
    public void OutlineThatCrossesItself_IsStillDrawn()
    {
        var bowTie = new ReportMap([], [[new GeoPoint(55.8, 9), new GeoPoint(56.6, 11), new GeoPoint(55.8, 11), new GeoPoint(56.6, 9)]], []);

        Assert.NotEmpty(Parse(HtmlReport.Render(ComparisonFixture.Comparison(), bowTie)).Descendants("use"));
    }

    [Fact]
    public void Page_TellsEverythingItRestsOn()
    {
        var text = Parse(Page).Root!.Value;

        Assert.Contains("Timeprisen er kalibreret", text, StringComparison.Ordinal);
        Assert.Contains("Lægernes egen kørsel", text, StringComparison.Ordinal);
        Assert.All(new[] { "aaaa", "bbbb", "cccc", "0.1.0" }, item => Assert.Contains(item, text, StringComparison.Ordinal));
        Assert.Contains("0,83 mio. kr.", text, StringComparison.Ordinal);
        Assert.Contains("fra 1. maj 2017", text, StringComparison.Ordinal);
        Assert.Contains("nedlagt", text, StringComparison.Ordinal);
    }

    [Fact]
    public void SeveralScenarios_HaveASectionEach()
    {
        var page = Parse(HtmlReport.Render(
            ComparisonFixture.Comparison(ComparisonFixture.Scenario(), ComparisonFixture.Scenario() with { Name = "Den anden" }), ComparisonFixture.Map));

        Assert.Equal(2, page.Descendants("section").Count(section => (string?)section.Attribute("class") == "scenario"));
    }

    [Fact]
    public void BaselineAlone_IsAPageToo() =>
        Assert.NotNull(Parse(HtmlReport.Render(ComparisonFixture.Comparison() with { Scenarios = [] }, ComparisonFixture.Map)).Root);

    [Fact]
    public void English_IsOnRequest()
    {
        var page = HtmlReport.Render(ComparisonFixture.Comparison(), ComparisonFixture.Map, Language.En);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("The Silkeborg night shift is removed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Besparelse", page, StringComparison.Ordinal);
    }

    [Fact]
    public void SmallComparison_IsASmallFile() => Assert.InRange(Page.Length, 20_000, 90_000);

    private static int Cells(XDocument page) =>
        page.Descendants("g").Where(group => (string?)group.Attribute("class") == "cells").Elements("use").Count();

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }
}
