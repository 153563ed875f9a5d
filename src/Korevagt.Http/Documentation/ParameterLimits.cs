using System.Globalization;
using Korevagt.Http.Conventions;
using Korevagt.Http.Requests;
using Korevagt.Library;
using Microsoft.OpenApi;

namespace Korevagt.Http.Documentation;

/// <summary>No parameter is without limits in the document; the server holds to the same.</summary>
internal static class ParameterLimits
{
    /// <summary>What a parameter that a part of a request reads may be.</summary>
    public static OpenApiSchema SchemaOf(QueryParameter parameter) => parameter switch
    {
        { Number: { } number } => new OpenApiSchema
        {
            Type = JsonSchemaType.Integer,
            Minimum = Text(number.Least),
            Maximum = Text(number.Most),
        },
        { Words: { } words } => new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Enum = [.. words.Select(word => System.Text.Json.Nodes.JsonValue.Create(word))],
        },
        _ => new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = parameter.Longest },
    };

    /// <summary>
    /// States the usual limits where a parameter has none of its own: nothing has a longer id, and numbers of things begin at 1.
    /// </summary>
    public static void Complete(OpenApiOperation operation)
    {
        foreach (var parameter in operation.Parameters ?? [])
        {
            if (parameter.Schema is not OpenApiSchema schema)
            {
                continue;
            }

            var isInPath = parameter.In == ParameterLocation.Path;
            if (schema.Type == JsonSchemaType.String && schema.Enum is not { Count: > 0 })
            {
                schema.MaxLength ??= isInPath ? LibraryPath.LongestId : QueryParameter.UsualLongest;
            }
            else if (schema.Type == JsonSchemaType.Integer && isInPath)
            {
                schema.Minimum ??= Text(1);
                schema.Maximum ??= Text(schema.Format == "int64" ? long.MaxValue : int.MaxValue);
            }
        }
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
