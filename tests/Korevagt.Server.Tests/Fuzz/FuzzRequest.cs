using System.Globalization;
using System.Text;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>A request to be sent as it is.</summary>
/// <param name="Operation">The operation that it is made from.</param>
/// <param name="Caller">Whose key it shows.</param>
/// <param name="Method">The method; another than the operation's where that was changed.</param>
/// <param name="Target">Path and query.</param>
/// <param name="Headers">The headers without those of the connection and the body's length.</param>
/// <param name="Body">The body, or null for none.</param>
internal sealed record FuzzRequest(
    Operation Operation, FuzzCaller Caller, string Method, string Target, IReadOnlyList<(string Name, string Value)> Headers,
    byte[]? Body)
{
    private const int Shown = 3_000;

    /// <summary>Whether method and path are still the operation's, so that its answers must be those of its document.</summary>
    public bool IsOfItsOperation { get; init; } = true;

    /// <summary>Whether it is so broken that the server may refuse it before it is understood as a request.</summary>
    public bool MayBeNoHttp { get; init; }

    /// <summary>Whether the body comes in chunks, without its length beforehand.</summary>
    public bool IsChunked { get; init; }

    /// <summary>What about it is against the document, where that is known for sure: it must not succeed.</summary>
    public string? Violation { get; init; }

    public string Path => Target.Split('?')[0];

    public byte[] ToBytes(Uri server)
    {
        var text = new StringBuilder().Append(Method).Append(' ').Append(Target).Append(" HTTP/1.1\r\n");
        if (!Headers.Any(header => header.Name == "Host"))
        {
            text.Append(CultureInfo.InvariantCulture, $"Host: {server.Authority}\r\n");
        }

        foreach (var (name, value) in Headers)
        {
            text.Append(name).Append(": ").Append(value).Append("\r\n");
        }

        if (Body is null)
        {
            return Encoding.Latin1.GetBytes(text.Append("\r\n").ToString());
        }

        text.Append(
            CultureInfo.InvariantCulture,
            $"{(IsChunked ? "Transfer-Encoding: chunked" : $"Content-Length: {Body.Length}")}\r\n\r\n");
        var head = Encoding.Latin1.GetBytes(text.ToString());
        return !IsChunked ? [.. head, .. Body]
            : Body.Length == 0 ? [.. head, .. "0\r\n\r\n"u8]
            : [
                .. head, .. Encoding.Latin1.GetBytes(Body.Length.ToString("x", CultureInfo.InvariantCulture)), .. "\r\n"u8,
                .. Body, .. "\r\n0\r\n\r\n"u8];
    }

    /// <summary>The request as a command that anybody can repeat, with the role in place of the key.</summary>
    public string ToCurl()
    {
        var headers = Headers.Select(header => $" -H {Quoted($"{header.Name}: {ShownOf(header.Name, header.Value)}")}");
        var target = Target.Length > Shown ? $"{Target[..100]}...{Target.Length} characters" : Target;
        var chunked = IsChunked ? " -H 'Transfer-Encoding: chunked'" : "";
        var curl = $"curl -isS --path-as-is -X {Quoted(Method)} \"$SERVER\"{Quoted(target)}{string.Concat(headers)}{chunked}";
        if (Body is null)
        {
            return curl;
        }

        if (Body.Length > Shown)
        {
            return $"{curl} --data-binary @... # {Body.Length} bytes that begin with {Encoding.Latin1.GetString(Body, 0, 300)}";
        }

        return Body.All(letter => letter is >= (byte)' ' and <= (byte)'~' and not (byte)'\'')
            ? $"{curl} --data-binary '{Encoding.ASCII.GetString(Body)}'"
            : $"base64 -d <<< {Convert.ToBase64String(Body)} | {curl} --data-binary @-";
    }

    private string ShownOf(string header, string value) =>
        header == "Authorization" ? $"Bearer $KEY_OF_{Caller.Name.ToUpperInvariant()}" : value;

    private static string Quoted(string text) => $"'{text.Replace("'", "'\\''", StringComparison.Ordinal)}'";
}
