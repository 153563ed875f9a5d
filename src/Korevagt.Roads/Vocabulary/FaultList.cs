using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Roads.Vocabulary;

/// <summary>Collects the faults of one file and keeps only the first of them, counting the rest.</summary>
internal sealed class FaultList(string file)
{
    /// <summary>The number of faults kept in full; further ones are only counted.</summary>
    public const int Kept = 50;

    private readonly List<Fault> faults = [];
    private int dropped;

    /// <summary>True if no fault has been added.</summary>
    public bool IsEmpty => faults.Count == 0;

    /// <summary>Adds a fault.</summary>
    public void Add(string place, Text message, Text? expected = null)
    {
        if (faults.Count < Kept)
        {
            faults.Add(new Fault(file, place, message, expected));
        }
        else
        {
            dropped++;
        }
    }

    /// <summary>The faults kept and, where there were more, a last one that says how many.</summary>
    public List<Fault> ToList() =>
        dropped == 0 ? [.. faults] : [.. faults, new Fault(file, "", new($"og {dropped} fejl mere", $"and {dropped} more faults"))];
}
