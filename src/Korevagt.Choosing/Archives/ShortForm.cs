using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Korevagt.Choosing.Archives;

/// <summary>
/// Requirements and aims as they are typed: <c>p90&lt;=60</c>, <c>contractedSaving&gt;=2400000</c>, <c>p90+&lt;=5@everyDistrict</c>
/// (rises by at most), <c>withinTarget-&lt;=0.01</c> (falls by at most); or the JSON that a question has. What is wrong with them the
/// question's reader tells.
/// </summary>
public static partial class ShortForm
{
    /// <summary>A requirement as it stands in a question.</summary>
    public static JsonNode Requirement(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        if (Json(typed) is { } json)
        {
            return json;
        }

        if (Typed().Match(typed.Replace(" ", "", StringComparison.Ordinal)) is not { Success: true } match)
        {
            return JsonValue.Create(typed);
        }

        var limit = (match.Groups["change"].Value, match.Groups["sign"].Value) switch
        {
            ("+", "<=") => "riseAtMost",
            ("-", "<=") => "fallAtMost",
            (_, ">=") => "atLeast",
            _ => "atMost",
        };
        var requirement = new JsonObject
        {
            ["figure"] = match.Groups["figure"].Value,
            [limit] = double.Parse(match.Groups["limit"].Value, CultureInfo.InvariantCulture),
        };
        if (match.Groups["where"].Success)
        {
            var where = match.Groups["where"].Value;
            requirement["in"] = where is "region" or "everyDistrict"
                ? where
                : new JsonArray([.. where.Split(',').Select(district => (JsonNode)district)]);
        }

        return requirement;
    }

    /// <summary>An aim as it stands in a question.</summary>
    public static JsonNode Aim(string typed)
    {
        ArgumentNullException.ThrowIfNull(typed);
        return Json(typed) ?? new JsonObject { ["figure"] = typed.Trim() };
    }

    private static JsonNode? Json(string typed)
    {
        if (!typed.TrimStart().StartsWith('{'))
        {
            return null;
        }

        try
        {
            return JsonNode.Parse(typed);
        }
        catch (JsonException)
        {
            return JsonValue.Create(typed);
        }
    }

    [GeneratedRegex(@"^(?<figure>[A-Za-z0-9]+)(?<change>[+-]?)(?<sign><=|>=)(?<limit>-?[0-9]+(\.[0-9]+)?)(@(?<where>[^@]+))?$", RegexOptions.ExplicitCapture, 10_000)]
    private static partial Regex Typed();
}
