using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>Gathers the faults of one file, puts them in the order of the file and knows which parts they spoil.</summary>
internal sealed class FaultLog
{
    /// <summary>Beyond so many faults only their number is kept: the file is of another kind altogether.</summary>
    private const int MostFaultsKept = 500;

    private readonly List<(int Offset, Fault Fault)> faults = [];
    private readonly List<string> spoiled = [];
    private readonly Dictionary<string, int> offsets = new(StringComparer.Ordinal);
    private int beyond;

    public FaultLog(string file, JsonPart? tree)
    {
        File = file;
        foreach (var part in tree?.Walk() ?? [])
        {
            offsets.TryAdd(part.Path, part.Offset);
        }
    }

    public string File { get; }

    public bool IsEmpty => faults.Count == 0;

    /// <summary>Adds a fault at a path of the file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="expected">What would have been right.</param>
    /// <param name="offset">Where it stands, when the path alone does not tell.</param>
    /// <param name="spoils">The part that cannot be relied on, when it is another than the path.</param>
    public void Add(string path, Text message, Text? expected, int? offset = null, string? spoils = null)
    {
        if (faults.Count == MostFaultsKept)
        {
            beyond++;
            return;
        }

        faults.Add((offset ?? OffsetOf(path), new Fault(File, path, message, expected)));
        spoiled.Add(spoils ?? path);
    }

    /// <summary>True when no fault lies at, under or above any of the paths; <c>[*]</c> stands for every index.</summary>
    public bool IsSound(params ReadOnlySpan<string> patterns)
    {
        foreach (var pattern in patterns)
        {
            if (spoiled.Exists(path => JsonPath.Touch(pattern, path)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The faults in the order of the file.</summary>
    public List<Fault> InOrder()
    {
        List<Fault> ordered = [.. faults.OrderBy(entry => entry.Offset).Select(entry => entry.Fault)];
        if (beyond > 0)
        {
            ordered.Add(new Fault(File, "", new($"har {beyond} fejl til", $"has {beyond} more faults")));
        }

        return ordered;
    }

    private int OffsetOf(string path)
    {
        for (var at = path; at is not null; at = JsonPath.Parent(at))
        {
            if (offsets.TryGetValue(at, out var offset))
            {
                return offset;
            }
        }

        return 0;
    }
}
