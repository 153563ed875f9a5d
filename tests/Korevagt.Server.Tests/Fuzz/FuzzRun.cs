using System.Text.Json;
using Korevagt.Server.Tests.Documentation;
using Korevagt.Store.Access;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>
/// Sends made-up requests to a server over several connections and looks at every answer. Each connection draws from its own
/// stream and learns from its own answers only, so that a seed repeats its requests, but for what the others change meanwhile.
/// </summary>
/// <param name="server">The server; rate limits set high.</param>
/// <param name="seed">The seed.</param>
internal sealed class FuzzRun(TestServer server, ulong seed)
{
    private const int Connections = 4;
    private const int MostAsked = 200;
    private const int LooksAgain = 10;
    private const ulong NextStream = 0xD1B5_4A32_D192_ED03;

    private readonly FuzzReport report = new(seed);

    /// <summary>Sends so many requests.</summary>
    public async Task<FuzzReport> SendAsync(int requests)
    {
        var document = await ApiDocument.OfAsync(server);
        var keys = new Dictionary<Role, string>();
        foreach (var role in Enum.GetValues<Role>())
        {
            keys[role] = await server.KeyAsync(role);
        }

        FuzzCaller[] callers =
        [
            new("operator", Role.Operator, $"Bearer {keys[Role.Operator]}"),
            new("planner", Role.Planner, $"Bearer {keys[Role.Planner]}"),
            new("tender", Role.Tender, $"Bearer {keys[Role.Tender]}"),
            new("reader", Role.Reader, $"Bearer {keys[Role.Reader]}"), new("nobody", null, null),
            new("stranger", null, $"Bearer {KeyText.Make().Reveal()}"),
        ];
        using var client = server.Client(keys[Role.Operator]);
        var files = await FileSchemasAsync(client);
        var bundled = await BundledAsync(client, keys.Values);
        await Task.WhenAll(Enumerable.Range(0, Connections).Select(number => Task.Run(() =>
            SendAsync(number, document, files, callers, bundled, (maker, looks) => looks.Concat(Forever(maker)).Take(requests / Connections)))));

        // What chance has not led to an answer is asked for again, as it should be: it must be possible.
        await SendAsync(
            Connections, document, files, callers, bundled,
            (maker, looks) => Enumerable.Range(0, MostAsked).SelectMany(round => (round % LooksAgain == 0 ? looks : [])
                .Concat(document.Operations.Where(operation => !report.Succeeded.Contains(operation.Id))
                    .Select(operation => maker.Make(operation, CallerOf(callers, operation), Mood.Valid)))));
        return report;
    }

    private static FuzzCaller CallerOf(FuzzCaller[] callers, Operation operation) =>
        Array.Find(callers, one => one.May(operation.Permission)) ?? callers[0];

    private async Task SendAsync(
        int number, ApiDocument document, IReadOnlyDictionary<string, JsonElement> files, FuzzCaller[] callers, IReadOnlyList<string> bundled,
        Func<RequestMaker, IEnumerable<FuzzRequest>, IEnumerable<FuzzRequest>> requests)
    {
        var known = new KnownValues();
        foreach (var id in bundled)
        {
            known.Seal(id);
        }

        // Found where a body asks for a key.
        known.Teach("/key-texts", callers[0].Shown!["Bearer ".Length..]);

        var maker = new RequestMaker(document, files, callers, known, new Chance(seed + ((ulong)number * NextStream)));
        var check = new AnswerCheck(document);
        using var wire = new Wire(server.Address);

        // First what there is.
        var looks = document.Operations.Where(operation => operation.Method == "GET"
            && !operation.Path.Contains('{', StringComparison.Ordinal))
                .Select(operation => maker.Make(operation, CallerOf(callers, operation), Mood.Valid));
        var sent = 0;
        foreach (var request in requests(maker, looks).Where(request => !known.Harms(request)))
        {
            var answer = await wire.SendAsync(request.ToBytes(server.Address), request.Method == "HEAD");
            var faults = check.Faults(request, answer);
            report.Add(request, answer, faults, $"connection {number}, request {sent++}", faults.Count == 0 ? "" : LogOf(answer));
            if (faults.Count == 0)
            {
                known.Learn(request, answer);
            }
        }
    }

    private static IEnumerable<FuzzRequest> Forever(RequestMaker maker)
    {
        while (true)
        {
            yield return maker.Next();
        }
    }

    private static async Task<IReadOnlyDictionary<string, JsonElement>> FileSchemasAsync(HttpClient client)
    {
        var schemas = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        foreach (var kind in (await (await client.GetAsync(new Uri("/api/v1/schemas", UriKind.Relative))).JsonAsync())
            .EnumerateArray().Select(kind => kind.GetString()!))
        {
            schemas[kind] = await (await client.GetAsync(new Uri($"/api/v1/schemas/{kind}", UriKind.Relative))).JsonAsync();
        }

        return schemas;
    }

    // What everything else stands on: bundled plans, the keys that are used here, and the log that was read.
    private static async Task<IReadOnlyList<string>> BundledAsync(HttpClient client, IEnumerable<string> keys)
    {
        var ids = keys.Select(key => key.Split('_')[1]).ToList();
        foreach (var collection in new[] { "baselines", "scenarios" })
        {
            var page = await (await client.GetAsync(new Uri($"/api/v1/{collection}?limit=200", UriKind.Relative))).JsonAsync();
            ids.AddRange(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
        }

        var imports = await (await client.GetAsync(new Uri("/api/v1/demand/imports", UriKind.Relative))).JsonAsync();
        ids.AddRange(
            imports.GetProperty("items").EnumerateArray().Select(import => $"/api/v1/demand/imports/{import.GetProperty("id")}"));
        return ids;
    }

    private string LogOf(WireAnswer answer)
    {
        try
        {
            using var json = JsonDocument.Parse(answer.Body);
            var trace = json.RootElement.GetProperty("traceId").GetString()!;
            return string.Join(
                '\n',
                server.Log.All.Where(line => line.Contains(trace, StringComparison.Ordinal))
                    .Select(line => line.Length > 4_000 ? line[..4_000] : line));
        }
        catch (Exception none) when (none is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            return "";
        }
    }
}
