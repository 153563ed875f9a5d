using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>
/// Writes JSON after a schema, or against it. It writes text and no tree: what a tree cannot hold is of interest too.
/// </summary>
/// <param name="resolve">Finds what a <c>$ref</c> leads to.</param>
/// <param name="chance">The draws.</param>
/// <param name="known">Ids that there are.</param>
internal sealed class JsonMaker(Func<string, JsonElement> resolve, Chance chance, KnownValues known)
{
    private const int Deepest = 12;
    private const int Usual = 4;
    private const int Huge = 3_000;
    private const int Largest = 100_000;

    // Simulated years are dear: no more are asked for than the schema's least, or far too many.
    private static readonly HashSet<string> Dear = ["replications", "until"];

    private int size;

    /// <summary>Writes a value.</summary>
    public string Make(JsonElement schema, Mood mood)
    {
        if (mood == Mood.Broken && chance.OneIn(4))
        {
            return chance.OneIn(3) ? Nested() : chance.Of(Nasty.NoJson);
        }

        size = 0;
        var text = new StringBuilder();
        Write(text, schema, mood, "", 0);
        return text.ToString();
    }

    /// <summary>Many arrays or objects in each other.</summary>
    private string Nested()
    {
        var depth = chance.Of([30, 63, 64, 65, 129, 1_000, 20_000]);
        var (open, close) = chance.OneIn(2) ? ("[", "]") : ("{\"a\":", "}");
        return new StringBuilder().Insert(0, open, depth).Append('1')
            .Insert(depth * open.Length + 1, close, chance.OneIn(3) ? 0 : depth).ToString();
    }

    private void Write(StringBuilder text, JsonElement schema, Mood mood, string name, int depth)
    {
        if (mood == Mood.Broken && chance.OneIn(6))
        {
            text.Append(chance.Of(Nasty.OtherKinds));
            return;
        }

        if (schema.ValueKind != JsonValueKind.Object)
        {
            text.Append(chance.Of(Nasty.OtherKinds));
            return;
        }

        if (schema.TryGetProperty("$ref", out var reference))
        {
            Write(text, resolve(reference.GetString()!), mood, name, depth);
        }
        else if (schema.TryGetProperty("const", out var only))
        {
            text.Append(only.GetRawText());
        }
        else if (schema.TryGetProperty("enum", out var words))
        {
            text.Append(mood == Mood.Broken && chance.OneIn(3)
                ? Text(schema, mood, name)
                : chance.Of([.. words.EnumerateArray()]).GetRawText());
        }
        else if (Choices(schema) is { } choices)
        {
            Write(text, chance.Of(choices), mood, name, depth);
        }
        else
        {
            WriteOf(text, TypeOf(schema), schema, mood, name, depth);
        }
    }

    private void WriteOf(StringBuilder text, string type, JsonElement schema, Mood mood, string name, int depth)
    {
        switch (type)
        {
            case "object":
                WriteObject(text, schema, mood, depth);
                break;
            case "array":
                WriteArray(text, schema, mood, name, depth);
                break;
            case "string":
                text.Append(Text(schema, mood, name));
                break;
            case "integer" or "number":
                text.Append(Number(schema, mood, name, type == "integer"));
                break;
            case "boolean":
                text.Append(chance.OneIn(2) ? "true" : "false");
                break;
            default:
                text.Append("null");
                break;
        }
    }

    private void WriteObject(StringBuilder text, JsonElement schema, Mood mood, int depth)
    {
        // A choice between shapes of an object stands beside what all of them have.
        var shape = schema.TryGetProperty("anyOf", out var shapes) || schema.TryGetProperty("oneOf", out shapes)
            ? chance.Of([.. shapes.EnumerateArray()])
            : schema;
        var required = shape.TryGetProperty("required", out var needed)
            ? needed.EnumerateArray().Select(one => one.GetString()!).ToHashSet(StringComparer.Ordinal)
            : [];
        var members = new List<string>();
        if (depth < Deepest && shape.TryGetProperty("properties", out var properties))
        {
            foreach (var property in properties.EnumerateObject())
            {
                var isWanted = required.Contains(property.Name) || property.Value.TryGetProperty("const", out _)
                    ? mood != Mood.Broken || !chance.OneIn(8)
                    : chance.OneIn(depth == 0 ? 2 : 4);
                if (isWanted)
                {
                    var member = new StringBuilder().Append('"').Append(property.Name).Append("\":");
                    Write(member, property.Value, mood, property.Name, depth + 1);
                    members.Add(member.ToString());
                }
            }
        }

        if (mood == Mood.Broken)
        {
            Spoil(members);
        }

        text.Append('{').AppendJoin(',', members).Append('}');
    }

    private void Spoil(List<string> members)
    {
        switch (chance.Below(8))
        {
            case 0:
                members.Add($"\"{chance.Of(Nasty.JsonTexts)}\":{chance.Of(Nasty.OtherKinds)}");
                break;
            case 1 when members.Count > 0:
                members.Add(chance.Of(members));
                break;
            case 2 when members.Count > 0:
                members.RemoveAt(chance.Below(members.Count));
                break;
            case 3 when members.Count > 0:
                members.Add(chance.Of(members).ToUpperInvariant());
                break;
            case 4:
                members.Add("\"__proto__\":{\"a\":1},\"$type\":\"System.Object\"");
                break;
        }
    }

