using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

[Collection(SharedServerTests.Name)]
public sealed class DemandTests(SharedServer server)
{
    [Theory]
    [InlineData("district", 12)]
    [InlineData("hour", 24)]
    [InlineData("month", 12)]
    public async Task ExpectedVisits_AddUpToTheTotal_HoweverTheyAreGrouped(string by, int least)
    {
        using var reader = await server.ClientAsync(Role.Reader);
        var demand = await reader.GetJsonAsync($"/demand?plan=midtjylland-2016&year=2017&by={by}");
        var groups = demand.GetProperty("groups").EnumerateArray()
            .Select(group => group.GetProperty("expectedVisits").GetDouble()).ToList();
        Assert.True(groups.Count >= least || by == "district", $"{groups.Count}");
        Assert.Equal(demand.GetProperty("total").GetDouble(), groups.Sum(), 3);
        Assert.Equal("Europe/Copenhagen", demand.Text("timeZone"));
    }

    [Fact]
    public async Task WhatCannotBeAskedFor_IsToldByItsParameter()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        foreach (var (query, parameter) in new[]
        {
            ("plan=midtjylland-2016&year=1066", "year"), ("plan=midtjylland-2016&by=week", "by"),
            ("plan=midtjylland-2016&intervals=true", "intervals"),
            ("", "plan"), ("plan=../x", "plan"), ("plan=midtjylland", "plan"),
        })
        {
            using var refused = await reader.GetAsync(Calls.At($"/demand?{query}"));
            Assert.Equal(
                parameter,
                (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0].Text("parameter"));
        }
    }

    [Fact]
    public async Task ALog_IsRead_ItsFaultsAreListed_AndADemandIsFittedToIt()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await planner.PostFileAsync(
            "/demand/imports?plan=midtjylland-2016&name=besoeg.csv&mostRejected=0.1", GeneratedLog.OfAYear, "text/csv");
        await taken.IsAsync(HttpStatusCode.Accepted);
        var at = taken.Headers.Location!.ToString();
        var import = await planner.UntilStateAsync(at, "done");
        Assert.Equal(3, import.GetProperty("log").GetProperty("rejected").GetInt64());
        var fault = import.GetProperty("faults")[0];
        Assert.Equal("besoeg.csv", fault.Text("file"));
        Assert.StartsWith("line ", fault.Text("place"), StringComparison.Ordinal);

        var number = int.Parse(at[(at.LastIndexOf('/') + 1)..], CultureInfo.InvariantCulture);
        using var asked = await planner.PostAsJsonAsync(
            Calls.At("/demand/fits"), new { import = number, id = "log-2016", name = "Log 2016" });
        await asked.IsAsync(HttpStatusCode.Accepted);
        var fit = await planner.UntilStateAsync(asked.Headers.Location!.ToString(), "done");
        Assert.Equal("log-2016.json", fit.GetProperty("demand").Text("file"));

        // The demand can be used at once: a run under it has another result than one under the baseline's own.
        var run = await planner.RunAsync(new { baseline = "midtjylland-2016", demandCase = "log-2016", replications = 2 });
        Assert.True((await planner.GetJsonAsync($"/runs/{run}/result")).GetProperty("baseline").GetProperty("evaluation")
            .GetProperty("visitsPerYear").GetDouble() > 0);
        using var again = await planner.PostAsJsonAsync(Calls.At("/demand/fits"), new { import = number, id = "log-2016" });
        await again.ProblemAsync(HttpStatusCode.Conflict, "conflict");
    }

    [Fact]
    public async Task ALogThatCannotBeUsed_IsRefusedWithItsFaults()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var taken = await planner.PostFileAsync("/demand/imports?plan=midtjylland-2016", "not,a,log\n1,2,3\n", "text/csv");
        var refused = await planner.UntilStateAsync(taken.Headers.Location!.ToString(), "refused");
        Assert.NotEqual(0, refused.GetProperty("faults").GetArrayLength());
        using var json = await planner.PostFileAsync("/demand/imports?plan=midtjylland-2016", "{}");
        await json.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type");
    }
}
