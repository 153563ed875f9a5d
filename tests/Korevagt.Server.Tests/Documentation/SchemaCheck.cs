using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>
/// Checks values against schemas (JSON Schema, draft 2020-12) with the keywords that the document of the interface uses. A
/// keyword or format that is not known here is a fault, so that none is passed over.
/// </summary>
/// <param name="resolve">Finds what a <c>$ref</c> leads to.</param>
/// <param name="isClosed">Whether a member that no schema names is a fault: what a server shows is to be in its document.</param>
internal sealed class SchemaCheck(Func<string, JsonElement> resolve, bool isClosed = false)
{
    private const int MostFaults = 20;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(1);

    // Words for people, which demand nothing.
    private static readonly HashSet<string> Words = [
        "description", "title", "default", "example", "examples", "deprecated", "readOnly", "$schema", "$id", "$comment", "x-unit"];

    /// <summary>What is wrong with a value, each with its place.</summary>
    public IReadOnlyList<string> Faults(JsonElement schema, JsonElement value)
    {
        var faults = new List<string>();
        Check(schema, value, "$", isClosed, faults);
        return faults;
    }

    private void Check(JsonElement schema, JsonElement value, string place, bool closed, List<string> faults)
    {
        if (faults.Count >= MostFaults || schema.ValueKind == JsonValueKind.True)
        {
            return;
        }

        if (schema.ValueKind == JsonValueKind.False)
        {
            faults.Add($"{place}: nothing is allowed here");
            return;
        }

        foreach (var keyword in schema.EnumerateObject())
        {
            var fault = keyword.Name switch
            {
                "$ref" or "allOf" or "anyOf" or "oneOf" => Combined(keyword, value, place, closed, faults),
                "type" => Types(keyword.Value).Any(type => IsOf(type, value)) ? null : $"is no {keyword.Value}",
                "enum" =>
                    keyword.Value.EnumerateArray().Any(word => JsonElement.DeepEquals(word, value))
                        ? null
                        : $"is none of {keyword.Value}",
                "const" => JsonElement.DeepEquals(keyword.Value, value) ? null : $"is not {keyword.Value}",
                "format" => Format(keyword.Value.GetString()!, value),
                "properties" or "required" or "additionalProperties" => Members(keyword, schema, value, place, closed, faults),
                "items" or "minItems" or "maxItems" or "uniqueItems" => Elements(keyword, value, place, faults),
                "minLength" or "maxLength" or "pattern" => Text(keyword, value),
                "minimum" or "maximum" or "exclusiveMinimum" or "exclusiveMaximum" => Number(keyword, value),
                _ => Words.Contains(keyword.Name) ? null : $"the keyword {keyword.Name} is not known to this check",
            };
            if (fault is not null)
            {
                faults.Add($"{place}: {fault}");
            }
        }
    }

    private string? Combined(JsonProperty keyword, JsonElement value, string place, bool closed, List<string> faults)
    {
        if (keyword.Name == "$ref")
        {
            Check(resolve(keyword.Value.GetString()!), value, place, closed, faults);
            return null;
        }

        if (keyword.Name == "allOf")
        {
            foreach (var part in keyword.Value.EnumerateArray())
            {
                Check(part, value, place, closed: false, faults);
            }

            return null;
        }

        var tried = keyword.Value.EnumerateArray().Select(part =>
        {
            var found = new List<string>();
            Check(part, value, place, closed, found);
            return found;
        }).ToList();
        var fitting = tried.Count(found => found.Count == 0);
        return fitting == 1 || (fitting > 1 && keyword.Name == "anyOf")
            ? null
            : $"fits {fitting} of {keyword.Name}: {string.Join(" | ", tried.Select(found => found.FirstOrDefault()))}";
    }

    private string? Members(
        JsonProperty keyword, JsonElement schema, JsonElement value, string place, bool closed, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        switch (keyword.Name)
        {
            case "required":
                return keyword.Value.EnumerateArray().Select(name => name.GetString()!)
                    .Where(name => !value.TryGetProperty(name, out _)).ToList() is { Count: > 0 } missing
                    ? $"lacks {string.Join(", ", missing)}"
                    : null;
            case "properties":
                foreach (var member in value.EnumerateObject())
                {
                    if (keyword.Value.TryGetProperty(member.Name, out var described))
                    {
                        Check(described, member.Value, $"{place}.{member.Name}", closed, faults);
                    }
                    else if (closed && !schema.TryGetProperty("additionalProperties", out _))
                    {
                        faults.Add($"{place}: the schema does not name {member.Name}");
                    }
                }

                return null;
            default:
                foreach (var member in value.EnumerateObject()
                    .Where(member =>
                        !schema.TryGetProperty("properties", out var named) || !named.TryGetProperty(member.Name, out _)))
                {
                    Check(keyword.Value, member.Value, $"{place}.{member.Name}", closed, faults);
                }

                return null;
        }
    }

