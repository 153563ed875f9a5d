using System.Text.Json;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>The document of the interface as the running server gives it.</summary>
internal sealed class ApiDocument
{
    private ApiDocument(JsonElement root) => (Root, Operations) = (root, Operation.In(root));

    public JsonElement Root { get; }

    public IReadOnlyList<Operation> Operations { get; }

    public static async Task<ApiDocument> OfAsync(TestServer server)
    {
        using var nobody = server.Client();
        return new ApiDocument(await (await nobody.GetAsync(new Uri("/openapi/v1.json", UriKind.Relative))).JsonAsync());
    }

    /// <summary>What a reference leads to.</summary>
    public JsonElement At(string reference)
    {
        Assert.StartsWith("#/", reference, StringComparison.Ordinal);
        return reference[2..].Split('/')
            .Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))
            .Aggregate(
                Root,
                (json, name) =>
                    json.TryGetProperty(name, out var member)
                        ? member
                        : throw new KeyNotFoundException($"{reference} leads nowhere."));
    }

    /// <summary>A schema without references around it.</summary>
    public JsonElement Resolved(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("$ref", out var reference)
            ? Resolved(At(reference.GetString()!))
            : schema;
}
