using System.Buffers.Binary;
using System.Net.Mime;
using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>
/// By what a request sent again is known: what it asks for, not how it was wrapped. Every client makes a new boundary for each
/// form, and may name its files anew; a proxy may compress what came plain. Of a form the names and contents of its parts count,
/// in whatever order; of another body its bytes, decompressed.
/// </summary>
internal static class RequestFingerprint
{
    /// <summary>The fingerprint, as hexadecimal digits.</summary>
    /// <param name="request">The request.</param>
    /// <param name="body">Its body; nothing of it is copied.</param>
    /// <param name="cancellation">Gives up.</param>
    public static async Task<string> OfAsync(HttpRequest request, ReadOnlyMemory<byte> body, CancellationToken cancellation)
    {
        _ = MediaTypeHeaderValue.TryParse(request.ContentType, out var type);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, request.Method, $"{request.Path}{request.QueryString}", request.Headers.IfMatch.ToString());
        if (type is not null && type.MediaType.Equals(MediaTypeNames.Multipart.FormData, StringComparison.OrdinalIgnoreCase)
            && await FormParts.ReadAsync(body, type, names: null, cancellation) is { Problem: null } form)
        {
            Append(hash, MediaTypeNames.Multipart.FormData);
            foreach (var (name, content) in form.All)
            {
                Append(hash, name);
                Append(hash, content.Span);
            }
        }
        else
        {
            // A form that cannot be read is refused, and its key let go.
            Append(hash, Lower(type?.MediaType.Value ?? request.ContentType), Lower(type?.Charset.Value));
            Append(hash, body.Span);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Lower(string? text) => text?.ToLowerInvariant() ?? "";

    private static void Append(IncrementalHash hash, params ReadOnlySpan<string> texts)
    {
        foreach (var text in texts)
        {
            Append(hash, Encoding.UTF8.GetBytes(text).AsSpan());
        }
    }

    // With its length before it: the end of one is never the beginning of the next.
    private static void Append(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[sizeof(long)];
        BinaryPrimitives.WriteInt64LittleEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