    private void WriteArray(StringBuilder text, JsonElement schema, Mood mood, string name, int depth)
    {
        var (least, most) = (Limit(schema, "minItems") ?? 0, Limit(schema, "maxItems") ?? int.MaxValue);
        var count = mood == Mood.Valid ? Math.Min(most, Math.Max(least, 1) + chance.Below(Usual))
            : chance.Of([least, Math.Max(0, least - 1), Math.Min(most, 200), Math.Min(most, Huge - 1) + 1, 1, 0]);
        var items = schema.TryGetProperty("items", out var given) ? given : default;
        var first = new StringBuilder();
        text.Append('[');
        for (var i = 0; i < count && (i < least || size < Largest); i++)
        {
            if (i > 0)
            {
                text.Append(',');
            }

            // A long list repeats itself: to invent each element would be slow and show nothing more.
            if (i < 20)
            {
                first.Clear();
                Write(first, items, mood, name, depth + 1);
            }

            text.Append(first);
            size += first.Length + 1;
        }

        text.Append(']');
    }

    private string Text(JsonElement schema, Mood mood, string name)
    {
        var (least, most) = (Limit(schema, "minLength") ?? 0, Limit(schema, "maxLength") ?? 1_000);
        if (mood == Mood.Broken)
        {
            return $"\"{chance.Of(Nasty.JsonTexts)}\"";
        }

        if (schema.TryGetProperty("format", out var format) && format.GetString() == "date")
        {
            return mood == Mood.Valid
                ? FormattableString.Invariant($"\"{2_007 + chance.Below(44)}-{1 + chance.Below(12):00}-{1 + chance.Below(28):00}\"")
                : chance.Of(["\"2007-01-01\"", "\"2006-12-31\"", "\"2050-12-31\"", "\"2051-01-01\"", "\"2017-02-29\"", "\"2017-2-3\""]);
        }

        if (!chance.OneIn(4) && known.Named(name, chance) is { } there)
        {
            return $"\"{there}\"";
        }

        return (mood, chance.Below(6)) switch
        {
            (Mood.Valid, 0) => $"\"{chance.Of(Nasty.JsonTexts)}\"",
            (Mood.Valid, _) => $"\"{Word(least, Math.Min(most, 12))}\"",
            (_, 0) => $"\"{Repeated("a", least)}\"",
            (_, 1) => $"\"{Repeated("å", Math.Max(0, least - 1))}\"",
            (_, 2) => $"\"{Repeated("b", most)}\"",
            (_, 3) => $"\"{Repeated("c", most + 1)}\"",
            (_, 4) => $"\"{Repeated("😀", most)}\"",
            _ => $"\"{chance.Of(Nasty.JsonTexts)}\"",
        };
    }

    private string Word(int least, int most) =>
        string.Concat(Enumerable.Range(0, Math.Max(least, 1 + chance.Below(Math.Max(1, most))))
            .Select(_ => (char)('a' + chance.Below(26))));

    private string Number(JsonElement schema, Mood mood, string name, bool isWhole)
    {
        var least = schema.TryGetProperty("minimum", out var from) ? from.GetDecimal() : (decimal?)null;
        var most = schema.TryGetProperty("maximum", out var to) ? to.GetDecimal() : (decimal?)null;
        if (Dear.Contains(name))
        {
            return mood == Mood.Valid || least is null || most is null
                ? Invariant((least ?? 2) + (2 * chance.Below(2)))
                : chance.Of([Invariant(least.Value), Invariant(least.Value - 1), Invariant(most.Value + 1), "2.5", "1e400"]);
        }

        if (mood == Mood.Valid)
        {
            var (low, high) = (least ?? 0, Math.Min(most ?? 1_000, (least ?? 0) + 1_000));
            return Invariant(
                isWhole ? low + chance.Below((int)(high - low) + 1) : low + ((high - low) * chance.Below(1_001) / 1_000));
        }

        return (mood, chance.Below(4)) switch
        {
            (Mood.Boundary, 0) when least is { } limit => Invariant(chance.OneIn(2) ? limit : limit - 1),
            (Mood.Boundary, 1 or 2) when most is { } limit => Invariant(chance.OneIn(2) ? limit : limit + 1),
            _ => chance.Of(Nasty.Numbers),
        };
    }

    private string TypeOf(JsonElement schema)
    {
        if (!schema.TryGetProperty("type", out var type))
        {
            return schema.TryGetProperty("properties", out _) || schema.TryGetProperty("anyOf", out _) ? "object" : "string";
        }

        if (type.ValueKind == JsonValueKind.String)
        {
            return type.GetString()!;
        }

        var types = type.EnumerateArray().Select(one => one.GetString()!).ToList();
        return types.Contains("null") && chance.OneIn(10) ? "null" : types.First(one => one != "null");
    }

    // A choice between whole schemas; one between shapes of an object is made where the object is written.
    private static List<JsonElement>? Choices(JsonElement schema) =>
        !schema.TryGetProperty("type", out _)
            && (schema.TryGetProperty("oneOf", out var parts) || schema.TryGetProperty("anyOf", out parts))
                ? [.. parts.EnumerateArray()]
                : null;

    private static int? Limit(JsonElement schema, string keyword) =>
        schema.TryGetProperty(keyword, out var limit) ? limit.GetInt32() : null;

    private static string Repeated(string text, int count) => new StringBuilder().Insert(0, text, count).ToString();

    private static string Invariant(decimal number) => number.ToString(CultureInfo.InvariantCulture);
}
