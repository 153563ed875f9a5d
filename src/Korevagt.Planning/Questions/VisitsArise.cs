using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;

namespace Korevagt.Planning.Questions;

/// <summary>Where visits arise at all.</summary>
internal static class VisitsArise
{
    /// <summary>Whether the demand of a plan has any in an area, after what scenarios have made of it.</summary>
    public static bool In(Plan plan, Area area) => HasSome(plan, area) && !plan.DemandAdjustments.Any(
        change => change is { Factor: 0, Hours: null, Urgency: null } && change.Areas?.Contains(area.Id) != false);

    private static bool HasSome(Plan plan, Area area) => plan.Demand switch
    {
        ConstantDemand constant => constant.VisitsPerHour[plan.Areas.Index().First(entry => entry.Item.Id == area.Id).Index] > 0,
        AssembledDemand assembled => assembled.AnnualVisits > 0 && area.Population > 0,
        _ => true,
    };
}
