using System.Runtime.InteropServices;
using Korevagt.Domain.Texts;
using Korevagt.Http.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Korevagt.Http.Requests;

/// <summary>The parts of a body in <c>multipart/form-data</c> (RFC 7578) that lies in memory; they are slices of it.</summary>
internal sealed class FormParts
{
    // RFC 2046, 5.1.1.
    private const int LongestBoundary = 70;

    // A part has Content-Disposition, Content-Type and little else.
    private const int MostHeaders = 8;
    private const int HeaderBytes = 4 * 1024;
    private const int ShownName = 60;

    private readonly Dictionary<string, ReadOnlyMemory<byte>> parts = new(StringComparer.Ordinal);

    private FormParts(Problem? problem = null) => Problem = problem;

    /// <summary>Why the body cannot be taken, or null.</summary>
    public Problem? Problem { get; }

    /// <summary>All parts, in the order of their names.</summary>
    public IEnumerable<(string Name, ReadOnlyMemory<byte> Content)> All =>
        parts.OrderBy(part => part.Key, StringComparer.Ordinal).Select(part => (part.Key, part.Value));

    /// <summary>The content of a part, or null where there is none of that name.</summary>
    public ReadOnlyMemory<byte>? Find(string name) =>
        parts.TryGetValue(name, out var content) ? content : default(ReadOnlyMemory<byte>?);

    /// <summary>Reads the parts up to the first that is not as it should be.</summary>
    /// <param name="body">The whole body.</param>
    /// <param name="type">Its media type, with the boundary.</param>
    /// <param name="names">What parts it may have, each once; null for any.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static async Task<FormParts> ReadAsync(
        ReadOnlyMemory<byte> body, MediaTypeHeaderValue type, IReadOnlyList<string>? names, CancellationToken cancellation)
    {
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary);
        if (boundary.Length is 0 or > LongestBoundary)
        {
            return new FormParts(Problem.Parameter(
                "Content-Type",
                boundary.Length == 0
                    ? new("har ingen grænse (boundary)", "has no boundary")
                    : new("har for lang en grænse (boundary)", "has too long a boundary"),
                new(
                    $"multipart/form-data; boundary= med 1 til {LongestBoundary} tegn",
                    $"multipart/form-data; boundary= with 1 to {LongestBoundary} characters")));
        }

        using var stream = StreamOf(body);
        var reader = new MultipartReader(boundary.ToString(), stream)
        {
            HeadersCountLimit = MostHeaders,
            HeadersLengthLimit = HeaderBytes,
        };
        var form = new FormParts();
        try
        {
            while (await reader.ReadNextSectionAsync(cancellation) is { } section)
            {
                var name = NameOf(section);
                if (Wrong(name, form.parts, names) is { } wrong)
                {
                    return new FormParts(wrong);
                }

                await section.Body.CopyToAsync(Stream.Null, cancellation);
                form.parts.Add(name!, body.Slice((int)section.BaseStreamOffset!.Value, (int)section.Body.Length));
            }
        }
        catch (InvalidDataException)
        {
            return new FormParts(Faulty(
                "",
                new(
                    "en del har for lange headere, eller der er meget ved siden af delene",
                    "a part has too long headers, or there is much beside the parts"),
                new(
                    $"op til {MostHeaders} headere på tilsammen {HeaderBytes} byte før hver del",
                    $"up to {MostHeaders} headers of {HeaderBytes} bytes together before each part")));
        }
        catch (IOException)
        {
            return new FormParts(
                Faulty(
                    "",
                    new("slutter før sin sidste grænse (boundary)", "ends before its last boundary"),
                    new("dele mellem de grænser, som Content-Type nævner", "parts between the boundaries that Content-Type names")));
        }

        return form;
    }

    /// <summary>A fault of a part, or of the body as a whole.</summary>
    public static Problem Faulty(string pointer, Text message, Text expected) =>
        new(ProblemTypes.Input, errors: [new InputFault(pointer, null, message, expected)]);

    private static Problem? Wrong(string? name, Dictionary<string, ReadOnlyMemory<byte>> before, IReadOnlyList<string>? names)
    {
        var expected = names is null ? new Text("et navn", "a name") : InputTexts.OneOf(names);
        return string.IsNullOrEmpty(name)
            ? Faulty(
                "",
                new("en del har intet navn", "a part has no name"),
                new(
                    $"Content-Disposition: form-data; name= med {expected.Danish}",
                    $"Content-Disposition: form-data; name= with {expected.English}"))
            : names?.Contains(name, StringComparer.Ordinal) == false ? Faulty("", Unexpected(Shown(name)), expected)
            : before.ContainsKey(name)
            ? Faulty($"/{name}", new("er der to gange", "is there twice"), new("hver del én gang", "each part once"))
            : null;
    }

    private static Text Unexpected(string name) => new($"der er en del \"{name}\"", $"there is a part \"{name}\"");

    private static string? NameOf(MultipartSection section) =>
        ContentDispositionHeaderValue.TryParse(section.ContentDisposition, out var disposition)
            && disposition.DispositionType.Equals("form-data", StringComparison.OrdinalIgnoreCase)
            ? HeaderUtilities.RemoveQuotes(disposition.Name).Value
            : null;

    private static string Shown(string name) =>
        new([.. name.Take(ShownName).Select(letter => char.IsControl(letter) || char.IsSurrogate(letter) ? '\uFFFD' : letter)]);

    private static MemoryStream StreamOf(ReadOnlyMemory<byte> bytes) => MemoryMarshal.TryGetArray(bytes, out var array)
        ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
        : new MemoryStream(bytes.ToArray(), writable: false);
}
