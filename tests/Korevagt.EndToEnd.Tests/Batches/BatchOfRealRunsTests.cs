using Korevagt.EndToEnd.Tests.Support;
using Korevagt.Tests.Batches;

namespace Korevagt.EndToEnd.Tests.Batches;

/// <summary>A planner's batch on the bundled region, in a process of its own.</summary>
public sealed class BatchOfRealRunsTests : IDisposable
{
    private const string Replications = "4";

    private readonly BatchFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task EachRunOfABatch_IsByteForByteWhatCompareWrites()
    {
        string[] scenarios = ["uden-aftenvagt-tarm.json", "uden-tre-vagter.json"];
        var batch = folder.PathOf("region.json");
        var toScenarios = Path.GetRelativePath(folder.PathOf(""), Repository.Scenario("")).Replace('\\', '/');
        await File.WriteAllTextAsync(batch, $$"""
            {
              "format": "korevagt-batch/1", "name": "To scenarier", "baseline": "{{toScenarios}}/midtjylland-2016.json",
              "scenarios": [ {{string.Join(", ", scenarios.Select(name => $"\"{toScenarios}/{name}\""))}} ],
              "seeds": [3], "year": 2017, "replications": {{Replications}}
            }
            """);

        var submitted = await KorevagtProcess.Run("batch", "submit", batch, "--store", folder.Store, "--threads", "2");
        var exported = await KorevagtProcess.Run("batch", "export", "1", "--store", folder.Store, "--to", folder.PathOf("out"));

        Assert.Equal((0, ""), (submitted.ExitCode, submitted.Error));
        Assert.Equal((0, ""), (exported.ExitCode, exported.Error));
        foreach (var (position, scenario) in scenarios.Index())
        {
            var json = folder.PathOf($"compared-{position}.json");
            var compared = await KorevagtProcess.Run(
                "compare", Repository.Baseline, Repository.Scenario(scenario), "--replications", Replications, "--seed", "3", "--json", json);
            Assert.Equal((0, ""), (compared.ExitCode, compared.Error));
            var name = $"00{position + 1}-{Path.GetFileNameWithoutExtension(scenario)}-seed-3.json";
            Assert.Equal(await File.ReadAllTextAsync(json), await File.ReadAllTextAsync(Path.Combine(folder.PathOf("out"), name)));
        }
    }
}
