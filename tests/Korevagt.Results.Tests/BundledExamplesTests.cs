using System.Text.Json.Nodes;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Tests.Results;

namespace Korevagt.Results.Tests;

/// <summary>The results of the committed plans.</summary>
public sealed class BundledExamplesTests
{
    private static readonly string Scenarios = Path.Combine(Repository.Root, "scenarios");

    [Fact]
    public void ComparisonOfEveryCommittedScenario_IsValid_AndHasNoMemberThatTheSchemaDoesNotName() =>
        AssertValid("midtjylland-2016.json", [.. Directory.EnumerateFiles(Scenarios, "*.json").Where(IsScenario)]);

    [Fact]
    public void ComparisonOfEveryCommittedModel_IsValid() => Assert.All(
        Directory.EnumerateFiles(Path.Combine(Scenarios, "models"), "*.json").Select(file => Path.Combine("models", file)),
        file => AssertValid(file, []));

    private static bool IsScenario(string file) =>
        JsonNode.Parse(File.ReadAllText(file))!["format"]?.GetValue<string>() == "korevagt-scenario/1";

    private static void AssertValid(string baseline, IReadOnlyList<string> scenarios)
    {
        var settings = new EvaluationSettings(2017, Replications: 2, Seed: 1, Threads: 2);
        var compared = CompareScenarios.Run(DiskFiles.Instance, Path.Combine(Scenarios, baseline), scenarios, settings).Value;
        var result = ResultJson.Write(ComparisonResult.Of(compared.Comparison));

        Assert.True(SchemaReferee.AllowsAndNamesAll(ResultSchemas.All["comparison.schema.json"], JsonNode.Parse(result)!));
    }
}
