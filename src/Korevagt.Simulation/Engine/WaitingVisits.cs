namespace Korevagt.Simulation.Engine;

/// <summary>
/// The visits that wait for a car: one list per urgency, by due second and then by order of arising. Visits are linked
/// through arrays, so adding near the end and removing anywhere cost next to nothing.
/// </summary>
internal sealed class WaitingVisits(int urgencies)
{
    private const int None = -1;
    private const int NotWaiting = -2;

    private readonly int[] head = new int[urgencies];
    private readonly int[] tail = new int[urgencies];
    private int[] next = [];
    private int[] previous = [];

    /// <summary>Number of visits waiting.</summary>
    public int Count { get; private set; }

    /// <summary>Empties the lists and ensures capacity for a number of visits.</summary>
    public void Reset(int visits)
    {
        Count = 0;
        Array.Fill(head, None);
        Array.Fill(tail, None);
        if (next.Length < visits)
        {
            (next, previous) = (new int[visits * 5 / 4], new int[visits * 5 / 4]);
        }

        Array.Fill(previous, NotWaiting);
    }

    public bool IsWaiting(int visit) => previous[visit] != NotWaiting;

    /// <summary>First visit of an urgency, or a negative number.</summary>
    public int First(int urgency) => head[urgency];

    /// <summary>The visit after this one in its urgency's list, or a negative number.</summary>
    public int Next(int visit) => next[visit];

    /// <summary>Adds a visit before all of its urgency that are due later.</summary>
    public void Add(int visit, int urgency, ReadOnlySpan<int> dueSecond)
    {
        var before = tail[urgency];
        while (before != None
            && (dueSecond[before] > dueSecond[visit] || (dueSecond[before] == dueSecond[visit] && before > visit)))
        {
            before = previous[before];
        }

        var after = before == None ? head[urgency] : next[before];
        (previous[visit], next[visit]) = (before, after);
        if (before == None)
        {
            head[urgency] = visit;
        }
        else
        {
            next[before] = visit;
        }

        if (after == None)
        {
            tail[urgency] = visit;
        }
        else
        {
            previous[after] = visit;
        }

        Count++;
    }

    public void Remove(int visit, int urgency)
    {
        var (before, after) = (previous[visit], next[visit]);
        if (before == None)
        {
            head[urgency] = after;
        }
        else
        {
            next[before] = after;
        }

        if (after == None)
        {
            tail[urgency] = before;
        }
        else
        {
            previous[after] = before;
        }

        previous[visit] = NotWaiting;
        Count--;
    }
}
