using System.Text;
using System.Text.Json;
using Korevagt.Server.Tests.Documentation;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Fuzz;

public sealed class RequestMakerTests(SharedServer shared) : IClassFixture<SharedServer>
{
    private const int Draws = 400;

    private static readonly FuzzCaller Operator = new("operator", Role.Operator, "Bearer x");

    [Fact]
    public async Task TheSameSeed_MakesTheSameRequests()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        Assert.Equal(Requests(document, 7), Requests(document, 7));
        Assert.NotEqual(Requests(document, 7), Requests(document, 8));
    }

    [Fact]
    public async Task Bodies_AreValid_AtTheirLimits_AndBroken()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        var violations = new Violations(document);
        var typed = document.Operations.Where(operation => operation.Bodies is [{ IsJson: true } media]
            && document.Resolved(media.Schema).TryGetProperty("properties", out var properties)
            && properties.EnumerateObject().Any(property => IsLimited(document.Resolved(property.Value)))).ToList();
        Assert.NotEmpty(typed);
        foreach (var operation in typed)
        {
            var schema = operation.Bodies[0].Schema;
            var wrong = Enum.GetValues<Mood>().ToDictionary(mood => mood, mood =>
            {
                var maker = new BodyMaker(
                    document, new Dictionary<string, JsonElement>(StringComparer.Ordinal), new KnownValues(), new Chance(1));
                return Enumerable.Range(0, Draws)
                    .Count(_ => violations.OfBody(schema, maker.Make(operation, mood).Body) is not null) / (double)Draws;
            });
            Assert.True(wrong[Mood.Valid] < 0.2, $"{operation.Id}: {wrong[Mood.Valid]} of the valid bodies are not");
            Assert.True(
                wrong[Mood.Boundary] is > 0.1 and < 0.95,
                $"{operation.Id}: {wrong[Mood.Boundary]} of the bodies at the limits are beyond them");
            Assert.True(wrong[Mood.Broken] > 0.5, $"{operation.Id}: {wrong[Mood.Broken]} of the broken bodies are broken");
        }
    }

    // What takes a whole file, whatever it says, has no limits to be beyond.
    private static bool IsLimited(JsonElement schema) =>
        schema.TryGetProperty("properties", out _) || !schema.TryGetProperty("type", out var type) || type.ToString() != "object";

    [Fact]
    public async Task EveryOperationIsAsked_ByEverybody()
    {
        var document = await ApiDocument.OfAsync(shared.Server);
        FuzzCaller[] callers = [Operator, new("nobody", null, null)];
        var maker = new RequestMaker(
            document, new Dictionary<string, JsonElement>(StringComparer.Ordinal), callers, new KnownValues(), new Chance(1));
        var asked = Enumerable.Range(0, 60 * Draws).Select(_ => maker.Next()).Where(request => request.IsOfItsOperation).ToList();
        Assert.Equal(
            document.Operations.Count * callers.Length,
            asked.Select(request => (request.Operation.Id, request.Caller.Name)).Distinct().Count());
        Assert.Contains(asked, request => request.Violation is null);
        Assert.Contains(asked, request => request.Violation is not null);
    }

    private static List<string> Requests(ApiDocument document, ulong seed)
    {
        var maker = new RequestMaker(
            document, new Dictionary<string, JsonElement>(StringComparer.Ordinal), [Operator], new KnownValues(),
            new Chance(seed));
        return [.. Enumerable.Range(0, Draws)
            .Select(_ => Encoding.Latin1.GetString(maker.Next().ToBytes(new Uri("http://127.0.0.1:1"))))];
    }
}
