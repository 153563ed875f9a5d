using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Korevagt.Evaluation;
using Korevagt.Reports.Json;
using Korevagt.Tests.Reports;

namespace Korevagt.Reports.Tests;

public sealed class ComparisonJsonTests
{
    private static readonly byte[] Bytes = ComparisonJson.Write(ComparisonFixture.Comparison());
    private static readonly JsonElement Root = JsonDocument.Parse(Bytes).RootElement;

    [Fact]
    public void NamesOfTheContract_AreAllThere()
    {
        Has(Root, "provenance", "baseline", "scenarios");
        Has(Root.GetProperty("provenance"), "engineVersion", "baselineHash", "mapHash", "year", "seed", "replications");
        Has(Root.GetProperty("baseline"), "name", "evaluation");
        Evaluation(Root.GetProperty("baseline").GetProperty("evaluation"));
        var scenario = Root.GetProperty("scenarios")[0];
        Has(scenario, "name", "scenarioHash", "evaluation", "savingDkkPerYear", "savingFirstYearDkk", "contractedHoursSaved", "delta", "areas");
        Evaluation(scenario.GetProperty("evaluation"));
        Has(scenario.GetProperty("savingDkkPerYear"), "mean", "low", "high", "contracted", "simulated");
        foreach (var difference in new[] { "meanResponseMinutes", "p90ResponseMinutes", "withinTargetShare" })
        {
            Has(scenario.GetProperty("delta").GetProperty(difference), "mean", "low", "high");
        }

        var area = scenario.GetProperty("areas")[0];
        Has(area, "area", "district", "visitsPerYear");
        Has(area.GetProperty("p90ResponseMinutes"), "baseline", "scenario");
        Has(area.GetProperty("withinTargetShare"), "baseline", "scenario");
    }

    [Fact]
    public void Values_AreThoseOfTheComparison()
    {
        var scenario = Root.GetProperty("scenarios")[0];

        Assert.Equal(863_955m, scenario.GetProperty("savingDkkPerYear").GetProperty("contracted").GetDecimal());
        Assert.Equal(8.5, scenario.GetProperty("delta").GetProperty("p90ResponseMinutes").GetProperty("mean").GetDouble());
        Assert.Equal("2017-05-01", scenario.GetProperty("effectiveFrom").GetString());
        Assert.Equal("silkeborg", scenario.GetProperty("areas")[0].GetProperty("area").GetString());
        Assert.Equal(JsonValueKind.Null, scenario.GetProperty("areas")[5].GetProperty("p90ResponseMinutes").GetProperty("baseline").ValueKind);
        Assert.Equal(900_000.56m, scenario.GetProperty("evaluation").GetProperty("shifts")[0].GetProperty("annualCostDkk").GetDecimal());
    }

    [Fact]
    public void Numbers_AreRoundedByKind()
    {
        var evaluation = ComparisonFixture.Evaluation() with
        {
            AnnualCostDkk = new MoneyEstimate(1.005m, -0.001m, 2_000_000.0000m),
            ContractedHoursPerYear = 1 / 3.0,
            ResponseMinutes = new ResponseMinutes(50.00049, 1e-9, -1e-9, 2 / 3.0),
            WithinTargetShare = new Estimate(2 / 3.0, 0.1 + 0.2, 1),
        };
        var comparison = ComparisonFixture.Comparison();
        comparison = comparison with { Baseline = comparison.Baseline with { Evaluation = evaluation } };

        var text = Encoding.UTF8.GetString(ComparisonJson.Write(comparison));
        var start = text.IndexOf("\"evaluation\"", StringComparison.Ordinal);
        var written = Regex.Replace(text[start..(start + 3_000)], @"\s+", " ", RegexOptions.None, TimeSpan.FromSeconds(5));

        Assert.Contains("\"annualCostDkk\": { \"mean\": 1.01, \"low\": 0, \"high\": 2000000 }", written, StringComparison.Ordinal);
        Assert.Contains("\"contractedHoursPerYear\": 0.333,", written, StringComparison.Ordinal);
        Assert.Contains("\"responseMinutes\": { \"mean\": 50, \"p50\": 0, \"p90\": 0, \"p95\": 0.667 }", written, StringComparison.Ordinal);
        Assert.Contains("\"withinTargetShare\": { \"mean\": 0.666667, \"low\": 0.3, \"high\": 1 }", written, StringComparison.Ordinal);
    }

    [Fact]
    public void SameComparison_GivesTheSameBytes() => Assert.Equal(Bytes, ComparisonJson.Write(ComparisonFixture.Comparison()));

    [Fact]
    public void File_IsUtf8WithLineFeedsAndDanishLetters()
    {
        var text = Encoding.UTF8.GetString(Bytes);

        Assert.StartsWith("{\n  \"provenance\": {\n", text, StringComparison.Ordinal);
        Assert.EndsWith("}\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\r', text);
        Assert.Contains("Nattevagt Silkeborg nedlægges", text, StringComparison.Ordinal);
    }

    [Fact]
    public void FigureOfNothing_IsNull()
    {
        var comparison = ComparisonFixture.Comparison();
        comparison = comparison with
        {
            Baseline = comparison.Baseline with
            {
                Evaluation = comparison.Baseline.Evaluation with { ResponseMinutes = new ResponseMinutes(double.NaN, double.NaN, double.NaN, double.NaN) },
            },
        };

        var minutes = JsonDocument.Parse(ComparisonJson.Write(comparison)).RootElement
            .GetProperty("baseline").GetProperty("evaluation").GetProperty("responseMinutes");
        Assert.Equal(JsonValueKind.Null, minutes.GetProperty("mean").ValueKind);
    }

    private static void Evaluation(JsonElement evaluation)
    {
        Has(
            evaluation, "annualCostDkk", "contractedHoursPerYear", "visitsPerYear", "handedToDaytimePerYear", "responseMinutes",
            "withinTargetShare", "shifts");
        Has(evaluation.GetProperty("annualCostDkk"), "mean", "low", "high");
        Has(evaluation.GetProperty("responseMinutes"), "mean", "p50", "p90", "p95");
        Has(evaluation.GetProperty("withinTargetShare"), "mean", "low", "high");
        Has(
            evaluation.GetProperty("shifts")[0], "shift", "hoursPerYear", "visitsPerYear", "kilometersPerYear", "overtimeHoursPerYear",
            "utilization");
    }

    private static void Has(JsonElement element, params string[] names) =>
        Assert.All(names, name => Assert.True(element.TryGetProperty(name, out _), $"{name} is missing"));
}
