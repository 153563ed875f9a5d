using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Room;

/// <summary>What contracted hours and shift starts come to between two dates, over as many years as lie between them.</summary>
internal static class TermValue
{
    /// <summary>Whether the years of a stretch can be priced.</summary>
    public static bool IsPriceable(LocalDate from, LocalDate to) =>
        from.Year >= DutyYear.EarliestYear && to.Year <= DutyYear.LatestYear && from <= to;

    /// <summary>The price of all shifts of a plan, in kroner: each year by its own calendar.</summary>
    /// <param name="plan">The plan; every shift has a contract.</param>
    /// <param name="from">First local date.</param>
    /// <param name="to">Last local date, not before the first.</param>
    public static decimal Of(Plan plan, LocalDate from, LocalDate to)
    {
        var before = to.PlusDays(1);
        return Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Sum(year => ContractedCost.Of(plan, new DutyYear(year, plan.Calendar), from, before).TotalDkk ?? 0);
    }
}
