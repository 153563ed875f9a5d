using System.Text.Json.Nodes;
using Korevagt.Files;

namespace Korevagt.Files.Tests;

public sealed class SchemaFilesTests
{
    private static string Folder => Path.Combine(Repository.Root, "scenarios", "schema");

    [Theory]
    [InlineData("areas.schema.json")]
    [InlineData("baseline.schema.json")]
    [InlineData("batch.schema.json")]
    [InlineData("demand.schema.json")]
    [InlineData("log-mapping.schema.json")]
    [InlineData("model.schema.json")]
    [InlineData("nightly.schema.json")]
    [InlineData("figures.schema.json")]
    [InlineData("question.schema.json")]
    [InlineData("scenario.schema.json")]
    public void CommittedSchema_IsTheOneThatTheTypesGenerate(string name)
    {
        var committed = File.Exists(Path.Combine(Folder, name)) ? File.ReadAllText(Path.Combine(Folder, name)) : "";

        Assert.True(
            committed == SchemaFiles.All[name],
            $"scenarios/schema/{name} differs from the types; 'korevagt schema write scenarios/schema' rewrites it.");
    }

    [Theory]
    [InlineData("baseline.schema.json", "baseline.json")]
    [InlineData("areas.schema.json", "areas.json")]
    public void Fixture_HasTheShapeThatTheSchemaDescribes(string schema, string fixture)
    {
        var faults = new List<string>();

        SchemaCheck.Compare(
            JsonNode.Parse(SchemaFiles.All[schema])!,
            JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", fixture))),
            "$",
            faults);

        Assert.Empty(faults);
    }

    [Fact]
    public void SchemaRefusesWhatTheReaderRefuses_UnknownAndMissingProperties()
    {
        var schema = JsonNode.Parse(SchemaFiles.All["areas.schema.json"])!;
        var area = schema["properties"]!["areas"]!["items"]!;
        var faults = new List<string>();

        SchemaCheck.Compare(area, JsonNode.Parse("""{ "id": "x", "nmae": "X", "radiusKilometers": 0 }"""), "$", faults);

        Assert.Contains("$.nmae is not described", faults);
        Assert.Contains("$.name is missing", faults);
        Assert.Contains("$.radiusKilometers is out of range", faults);
        Assert.Contains("$ fits none of the choices", faults);
    }

    [Fact]
    public void EveryProperty_IsDescribed()
    {
        foreach (var (name, text) in SchemaFiles.All)
        {
            foreach (var (property, schema) in Properties(JsonNode.Parse(text)!))
            {
                Assert.True(
                    schema["description"] is not null || schema["const"] is not null, $"{name}: {property} has no description");
            }
        }
    }

    private static IEnumerable<(string Name, JsonObject Schema)> Properties(JsonNode node) => node switch
    {
        JsonObject schema => schema.SelectMany(entry => entry is { Key: "properties", Value: JsonObject properties }
            ? properties.SelectMany(property => Properties(property.Value!).Prepend((property.Key, (JsonObject)property.Value!)))
            : entry.Value is null ? [] : Properties(entry.Value)),
        JsonArray items => items.SelectMany(item => item is null ? [] : Properties(item)),
        _ => [],
    };
}
