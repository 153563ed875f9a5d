using System.ComponentModel;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Korevagt.Results;

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
        ["answer.schema.json"] = Text<OptimisationResult>("answer", ResultJson.Options),
        ["batch-result.schema.json"] = Text<BatchResult>("batch-result", ResultJson.Options),
        ["comparison.schema.json"] = Text<ComparisonResult>("comparison", ResultJson.Options),
        ["costs.schema.json"] = Text<PricesResult>("costs", ResultJson.Options),
        ["fit.schema.json"] = Text<FitResult>("fit", ResultJson.Options),
        ["lots.schema.json"] = Text<ProposedLotsResult>("lots", ResultJson.Options),
        ["replay.schema.json"] = Text<ReplayResult>("replay", ResultJson.Options),
        ["shift-value.schema.json"] = Text<ShiftValuesResult>("shift-value", ResultJson.Options),
        ["should-cost.schema.json"] = Text<ShouldCostResult>("should-cost", ResultJson.Options),
        ["stations.schema.json"] = Text<PlacedStationsResult>("stations", ResultJson.Options),
        ["threshold.schema.json"] = Text<ThresholdResult>("threshold", ResultJson.Options),
    };

    /// <summary>The schema of a result, UTF-8 with LF and the same on every machine.</summary>
    /// <typeparam name="T">The type of result.</typeparam>
    /// <param name="kind">What it is the result of, a word of lower case.</param>
    /// <param name="options">By which it is written.</param>
    public static string Text<T>(string kind, JsonSerializerOptions options)
    {
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$id"] = $"urn:korevagt:schema:korevagt-{kind}:1",
            ["title"] = $"Korevagt: result of a {kind}",
        };
        var exported = (JsonObject)options.GetJsonSchemaAsNode(typeof(T), Exporter);
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
        if (FormatOf(Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type) is { } format)
        {
            schema["type"] = context.TypeInfo.Type.IsGenericType ? new JsonArray("string", "null") : "string";
            schema["format"] = format;
        }

        RequireWhatIsAlwaysWritten(context.TypeInfo, schema);

        if (context.PropertyInfo is not { } property)
        {
            return schema;
        }

        if (IsLeftOutWhenNull(property))
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

    private static string? FormatOf(Type type) =>
        type == typeof(LocalDate) ? "date" : type == typeof(Instant) ? "date-time" : null;

    private static void RequireWhatIsAlwaysWritten(JsonTypeInfo type, JsonObject schema)
    {
        if (schema["properties"] is not JsonObject written || type.Kind != JsonTypeInfoKind.Object)
        {
            return;
        }

        List<JsonPropertyInfo> always = [.. type.Properties.Where(member => written.ContainsKey(member.Name)
            && !IsLeftOutWhenNull(member) && Attribute<WrittenIfAttribute>(member) is null)];
        if (always.Count > 0)
        {
            schema["required"] = new JsonArray([.. always.Select(member => JsonValue.Create(member.Name))]);
        }
    }

    private static bool IsLeftOutWhenNull(JsonPropertyInfo property) =>
        Attribute<JsonIgnoreAttribute>(property)?.Condition == JsonIgnoreCondition.WhenWritingNull;

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
        where T : Attribute =>
        Of<T>(property.AttributeProvider) ?? Of<T>(property.AssociatedParameter?.AttributeProvider);

    private static T? Of<T>(ICustomAttributeProvider? member)
        where T : Attribute => (T?)member?.GetCustomAttributes(typeof(T), inherit: true).SingleOrDefault();
}