    private string? Elements(JsonProperty keyword, JsonElement value, string place, List<string> faults)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var count = value.GetArrayLength();
        switch (keyword.Name)
        {
            case "minItems":
                return count >= keyword.Value.GetInt32() ? null : $"has {count} elements, fewer than {keyword.Value}";
            case "maxItems":
                return count <= keyword.Value.GetInt32() ? null : $"has {count} elements, more than {keyword.Value}";
            case "uniqueItems":
                return value.EnumerateArray().Select(item => item.GetRawText()).Distinct(StringComparer.Ordinal).Count() == count
                    ? null
                    : "has an element twice";
            default:
                foreach (var (index, element) in value.EnumerateArray().Index())
                {
                    Check(keyword.Value, element, FormattableString.Invariant($"{place}[{index}]"), isClosed, faults);
                }

                return null;
        }
    }

    private static string? Text(JsonProperty keyword, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        var text = value.GetString()!;
        // The length of a text is counted in characters of Unicode.
        return keyword.Name switch
        {
            "pattern" =>
                Regex.IsMatch(text, keyword.Value.GetString()!, RegexOptions.CultureInvariant, Patience)
                    ? null
                    : $"does not match {keyword.Value}",
            "minLength" => text.EnumerateRunes().Count() >= keyword.Value.GetInt32() ? null : $"is shorter than {keyword.Value}",
            _ => text.EnumerateRunes().Count() <= keyword.Value.GetInt32() ? null : $"is longer than {keyword.Value}",
        };
    }

    private static string? Number(JsonProperty keyword, JsonElement value)
    {
        if (value.ValueKind != JsonValueKind.Number)
        {
            return null;
        }

        var (number, limit) = (value.GetDouble(), keyword.Value.GetDouble());
        var holds = keyword.Name switch
        {
            "minimum" => number >= limit,
            "maximum" => number <= limit,
            "exclusiveMinimum" => number > limit,
            _ => number < limit,
        };
        return holds ? null : $"{number.ToString(CultureInfo.InvariantCulture)} is against {keyword.Name} {keyword.Value}";
    }

    private static IEnumerable<string> Types(JsonElement type) =>
        type.ValueKind == JsonValueKind.Array ? type.EnumerateArray().Select(one => one.GetString()!) : [type.GetString()!];

    private static bool IsOf(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "string" => value.ValueKind == JsonValueKind.String,
        "array" => value.ValueKind == JsonValueKind.Array,
        "object" => value.ValueKind == JsonValueKind.Object,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && double.IsInteger(value.GetDouble()),
        _ => false,
    };

    // 1.0 is a whole number too.
    private static bool IsWhole(JsonElement value, decimal least, decimal most) =>
        value.TryGetDecimal(out var number) && decimal.IsInteger(number) && number >= least && number <= most;

    private static string? Format(string format, JsonElement value)
    {
        var holds = (format, value.ValueKind) switch
        {
            ("date-time", JsonValueKind.String) => InstantPattern.ExtendedIso.Parse(value.GetString()!).Success,
            ("date", JsonValueKind.String) => LocalDatePattern.Iso.Parse(value.GetString()!).Success,
            ("int32", JsonValueKind.Number) => IsWhole(value, int.MinValue, int.MaxValue),
            ("int64", JsonValueKind.Number) => IsWhole(value, long.MinValue, long.MaxValue),
            ("uint64", JsonValueKind.Number) => IsWhole(value, ulong.MinValue, ulong.MaxValue),
            ("double" or "float", JsonValueKind.Number) => double.IsFinite(value.GetDouble()),
            ("date-time" or "date" or "int32" or "int64" or "uint64" or "double" or "float", _) => true,
            _ => (bool?)null,
        };
        return holds switch
        {
            true =>
            null,
            false => $"is no {format}",
            null => $"the format {format} is not known to this check"
        };
    }
}
