using System.Globalization;
using System.Text;
using System.Text.Json;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>Makes requests of the operations that the document names: as they should be, at their limits, and broken.</summary>
internal sealed class RequestMaker
{
    private const int Usual = 10;
    private const int LongestTarget = 8_000;

    private readonly ApiDocument document;
    private readonly IReadOnlyList<FuzzCaller> callers;
    private readonly KnownValues known;
    private readonly Chance chance;
    private readonly BodyMaker bodies;
    private readonly Oddities oddities;
    private readonly Violations violations;
    private readonly List<Operation> drawn;
    private readonly List<FuzzRequest> earlier = [];

    /// <param name="document">The document.</param>
    /// <param name="files">The schemas of files by their kind.</param>
    /// <param name="callers">Who sends; the first of those who may sends most.</param>
    /// <param name="known">What is there.</param>
    /// <param name="chance">The draws.</param>
    public RequestMaker(
        ApiDocument document, IReadOnlyDictionary<string, JsonElement> files, IReadOnlyList<FuzzCaller> callers,
        KnownValues known, Chance chance)
    {
        (this.document, this.callers, this.known, this.chance) = (document, callers, known, chance);
        bodies = new BodyMaker(document, files, known, chance);
        oddities = new Oddities(chance);
        violations = new Violations(document);
        drawn = [.. document.Operations.SelectMany(operation => Enumerable.Repeat(operation, WeightOf(operation)))];
    }

    /// <summary>The next request.</summary>
    public FuzzRequest Next()
    {
        if (earlier.Count > 0 && chance.OneIn(40))
        {
            return chance.Of(earlier);
        }

        var mood = chance.Below(20) switch { < 10 => Mood.Valid, < 13 => Mood.Boundary, _ => Mood.Broken };
        var operation = chance.Of(drawn);
        var caller = chance.OneIn(3) ? chance.Of(callers) : callers.FirstOrDefault(one => one.May(operation.Permission)) ?? callers[0];
        var request = Make(operation, caller, mood);
        if (mood == Mood.Broken && chance.OneIn(2))
        {
            request = oddities.Of(request);
        }

        if (known.Harms(request))
        {
            return Next();
        }

        earlier.Add(request);
        if (earlier.Count > 20)
        {
            earlier.RemoveAt(0);
        }

        return request;
    }

    /// <summary>A request of an operation.</summary>
    public FuzzRequest Make(Operation operation, FuzzCaller caller, Mood mood)
    {
        var wrong = new List<string?>();
        var path = Path(operation, mood, wrong);
        var target = path + Query(operation, mood, wrong);
        var headers = new List<(string Name, string Value)>();
        if (caller.Shown is not null)
        {
            headers.Add(("Authorization", caller.Shown));
        }

        AddHeaders(operation, path, mood, headers);
        var (type, body) = operation.Bodies.Count == 0 ? (null, null) : bodies.Make(operation, mood);
        if (body is not null)
        {
            headers.Add(("Content-Type", type!));
            wrong.Add(OfBody(operation, body));
        }

        var isLost = path.Split('/').Any(segment => segment is "." or ".." or "%2e" or "%2e%2e");
        return new FuzzRequest(operation, caller, operation.Method, target, headers, body)
        {
            Violation = isLost ? null : wrong.FirstOrDefault(one => one is not null),
            IsOfItsOperation = !isLost,
            MayBeNoHttp = mood == Mood.Broken || target.Length > LongestTarget,
        };
    }

