using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Html.Fit;
using Korevagt.Tests.Plans;

namespace Korevagt.Reports.Tests;

/// <summary>The page about a demand fitted to a visit log.</summary>
public sealed class FitReportTests
{
    private static readonly FittedLog Fit = FitOf();
    private static readonly string Page = FitReport.Render(Fit);

    [Fact]
    public void Page_IsWellFormed_LoadsNothing_AndIsTheSameEachTime()
    {
        Assert.Equal("html", Parse(Page).Root!.Name.LocalName);
        Assert.DoesNotMatch(new Regex("https?://", RegexOptions.None, TimeSpan.FromSeconds(5)), Page);
        Assert.DoesNotContain('\r', Page);
        Assert.DoesNotContain("NaN", Page, StringComparison.Ordinal);
        Assert.Equal(Page, FitReport.Render(Fit));
    }

    [Fact]
    public void EveryName_IsUnique_AndEveryReferenceKnown()
    {
        var elements = Parse(Page).Descendants().ToList();
        var ids = elements.Select(element => (string?)element.Attribute("id")).OfType<string>().ToList();
        var references = elements.SelectMany(element => ((string?)element.Attribute("aria-labelledby"))?.Split(' ') ?? []);

        Assert.Equal(ids.Distinct().Count(), ids.Count);
        Assert.Empty(references.Except(ids));
    }

    [Fact]
    public void EveryTable_HasCaptionHeadings_AndRowsOfOneWidth()
    {
        var tables = Parse(Page).Descendants("table").ToList();

        Assert.Equal(6, tables.Count);
        Assert.All(tables, table =>
        {
            Assert.False(string.IsNullOrWhiteSpace(table.Element("caption")?.Value));
            Assert.All(table.Descendants("th"), heading => Assert.NotNull(heading.Attribute("scope")));
            Assert.Single(table.Descendants("tr").Select(row => row.Elements().Sum(cell => (int?)cell.Attribute("colspan") ?? 1)).Distinct());
        });
    }

    [Fact]
    public void TheAnswerStandsFirst_ThenEverySection()
    {
        var main = Parse(Page).Descendants("main").Single();

        Assert.Equal(
            ["answers", "week", "effects", "areas", "residuals", "times", "limits", "provenance"],
            main.Elements("section").Select(section => (string?)section.Attribute("id")));
        Assert.StartsWith("Loggen har ", main.Descendants("p").First().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void TheAreasTable_SetsWhatCameBesideWhatWasFitted()
    {
        var rows = Section("areas").Descendants("tbody").Single().Elements("tr").ToList();

        Assert.Equal(Fit.Plan.Areas.Select(area => area.Name), rows.Select(row => row.Element("th")!.FirstNode!.ToString().Trim()));
        Assert.Equal(
            Fit.Model.Diagnostics.Areas.Select(area => area.Visits), rows.Select(row => double.Parse(row.Elements("td").ElementAt(3).Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)));
        Assert.All(rows.Zip(Fit.Model.Diagnostics.Areas), pair => Assert.Equal(pair.Second.Differs, pair.First.ToString().Contains(">afviger<", StringComparison.Ordinal)));
    }

    [Fact]
    public void TheHoursOfTheClock_AddUpToTheLog()
    {
        var rows = Section("week").Descendants("tbody").Single().Elements("tr").ToList();

        Assert.Equal(24, rows.Count);
        Assert.Equal(Fit.Log.Visits.Count, rows.Sum(row => int.Parse(row.Elements("td").ElementAt(2).Value.Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void EveryOpenHour_HasItsDotAndItsResidual_AndEveryAreaItsYears()
    {
        var open = Fit.Model.Diagnostics.WeekHours.Count(hour => hour.Expected > 0);

        Assert.Equal(open, Marks("week", "circle", "came"));
        Assert.Equal(open, Section("residuals").Descendants("rect").Count(cell => ((string?)cell.Attribute("class"))!.StartsWith("cell", StringComparison.Ordinal)));
        Assert.Equal(4 * 3, Section("residuals").Descendants("circle").Count());
        Assert.Equal(36, Section("residuals").Descendants("title").Count() - open - 12);
    }

    [Fact]
    public void TheFamilies_StandWithTheirFit_AndOneIsRecommended()
    {
        var times = Section("times");

        Assert.Equal(2, times.Descendants("svg").Count());
        Assert.Equal(6, times.Descendants("path").Count());
        Assert.Equal(2, times.Descendants("span").Count(badge => badge.Value == "anbefales"));
        Assert.Contains("\"parkingAndHandoverMinutes\": 0", times.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void InEnglish_NothingIsLeftInDanish()
    {
        var page = FitReport.Render(Fit, Language.En);

        Assert.Contains("<html lang=\"en\">", page, StringComparison.Ordinal);
        Assert.Contains("The log has ", page, StringComparison.Ordinal);
        Assert.DoesNotContain("besøg ", Parse(page).Descendants("main").Single().ToString().Replace("Besøgslog", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(DistributionKind.Exponential, 10, 1, 10, 0.632121)]
    [InlineData(DistributionKind.Gamma, 10, 1, 10, 0.632121)]
    [InlineData(DistributionKind.Gamma, 8, 0.5, 8, 0.566530)]
    [InlineData(DistributionKind.Lognormal, 8, 0.5, 7.155418, 0.5)]
    [InlineData(DistributionKind.Lognormal, 8, 0.5, 0, 0)]
    public void SharesOfAFamily_AreThoseOfItsDistribution(DistributionKind kind, double mean, double variation, double minutes, double expected) =>
        Assert.Equal(expected, DurationShares.Below(new DurationDistribution(kind, mean, variation), minutes), 1e-6);

    private static XElement Section(string id) => Parse(Page).Descendants("section").Single(section => (string?)section.Attribute("id") == id);

    private static int Marks(string section, string element, string kind) =>
        Section(section).Descendants(element).Count(mark => (string?)mark.Attribute("class") == kind);

    private static XDocument Parse(string page)
    {
        using var reader = XmlReader.Create(new StringReader(page), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return XDocument.Load(reader);
    }

    private static FittedLog FitOf()
    {
        using var folder = new PlanFolder();
        using var text = new MemoryStream();
        NormalizedLog.Write(FittedFixture.Log, text);
        folder.Write("log.csv", text.ToArray());
        return FitDemand.Run(
            DiskFiles.Instance, folder.At("log.csv"), folder.At(PlanFolder.Baseline), null, null,
            new LogRules { Today = new(2020, 1, 1), From = FittedFixture.Log.From, To = FittedFixture.Log.To }).Value;
    }
}
