using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>An operation as the document of the interface has it.</summary>
internal sealed partial record Operation(string Method, string Path, JsonElement Json)
{
    public string Id => Json.GetProperty("operationId").GetString()!;

    public string? Permission => Json.TryGetProperty("x-permission", out var permission) ? permission.GetString() : null;

    public IReadOnlyList<string> Statuses { get; } = [
        .. Json.GetProperty("responses").EnumerateObject().Select(answer => answer.Name)];

    public IReadOnlyList<OperationParameter> Parameters { get; } = Json.TryGetProperty("parameters", out var parameters)
        ? [.. parameters.EnumerateArray().Select(parameter => new OperationParameter(
            parameter.GetProperty("name").GetString()!, parameter.GetProperty("in").GetString()!,
            parameter.TryGetProperty("required", out var required) && required.GetBoolean(), parameter.GetProperty("schema"),
            parameter.TryGetProperty("example", out var example) ? example.ToString() : null))]
        : [];

    /// <summary>The forms of the body that it takes; none where it takes none.</summary>
    public IReadOnlyList<OperationMedia> Bodies { get; } = Json.TryGetProperty("requestBody", out var body)
        ? OperationMedia.In(body)
        : [];

    /// <summary>Its answers with their forms.</summary>
    public IReadOnlyDictionary<int, IReadOnlyList<OperationMedia>> Answers { get; } = Json.GetProperty("responses")
        .EnumerateObject()
        .ToDictionary(answer => int.Parse(answer.Name, CultureInfo.InvariantCulture), answer => OperationMedia.In(answer.Value));

    public static IReadOnlyList<Operation> In(JsonElement document) =>
    [
        .. from path in document.GetProperty("paths").EnumerateObject()
        from operation in path.Value.EnumerateObject()
        where operation.Value.ValueKind == JsonValueKind.Object && operation.Value.TryGetProperty("operationId", out _)
        select new Operation(operation.Name.ToUpperInvariant(), path.Name, operation.Value),
    ];

    /// <summary>The headers that an answer of a status always has.</summary>
    public IEnumerable<string> HeadersOf(int status) =>
        Json.GetProperty("responses").TryGetProperty(status.ToString(CultureInfo.InvariantCulture), out var answer)
            && answer.TryGetProperty("headers", out var headers)
            ? headers.EnumerateObject()
                .Where(header => header.Value.TryGetProperty("required", out var required) && required.GetBoolean())
                .Select(header => header.Name)
            : [];

    /// <summary>A request of the operation for something that is not there, with an empty body where it takes one.</summary>
    public HttpRequestMessage Request()
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), new Uri(Parameter().Replace(Path, "0"), UriKind.Relative));
        if (Bodies is [var form, ..])
        {
            request.Content = new StringContent("{}", Encoding.UTF8, form.Type);
        }

        return request;
    }

    [GeneratedRegex(@"\{[^}]+\}", RegexOptions.None, 1000)]
    private static partial Regex Parameter();
}
