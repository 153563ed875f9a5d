using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace Korevagt.Json;

/// <summary>Says in JSON Schema what <see cref="ShapeReader"/> checks, from the same types and attributes.</summary>
internal static class SchemaOf
{
    private const string Dialect = "https://json-schema.org/draft/2020-12/schema";

    /// <summary>The schema of a kind of file.</summary>
    public static JsonObject FileType(Type type)
    {
        var format = type.GetCustomAttribute<FileFormatAttribute>()!;
        var options = new JsonSchemaExporterOptions { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Transform };
        var exported = (JsonObject)FileJson.Options.GetJsonSchemaAsNode(type, options);
        var schema = new JsonObject
        {
            ["$schema"] = Dialect,
            ["$id"] = $"urn:korevagt:schema:{format.Format.Replace('/', ':')}",
            ["title"] = $"Korevagt: {format.Kind.English} file",
        };
        foreach (var (name, value) in exported.ToList())
        {
            exported.Remove(name);
            schema[name] = value;
        }

        schema["properties"]![FileFormatAttribute.PropertyName]!["const"] = format.Format;
        return schema;
    }

    private static JsonObject Transform(JsonSchemaExporterContext context, JsonNode exported)
    {
        var type = Nullable.GetUnderlyingType(context.TypeInfo.Type) ?? context.TypeInfo.Type;
        var limits = ValueLimits.Of(context.PropertyInfo?.AttributeProvider);
        var schema = exported as JsonObject ?? [];
        RefuseNull(schema);
        switch (context.TypeInfo.Kind)
        {
            case JsonTypeInfoKind.Object:
                Close(schema, type, context.TypeInfo);
                break;
            case JsonTypeInfoKind.Enumerable:
                Bound(schema, limits, "minItems", "maxItems");
                // For items of a type with a converter of ours the exporter says nothing.
                if (schema["items"] is not JsonObject items)
                {
                    schema["items"] = items = [];
                }

                Restrict(items, context.TypeInfo.ElementType!, limits.ForItems());
                if (limits.IsListOrText)
                {
                    schema = new JsonObject { ["anyOf"] = new JsonArray(items.DeepClone(), schema) };
                }

                break;
            default:
                Restrict(schema, type, limits);
                break;
        }

        if (type.GetCustomAttribute<AlsoTextAttribute>() is not null)
        {
            var text = new JsonObject { ["type"] = "string" };
            Restrict(text, typeof(string), ValueLimits.None);
            schema = new JsonObject { ["anyOf"] = new JsonArray(text, schema) };
        }

        return context.PropertyInfo is { } property ? Described(schema, property) : schema;
    }

    /// <summary>The format leaves out what does not apply and never writes null.</summary>
    private static void RefuseNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray types)
        {
            List<string> named = [.. types.Select(type => type!.GetValue<string>()).Where(type => type != "null")];
            schema["type"] = named.Count == 1 ? named[0] : new JsonArray([.. named.Select(type => JsonValue.Create(type))]);
        }

        if (schema["enum"] is JsonArray values)
        {
            values.RemoveAll(value => value is null);
            schema["type"] = "string";
        }

        schema.Remove("default");
    }

    private static void Close(JsonObject schema, Type type, JsonTypeInfo info)
    {
        if (info.PolymorphismOptions is not null)
        {
            return;
        }

        schema["additionalProperties"] = false;
        if (type.GetCustomAttribute<NeedsOneOfAttribute>() is { } choice)
        {
            schema["anyOf"] = new JsonArray(
                [.. choice.Names.Select(name => new JsonObject { ["required"] = new JsonArray(name) })]);
        }

        if (type.GetCustomAttribute<NeedsExactlyOneOfAttribute>() is { } either)
        {
            schema["oneOf"] = new JsonArray(
                new JsonObject { ["required"] = new JsonArray(either.First) }, new JsonObject { ["required"] = new JsonArray(either.Second) });
        }
    }

    private static void Restrict(JsonObject schema, Type type, ValueLimits limits)
    {
        if (type == typeof(string))
        {
            schema["minLength"] = 1;
            schema["maxLength"] = limits.LongestLength ?? ValueLimits.DefaultMaximumLength;
            if (limits.Pattern is { } pattern)
            {
                schema["pattern"] = $"^{pattern.Pattern}$";
            }
        }
        else if (type == typeof(LocalTime))
        {
            (schema["type"], schema["pattern"]) = ("string", "^([01][0-9]|2[0-3]):[0-5][0-9]$");
        }
        else if (type == typeof(AnnualDate))
        {
            (schema["type"], schema["pattern"]) = ("string", "^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$");
        }
        else if (type == typeof(LocalDate))
        {
            (schema["type"], schema["format"]) = ("string", "date");
        }
        else if (type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal))
        {
            if (limits.Also is { } also)
            {
                schema["anyOf"] = new JsonArray(
                    new JsonObject { ["minimum"] = (decimal)limits.Minimum, ["maximum"] = (decimal)limits.Maximum },
                    new JsonObject { ["minimum"] = (decimal)also.Minimum, ["maximum"] = (decimal)also.Maximum });
                return;
            }

            if (double.IsFinite(limits.Minimum))
            {
                schema[limits.MinimumIsExclusive ? "exclusiveMinimum" : "minimum"] = (decimal)limits.Minimum;
            }

            if (double.IsFinite(limits.Maximum))
            {
                schema["maximum"] = (decimal)limits.Maximum;
            }
        }
    }

    private static void Bound(JsonObject schema, ValueLimits limits, string shortest, string longest)
    {
        if (limits.ShortestLength is { } minimum)
        {
            schema[shortest] = minimum;
        }

        if (limits.LongestLength is { } maximum)
        {
            schema[longest] = maximum;
        }
    }

    private static JsonObject Described(JsonObject schema, JsonPropertyInfo property)
    {
        var description = (DescriptionAttribute?)property.AttributeProvider?
            .GetCustomAttributes(typeof(DescriptionAttribute), inherit: true).SingleOrDefault();
        if (description is not null && !schema.ContainsKey("description"))
        {
            schema.Insert(0, "description", description.Description);
        }

        return schema;
    }
}
