using System.Buffers;
using Korevagt.Domain.Texts;
using Korevagt.Http.Conventions;
using Korevagt.Http.Problems;
using Korevagt.Settings;

namespace Korevagt.Http.Requests;

/// <summary>The whole body of a request in memory, read once and never beyond its limit.</summary>
/// <param name="Bytes">The body.</param>
/// <param name="Problem">Why there is none, or null.</param>
internal sealed record RequestBytes(ReadOnlyMemory<byte> Bytes, Problem? Problem)
{
    /// <summary>Reads the body, or gives what was read before.</summary>
    public static async Task<RequestBytes> OfAsync(HttpContext context)
    {
        if (context.Features.Get<RequestBytes>() is { } read)
        {
            return read;
        }

        var limit = context.GetEndpoint()?.Metadata.GetMetadata<BodyLimit>()?.Bytes
            ?? context.RequestServices.GetRequiredService<ServerSettings>().Limits.BodyBytes;
        var body = await ReadAsync(context, limit);
        context.Features.Set(body);
        return body;
    }

    private static async Task<RequestBytes> ReadAsync(HttpContext context, int limit)
    {
        if (context.Request.Headers.ContentEncoding.Count > 0)
        {
            // What can be decompressed has been, and its header is gone.
            var said = OtherTypes.Shown(context.Request.Headers.ContentEncoding.ToString());
            return new RequestBytes(
                default, new Problem(
                    ProblemTypes.MediaType,
                    new Text(
                        $"Content-Encoding er {said}; her tages imod gzip, br eller deflate, hver for sig.",
                        $"The Content-Encoding is {said}; this takes gzip, br or deflate, alone.")));
        }

        if (context.Request.ContentLength > limit)
        {
            return TooLarge(limit);
        }

        var buffer = new ArrayBufferWriter<byte>((int)(context.Request.ContentLength ?? 4096) + 1);
        try
        {
            while (await context.Request.Body.ReadAsync(buffer.GetMemory(), context.RequestAborted) is > 0 and var count)
            {
                buffer.Advance(count);
                if (buffer.WrittenCount > limit)
                {
                    return TooLarge(limit);
                }
            }
        }
        catch (InvalidDataException)
        {
            return new RequestBytes(
                default,
                new Problem(
                    ProblemTypes.Malformed,
                    new(
                        "Indholdet er ikke komprimeret, som Content-Encoding siger.",
                        "The body is not compressed as its Content-Encoding says.")));
        }
        catch (InvalidOperationException)
        {
            // The decompressed body is beyond what the decompression lets through.
            return TooLarge(limit);
        }

        return new RequestBytes(buffer.WrittenMemory, null);
    }

    private static RequestBytes TooLarge(int limit) =>
        new(default, new Problem(
            ProblemTypes.TooLarge, new($"Indholdet må fylde {limit} byte.", $"The body may have {limit} bytes.")));
}
