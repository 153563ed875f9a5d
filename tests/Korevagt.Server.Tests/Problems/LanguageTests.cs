using System.Net;
using System.Net.Http.Json;
using Korevagt.Domain.Faults;
using Korevagt.Server.Tests.Resources;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Problems;

/// <summary>What is wrong is said in the reader's language: Danish, unless the request asks for English.</summary>
[Collection(SharedServerTests.Name)]
public sealed class LanguageTests(Resources.SharedServer server)
{
    [Fact]
    public async Task WhoAsksForNoLanguage_ReadsDanish()
    {
        using var reader = await server.ClientAsync(Role.Reader);
        reader.DefaultRequestHeaders.AcceptLanguage.Clear();

        using var missing = await reader.GetAsync(Calls.At($"/runs/{new string('0', 64)}"));
        Assert.Equal("da", missing.Content.Headers.ContentLanguage.Single());
        Assert.Equal("Beregningen findes ikke.", (await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found")).Text("detail"));

        using var refused = await reader.GetAsync(Calls.At("/runs?limit=0"));
        var error = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Equal("er ikke et antal", error.Text("message"));
        Assert.StartsWith("et helt tal fra 1 til ", error.Text("expected"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "en")]
    [InlineData("en-GB, da;q=0.5", "en")]
    [InlineData("da, en;q=0.5", "da")]
    [InlineData("de", "da")]
    public async Task TheLanguageThatIsWantedMore_IsTaken(string wanted, string taken)
    {
        using var reader = await server.ClientAsync(Role.Reader);
        reader.DefaultRequestHeaders.AcceptLanguage.Clear();
        reader.DefaultRequestHeaders.AcceptLanguage.ParseAdd(wanted);

        using var missing = await reader.GetAsync(Calls.At($"/runs/{new string('0', 64)}"));

        Assert.Equal(taken, missing.Content.Headers.ContentLanguage.Single());
        Assert.Equal(
            taken == "da" ? "Beregningen findes ikke." : "There is no such run.",
            (await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found")).Text("detail"));
    }

    [Fact]
    public async Task AFailedRun_TellsItsFaultsInBothLanguages()
    {
        await using var own = await TestServer.StartAsync();
        using var planner = await own.ClientAsync(Role.Planner);
        using var taken = await planner.PostAsJsonAsync(
            Calls.At("/runs"), new { baseline = "midtjylland-2016", replications = 2 });
        var run = (await taken.IsAsync(HttpStatusCode.Accepted)).Text("id");
        var fault = new Fault(
            "midtjylland-2016.json", "$.stations[0].position",
            new("vagtstedet kan ikke nås ad vejene", "the station cannot be reached by road"));
        var worker = await own.Store.Workers.EnterAsync("worker", 1);
        await own.Store.Blocks.RefuseAsync(
            worker, (await own.Store.Blocks.ClaimAsync(worker))!, FaultJson.Write([fault]), fault.ToString());

        var failed = await planner.GetJsonAsync($"/runs/{run}");

        Assert.Equal("failed", failed.Text("state"));
        var told = failed.GetProperty("faults")[0];
        Assert.Equal("/stations/0/position", told.Text("pointer"));
        Assert.Equal("vagtstedet kan ikke nås ad vejene", told.GetProperty("message").Text("da"));
        Assert.Equal("the station cannot be reached by road", told.GetProperty("message").Text("en"));
        Assert.False(told.TryGetProperty("expected", out _));
        using var none = await planner.GetAsync(Calls.At($"/runs/{run}/result?lang=da"));
        Assert.Equal(
            "Beregningen mislykkedes; dens fejl siger hvorfor.",
            (await none.ProblemAsync(HttpStatusCode.Conflict, "conflict")).Text("detail"));
    }
}
