using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using Korevagt.Economics;
using Korevagt.Files.Baselines;
using Korevagt.Tenders.Formats;

namespace Korevagt.Tenders.Quantities;

/// <summary>
/// How many car hours of a shift each item is of, as the clock really runs. An item's hours are what a contract would cost
/// that pays one krone in its hours and nothing in others, so that they are counted as contracts count them.
/// </summary>
internal sealed class ItemHours(Plan plan, DutyYear year, IReadOnlyList<TenderItemFile> items)
{
    private const string Counting = "hours";

    private readonly List<TenderItemFile> ofHours = [.. items.Where(item => item.Unit == ItemUnit.Hour)];

    /// <summary>Car hours of each shift in an item's hours, in the plan's order.</summary>
    public IReadOnlyList<decimal> Of(TenderItemFile item) => Priced(ofHours.IndexOf(item));

    /// <summary>Car hours of each shift that are in no item's hours, in the plan's order.</summary>
    public IReadOnlyList<decimal> OfNone() => Priced(ofHours.Count);

    private List<decimal> Priced(int paid)
    {
        List<PriceBand> bands =
        [
            .. ofHours.Select((item, index) => new PriceBand(HoursOf(item), index == paid ? 1 : 0)),
            new(RecurringHours.AroundTheClock, paid == ofHours.Count ? 1 : 0),
        ];
        var counting = plan with
        {
            Contracts = [new Contract { Id = Counting, Name = Counting, HourlyPrices = bands }],
            Shifts = [.. plan.Shifts.Select(shift => shift with { Contract = Counting })],
        };
        return [.. ContractedCost.Of(counting, year).Shifts.Select(shift => shift.HoursDkk ?? 0)];
    }

    private static RecurringHours HoursOf(TenderItemFile item) =>
        item.Hours is { } hours ? PlanAssembly.Hours(hours) : RecurringHours.AroundTheClock;
}
