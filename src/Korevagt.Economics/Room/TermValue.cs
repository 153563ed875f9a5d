using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.Room;

/// <summary>
/// What contracted hours and shift starts come to between two dates, over as many years as lie between them. Years are laid out
/// once.
/// </summary>
/// <param name="calendar">Which dates are working days.</param>
internal sealed class TermValue(DutyCalendar calendar)
{
    private readonly Dictionary<int, DutyYear> years = [];

    /// <summary>Whether the years of a stretch can be priced.</summary>
    public static bool IsPriceable(LocalDate from, LocalDate to) =>
        from.Year >= DutyYear.EarliestYear && to.Year <= DutyYear.LatestYear && from <= to;

    /// <summary>The price of all shifts of a plan, in kroner: each year by its own calendar.</summary>
    /// <param name="plan">The plan; every shift has a contract.</param>
    /// <param name="from">First local date.</param>
    /// <param name="to">Last local date, not before the first.</param>
    public decimal Of(Plan plan, LocalDate from, LocalDate to)
    {
        var before = to.PlusDays(1);
        return Enumerable.Range(from.Year, to.Year - from.Year + 1)
            .Sum(year => ContractedCost.Of(plan, Year(year), from, before).TotalDkk ?? 0);
    }

    /// <summary>A year of the calendar.</summary>
    public DutyYear Year(int year)
    {
        if (!years.TryGetValue(year, out var laidOut))
        {
            years.Add(year, laidOut = DutyYear.Of(year, calendar));
        }

        return laidOut;
    }
}
