using System.Security.Cryptography;
using System.Text;
using Korevagt.Domain.Texts;

namespace Korevagt.Library.Tenders;

/// <summary>
/// Encrypts bids until they are opened (AES-256-GCM), with a key that lies in a file beside the store and never in it: who has the
/// store, or a copy of it, has no prices. Each bid is bound to its tender and its id.
/// </summary>
/// <param name="keyFile">The file with the key, 64 hexadecimal digits; null where nobody has said one.</param>
/// <param name="mayMake">Whether the key is made where the file is missing.</param>
public sealed class TenderSeal(string? keyFile, bool mayMake)
{
    private const int KeyBytes = 32;
    private const int NonceBytes = 12;
    private const int TagBytes = 16;

    private readonly Lock gate = new();
    private byte[]? key;

    /// <summary>Why nothing can be encrypted, or null where it can.</summary>
    public Text? Missing => Key() is null
        ? new(
            "Serveren har ingen nøgle til forseglede tilbud. Den, der driver den, skal sætte Tenders:SealKeyFile til en fil med 64 hexadecimale cifre.",
            "The server has no key for sealed bids. Whoever runs it has to set Tenders:SealKeyFile to a file of 64 hexadecimal digits.")
        : null;

    /// <summary>Encrypts.</summary>
    /// <param name="tender">Id of the tender.</param>
    /// <param name="bid">Id of the bid.</param>
    /// <param name="content">What it says.</param>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    public byte[] Seal(string tender, string bid, ReadOnlySpan<byte> content)
    {
        using var cipher = Cipher();
        var whole = new byte[NonceBytes + TagBytes + content.Length];
        var nonce = whole.AsSpan(0, NonceBytes);
        RandomNumberGenerator.Fill(nonce);
        cipher.Encrypt(nonce, content, whole.AsSpan(NonceBytes + TagBytes), whole.AsSpan(NonceBytes, TagBytes), BoundTo(tender, bid));
        return whole;
    }

    /// <summary>Decrypts.</summary>
    /// <returns>What it says; null where it was changed, is another bid's, or was encrypted with another key.</returns>
    /// <exception cref="InvalidOperationException">There is no key.</exception>
    public byte[]? Open(string tender, string bid, ReadOnlySpan<byte> whole)
    {
        using var cipher = Cipher();
        if (whole.Length < NonceBytes + TagBytes)
        {
            return null;
        }

        var content = new byte[whole.Length - NonceBytes - TagBytes];
        try
        {
            cipher.Decrypt(whole[..NonceBytes], whole[(NonceBytes + TagBytes)..], whole[NonceBytes..(NonceBytes + TagBytes)], content, BoundTo(tender, bid));
            return content;
        }
        catch (AuthenticationTagMismatchException)
        {
            return null;
        }
    }

    private static byte[] BoundTo(string tender, string bid) => Encoding.UTF8.GetBytes($"{tender} {bid}");

    private AesGcm Cipher() => new(Key() ?? throw new InvalidOperationException("There is no key for sealed bids."), TagBytes);

    private byte[]? Key()
    {
        lock (gate)
        {
            return key ??= Read();
        }
    }

    private byte[]? Read()
    {
        if (keyFile is null)
        {
            return null;
        }

        if (!File.Exists(keyFile))
        {
            return mayMake ? Make(keyFile) : null;
        }

        var text = File.ReadAllText(keyFile).Trim();
        return text.Length == 2 * KeyBytes && text.All(char.IsAsciiHexDigit) ? Convert.FromHexString(text) : null;
    }

    // Readable by who runs the server, and by nobody else.
    private static byte[] Make(string file)
    {
        var made = RandomNumberGenerator.GetBytes(KeyBytes);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        using var writer = new StreamWriter(file, options);
        writer.WriteLine(Convert.ToHexStringLower(made));
        return made;
    }
}
