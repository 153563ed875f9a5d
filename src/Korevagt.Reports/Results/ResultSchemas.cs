using System.ComponentModel;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Korevagt.Reports.Results;

/// <summary>
/// The JSON schemas (draft 2020-12) of the results, generated from their types. The unit of a number stands at it, or at the
/// list or object that it is part of, as <c>x-unit</c>. Members that a schema does not name may come; those that it names stay.
/// </summary>
public static class ResultSchemas
{
    /// <summary>The keyword of the unit.</summary>
    public const string UnitKeyword = "x-unit";

    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private static readonly JsonSchemaExporterOptions Exporter = new()
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = Transform,
    };

    /// <summary>
    /// File name and text of each schema, in alphabetical order of the names. The text is UTF-8 with LF and the same on every
    /// machine.
    /// </summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["comparison.schema.json"] = Text(typeof(ComparisonResult), "comparison"),
        ["fit.schema.json"] = Text(typeof(FitResult), "fit"),
        ["replay.schema.json"] = Text(typeof(ReplayResult), "replay"),
    };

    /// <summary>Writes all schemas into a directory, which is made when it is missing.</summary>
    /// <param name="directory">Path of the directory.</param>
    /// <exception cref="IOException">The directory cannot be written.</exception>
    public static void Write(string directory)
    {
        Directory.CreateDirectory(directory);
        foreach (var (name, text) in All)
        {
            File.WriteAllText(Path.Combine(directory, name), text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
    }

    private static string Text(Type type, string kind)
    {
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$id"] = $"urn:korevagt:schema:korevagt-{kind}:1",
            ["title"] = $"Korevagt: result of a {kind}",
        };
        var exported = (JsonObject)ResultJson.Options.GetJsonSchemaAsNode(type, Exporter);
        foreach (var (name, value) in exported.ToList())
        {
            exported.Remove(name);
            schema[name] = value;
        }

        return schema.ToJsonString(Indented) + "\n";
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode exported)
    {
        var schema = exported as JsonObject ?? [];
        if (context.TypeInfo.Type == typeof(LocalDate))
        {
            (schema["type"], schema["format"]) = ("string", "date");
        }

        if (context.PropertyInfo is not { } property)
        {
            return schema;
        }

        if (!property.IsRequired)
        {
            RefuseNull(schema);
        }

        if (Attribute<UnitAttribute>(property) is { } unit)
        {
            schema.Insert(0, UnitKeyword, unit.Unit);
        }

        if (Attribute<DescriptionAttribute>(property) is { } description)
        {
            schema.Insert(0, "description", description.Description);
        }

        return schema;
    }

    /// <summary>What is left out where there is nothing to say is never null.</summary>
    private static void RefuseNull(JsonObject schema)
    {
        schema.Remove("default");
        if (schema["type"] is JsonArray types)
        {
            List<string> named = [.. types.Select(type => type!.GetValue<string>()).Where(type => type != "null")];
            schema["type"] = named.Count == 1 ? named[0] : new JsonArray([.. named.Select(type => JsonValue.Create(type))]);
        }
    }

    private static T? Attribute<T>(JsonPropertyInfo property)
        where T : Attribute => (T?)property.AttributeProvider?.GetCustomAttributes(typeof(T), inherit: true).SingleOrDefault();
}
