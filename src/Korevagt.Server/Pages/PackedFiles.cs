using System.Collections.Concurrent;
using System.IO.Compression;
using Korevagt.Web;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Server.Pages;

/// <summary>Files of the page, packed once and as tightly as it goes: they are few and asked for by everybody.</summary>
internal sealed class PackedFiles
{
    private const string Brotli = "br";
    private const string Gzip = "gzip";

    private readonly ConcurrentDictionary<(string Path, string Encoding), byte[]> packed = new();

    /// <summary>A file as its asker can unpack it.</summary>
    /// <param name="context">The request.</param>
    /// <param name="path">By what the file is told apart.</param>
    /// <param name="file">The file.</param>
    /// <param name="caching">How long it may be kept.</param>
    public IResult Of(HttpContext context, string path, PageFile file, string caching)
    {
        var headers = context.Response.Headers;
        headers.CacheControl = caching;
        headers.Vary = HeaderNames.AcceptEncoding;
        if (!IsText(file.MediaType) || EncodingFor(context.Request) is not { } encoding)
        {
            return TypedResults.Bytes(file.Bytes, file.MediaType);
        }

        headers.ContentEncoding = encoding;
        return TypedResults.Bytes(PackedOnce(path, file, encoding), file.MediaType);
    }

    /// <summary>Packs a file as browsers ask for it, before one does: for the largest it takes a second.</summary>
    /// <param name="path">By what the file is told apart.</param>
    /// <param name="file">The file.</param>
    public void MakeReady(string path, PageFile file)
    {
        if (IsText(file.MediaType))
        {
            PackedOnce(path, file, Brotli);
        }
    }

    private byte[] PackedOnce(string path, PageFile file, string encoding) =>
        packed.GetOrAdd((path, encoding), _ => Packed(file.Bytes.Span, encoding));

    private static bool IsText(string mediaType) =>
        mediaType.StartsWith("text/", StringComparison.Ordinal) || mediaType.StartsWith("image/svg", StringComparison.Ordinal)
        || mediaType.StartsWith("application/", StringComparison.Ordinal);

    private static string? EncodingFor(HttpRequest request)
    {
        if (!StringWithQualityHeaderValue.TryParseList([.. request.Headers.AcceptEncoding.OfType<string>()], out var accepted))
        {
            return null;
        }

        return Takes(Brotli) ? Brotli : Takes(Gzip) ? Gzip : null;

        bool Takes(string encoding) => accepted.Any(each =>
            each.Value.Equals(encoding, StringComparison.OrdinalIgnoreCase) && each.Quality is not 0);
    }

    private static byte[] Packed(ReadOnlySpan<byte> bytes, string encoding)
    {
        using var written = new MemoryStream();
        using (Stream packing = encoding == Brotli
            ? new BrotliStream(written, CompressionLevel.SmallestSize)
            : new GZipStream(written, CompressionLevel.SmallestSize))
        {
            packing.Write(bytes);
        }

        return written.ToArray();
    }
}
