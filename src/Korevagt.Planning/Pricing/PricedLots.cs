using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Plans;
using Korevagt.Economics.ShouldCosts;
using NodaTime;

namespace Korevagt.Planning.Pricing;

/// <summary>What the shifts of a plan should cost, lot by lot.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Year">The year that hours are of.</param>
/// <param name="Date">The day whose figures hold.</param>
/// <param name="Table">Name of the table of figures.</param>
/// <param name="Figures">The figures used, in the order in which prices are reckoned.</param>
/// <param name="Lots">The lots, in the plan's order.</param>
public sealed record PricedLots(
    Plan Plan, int Year, LocalDate Date, string Table, IReadOnlyList<CostFigure> Figures, IReadOnlyList<PricedLot> Lots)
{
    /// <summary>Kroner a year of all lots together.</summary>
    public Spread DkkPerYear => Lots.Aggregate(default(Spread), (sum, lot) => sum + lot.Cost.DkkPerYear);

    /// <summary>Hours of duty of the year of all lots together.</summary>
    public double CarHours => Lots.Sum(lot => lot.Cost.CarHours);
}

/// <summary>A lot with what it should cost.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Name">Name shown to people.</param>
/// <param name="Cost">What it should cost.</param>
public sealed record PricedLot(string Id, string Name, ShouldCostOfShifts Cost);
