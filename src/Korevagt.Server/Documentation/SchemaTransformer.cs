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

        // The same word may be said or left out: it is who uses it that says which.
        schema.Enum = schema.Enum?.Where(word => !JsonNullSentinel.IsJsonNullSentinel(word)).ToList();

        // What is null is left out.
        foreach (var property in context.JsonTypeInfo.Properties.Where(property => property.IsGetNullable))
        {
            schema.Required?.Remove(property.Name);
        }

        return Task.CompletedTask;
    }
}
