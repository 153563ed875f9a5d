using System.Text.RegularExpressions;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Files.Batches;
using Korevagt.Files.Nights;
using Korevagt.Files.Scenarios;
using Korevagt.Planning.Questions;

namespace Korevagt.Files.Tests;

/// <summary>What docs/files.md shows can be loaded as it stands.</summary>
public sealed partial class DocumentedExamplesTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-docs-");

    public DocumentedExamplesTests()
    {
        var page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "files.md"));
        foreach (Match example in Example().Matches(page))
        {
            File.WriteAllText(Path.Combine(folder.FullName, example.Groups["name"].Value), example.Groups["text"].Value);
        }
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void ExamplesOfTheDocumentation_Load()
    {
        var scenario = PlanLoader.LoadScenario(Path.Combine(folder.FullName, "example-uden-nat.json"));

        Assert.True(scenario.Succeeded, string.Join('\n', scenario.Faults));
        Assert.Equal(3, Assert.Single(scenario.Value.Plan.Shifts).Cars);
    }

    [Fact]
    public void TheKindsOfDay_StandInTheOrderOfTheCovariance()
    {
        var kinds = string.Join(", ", Enum.GetNames<DayKind>().Select(kind => $"`{char.ToLowerInvariant(kind[0])}{kind[1..]}`"));

        Assert.Contains(
            $"168 hours, 12 months, the 5 kinds of day ({kinds}), trend", File.ReadAllText(Path.Combine(Repository.Root, "docs", "files.md")),
            StringComparison.Ordinal);
    }

    [Fact]
    public void TheModelOfTheDocumentation_Loads()
    {
        var model = PlanLoader.Load(Path.Combine(folder.FullName, "example-model.json"));

        Assert.True(model.Succeeded, string.Join('\n', model.Faults));
        Assert.Equal(12, model.Value.Plan.TravelMatrix!.Minutes[1]);
    }

    [Fact]
    public void TheNightlySettingsOfTheDocumentation_Load()
    {
        var nightly = NightlyLoader.Load(DiskFiles.Instance, Path.Combine(folder.FullName, "example-nat.json"));

        Assert.True(nightly.Succeeded, string.Join('\n', nightly.Faults));
        Assert.Equal(Path.Combine(folder.FullName, "example-uden-nat.json"), Assert.Single(nightly.Value.Scenarios).File);
    }

    [Fact]
    public void TheQuestionOfTheDocumentation_Loads()
    {
        var question = QuestionLoader.Load(DiskFiles.Instance, Path.Combine(folder.FullName, "example-spoergsmaal.json"));

        Assert.True(question.Succeeded, string.Join('\n', question.Faults));
        Assert.Equal((4, 3), (question.Value.Decisions.Count, question.Value.Requirements.Count));
        Assert.Single(question.Value.CarsOnDuty);
    }

    [Fact]
    public void TheBatchOfTheDocumentation_Loads()
    {
        var batch = BatchFileLoader.Load(DiskFiles.Instance, Path.Combine(folder.FullName, "example-batch.json"));

        Assert.True(batch.Succeeded, string.Join('\n', batch.Faults));
        Assert.Equal(4, batch.Value.Runs.Count);
        Assert.All(batch.Value.Runs, run => Assert.Empty(
            RunPlans.Load(DiskFiles.Instance, batch.Value.Baseline, run.DemandCase.File, run.PriceReading.File, run.ScenarioFile).Faults));
    }

    [GeneratedRegex("<!-- file: (?<name>[^ ]+) -->\n```(?:json|csv)\n(?<text>.*?)```", RegexOptions.Singleline, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Example();
}
