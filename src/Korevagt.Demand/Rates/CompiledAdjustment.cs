using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Rates;

/// <summary>A demand adjustment looked up by index instead of by name.</summary>
internal sealed class CompiledAdjustment
{
    private readonly bool[] areas;
    private readonly bool[] hours;
    private readonly int urgency;

    public CompiledAdjustment(DemandAdjustment adjustment, Plan plan, DutyYear year)
    {
        Factor = adjustment.Factor;
        MovesToDaytime = adjustment.MovesToDaytime;
        areas = [.. plan.Areas.Select(area => adjustment.Areas?.Contains(area.Id) ?? true)];
        hours = [.. year.Hours.Select(hour => adjustment.Hours?.Contains(year.Calendar, hour.Date, hour.Time) ?? true)];
        urgency = adjustment.Urgency is null ? -1 : plan.Urgencies.ToList().FindIndex(u => u.Id == adjustment.Urgency);
    }

    public double Factor { get; }

    public bool MovesToDaytime { get; }

    public bool Holds(int area, int hour, int visitUrgency) =>
        areas[area] && hours[hour] && (urgency < 0 || urgency == visitUrgency);
}
