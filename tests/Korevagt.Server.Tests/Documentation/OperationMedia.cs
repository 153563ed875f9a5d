using System.Text.Json;

namespace Korevagt.Server.Tests.Documentation;

/// <summary>A form in which an operation takes or gives a body.</summary>
/// <param name="Type">The media type.</param>
/// <param name="Schema">What it may be; of no kind where nothing is said.</param>
/// <param name="Example">An example; of no kind where there is none.</param>
internal sealed record OperationMedia(string Type, JsonElement Schema, JsonElement Example)
{
    public bool IsJson => Type.EndsWith("json", StringComparison.Ordinal);

    /// <summary>The forms that <c>content</c> names.</summary>
    public static IReadOnlyList<OperationMedia> In(JsonElement holder) => holder.TryGetProperty("content", out var content)
        ? [.. content.EnumerateObject().Select(media => new OperationMedia(
            media.Name, media.Value.TryGetProperty("schema", out var schema) ? schema : default,
            media.Value.TryGetProperty("example", out var example) ? example : default))]
        : [];
}
