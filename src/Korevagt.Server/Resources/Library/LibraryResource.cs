using System.Text.Json.Nodes;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Http.Responses;
using Korevagt.Library;
using Korevagt.Nights;
using Korevagt.Results;
using Korevagt.Store;
using Korevagt.Store.Access;
using Korevagt.Tenders.Awards;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Korevagt.Server.Resources.Library;

/// <summary>Baselines, scenarios, questions, and the schemas of all files and results.</summary>
public static class LibraryResource
{
    private const string Ending = ".schema.json";

    private const string Schema =
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema", "$id": "urn:korevagt:schema:korevagt-scenario:1",
          "title": "Korevagt: scenario file", "type": "object"
        }
        """;

    private const string Scenario =
        """
        {
          "format": "korevagt-scenario/1", "name": "Uden nattevagt i Silkeborg",
          "description": "Nattevagten i Silkeborg nedlægges.",
          "baseline": "midtjylland-2016.json", "changes": [{ "change": "removeShift", "shift": "nat-silkeborg" }]
        }
        """;

    private const string Baseline =
        """
        {
          "format": "korevagt-baseline/1", "name": "Midtjylland 2016", "description": "Kørevagterne, som de var i 2016.",
          "map": "../maps/midtjylland.osm"
        }
        """;

    /// <summary>A question that a small space answers soon.</summary>
    internal const string Question =
        """
        {
          "format": "korevagt-question/1", "name": "Kan en nattevagt undværes?",
          "description": "Nattevagterne i Silkeborg og på Djursland kan nedlægges.", "baseline": "midtjylland-2016.json",
          "decide": [{ "decision": "cars", "shifts": ["nat-silkeborg", "nat-djursland"], "less": 1 }],
          "require": [{ "figure": "p90", "riseAtMost": 15 }], "aims": [{ "figure": "contractedCost" }]
        }
        """;

    /// <summary>Adds the operations.</summary>
    public static void MapLibrary(this RouteGroupBuilder api)
    {
        new LibraryOperations(LibraryKind.Baseline, "Baseline", Permission.WriteBaselines, Baseline).Map(api);
        new LibraryOperations(LibraryKind.Scenario, "Scenario", Permission.WriteScenarios, Scenario).Map(api);
        new LibraryOperations(LibraryKind.Question, "Question", Permission.WriteScenarios, Question).Map(api);
        var schemas = api.MapGroup("/schemas").WithTags("Schemas");
        schemas.MapGet("", List).WithName("listSchemas").WithSummary("The kinds of files and results that have a schema.")
            .RequirePermission(Permission.Read).WithResponseExample(Names);
        schemas.MapGet("/{kind}", Get).WithName("getSchema").WithSummary("The JSON schema (draft 2020-12) of a kind of file or result.")
            .RequirePermission(Permission.Read)
            .Produces<JsonObject>().Produces(StatusCodes.Status304NotModified).WithResponseExample(JsonNode.Parse(Schema)!);
    }

    private static SortedDictionary<string, string> Schemas { get; } = new(
        SchemaFiles.All.Concat(TenderJson.Schemas).Concat(ResultSchemas.All).Append(new(NightJson.SchemaName, NightJson.Schema)).ToDictionary(),
        StringComparer.Ordinal);

    private static IReadOnlyList<string> Names { get; } = [.. Schemas.Keys.Select(name => name[..^Ending.Length])];

    private static Ok<IReadOnlyList<string>> List() => TypedResults.Ok(Names);

    private static IResult Get(string kind, HttpContext context)
    {
        if (!Schemas.TryGetValue(kind + Ending, out var schema))
        {
            var names = string.Join(", ", Names);
            return Problem.NotFound(new($"Der er skemaer for: {names}.", $"There are schemas of: {names}."));
        }

        var bytes = System.Text.Encoding.UTF8.GetBytes(schema);
        return FileResponse.Of(context, Documents.HashOf(bytes), MediaTypes.Json, () => bytes);
    }
}
