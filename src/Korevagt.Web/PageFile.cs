using System.Security.Cryptography;

namespace Korevagt.Web;

/// <summary>A file of the page.</summary>
public sealed record PageFile
{
    /// <summary>Its content.</summary>
    public required ReadOnlyMemory<byte> Bytes { get; init; }

    /// <summary>What it is, as <c>Content-Type</c> says it: <c>text/javascript; charset=utf-8</c>.</summary>
    public required string MediaType { get; init; }

    /// <summary>Whether its name has a hash of its content, so that who has it need never ask again.</summary>
    public required bool IsImmutable { get; init; }

    /// <summary>SHA-256 of its content, 64 hexadecimal digits; fit for an <c>ETag</c>.</summary>
    public required string Hash { get; init; }

    /// <summary>A file of a name.</summary>
    /// <param name="name">Its name, whose ending says what it is.</param>
    /// <param name="bytes">Its content.</param>
    /// <param name="isImmutable">Whether its name has a hash of its content.</param>
    /// <exception cref="InvalidOperationException">The page was built with a kind of file that nobody has thought of.</exception>
    internal static PageFile Of(string name, byte[] bytes, bool isImmutable) => new()
    {
        Bytes = bytes,
        MediaType = Path.GetExtension(name) switch
        {
            ".html" => "text/html; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".css" => "text/css; charset=utf-8",
            ".svg" => "image/svg+xml",
            ".md" => "text/plain; charset=utf-8",
            var ending => throw new InvalidOperationException($"The page has a file of an unknown kind: {ending}."),
        },
        IsImmutable = isImmutable,
        Hash = Convert.ToHexStringLower(SHA256.HashData(bytes)),
    };
}
