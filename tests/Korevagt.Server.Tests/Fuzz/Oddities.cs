namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Turns requests into such as no client should send.</summary>
internal sealed class Oddities(Chance chance)
{
    private const int ManyHeaders = 70;
    private const int LongHeader = 40_000;
    private const int LongQuery = 9_000;

    public FuzzRequest Of(FuzzRequest request) => chance.Below(14) switch
    {
        0 => request with { Method = chance.Of(Nasty.Methods), IsOfItsOperation = false, Violation = null },
        1 or 2 => request with { Target = Torn(request.Target), IsOfItsOperation = false, MayBeNoHttp = true, Violation = null },
        3 => With(request, "Accept", chance.Of(Nasty.Accepts)),
        4 => With(request, "Content-Type", chance.Of(Nasty.ContentTypes)) with { Violation = null },
        5 or 6 =>
            Enumerable.Range(0, 1 + chance.Below(4)).Select(_ => chance.Of(Nasty.Headers))
                .Aggregate(request, (changed, header) => With(changed, header.Name, header.Value)),
        7 => request with { IsChunked = true },
        8 => request with
        {
            Body = [.. request.Body ?? "{\"a\":1}"u8.ToArray()],
            Headers = [
                .. request.Headers,
                .. request.Body is null ? [("Content-Type", "application/json")] : Array.Empty<(string, string)>()],
        },
        9 =>
            With(
                request,
                "Host",
                chance.Of(["evil.example", "127.0.0.1.evil.example", "localhost:1", "[::1]", "", "a b", "127.0.0.1:99999"])) with
            {
                MayBeNoHttp = true,
            },
        10 when request.Body is { Length: > 0 } body => With(request, "Content-Encoding", "gzip") with
        {
            Body = chance.OneIn(3) ? BodyMaker.Packed(body)[..^3] : BodyMaker.Packed(body),
            Violation = null,
        },
        11 when request.Body is { Length: > 0 } => request with { Body = [], Violation = null },
        12 =>
            With(
                request,
                "Authorization",
                chance.Of([
                    "Bearer", "Bearer  ", "Basic YTpi", "bearer x", "Bearer kv_a_b", "Bearer \u00e6",
                    "Bearer " + new string('a', 9_000), "Bearer a.b.c"]))
            with
            { Caller = new FuzzCaller("nobody", null, null), MayBeNoHttp = true },
        _ => Overlong(request),
    };

    private FuzzRequest Overlong(FuzzRequest request) => (chance.Below(4) switch
    {
        0 => request with
        {
            Headers = [.. request.Headers, .. Enumerable.Range(0, ManyHeaders).Select(number => ($"X-{number}", "x"))],
        },
        1 => With(request, "X-Long", new string('x', LongHeader)),
        2 => request with
        {
            Target = request.Target
                + (request.Target.Contains('?', StringComparison.Ordinal) ? "&x=" : "?x=") + new string('x', LongQuery),
        },
        _ => With(request, "Transfer-Encoding", chance.Of(["identity", "gzip", "x"])),
    }) with
    { MayBeNoHttp = true };

    private string Torn(string target)
    {
        var segments = target.Split('/').ToList();
        var at = 1 + chance.Below(segments.Count - 1);
        switch (chance.Below(8))
        {
            case 0:
                segments[at] = chance.Of(Nasty.Segments);
                break;
            case 1:
                segments.Insert(at, chance.Of(Nasty.Segments));
                break;
            case 2:
                segments.RemoveAt(at);
                break;
            case 3:
                segments.Insert(at, "");
                break;
            case 4:
                segments[at] = segments[at].ToUpperInvariant();
                break;
            case 5:
                segments[^1] += chance.Of(["/", "%2F", "//", ".json", "%00", ";x=1", "?", "#x", "%20", "\\"]);
                break;
            case 6:
                segments[at] = string.Concat(segments[at].Select(letter => $"%{(int)letter & 0xFF:X2}"));
                break;
            default:
                segments.InsertRange(at, ["..", "..", "etc", "passwd"]);
                break;
        }

        var torn = string.Join('/', segments);
        return torn.StartsWith('/') ? torn : "/" + torn;
    }

    private static FuzzRequest With(FuzzRequest request, string name, string value) => request with
    {
        Headers = [
            .. request.Headers.Where(header => !header.Name.Equals(name, StringComparison.OrdinalIgnoreCase)), (name, value)],
        MayBeNoHttp = request.MayBeNoHttp || value.Any(letter => letter > '~'),
    };
}
