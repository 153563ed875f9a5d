using System.Text.Json;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Tells what in a request is against the document, by looking at the request as anybody else would.</summary>
internal sealed class Violations(ApiDocument document)
{
    private readonly SchemaCheck check = new(document.At);

    /// <summary>What is wrong with a body, or null where nothing can be said.</summary>
    public string? OfBody(JsonElement schema, byte[] body)
    {
        try
        {
            using var json = JsonDocument.Parse(body, new JsonDocumentOptions { MaxDepth = 64 });
            return check.Faults(schema, json.RootElement) is [var fault, ..] ? $"body: {fault}" : null;
        }
        catch (JsonException)
        {
            return "the body is no JSON";
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate: no text to be measured.
            return "the body has a text that is none";
        }
    }

    /// <summary>What is wrong with a parameter of the path or the query as it was sent, before it was escaped.</summary>
    public string? OfParameter(OperationParameter parameter, string text)
    {
        var schema = document.Resolved(parameter.Schema);
        if (!schema.TryGetProperty("type", out var type) || type.ValueKind != JsonValueKind.String)
        {
            return null;
        }

        JsonElement value;
        if (type.GetString() == "string")
        {
            value = JsonSerializer.SerializeToElement(text);
        }
        else
        {
            try
            {
                value = JsonElement.Parse(text);
            }
            catch (JsonException)
            {
                // What the server takes for a number is for the server to say: 007 is one to many.
                return null;
            }
        }

        return check.Faults(schema, value) is [var fault, ..] ? $"{parameter.Name}: {fault}" : null;
    }
}
