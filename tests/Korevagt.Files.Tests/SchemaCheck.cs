using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Korevagt.Files.Tests;

/// <summary>The part of JSON Schema that our schemas use, written apart from the code that generates them.</summary>
internal static class SchemaCheck
{
    public static void Compare(JsonNode schema, JsonNode? value, string path, List<string> faults)
    {
        if (schema["anyOf"] is JsonArray choices && !choices.Any(choice => Fits(choice!, value)))
        {
            faults.Add($"{path} fits none of the choices");
        }

        if (schema["oneOf"] is JsonArray exclusive && exclusive.Count(choice => Fits(choice!, value)) != 1)
        {
            faults.Add($"{path} fits not exactly one of the choices");
        }

        if (schema["const"] is { } constant && !JsonNode.DeepEquals(constant, value))
        {
            faults.Add($"{path} is not {constant}");
        }

        if (schema["enum"] is JsonArray allowed && !allowed.Any(item => JsonNode.DeepEquals(item, value)))
        {
            faults.Add($"{path} is none of the values");
        }

        if (schema["type"]?.GetValue<string>() is { } type && type != KindOf(value, type))
        {
            faults.Add($"{path} is no {type}");
            return;
        }

        switch (value)
        {
            case JsonObject members:
                CompareMembers(schema, members, path, faults);
                break;
            case JsonArray items:
                CompareItems(schema, items, path, faults);
                break;
            case JsonValue leaf:
                CompareLeaf(schema, leaf, path, faults);
                break;
            default:
                break;
        }
    }

    private static bool Fits(JsonNode schema, JsonNode? value)
    {
        var faults = new List<string>();
        Compare(schema, value, "$", faults);
        return faults.Count == 0;
    }

    private static string KindOf(JsonNode? value, string wanted) => value?.GetValueKind() switch
    {
        JsonValueKind.Object => "object",
        JsonValueKind.Array => "array",
        JsonValueKind.String => "string",
        JsonValueKind.True or JsonValueKind.False => "boolean",
        JsonValueKind.Number when wanted == "integer" && double.IsInteger(value.GetValue<double>()) => "integer",
        JsonValueKind.Number => "number",
        _ => "null",
    };

    private static void CompareMembers(JsonNode schema, JsonObject members, string path, List<string> faults)
    {
        var described = schema["properties"] as JsonObject;
        foreach (var name in schema["required"]?.AsArray().Select(name => name!.GetValue<string>()) ?? [])
        {
            if (!members.ContainsKey(name))
            {
                faults.Add($"{path}.{name} is missing");
            }
        }

        foreach (var (name, value) in members)
        {
            if (described?[name] is { } property)
            {
                Compare(property, value, $"{path}.{name}", faults);
            }
            else if (schema["additionalProperties"]?.GetValue<bool>() == false)
            {
                faults.Add($"{path}.{name} is not described");
            }
        }
    }

    private static void CompareItems(JsonNode schema, JsonArray items, string path, List<string> faults)
    {
        if (items.Count < (schema["minItems"]?.GetValue<int>() ?? 0) || items.Count > (schema["maxItems"]?.GetValue<int>() ?? int.MaxValue))
        {
            faults.Add($"{path} has a wrong number of items");
        }

        foreach (var (i, item) in items.Index())
        {
            Compare(schema["items"]!, item, $"{path}[{i}]", faults);
        }
    }

    private static void CompareLeaf(JsonNode schema, JsonValue leaf, string path, List<string> faults)
    {
        if (leaf.GetValueKind() == JsonValueKind.String)
        {
            var text = leaf.GetValue<string>();
            if (schema["pattern"]?.GetValue<string>() is { } pattern && !Regex.IsMatch(text, pattern, RegexOptions.None, TimeSpan.FromSeconds(1)))
            {
                faults.Add($"{path} does not match");
            }
        }
        else if (leaf.GetValueKind() == JsonValueKind.Number)
        {
            var number = leaf.GetValue<double>();
            if (number < Limit("minimum", double.NegativeInfinity) || number > Limit("maximum", double.PositiveInfinity)
                || number <= Limit("exclusiveMinimum", double.NegativeInfinity))
            {
                faults.Add($"{path} is out of range");
            }
        }

        double Limit(string name, double otherwise) => schema[name]?.GetValue<double>() ?? otherwise;
    }
}
