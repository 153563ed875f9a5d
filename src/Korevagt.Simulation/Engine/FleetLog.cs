namespace Korevagt.Simulation.Engine;

/// <summary>
/// Which cars came on duty and left, in the order in which they did: it decides who gets which slot. And how often slots decided
/// something.
/// </summary>
internal sealed class FleetLog
{
    private readonly List<int> entries = [];

    /// <summary>Number of comings and goings so far.</summary>
    public int Count => entries.Count;

    /// <summary>How often so far several things happened in one second that come out otherwise in another order of cars.</summary>
    public int OrderMattered { get; set; }

    /// <summary>Memory that it takes, in bytes.</summary>
    public long Bytes => entries.Capacity * (long)sizeof(int);

    public void Clear()
    {
        entries.Clear();
        OrderMattered = 0;
    }

    /// <summary>Gives back what memory it has for more.</summary>
    public void Trim() => entries.TrimExcess();

    /// <summary>The car of a duty comes.</summary>
    public void Comes(int duty) => entries.Add(duty);

    /// <summary>The car of a duty leaves.</summary>
    public void Leaves(int duty) => entries.Add(~duty);

    /// <summary>Takes over entries of another year, whose duties have other numbers here.</summary>
    public void TakeOver(FleetLog other, int first, int end, int[] numberHere)
    {
        for (var entry = first; entry < end; entry++)
        {
            var (duty, leaves) = other[entry];
            entries.Add(leaves ? ~numberHere[duty] : numberHere[duty]);
        }
    }

    /// <summary>Which duty an entry is about, and whether its car leaves.</summary>
    public (int Duty, bool Leaves) this[int entry] => entries[entry] is >= 0 and var duty ? (duty, false) : (~entries[entry], true);
}
