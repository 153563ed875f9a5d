using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>An operation as the document of the interface has it.</summary>
internal sealed partial record Operation(string Method, string Path, JsonElement Json)
{
    public string Id => Json.GetProperty("operationId").GetString()!;

    public string? Permission => Json.TryGetProperty("x-permission", out var permission) ? permission.GetString() : null;

    public IReadOnlyList<string> Statuses => [.. Json.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)];

    public static IReadOnlyList<Operation> In(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("operationId", out _)
        select new Operation(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
    ];

    /// <summary>A request of the operation for something that is not there, with an empty body where it takes one.</summary>
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(Parameter().Replace(Path, "0"), UriKind.Relative));
        if (Json.TryGetProperty("requestBody", out var body))
        {
            request.Content = new StringContent("{}", Encoding.UTF8, body.GetProperty("content").EnumerateObject().First().Name);
        }

        return request;
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
