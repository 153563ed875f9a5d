namespace Korevagt.Domain.Visits;

/// <summary>
/// The visits of one year in the order in which they were ordered, as parallel arrays that are filled again for each
/// replication. All times in whole seconds.
/// </summary>
public sealed class VisitList
{
    private const int InitialCapacity = 1024;

    private int[] orderedSecond = new int[InitialCapacity];
    private int[] point = new int[InitialCapacity];
    private int[] area = new int[InitialCapacity];
    private byte[] urgency = new byte[InitialCapacity];
    private int[] dispatchDelaySeconds = new int[InitialCapacity];
    private int[] onSiteSeconds = new int[InitialCapacity];

    /// <summary>Number of visits.</summary>
    public int Count { get; private set; }

    /// <summary>Visits that a scenario moved to the daytime practice before they could arise.</summary>
    public int MovedToDaytime { get; set; }

    /// <summary>When each visit was ordered, in seconds from the year's start; ascending.</summary>
    public ReadOnlySpan<int> OrderedSecond => orderedSecond.AsSpan(0, Count);

    /// <summary>Index of the place of each visit among the points of the model.</summary>
    public ReadOnlySpan<int> Point => point.AsSpan(0, Count);

    /// <summary>Index of each visit's area.</summary>
    public ReadOnlySpan<int> Area => area.AsSpan(0, Count);

    /// <summary>Index of each visit's urgency, 0 the most urgent.</summary>
    public ReadOnlySpan<byte> Urgency => urgency.AsSpan(0, Count);

    /// <summary>Seconds from the order until the visit may be given to a car.</summary>
    public ReadOnlySpan<int> DispatchDelaySeconds => dispatchDelaySeconds.AsSpan(0, Count);

    /// <summary>Seconds that the car stays with the patient, parking and handover included.</summary>
    public ReadOnlySpan<int> OnSiteSeconds => onSiteSeconds.AsSpan(0, Count);

    /// <summary>Empties the list and keeps its memory.</summary>
    public void Clear()
    {
        Count = 0;
        MovedToDaytime = 0;
    }

    /// <summary>Appends a visit; the caller keeps the order.</summary>
    public void Add(in Visit visit) => Append(new ReadOnlySpan<Visit>(in visit));

    /// <summary>Appends visits; the caller keeps the order.</summary>
    public void Append(ReadOnlySpan<Visit> added)
    {
        if (Count + added.Length > orderedSecond.Length)
        {
            GrowTo(Math.Max(Count + added.Length, orderedSecond.Length * 2));
        }

        var (seconds, points, areas) = (orderedSecond, point, area);
        var (urgencies, delays, stays) = (urgency, dispatchDelaySeconds, onSiteSeconds);
        var next = Count;
        foreach (ref readonly var visit in added)
        {
            seconds[next] = visit.OrderedSecond;
            points[next] = visit.Point;
            areas[next] = visit.Area;
            urgencies[next] = (byte)visit.Urgency;
            delays[next] = visit.DispatchDelaySeconds;
            stays[next] = visit.OnSiteSeconds;
            next++;
        }

        Count = next;
    }

    private void GrowTo(int size)
    {
        Array.Resize(ref orderedSecond, size);
        Array.Resize(ref point, size);
        Array.Resize(ref area, size);
        Array.Resize(ref urgency, size);
        Array.Resize(ref dispatchDelaySeconds, size);
        Array.Resize(ref onSiteSeconds, size);
    }
}
