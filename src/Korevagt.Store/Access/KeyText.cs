using System.Security.Cryptography;
using System.Text;

namespace Korevagt.Store.Access;

/// <summary>
/// A key as its holder has it: <c>kv_</c>, twelve hexadecimal digits that name it, <c>_</c>, and a secret of 256 bits in 64
/// hexadecimal digits.
/// </summary>
public sealed class KeyText
{
    /// <summary>How every key begins.</summary>
    public const string Prefix = "kv_";

    private const int IdLength = 12;
    private const int SecretLength = 64;

    private KeyText(string id, string secret) => (Id, Secret) = (id, secret);

    /// <summary>Its public part.</summary>
    public string Id { get; }

    private string Secret { get; }

    /// <summary>SHA-256 of the secret: all that is kept. A secret of 256 random bits needs no slow hash.</summary>
    public byte[] Hash => SHA256.HashData(Encoding.ASCII.GetBytes(Secret));

    /// <summary>The whole key, for its holder only.</summary>
    public string Reveal() => $"{Prefix}{Id}_{Secret}";

    /// <summary>The public part only: the secret does not get into a text by mistake.</summary>
    public override string ToString() => $"{Prefix}{Id}";

    /// <summary>Makes a key.</summary>
    /// <param name="id">Its public part, or null for one by chance.</param>
    public static KeyText Make(string? id = null) => new(
        id ?? RandomNumberGenerator.GetHexString(IdLength, lowercase: true),
        Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(SecretLength / 2)));

    /// <summary>Reads a key, or returns null where it is none.</summary>
    public static KeyText? Read(string text)
    {
        const int separator = 3 + IdLength;
        return text.Length == separator + 1 + SecretLength
            && text.StartsWith(Prefix, StringComparison.Ordinal)
            && text[separator] == '_'
            && text.AsSpan(Prefix.Length, IdLength).IndexOfAnyExcept(Hexadecimal) < 0
            && text.AsSpan(separator + 1).IndexOfAnyExcept(Hexadecimal) < 0
            ? new KeyText(text.Substring(Prefix.Length, IdLength), text[(separator + 1)..])
            : null;
    }

    private static ReadOnlySpan<char> Hexadecimal => "0123456789abcdef";
}
