using System.Security.Cryptography;

namespace Korevagt.Files;

/// <summary>A file of a bundle.</summary>
public sealed class BundledFile
{
    private readonly Lazy<string> hash;

    internal BundledFile(ReadOnlyMemory<byte> bytes)
    {
        Bytes = bytes;
        hash = new Lazy<string>(() => Convert.ToHexStringLower(SHA256.HashData(bytes.Span)));
    }

    /// <summary>Its content.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of its content, lower-case hexadecimal.</summary>
    public string Hash => hash.Value;
}
