using System.Net;
using System.Net.Http.Json;
using System.Text;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Resources;

/// <summary>Who is refused learns what would have been taken.</summary>
[Collection(SharedServerTests.Name)]
public sealed class WordsTests(SharedServer server)
{
    private const string NearestBaseline = "\"midtjylland-2016.json\" (did you mean that?)";

    [Fact]
    public async Task AScenarioOnABaselineThatIsNotThere_IsToldWhichAre()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        var scenario = Calls.Without("On nothing", "nat-silkeborg").Replace("midtjylland-2016.json", "midtjylland.json", StringComparison.Ordinal);
        using var refused = await planner.PostFileAsync("/scenarios", scenario);
        var fault = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.Equal("/baseline", fault.Text("pointer"));
        Assert.StartsWith(NearestBaseline, fault.Text("expected"), StringComparison.Ordinal);
        Assert.Contains("uden-nattevagt-djursland.json", fault.Text("expected"), StringComparison.Ordinal);

        using var check = await planner.PostFileAsync("/scenarios/check", scenario);
        Assert.StartsWith(
            NearestBaseline, (await check.IsAsync(HttpStatusCode.OK)).GetProperty("faults")[0].GetProperty("expected").Text("en"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ABatchOnABaselineThatIsNotThere_IsToldWhichAre()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await planner.PostFileAsync(
            "/batches",
            """{ "format": "korevagt-batch/1", "name": "x", "baseline": "midtjylland.json", "scenarios": ["uden-to-nattevagter.json"] }""");
        var fault = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.StartsWith(NearestBaseline, fault.Text("expected"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/demand?plan=midtjylland-2015")]
    [InlineData("/costs?plan=midtjylland-2015")]
    public async Task APlanThatIsNotThere_IsToldByTheNearest(string path)
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await planner.GetAsync(Calls.At(path));
        var fault = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors")[0];
        Assert.StartsWith(
            "the id of a baseline or a scenario: \"midtjylland-2016\" (did you mean that?) or one of: ", fault.Text("expected"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ARunOfItemsThatAreNotThere_IsToldWhichItemsOfThatKindAre()
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var refused = await planner.PostAsJsonAsync(
            Calls.At("/runs"), new { baseline = "midtjyland-2016", scenario = "uden-nattevagt-silkeborgg" });
        var faults = (await refused.ProblemAsync(HttpStatusCode.BadRequest, "input")).GetProperty("errors");
        Assert.Contains("\"midtjylland-2016\" (did you mean that?)", faults[0].Text("expected"), StringComparison.Ordinal);
        Assert.Contains("\"uden-nattevagt-silkeborg\" (did you mean that?)", faults[1].Text("expected"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/scenarios", "text/plain", "The Content-Type is text/plain; this takes application/json.")]
    [InlineData("/runs", "application/xml", "The Content-Type is application/xml; this takes application/json.")]
    [InlineData("/runs", "application/json; charset=latin1", "The Content-Type is application/json; charset=latin1; this takes application/json in UTF-8.")]
    [InlineData("/runs", null, "There is no Content-Type; this takes application/json in UTF-8.")]
    [InlineData("/demand/imports?plan=midtjylland-2016", "application/pdf", "The Content-Type is application/pdf; this takes text/csv or multipart/form-data.")]
    public async Task ABodyOfAnotherType_IsToldItsTypeAndWhatIsTaken(string path, string? type, string words)
    {
        using var planner = await server.ClientAsync(Role.Planner);
        using var body = new ByteArrayContent(Encoding.UTF8.GetBytes("{}"));
        if (type is not null)
        {
            body.Headers.TryAddWithoutValidation("Content-Type", type);
        }

        using var refused = await planner.PostAsync(Calls.At(path), body);
        Assert.Equal(words, (await refused.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "media-type")).Text("detail"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("kv_0123456789abcdef_nothing")]
    [InlineData("rubbish")]
    public async Task AKeyThatLetsNobodyIn_IsMissingUnknownOrExpired(string? shown)
    {
        using var nobody = server.Server.Client(shown);
        using var refused = await nobody.GetAsync(Calls.At("/me"));
        Assert.Equal(
            "The key is missing, unknown or expired", (await refused.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("title"));
    }
}
