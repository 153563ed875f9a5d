using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using DocumentFormat.OpenXml.Packaging;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class RunTests(SharedServer server)
{
    private const string Excel = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Fact]
    public async Task ARun_IsComputed_AndItsResultComesInEveryForm()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await planner.PostAsJsonAsync(
            Calls.At("/runs"), new { baseline = "midtjylland-2016", scenario = "uden-to-nattevagter", replications = 2 });
        var run = (await taken.IsAsync(HttpStatusCode.Accepted)).Text("id");
        Assert.Equal($"/api/v1/runs/{run}", taken.Headers.Location!.ToString());
        Assert.NotNull(taken.Headers.RetryAfter);
        var done = await planner.UntilStateAsync($"/runs/{run}", "done");
        Assert.Equal("uden-to-nattevagter", done.Text("scenario"));

        var result = await planner.GetJsonAsync($"/runs/{run}/result");
        Assert.Equal("Uden de to nattevagter", result.GetProperty("scenarios")[0].Text("name"));
        using var csv = await planner.GetAsync($"/runs/{run}/result?table=shifts", "text/csv");
        Assert.StartsWith("plan,shift,name,cars,hoursPerYear,", await csv.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        using var danish = await planner.GetAsync($"/runs/{run}/result?style=danish", "text/csv");
        Assert.Contains(
            "Besparelse om året, kr.",
            Encoding.UTF8.GetString(await danish.Content.ReadAsByteArrayAsync()),
            StringComparison.Ordinal);
        using var workbook = await planner.GetAsync($"/runs/{run}/result?lang=en", Excel);
        using var book = SpreadsheetDocument.Open(
            new MemoryStream(await workbook.Content.ReadAsByteArrayAsync()), isEditable: false);
        Assert.Equal(7, book.WorkbookPart!.WorksheetParts.Count());
        using var page = await planner.GetAsync($"/runs/{run}/result", "text/html");
        Assert.Contains("Uden de to nattevagter", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Contains("sandbox", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        using var again = await planner.GetAsync($"/runs/{run}/result", "text/html", page.Headers.ETag!.Tag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        using var neither = await planner.GetAsync($"/runs/{run}/result", "image/png");
        await neither.ProblemAsync(HttpStatusCode.NotAcceptable, "not-acceptable");
    }

    [Fact]
    public async Task RunsThatWereSubmittedApart_AreComparedInPairs()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var first = await planner.RunAsync(
            new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-silkeborg", replications = 2 });
        var second = await planner.RunAsync(
            new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-djursland", replications = 2 });
        using var made = await planner.PostAsJsonAsync(
            Calls.At("/comparisons"), new { name = "To nætter", runs = new[] { first, second } });
        await made.IsAsync(HttpStatusCode.Created);
        var comparison = await planner.GetJsonAsync(made.Headers.Location!.ToString());
        var scenarios = comparison.GetProperty("scenarios").EnumerateArray().ToList();
        Assert.Equal(2, scenarios.Count);

        // Each scenario is exactly what its own run said: the pairs are the same pairs.
        foreach (var (run, scenario) in new[] { first, second }.Zip(scenarios))
        {
            Assert.Equal(
                (await planner.GetJsonAsync($"/runs/{run}/result")).GetProperty("scenarios")[0].GetRawText(),
                scenario.GetRawText());
        }

        var areas = await planner.GetAsync($"{made.Headers.Location}/areas?scenario=1", "application/geo+json");
        var features = JsonElement.Parse(await areas.Content.ReadAsStringAsync()).GetProperty("features");
        Assert.True(features[0].GetProperty("properties").TryGetProperty("p90ChangeMinutes", out _));
        using var beyond = await planner.GetAsync(Calls.At($"{made.Headers.Location}/areas?scenario=3"));
        await beyond.ProblemAsync(HttpStatusCode.BadRequest, "input");

        // On paper each scenario has a sheet.
        using var board = await planner.GetAsync($"{made.Headers.Location}/board?lang=en", "text/html");
        var paper = await board.Content.ReadAsStringAsync();
        Assert.Equal(2, paper.Split("<article class=\"sheet\"").Length - 1);
        Assert.Contains("For board and committee", paper, StringComparison.Ordinal);
        Assert.All(scenarios, scenario => Assert.Contains(scenario.GetProperty("name").GetString()!, paper, StringComparison.Ordinal));
    }

    [Fact]
    public async Task RunsOfDifferentSeeds_AreNotCompared_AndWhatDiffersIsTold()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var first = await planner.RunAsync(
            new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-silkeborg", replications = 2 });
        var second = await planner.RunAsync(
            new { baseline = "midtjylland-2016", scenario = "uden-nattevagt-silkeborg", replications = 2, seed = 7 });
        using var refused = await planner.PostAsJsonAsync(Calls.At("/comparisons"), new { runs = new[] { first, second } });
        var error = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Equal("/runs/1", error.Text("pointer"));
        Assert.Contains("seed", error.Text("message"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunOfWhatIsNotThere_IsRefusedWithEachName()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await planner.PostAsJsonAsync(
            Calls.At("/runs"),
            new { baseline = "../../etc/passwd", scenario = "findes-ikke", replications = 5, antithetic = true });
        var errors = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors").EnumerateArray()
            .Select(error => error.Text("pointer"));
        Assert.Equal(["/baseline", "/scenario", "/replications"], errors);
        using var tooMany = await planner.PostAsJsonAsync(
            Calls.At("/runs"), new { baseline = "midtjylland-2016", replications = 2_000_000_000 });
        await tooMany.ProblemAsync(HttpStatusCode.BadRequest, "input");
    }

    [Fact]
    public async Task AResultThatIsNotThereYet_IsAConflict_WithTheTimeToWait()
    {
        await using var own = await TestServer.StartAsync();
        using var planner = await own.ClientAsync(Role.Planner);
        using var taken = await planner.PostAsJsonAsync(
            Calls.At("/runs"), new { baseline = "midtjylland-2016", replications = 2 });
        using var open = await planner.GetAsync(Calls.At($"{taken.Headers.Location}/result"));
        await open.ProblemAsync(HttpStatusCode.Conflict, "conflict");
        Assert.NotNull(open.Headers.RetryAfter);
        Assert.Equal("open", (await planner.GetJsonAsync("/runs")).GetProperty("items")[0].Text("state"));
    }
}
