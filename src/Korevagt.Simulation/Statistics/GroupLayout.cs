using Korevagt.Domain.Time;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// The order of the groups that statistics are kept for: region, districts, urgencies, hours of the clock, areas, districts
/// by part of the day.
/// </summary>
public readonly record struct GroupLayout(int Areas, int Districts, int Urgencies)
{
    private const int HoursOfClock = 24;

    /// <summary>The groups of a model.</summary>
    public static GroupLayout Of(SimulationModel model) =>
        new(model.DistrictOfArea.Count, model.DistrictCount, model.DueSeconds.Count);

    /// <summary>Index of the whole region.</summary>
    public static int Region => 0;

    /// <summary>Number of groups.</summary>
    public int Count => Area(Areas) + Districts * DutyParts.Count;

    /// <summary>Index of a district.</summary>
    public static int District(int district) => 1 + district;

    /// <summary>Index of an urgency.</summary>
    public int Urgency(int urgency) => 1 + Districts + urgency;

    /// <summary>Index of an hour of the local clock, by when the visit was ordered.</summary>
    public int Hour(int hour) => 1 + Districts + Urgencies + hour;

    /// <summary>Index of a district in one part of the day, by when the visit was ordered.</summary>
    public int DistrictPart(int district, DutyPart part) => Area(Areas) + district * DutyParts.Count + (int)part;

    /// <summary>Index of an area.</summary>
    public int Area(int area) => 1 + Districts + Urgencies + HoursOfClock + area;
}
