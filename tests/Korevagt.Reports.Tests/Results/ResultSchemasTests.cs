using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Korevagt.Reports.Results;

namespace Korevagt.Reports.Tests.Results;

/// <summary>The schemas of the results, with JsonSchema.Net as referee from outside.</summary>
public sealed class ResultSchemasTests
{
    public static TheoryData<string> Names { get; } = [.. ResultSchemas.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void CommittedSchema_IsTheOneThatTheTypesGenerate(string name)
    {
        var path = Path.Combine(Repository.Root, "scenarios", "schema", name);

        Assert.True(
            File.Exists(path) && File.ReadAllText(path) == ResultSchemas.All[name],
            $"scenarios/schema/{name} differs from the types; 'korevagt schema write scenarios/schema' rewrites it.");
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Result_IsValid_AndHasNoMemberThatTheSchemaDoesNotName(string name)
    {
        var schema = JsonNode.Parse(ResultSchemas.All[name])!;
        Close(schema);

        Assert.True(IsValid(schema, JsonNode.Parse(ResultFixture.File(name))!));
    }

    [Theory]
    [InlineData("comparison.schema.json", "provenance")]
    [InlineData("fit.schema.json", "areas")]
    [InlineData("replay.schema.json", "bounds")]
    public void ResultWithoutARequiredMember_IsRefused(string name, string member)
    {
        var result = JsonNode.Parse(ResultFixture.File(name))!;
        result.AsObject().Remove(member);

        Assert.False(IsValid(JsonNode.Parse(ResultSchemas.All[name])!, result));
    }

    [Theory]
    [InlineData("comparison.schema.json", "baseline")]
    [InlineData("fit.schema.json", "serviceTimes")]
    [InlineData("replay.schema.json", "from")]
    public void MemberOfAnotherType_IsRefused(string name, string member)
    {
        var result = JsonNode.Parse(ResultFixture.File(name))!;
        result[member] = 1;

        Assert.False(IsValid(JsonNode.Parse(ResultSchemas.All[name])!, result));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryMember_IsDescribed_AndEveryNumberHasAUnit(string name) => Assert.All(ResultField.Of(name), field =>
    {
        Assert.False(string.IsNullOrEmpty(field.Description), $"{field.Path} has no description");
        Assert.False(field.IsNumber && field.Unit is null, $"{field.Path} has no unit");
    });

    private static bool IsValid(JsonNode schema, JsonNode result)
    {
        // The referee keeps schemas by their name; a changed one needs to be nameless.
        schema.AsObject().Remove("$id");
        return JsonSchema.FromText(schema.ToJsonString(), new BuildOptions { Dialect = Dialect.Draft202012 })
            .Evaluate(JsonSerializer.SerializeToElement(result)).IsValid;
    }

    private static void Close(JsonNode? node)
    {
        switch (node)
        {
            case JsonObject schema:
                foreach (var (_, part) in schema)
                {
                    Close(part);
                }

                if (schema["properties"] is JsonObject)
                {
                    schema["additionalProperties"] = false;
                }

                break;
            case JsonArray parts:
                foreach (var part in parts)
                {
                    Close(part);
                }

                break;
        }
    }
}
