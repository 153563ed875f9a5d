using System.Runtime.InteropServices;
using Korevagt.Domain.Texts;

namespace Korevagt.Logs;

/// <summary>
/// Takes what is wrong with the rows of a log. All of it is counted; only as much is kept as a person reads, so that the
/// memory it takes does not grow with the log. Who wants all of it gets it one by one.
/// </summary>
/// <param name="onFault">Gets every fault as it is found, or null.</param>
internal sealed class RowFaults(Action<RowFault>? onFault)
{
    /// <summary>How many faults are kept.</summary>
    public const int MostKept = 1_000;

    private readonly List<RowFault> kept = [];
    private readonly Dictionary<(RowFaultKind Kind, string Column), Tally> tallies = [];
    private readonly SortedDictionary<RowFaultKind, long> rejected = [];
    private int most = MostKept;
    private RowFaultKind first;

    /// <summary>How many things are wrong with the row under way.</summary>
    public int OfRow { get; private set; }

    /// <summary>How many things are wrong with all rows so far.</summary>
    public long Count { get; private set; }

    /// <summary>Rejected rows by what is wrong with each first.</summary>
    public IReadOnlyDictionary<RowFaultKind, long> RejectedByKind => rejected;

    /// <summary>The faults by kind and column, the most frequent first.</summary>
    public IReadOnlyList<RowFaultCount> Counts =>
    [
        .. tallies
            .Select(tally => new RowFaultCount(tally.Key.Kind, tally.Key.Column, tally.Value.Faults, tally.Value.First))
            .OrderByDescending(count => count.Faults).ThenBy(count => count.First.Line),
    ];

    /// <summary>The first faults in the order of the lines.</summary>
    public IReadOnlyList<RowFault> Kept => [.. kept.OrderBy(fault => fault.Line).Take(MostKept)];

    /// <summary>From here on come the rows that were left open: as many of them are kept again, whatever their lines.</summary>
    public void BeginLateRows() => most = kept.Count + MostKept;

    /// <summary>Begins another row.</summary>
    public void BeginRow() => OfRow = 0;

    /// <summary>Counts the row under way as rejected, by what was found wrong with it first.</summary>
    public void Reject() => rejected[first] = rejected.GetValueOrDefault(first) + 1;

    /// <summary>Takes a fault of the row under way.</summary>
    /// <param name="line">The row's line.</param>
    /// <param name="column">The column's name, or empty for the row as a whole.</param>
    /// <param name="kind">What kind of thing is wrong.</param>
    /// <param name="value">What stands there.</param>
    /// <param name="wording">Says it; not asked where nobody would read it.</param>
    public void Add(long line, string column, RowFaultKind kind, ReadOnlySpan<byte> value, Wording wording)
    {
        first = OfRow++ == 0 ? kind : first;
        Count++;
        ref var tally = ref CollectionsMarshal.GetValueRefOrAddDefault(tallies, (kind, column), out _);
        if (tally is null || kept.Count < most || onFault is not null)
        {
            var (message, expected) = wording(value);
            var fault = new RowFault(line, column, kind, message, expected);
            tally ??= new Tally(fault);
            if (kept.Count < most)
            {
                kept.Add(fault);
            }

            onFault?.Invoke(fault);
        }

        tally.Faults++;
    }

    private sealed class Tally(RowFault first)
    {
        public RowFault First { get; } = first;

        public long Faults { get; set; }
    }
}
