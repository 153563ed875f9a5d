using System.Globalization;
using System.Text.Json.Nodes;
using Korevagt.Results;

namespace Korevagt.Tests.Results;

/// <summary>A member of a result as its schema has it.</summary>
/// <param name="Path">Names from the root, lists with brackets: <c>scenarios[].delta</c>.</param>
/// <param name="Type">Types that JSON knows, joined by "or".</param>
/// <param name="Unit">Its own unit or that of the member it is part of; null without one.</param>
/// <param name="Description">What it means.</param>
internal sealed record ResultField(string Path, string Type, string? Unit, string? Description)
{
    public bool IsNumber => Type.Split(' ').Any(word => word is "number" or "integer");

    /// <summary>The member as docs/results.md lists it.</summary>
    public string Row => $"| `{Path}` | {Type} | {Unit} | {Description} |";

    /// <summary>Every member of a schema, the parts behind their whole.</summary>
    /// <param name="schema">Text of the schema.</param>
    public static IReadOnlyList<ResultField> Of(string schema)
    {
        var root = JsonNode.Parse(schema)!;
        return [.. Members(root, root, "", null)];
    }

    private static IEnumerable<ResultField> Members(JsonNode root, JsonNode schema, string path, string? unit)
    {
        var whole = Followed(root, schema);
        if (whole["items"] is { } items)
        {
            return Members(root, items, path, unit);
        }

        return whole["properties"] is JsonObject members
            ? members.SelectMany(member => Member(root, member.Value!, $"{path}.{member.Key}".TrimStart('.'), unit))
            : [];
    }

    private static IEnumerable<ResultField> Member(JsonNode root, JsonNode schema, string path, string? unit)
    {
        var own = (string?)schema[ResultSchemas.UnitKeyword] ?? unit;
        var full = path + (Followed(root, schema)["items"] is null ? "" : "[]");
        return Members(root, schema, full, own)
            .Prepend(new ResultField(full, TypeOf(root, schema), own, (string?)schema["description"]));
    }

    private static string TypeOf(JsonNode root, JsonNode schema)
    {
        var whole = Followed(root, schema);
        var type = whole["type"] switch
        {
            JsonArray types => string.Join(" or ", types.Select(one => (string)one!)),
            { } one => (string)one!,
            null => "string",
        };
        var isListOfValues = whole["items"] is { } items && Followed(root, items)["properties"] is null;
        return isListOfValues ? $"{type} of {TypeOf(root, whole["items"]!)}" : type;
    }

    private static JsonNode Followed(JsonNode root, JsonNode schema) => (string?)schema["$ref"] is { } pointer
        ? Followed(root, pointer.Split('/').Skip(1).Aggregate(root, Step))
        : schema;

    private static JsonNode Step(JsonNode node, string name) =>
        (node is JsonArray list ? list[int.Parse(name, CultureInfo.InvariantCulture)] : node[name])!;
}