    // What only looks at a file tells its faults as its answer.
    private string? OfBody(Operation operation, byte[] body)
    {
        var schema = operation.Bodies[0] is { IsJson: true } media ? document.Resolved(media.Schema) : default;
        var isTyped = schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out _);
        return isTyped
            || (operation.Bodies[0].IsJson
                && (operation.Method == "PUT" || operation.Answers.ContainsKey(201) || operation.Answers.ContainsKey(202)))
            ? violations.OfBody(schema, body)
            : null;
    }

    private string Path(Operation operation, Mood mood, List<string?> wrong)
    {
        var path = operation.Path;
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            var place = $"{{{parameter.Name}}}";
            var collection = operation.Path[..(operation.Path.IndexOf(place, StringComparison.Ordinal) - 1)];
            var isToBeChanged = operation.Method != "GET" && !operation.Path.EndsWith("/copy", StringComparison.Ordinal);
            var there = known.Any(collection, parameter.Name, isToBeChanged, chance)
                ?? known.Any(collection, "id", isToBeChanged, chance)
                ?? known.Any(operation.Path.Split("/{")[0], parameter.Name, isToBeChanged, chance);
            var segment = mood == Mood.Broken && chance.OneIn(4) ? chance.Of(Nasty.Segments)
                : there is not null && !chance.OneIn(12) ? Uri.EscapeDataString(there)
                : chance.OneIn(2)
                    ? chance.Below(1_000).ToString(CultureInfo.InvariantCulture)
                    : Uri.EscapeDataString(known.Named("", chance) ?? "x");
            wrong.Add(violations.OfParameter(parameter, Uri.UnescapeDataString(segment)));
            path = path.Replace(place, segment, StringComparison.Ordinal);
        }

        return path;
    }

    private string Query(Operation operation, Mood mood, List<string?> wrong)
    {
        var parts = new List<string>();
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "query"))
        {
            if (parameter.IsRequired ? mood == Mood.Broken && chance.OneIn(8) : !chance.OneIn(3))
            {
                wrong.Add(parameter.IsRequired ? $"{parameter.Name} is missing" : null);
                continue;
            }

            var text = bodies.Parameter(operation, parameter, mood);
            wrong.Add(violations.OfParameter(parameter, text));
            parts.Add($"{parameter.Name}={Escaped(text)}");
        }

        if (mood == Mood.Broken && chance.OneIn(6))
        {
            // Whoever asks after the health may hang on what he likes.
            wrong.Add(operation.Permission is null ? null : "an unknown parameter");
            parts.Add(chance.Of([
                "x=1", "=", "limit%00=1", "a[]=1", "LIMlT=5", "%ff=1",
                "\u00e6=1".Replace("\u00e6", "%C3%A6", StringComparison.Ordinal)]));
        }
        else if (mood == Mood.Broken && parts.Count > 0 && chance.OneIn(8))
        {
            parts.Add(chance.Of(parts));
        }

        return parts.Count == 0 ? "" : "?" + string.Join('&', parts);
    }

    private void AddHeaders(Operation operation, string path, Mood mood, List<(string Name, string Value)> headers)
    {
        foreach (var parameter in operation.Parameters.Where(parameter => parameter.In == "header"))
        {
            var isThere = parameter.IsRequired ? mood != Mood.Broken || !chance.OneIn(6) : chance.OneIn(4);
            if (isThere)
            {
                headers.Add((parameter.Name, mood == Mood.Broken && chance.OneIn(4)
                    ? chance.Of([
                        "", "x", "\"x\"", "W/\"1\"", "*", "\"\"", "a,b", "-1", "1e3", new string('k', 201),
                        "\"" + new string('v', 500) + "\""])
                    : Header(parameter, path)));
            }
        }

        var forms = operation.Answers.Where(answer => answer.Key < 300).SelectMany(answer => answer.Value)
            .Select(media => media.Type).ToList();
        if (forms.Count > 0 && chance.OneIn(2))
        {
            headers.Add(("Accept", chance.Of(forms)));
        }

        if (operation.Answers.ContainsKey(304) && known.VersionOf(path) is { } version && chance.OneIn(6))
        {
            headers.Add(("If-None-Match", version));
        }

        if (chance.OneIn(10))
        {
            headers.Add(("Accept-Encoding", chance.OneIn(2) ? "gzip" : "br"));
        }
    }

    private string Header(OperationParameter parameter, string path) => parameter.Name switch
    {
        "If-Match" => known.VersionOf(path) ?? "\"0\"",
        "Idempotency-Key" => $"key-{chance.Below(chance.OneIn(4) ? 20 : int.MaxValue)}",
        _ => chance.Below(30).ToString(CultureInfo.InvariantCulture),
    };

    // A text with a half of a surrogate pair cannot be escaped; it is sent as the bytes that it would have had.
    private static string Escaped(string text) => string.Concat(Encoding.UTF8.GetBytes(text).Select(letter =>
        char.IsAsciiLetterOrDigit((char)letter) || letter is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~' or (byte)','
            ? ((char)letter).ToString()
            : $"%{letter:X2}"));

    // What is computed beside the requests, what is long, and what leaves others nothing to ask for comes less often.
    private static int WeightOf(Operation operation) =>
        // What simulates or reads the road map takes seconds.
        operation.Id is "simulateQuantities" or "tryTender" or "proposeLots" ? 5
        // A tender that was annulled has no other step.
        : operation.Id == "annulTender" ? 2
        // What needs an award, or makes one, is possible late in a tender alone.
        : operation.Id is "awardTender" or "concludeTender" or "getLetter" ? 4 * Usual
        // A step of a tender is possible in one of its states alone, and a new tender is in none but the first.
        : operation.Path.Contains("/tenders/{id}/", StringComparison.Ordinal) ? 2 * Usual
        : operation.Id == "createTender" ? 2
        : operation is { Method: "DELETE" } && operation.Answers.ContainsKey(204) ? 3
        : operation.Answers.ContainsKey(202) || operation.Path.EndsWith("/check", StringComparison.Ordinal) ? 4
        : operation.Answers.Where(answer => answer.Key == 200).SelectMany(answer => answer.Value)
            .Any(media => !media.IsJson || media.Type.Contains("geo", StringComparison.Ordinal)) ? 3
        : Usual;
}
