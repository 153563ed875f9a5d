using System.Text;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Server.Tests.Days;
using Korevagt.Server.Tests.Resources;
using Korevagt.Tests.Postgres;

namespace Korevagt.Server.Tests.Kills;

/// <summary>The server dies while it computes.</summary>
public sealed class KilledBatchTests
{
    private const string Scenario = "uden-nattevagt-silkeborg";

    // Four blocks of each of the two plans: a third of a second each, so that there is a middle to be killed in.
    private const int Replications = 40;

    private static readonly Lazy<string> ComparedOnce = new(Compared);

    [Theory]
    [InlineData(StoreKind.Sqlite)]
    [PostgresData(StoreKind.Postgres)]
    [Trait("Pace", "Slow")]
    public async Task KilledInTheMiddleOfABatch_ItGoesOnAtTheNextStart_ToTheSameBytes(string store)
    {
        using var folder = new TemporaryFolder();
        var kind = new StoreKind(store);
        var submit = new SentRequest(
            HttpMethod.Post, "/batches", "application/json", PlannersDay.BatchFile("Dræbt", Replications, Scenario), "the batch");
        string key;
        GivenAnswer taken;
        int doneBefore;
        await using (var first = await ServerProcess.StartAsync(folder, kind, "--Slots=1"))
        {
            key = await first.OperatorKeyAsync();
            using var client = first.Client(key);
            taken = await submit.SendAsync(client);
            var begun = await client.UntilAsync(taken.Location!, view => Blocks(view, "blocksDone") > 0);
            await first.KillAsync();
            doneBefore = Blocks(begun, "blocksDone");
            Assert.InRange(doneBefore, 1, Blocks(begun, "blocks") - 1);
        }

        await using var second = await ServerProcess.StartAsync(folder, kind, "--Slots=1");
        using var planner = second.Client(key);
        Assert.InRange(Blocks(await planner.GetJsonAsync(taken.Location!), "blocksDone"), doneBefore, int.MaxValue);
        var events = await ToldEvent.ToTheEndAsync(planner, new Uri($"{taken.Location}/events", UriKind.Relative));
        Assert.Equal(["submitted", "runDone", "finished"], events.Select(told => told.Name));
        var run = (await planner.GetJsonAsync($"{taken.Location}/runs")).GetProperty("items")[0];
        Assert.Equal(ComparedOnce.Value, await planner.GetStringAsync(Calls.At($"/runs/{run.Text("run")}/result")));

        await submit.IsAnsweredAgainAsync(planner, taken);
        Assert.Equal(1, (await planner.GetJsonAsync("/batches")).GetProperty("items").GetArrayLength());
    }

    private static int Blocks(System.Text.Json.JsonElement batch, string which) =>
        batch.GetProperty("progress").GetProperty(which).GetInt32();

    /// <summary>What comparing writes that nobody kills.</summary>
    private static string Compared() => Encoding.UTF8.GetString(ComparisonJson.Write(CompareScenarios.Run(
        DiskFiles.Instance, Repository.Baseline, [Repository.Scenario($"{Scenario}.json")],
        new EvaluationSettings(2017, Replications, 1, Threads: 2)).Value.Comparison));
}
