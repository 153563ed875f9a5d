using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Korevagt.Batches.Optimising;
using Korevagt.Library.VisitLogs;
using Korevagt.Results;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using NodaTime;

namespace Korevagt.Server.Documentation;

/// <summary>What the schemas of types say beyond what their properties do.</summary>
internal static class SchemaTransformer
{
    public static Task ApplyAsync(OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellation)
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


        // In our own views, and what the library and optimisations keep for them, what is null is left out; in a result it is written.
        if (type.Assembly == typeof(SchemaTransformer).Assembly || type.Assembly == typeof(ImportedLogSummary).Assembly
            || type.Assembly == typeof(ToldPlan).Assembly)
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
