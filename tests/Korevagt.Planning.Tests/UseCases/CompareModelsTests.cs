using System.Text.Json.Nodes;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Html;
using Korevagt.Reports.Json;
using Korevagt.Tests.Plans;

namespace Korevagt.Planning.Tests.UseCases;

/// <summary>Models from outside go the same way as plans on a road map.</summary>
public sealed class CompareModelsTests : IDisposable
{
    private static readonly EvaluationSettings Settings = new(2017, 2, Seed: 1, Threads: 1);

    private readonly ModelFolder folder = new();

    public void Dispose() => folder.Dispose();

    public static TheoryData<string> CommittedModels =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Repository.Root, "scenarios", "models"), "*.json")
            .Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(CommittedModels))]
    public void EveryCommittedModel_IsSimulated_AndItsVisitsAreMadeOrHandedOn(string file)
    {
        var compared = CompareScenarios.Run(DiskFiles.Instance, Path.Combine(Repository.Root, "scenarios", "models", file), [], Settings).Value;

        var (evaluation, plan) = (compared.Comparison.Baseline.Evaluation, compared.Comparison.Baseline.Plan);
        Assert.True(evaluation.VisitedPerYear > 0.7 * evaluation.VisitsPerYear);
        Assert.Equal(
            evaluation.VisitsPerYear, evaluation.VisitedPerYear + evaluation.HandedOnPerYear + evaluation.StillOpenAtYearEnd, precision: 6);
        Assert.Equal(plan.Dispatch.MostWaiting == 0, evaluation.HandedOnPerYear > 0);
        Assert.Equal(8760 * plan.Shifts.Sum(shift => shift.Cars), evaluation.ContractedHoursPerYear);
    }

    [Fact]
    public void AComparisonWithoutRoadMap_HasNoMapHash_AndAPageWithoutMaps()
    {
        var compared = CompareScenarios.Run(
            DiskFiles.Instance, folder.At(ModelFolder.Model), [folder.Scenario("""{ "change": "removeShift", "shift": "to" }""")], Settings).Value;

        var json = JsonNode.Parse(ComparisonJson.Write(compared.Comparison))!;
        var page = HtmlReport.Render(compared.Comparison, ReportMap.Empty);

        Assert.Null(compared.Map);
        Assert.Equal("", (string?)json["provenance"]!["mapHash"]);
        Assert.DoesNotContain("<figure class=\"map\">", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Kontrolsum for vejkortet", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Områderne er tegnet", page, StringComparison.Ordinal);
        Assert.Contains("Scenarie scenario.json", page, StringComparison.Ordinal);
    }

    [Fact]
    public void WherePlacesHavePositions_TheirMapIsDrawn()
    {
        folder.Edit(root =>
        {
            var longitude = 9.0;
            foreach (var place in root["areas"]!.AsArray().Concat(root["stations"]!.AsArray()))
            {
                place!["position"] = new JsonObject { ["lat"] = 56.1, ["lon"] = longitude += 0.2 };
            }
        });

        var compared = CompareScenarios.Run(
            DiskFiles.Instance, folder.At(ModelFolder.Model), [folder.Scenario("""{ "change": "removeShift", "shift": "to" }""")], Settings).Value;

        Assert.Contains("<figure class=\"map mean\">", HtmlReport.Render(compared.Comparison, ReportMap.Empty), StringComparison.Ordinal);
    }

    [Fact]
    public void ARoadMapForAPlanWithItsOwnDrivingTimes_IsAFault()
    {
        var fault = Assert.Single(CompareScenarios.Run(DiskFiles.Instance, folder.At(ModelFolder.Model), [], Settings with { MapFile = "kort.osm" }).Faults);

        Assert.Equal(("mapFile", "no road map"), (fault.File, fault.Expected?.English));
    }

    [Fact]
    public void DemandThatGrowsBeyondWhatCanBeDrawn_IsAFaultOfTheYearAskedFor()
    {
        using var baseline = new PlanFolder();
        baseline.Edit(PlanFolder.Baseline, root => root["demand"]!["trendPerYear"] = 0.5);
        var path = baseline.At(PlanFolder.Baseline);

        var faults = CompareScenarios.Run(DiskFiles.Instance, path, [], Settings with { Year = 2050 }).Faults;

        Assert.Contains(faults, fault => fault.File == path
            && fault.Message.English.EndsWith("visits a year would have to be drawn in 2050", StringComparison.Ordinal));
        Assert.DoesNotContain(
            CompareScenarios.Run(DiskFiles.Instance, path, [], Settings).Faults, fault => fault.Message.English.Contains("drawn", StringComparison.Ordinal));
    }

    [Fact]
    public void ALineOfADay_WaitsForTheNextShift_SinceThereIsNoDaytimePractice()
    {
        folder.Edit(root =>
        {
            root["shifts"]!.AsArray().RemoveAt(0);
            root["dispatch"] = JsonNode.Parse("""{ "rule": "firstToArrive" }""");
            root["areas"]![0]!["visitsPerHour"] = 0.05;
            root["areas"]![1]!["visitsPerHour"] = 0.05;
        });

        var evaluation = CompareScenarios.Run(DiskFiles.Instance, folder.At(ModelFolder.Model), [], Settings).Value.Comparison.Baseline.Evaluation;

        Assert.Equal(0, evaluation.HandedToDaytimePerYear);
        Assert.True(evaluation.ResponseMinutes.P95 > 12 * 60, "nobody drives from 23 to 16");
        Assert.InRange(evaluation.StillOpenAtYearEnd, 0, 20);
    }

    [Fact]
    public void TheDemandOfAModel_IsItsRateTimesTheHours()
    {
        var rows = ShowDemand.Run(DiskFiles.Instance, folder.At(ModelFolder.Model), 2017, null, DemandGrouping.Area).Value.Rows;

        Assert.Equal([0.5 * 8760, 0.25 * 8760], rows.Select(row => row.ExpectedVisits));
    }
}
