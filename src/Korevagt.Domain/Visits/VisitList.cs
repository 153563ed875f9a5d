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
    public void Add(in Visit visit)
    {
        if (Count == orderedSecond.Length)
        {
            Grow();
        }

        orderedSecond[Count] = visit.OrderedSecond;
        point[Count] = visit.Point;
        area[Count] = visit.Area;
        urgency[Count] = (byte)visit.Urgency;
        dispatchDelaySeconds[Count] = visit.DispatchDelaySeconds;
        onSiteSeconds[Count] = visit.OnSiteSeconds;
        Count++;
    }

    private void Grow()
    {
        var size = orderedSecond.Length * 2;
        Array.Resize(ref orderedSecond, size);
        Array.Resize(ref point, size);
        Array.Resize(ref area, size);
        Array.Resize(ref urgency, size);
        Array.Resize(ref dispatchDelaySeconds, size);
        Array.Resize(ref onSiteSeconds, size);
    }
}
