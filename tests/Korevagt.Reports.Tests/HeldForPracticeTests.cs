using System.Text;
using System.Text.Json;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Exports.Tables;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Tests.Reports;

namespace Korevagt.Reports.Tests;

/// <summary>Visits that wait for the practice are shown apart wherever results are, and nowhere where there are none.</summary>
public sealed class HeldForPracticeTests
{
    [Fact]
    public void TheAnswer_TellsThemApartFromThoseHandedOver()
    {
        var comparison = Held(before: 360, after: 355);

        var daytime = Promise(comparison, Language.Da);

        Assert.Contains("355 besøg bestilt kort før dagtiden afventer egen læge mod 360 uden ændringen", daytime, StringComparison.Ordinal);
    }

    [Fact]
    public void TheSameNumberInBoth_IsToldOnce()
    {
        var comparison = Held(before: 360, after: 360);

        var daytime = Promise(comparison, Language.En);

        Assert.Contains(
            "360 visits ordered shortly before daytime wait for the own practice, as without the change", daytime, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(360, 0, true)]
    [InlineData(0, 360, true)]
    public void ThePage_HasARowAndAColumn_OnlyWhereThereAreSome(int before, int after, bool shown)
    {
        var page = HtmlReport.Render(Held(before, after), ComparisonFixture.Map);

        Assert.Equal(shown, page.Contains("<th scope=\"row\">Besøg, der afventer egen læge</th>", StringComparison.Ordinal));
        Assert.Equal(shown, page.Contains("class=\"n\">Egen læge</th>", StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_HaveThemBesideThoseHandedOver()
    {
        var tables = ComparisonTables.Of(Held(before: 360, after: 355));

        foreach (var table in tables.Where(table => table.Name is "summary" or "districts" or "areas"))
        {
            var columns = table.Columns.Select(column => column.Name).ToList();
            Assert.Equal(columns.IndexOf("handedToDaytimePerYear") + 1, columns.IndexOf("heldForPracticePerYear"));
        }

        var place = tables[0].Columns.Select(column => column.Name).ToList().IndexOf("heldForPracticePerYear");
        Assert.Equal([360.0, 355.0], tables[0].Rows.Select(row => (double)row[place]!));
    }

    [Fact]
    public void TheJson_HasThemInThePlansAndInTheirGroups()
    {
        var root = JsonDocument.Parse(Encoding.UTF8.GetString(ComparisonJson.Write(Held(before: 360, after: 355)))).RootElement;

        Assert.Equal(360, root.GetProperty("baseline").GetProperty("evaluation").GetProperty("heldForPracticePerYear").GetDouble());
        var after = root.GetProperty("scenarios")[0].GetProperty("evaluation");
        Assert.Equal(355, after.GetProperty("heldForPracticePerYear").GetDouble());
        Assert.Equal(0, after.GetProperty("districts")[0].GetProperty("heldForPracticePerYear").GetDouble());
    }

    private static string Promise(Comparison comparison, Language language)
    {
        var promise = PlainAnswer.For(comparison.Scenarios[0], comparison, language).Points[2];
        return string.Join(' ', promise.Details.Prepend(promise.Sentence));
    }

    private static Comparison Held(int before, int after)
    {
        var comparison = ComparisonFixture.Comparison();
        return comparison with
        {
            Baseline = comparison.Baseline with
            {
                Evaluation = comparison.Baseline.Evaluation with { HeldForPracticePerYear = before },
            },
            Scenarios =
            [
                .. comparison.Scenarios.Select(scenario => scenario with
                {
                    Evaluation = scenario.Evaluation with { HeldForPracticePerYear = after },
                }),
            ],
        };
    }
}
