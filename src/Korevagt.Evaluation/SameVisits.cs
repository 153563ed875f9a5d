using Korevagt.Domain.Plans;

namespace Korevagt.Evaluation;

/// <summary>Whether two plans are met by the very same visits, so that one draw serves both.</summary>
internal static class SameVisits
{
    /// <summary>
    /// True when everything that the drawing of visits reads is the same: demand, adjustments, service process, urgencies,
    /// calendar, municipalities, and the areas in all but their district.
    /// </summary>
    public static bool Hold(Plan first, Plan second) =>
        ReferenceEquals(first.Demand, second.Demand)
        && ReferenceEquals(first.Calendar, second.Calendar)
        && first.DemandAdjustments.SequenceEqual(second.DemandAdjustments)
        && first.Process == second.Process
        && first.PointsPerArea == second.PointsPerArea
        && first.Urgencies.SequenceEqual(second.Urgencies)
        && first.Municipalities.SequenceEqual(second.Municipalities)
        && first.Areas.Select(WithoutDistrict).SequenceEqual(second.Areas.Select(WithoutDistrict));

    private static Area WithoutDistrict(Area area) => area with { District = "" };
}
