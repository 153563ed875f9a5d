using Korevagt.Server.Tests.Documentation;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

/// <summary>The document is good enough for a machine to write a client by.</summary>
[Collection(SharedServerTests.Name)]
public sealed class GeneratedClientTests(SharedServer server)
{
    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AGeneratedClient_Compiles_AndReadsAComparison()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var run = await planner.RunAsync(
            new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-silkeborg", replications = 2 });
        var expected = await planner.GetJsonAsync($"/runs/{run}/result");
        var document = await planner.GetStringAsync(new Uri("/openapi/v1.json", UriKind.Relative));

        var client = (await GeneratedClient.OfAsync(document)).Over(planner);
        var result = await client.GetRunResultAsync(run);

        Assert.Equal(expected.GetProperty("baseline").Text("name"), (string)result.Baseline.Name);
        Assert.Equal(
            expected.GetProperty("scenarios")[0].GetProperty("savingDkkPerYear").GetProperty("mean").GetDouble(),
            (double)Enumerable.First(result.Scenarios).SavingDkkPerYear.Mean);
    }
}
