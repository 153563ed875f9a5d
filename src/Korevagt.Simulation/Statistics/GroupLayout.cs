namespace Korevagt.Simulation.Statistics;

/// <summary>The order of the groups that statistics are kept for: region, districts, urgencies, hours of the clock, areas.</summary>
public readonly record struct GroupLayout(int Areas, int Districts, int Urgencies)
{
    private const int HoursOfClock = 24;

    /// <summary>Index of the whole region.</summary>
    public static int Region => 0;

    /// <summary>Number of groups.</summary>
    public int Count => 1 + Districts + Urgencies + HoursOfClock + Areas;

    /// <summary>Index of a district.</summary>
    public static int District(int district) => 1 + district;

    /// <summary>Index of an urgency.</summary>
    public int Urgency(int urgency) => 1 + Districts + urgency;

    /// <summary>Index of an hour of the local clock, by when the visit was ordered.</summary>
    public int Hour(int hour) => 1 + Districts + Urgencies + hour;

    /// <summary>Index of an area.</summary>
    public int Area(int area) => 1 + Districts + Urgencies + HoursOfClock + area;
}
