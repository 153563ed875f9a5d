using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Korevagt.Tests.Results;

/// <summary>JsonSchema.Net as referee from outside: whether a result is what its schema says.</summary>
internal static class SchemaReferee
{
    /// <summary>Whether the schema lets the result pass.</summary>
    public static bool Allows(string schema, JsonNode result) => IsValid(JsonNode.Parse(schema)!, result);

    /// <summary>Whether it does, and names every member that the result has.</summary>
    public static bool AllowsAndNamesAll(string schema, JsonNode result)
    {
        var closed = JsonNode.Parse(schema)!;
        Close(closed);
        return IsValid(closed, result);
    }

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
