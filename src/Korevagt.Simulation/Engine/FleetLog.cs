namespace Korevagt.Simulation.Engine;

/// <summary>Which cars came on duty and left, in the order in which they did: it decides who gets which slot.</summary>
internal sealed class FleetLog
{
    private readonly List<int> entries = [];

    /// <summary>Number of comings and goings so far.</summary>
    public int Count => entries.Count;

    /// <summary>Memory that it takes, in bytes.</summary>
    public long Bytes => entries.Capacity * (long)sizeof(int);

    public void Clear() => entries.Clear();

    /// <summary>Gives back what memory it has for more.</summary>
    public void Trim() => entries.TrimExcess();

    /// <summary>The car of a duty comes.</summary>
    public void Comes(int duty) => entries.Add(duty);

    /// <summary>The car of a duty leaves.</summary>
    public void Leaves(int duty) => entries.Add(~duty);

    /// <summary>Which duty an entry is about, and whether its car leaves.</summary>
    public (int Duty, bool Leaves) this[int entry] => entries[entry] is >= 0 and var duty ? (duty, false) : (~entries[entry], true);
}
