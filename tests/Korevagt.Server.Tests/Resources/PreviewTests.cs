using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Korevagt.Previews;
using Korevagt.Store.Access;
using Microsoft.Extensions.DependencyInjection;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class PreviewTests(SharedServer server)
{
    private static readonly Uri Previews = Calls.At("/previews");

    [Fact]
    [Trait("Pace", "Slow")]
    public async Task AfterFiftyYears_RegionDistrictsAndAreas_AreThoseOfTheStoredRun_ToTheByte()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var run = await planner.RunAsync(new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-silkeborg", replications = 50 });
        var result = await planner.GetJsonAsync($"/runs/{run}/result");
        var content = (await planner.GetJsonAsync("/scenarios/uden-nattevagt-silkeborg")).GetProperty("content");

        var events = await AskAsync(planner, new { baseline = "midtjylland-2016", scenario = content });

        Assert.Equal(["prepared", "figures", "figures", "figures", "done"], events.Select(told => told.Name));
        var figures = events[^2].Data;
        var (was, scenario) = (result.GetProperty("baseline").GetProperty("evaluation"), result.GetProperty("scenarios")[0]);
        var @is = scenario.GetProperty("evaluation");
        var region = figures.GetProperty("region");
        foreach (var (before, after, change, shown) in new[]
        {
            (At(was, "responseMinutes", "p90"), At(@is, "responseMinutes", "p90"), At(scenario, "delta", "p90ResponseMinutes"), "p90"),
            (At(was, "responseMinutes", "mean"), At(@is, "responseMinutes", "mean"), At(scenario, "delta", "meanResponseMinutes"), "mean"),
            (At(was, "withinTargetShare", "mean"), At(@is, "withinTargetShare", "mean"), At(scenario, "delta", "withinTargetShare"), "withinTarget"),
        })
        {
            var figure = region.GetProperty(shown);
            Assert.Equal(before.GetRawText(), figure.GetProperty("before").GetRawText());
            Assert.Equal(after.GetRawText(), figure.GetProperty("after").GetRawText());
            SameInterval(change, figure.GetProperty("change"));
        }

        foreach (var (district, delta, shown) in Items(@is, "districts").Zip(Items(scenario, "districts"), Items(figures, "districts")))
        {
            Assert.Equal(district.Text("id"), shown.Text("id"));
            Assert.Equal(district.GetProperty("visitsPerYear").GetRawText(), shown.GetProperty("visitsPerYear").GetRawText());
            Assert.Equal(At(district, "responseMinutes", "p90").GetRawText(), At(shown, "p90", "after").GetRawText());
            Assert.Equal(district.GetProperty("withinTargetShare").GetRawText(), At(shown, "withinTarget", "after").GetRawText());
            SameInterval(At(delta, "delta", "p90ResponseMinutes"), At(shown, "p90", "change"));
        }

        Assert.Equal(
            Items(scenario, "areas").Select(area => $"{area.Text("area")} {area.GetProperty("visitsPerYear").GetRawText()} {At(area, "meanResponseMinutes", "baseline").GetRawText()} {At(area, "meanResponseMinutes", "scenario").GetRawText()}"),
            Items(figures, "areas").Select(area => $"{area.Text("id")} {area.GetProperty("visitsPerYear").GetRawText()} {At(area, "mean", "before").GetRawText()} {At(area, "mean", "after").GetRawText()}"));
    }

    [Fact]
    public async Task AReader_MayAsk_AndNothingIsStored()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var before = (await reader.GetJsonAsync("/scenarios?limit=200")).GetRawText();
        var events = await AskAsync(reader, Without("nat-silkeborg", until: 4));
        Assert.Equal(["prepared", "figures", "done"], events.Select(told => told.Name));
        Assert.Equal("known", (await AskAsync(reader, Without("nat-silkeborg", until: 4)))[0].Data.Text("driving"));
        Assert.Equal(3, events[1].Data.GetProperty("sentences").GetProperty("da").GetProperty("points").GetArrayLength());
        Assert.Equal(before, (await reader.GetJsonAsync("/scenarios?limit=200")).GetRawText());
    }

    [Fact]
    public async Task FaultsOfTheScenario_PointIntoIt_InBothLanguages()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var events = await AskAsync(reader, Without("nat-silkeborgg", until: 4));
        var told = Assert.Single(events);
        Assert.Equal("faults", told.Name);
        var fault = Assert.Single(Items(told.Data, "faults"));
        Assert.Equal(("/changes/0/shift", "$.changes[0].shift"), (fault.Text("pointer"), fault.Text("place")));
        Assert.NotEqual(fault.GetProperty("message").Text("da"), fault.GetProperty("message").Text("en"));
    }

    [Theory]
    [InlineData("""{ "scenario": {} }""", "/baseline")]
    [InlineData("""{ "baseline": "none" }""", "/baseline")]
    [InlineData("""{ "baseline": "midtjylland-2016-areas" }""", "/baseline")]
    [InlineData("""{ "baseline": "midtjylland-2016", "scenario": "uden" }""", "/scenario")]
    [InlineData("""{ "baseline": "midtjylland-2016", "until": 7 }""", "/until")]
    [InlineData("""{ "baseline": "midtjylland-2016", "year": 1900 }""", "/year")]
    [InlineData("""{ "baseline": "midtjylland-2016", "seeds": 1 }""", "/seeds")]
    public async Task AFaultyQuestion_IsAProblem_AndNoStream(string body, string pointer)
    {
        using var reader = await server.ClientAsync(Role.Reader);
        using var answer = await reader.PostFileAsync("/previews", body);
        var problem = await answer.ProblemAsync(HttpStatusCode.BadRequest, "input");
        Assert.Contains(Items(problem, "errors"), error => error.Text("pointer") == pointer);
    }

    [Fact]
    public async Task WhoClosesTheRequest_StopsTheSimulation()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        using (var request = Asking(Without("nat-horsens", until: 50)))
        using (var answer = await reader.SendAsync(request, HttpCompletionOption.ResponseHeadersRead))
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var desk = server.Server.App.Services.GetRequiredService<PreviewDesk>();
        await Eventually.HoldsAsync(() => Task.FromResult(desk.AtWork == 0), "nothing is simulated any more");
    }

    private static object Without(string shift, int until) => new
    {
        baseline = "midtjylland-2016",
        scenario = JsonElement.Parse(Calls.Without("Kladde", shift)),
        until,
    };

    private static HttpRequestMessage Asking(object question) => new(HttpMethod.Post, Previews) { Content = JsonContent.Create(question) };

    private static async Task<List<(string Name, JsonElement Data)>> AskAsync(HttpClient client, object question)
    {
        using var answer = await client.PostAsync(Previews, JsonContent.Create(question));
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.IsSuccessStatusCode, text);
        Assert.Equal("text/event-stream", answer.Content.Headers.ContentType!.MediaType);
        return
        [
            .. text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries).Select(told => told.Split('\n'))
                .Select(lines => (lines[0]["event: ".Length..], JsonElement.Parse(Encoding.UTF8.GetBytes(lines[1]["data: ".Length..])))),
        ];
    }

    private static void SameInterval(JsonElement estimate, JsonElement shown)
    {
        foreach (var (name, shownAs) in new[] { ("mean", "value"), ("low", "low"), ("high", "high") })
        {
            Assert.Equal(estimate.GetProperty(name).GetRawText(), shown.GetProperty(shownAs).GetRawText());
        }
    }

    private static JsonElement At(JsonElement of, params string[] path) => path.Aggregate(of, (part, name) => part.GetProperty(name));

    private static JsonElement.ArrayEnumerator Items(JsonElement of, string name) => of.GetProperty(name).EnumerateArray();
}
