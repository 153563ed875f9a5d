using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Korevagt.Results;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Korevagt.Http.Documentation;

/// <summary>What the schemas of types say beyond what their properties do.</summary>
/// <param name="views">
/// Where the views are, ours and those that rooms below keep for them: there what is null is left out; in a result it is written.
/// </param>
internal sealed class SchemaTransformer(IReadOnlySet<Assembly> views) : IOpenApiSchemaTransformer
{
    public Task TransformAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        var type = Nullable.GetUnderlyingType(context.JsonTypeInfo.Type) ?? context.JsonTypeInfo.Type;
        if (type == typeof(Instant))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date-time");
        }

        if (type == typeof(JsonElement))
        {
            // A file of one of our formats, as it is.
            schema.Type = JsonSchemaType.Object;
        }

        if (type == typeof(LocalDate))
        {
            (schema.Type, schema.Format) = (JsonSchemaType.String, "date");
        }

        AddUnit(schema, context.JsonPropertyInfo);

        // The same word may be said or left out: it is who uses it that says which.
        schema.Enum = schema.Enum?.Where(word => !JsonNullSentinel.IsJsonNullSentinel(word)).ToList();
        if (type.IsEnum)
        {
            // Without it generators of clients take the words for numbers.
            schema.Type = JsonSchemaType.String;
        }

        if (views.Contains(type.Assembly))
        {
            foreach (var property in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable))
            {
                schema.Required?.Remove(property.Name);
            }
        }

        return Task.CompletedTask;
    }

    private static void AddUnit(OpenApiSchema schema, JsonPropertyInfo? property)
    {
        if ((schema.Type?.HasFlag(JsonSchemaType.Number) == true || schema.Type?.HasFlag(JsonSchemaType.Integer) == true)
            && property?.AttributeProvider?.GetCustomAttributes(typeof(UnitAttribute), inherit: true).FirstOrDefault()
                is UnitAttribute unit)
        {
            schema.Extensions ??= new Dictionary<string, IOpenApiExtension>();
            schema.Extensions[ResultSchemas.UnitKeyword] = new JsonNodeExtension(JsonValue.Create(unit.Unit));
        }
    }
}
