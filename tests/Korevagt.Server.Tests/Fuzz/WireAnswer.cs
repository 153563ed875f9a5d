using System.Text;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>An answer as it came.</summary>
/// <param name="Status">The status code; 0 where none came.</param>
/// <param name="Headers">The headers in their order.</param>
/// <param name="Body">The body, without its transfer and content encoding.</param>
/// <param name="Time">From the first byte sent to the last one read.</param>
internal sealed record WireAnswer(int Status, IReadOnlyList<(string Name, string Value)> Headers, byte[] Body, TimeSpan Time)
{
    private const int Shown = 1_500;

    /// <summary>The media type without its parameters; null where there is none.</summary>
    public string? MediaType => this["Content-Type"]?.Split(';')[0].Trim();

    /// <summary>A header, or null.</summary>
    public string? this[string name] =>
        Headers.Where(header => header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)).Select(header => header.Value)
            .FirstOrDefault();

    public override string ToString()
    {
        var body = Encoding.UTF8.GetString(Body);
        var headers = string.Join('\n', Headers.Select(header => $"{header.Name}: {header.Value}"));
        return $"{Status}\n{headers}\n\n{(body.Length > Shown ? body[..Shown] + "..." : body)}";
    }
}
