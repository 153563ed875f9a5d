using System.Text.Json;
using Korevagt.Server.Tests.Documentation;

namespace Korevagt.Server.Tests.Fuzz;

/// <summary>
/// What earlier answers have told: ids by the collection that they live in, cursors, versions and contents, so that later
/// requests reach what is there.
/// </summary>
internal sealed class KnownValues
{
    private const int Most = 60;

    // What can be listened to: the collection with the id.
    private static readonly string[] Followed = ["batches", "optimisations"];

    // Parameters that are ids under another name.
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.Ordinal)
    {
        ["plan"] = ["baselines", "scenarios"],
        ["demandCase"] = ["scenarios"],
        ["priceReading"] = ["scenarios"],
    };

    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> versions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> contents = new(StringComparer.Ordinal);
    private readonly HashSet<string> sealedOnes = new(StringComparer.Ordinal);

    /// <summary>
    /// An item that is not to be changed, since everything else stands on it: its id, or its path where others have the same id.
    /// </summary>
    public void Seal(string item) => sealedOnes.Add(item);

    /// <summary>Whether a request could change such an item.</summary>
    public bool Harms(FuzzRequest request)
    {
        var path = Uri.UnescapeDataString(request.Path);
        var segments = path.Split('/');
        return request.Method is not ("GET" or "HEAD" or "OPTIONS") && segments[^1] != "copy"
            && (sealedOnes.Contains(path) || segments.Any(sealedOnes.Contains));
    }

    /// <summary>What was told of a collection: <c>/api/v1/runs</c> and <c>id</c>.</summary>
    public string? Any(string collection, string name, bool isToBeChanged, Chance chance)
    {
        var fit = values.GetValueOrDefault($"{collection} {name}", [])
            .Where(value => !isToBeChanged || !sealedOnes.Contains(value)).ToList();
        // With the newest one something can still be done.
        return fit.Count == 0 ? null : chance.OneIn(2) ? fit[^1] : chance.Of(fit);
    }

    /// <summary>An id of a collection of that name, whether called by one or by many; else any id.</summary>
    public string? Named(string name, Chance chance)
    {
        name = Meant.TryGetValue(name, out var collections) ? chance.Of(collections) : name;
        var keys = values.Keys.Order(StringComparer.Ordinal).Where(key => key.EndsWith(" id", StringComparison.Ordinal)).ToList();
        var fitting = keys.Where(
            key => key.Split(' ')[0].Split('/')[^1].StartsWith(name.TrimEnd('s'), StringComparison.OrdinalIgnoreCase)).ToList();
        var from = fitting.Count > 0 ? fitting : keys;
        return from.Count == 0 ? null : chance.Of(values[chance.Of(from)]);
    }

    /// <summary>A topic that can be listened to; null where nothing of the kind was told yet.</summary>
    public string? Topic(Chance chance) => chance.Of(Followed) is var followed && values.GetValueOrDefault($"/api/v1/{followed} id") is { } ids
        ? $"{followed}/{chance.Of(ids)}"
        : null;

    public string? VersionOf(string path) => versions.GetValueOrDefault(path);

    /// <summary>A file that was shown in a collection.</summary>
    public string? Content(string collection, Chance chance) =>
        contents.TryGetValue(collection, out var found) ? chance.Of(found) : null;

    /// <summary>Something that no answer tells: a secret.</summary>
    public void Teach(string collection, string value) => Add($"{collection} id", value);

    /// <summary>Learns from an answer that was as it should be.</summary>
    public void Learn(FuzzRequest request, WireAnswer answer)
    {
        if (answer.Status is < 200 or >= 300 || !request.IsOfItsOperation)
        {
            return;
        }

        var place = answer["Location"] ?? request.Path;
        if (answer["ETag"] is { } version && answer.MediaType == "application/json")
        {
            versions[place] = version;
        }

        if (answer["Location"] is { } made && made.LastIndexOf('/') is > 0 and var cut)
        {
            Add($"{made[..cut]} id", made[(cut + 1)..]);
        }

        if (answer.MediaType == "application/json")
        {
            using var json = JsonDocument.Parse(answer.Body);
            Learn(request.Operation, json.RootElement);
        }
    }

    private void Learn(Operation operation, JsonElement json)
    {
        if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("items", out var items)
            && items.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in items.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                foreach (var name in new[] { "id", "number", "subject", "name", "night" })
                {
                    if (item.TryGetProperty(name, out var value))
                    {
                        Add($"{operation.Path} {name}", value.ToString());
                    }
                }
            }

            if (json.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.String)
            {
                Add($"{operation.Path} cursor", next.GetString()!);
            }
        }
        else if (json.ValueKind == JsonValueKind.Array)
        {
            foreach (var word in json.EnumerateArray().Where(word => word.ValueKind == JsonValueKind.String))
            {
                Add($"{operation.Path} id", word.GetString()!);
            }

            // What is listed below a collection lives below its items: alerts of nights below their night.
            foreach (var item in json.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.Object))
            {
                if (item.TryGetProperty("id", out var id) && operation.Path.LastIndexOf('/') is > 0 and var cut)
                {
                    Add($"{operation.Path[..cut]} id", id.ToString());
                    Add($"{operation.Path} id", id.ToString());
                }
            }
        }
        else if (json.ValueKind == JsonValueKind.Object && json.TryGetProperty("content", out var content)
            && operation.Path.IndexOf("/{", StringComparison.Ordinal) is > 0 and var end)
        {
            Keep(contents, operation.Path[..end], content.GetRawText());
        }
    }

    private void Add(string key, string value) => Keep(values, key, value);

    private static void Keep(Dictionary<string, List<string>> lists, string key, string value)
    {
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        if (list.Contains(value, StringComparer.Ordinal))
        {
            return;
        }

        if (list.Count == Most)
        {
            // The first ones stay: they are what the server came with.
            list.RemoveAt(Most / 2);
        }

        list.Add(value);
    }
}
