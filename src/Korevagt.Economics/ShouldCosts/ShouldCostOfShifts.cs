using Korevagt.Domain.Costs;
using Korevagt.Domain.Costs.Figures;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Economics.ShouldCosts;

/// <summary>What shifts that one contractor drives should cost in a year.</summary>
/// <param name="Shifts">The shifts in the plan's order.</param>
/// <param name="PeakCars">How many cars he needs at the same time.</param>
/// <param name="CarHours">Hours of duty of the year, all cars together.</param>
public sealed record ShouldCostOfShifts(IReadOnlyList<ShouldCostOfShift> Shifts, int PeakCars, double CarHours)
{
    /// <summary>Kroner a year.</summary>
    public Spread DkkPerYear => Shifts.Aggregate(default(Spread), (sum, shift) => sum + shift.DkkPerYear);

    /// <summary>
    /// Reckons them together: in the lowest and the expected price the fixed costs of the fewest cars that can do it are spread over
    /// all hours of the shifts, in the highest each shift has cars of its own. Where the plan says which car a shift has, its hours
    /// are those of that car's shifts in all three.
    /// </summary>
    /// <param name="plan">The plan; of its shifts those of <paramref name="driven"/> are the contractor's.</param>
    /// <param name="driven">Whether he drives a shift.</param>
    /// <param name="year">The year that hours are of.</param>
    /// <param name="figures">The figures; all of <see cref="ShouldCost.Needed"/> hold on the date.</param>
    /// <param name="date">The local date whose figures hold.</param>
    public static ShouldCostOfShifts Of(Plan plan, Func<Shift, bool> driven, DutyYear year, FigureTable figures, LocalDate date)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(figures);
        List<Shift> shifts = [.. plan.Shifts.Where(driven)];
        var hours = shifts.ToDictionary(shift => shift.Id, shift => ContractedHours.Of(shift, year), StringComparer.Ordinal);
        var peak = ShouldCosts.PeakCars.Of(shifts, year);
        var all = shifts.Sum(shift => (decimal)hours[shift.Id].CarSeconds) / NodaConstants.SecondsPerHour;
        return new ShouldCostOfShifts(
            [.. shifts.Where(shift => hours[shift.Id] is { CarSeconds: > 0, Starts: > 0 }).Select(OfShift)], peak, (double)all);

        ShouldCostOfShift OfShift(Shift shift)
        {
            var own = HoursOf(shift);
            var starts = hours[shift.Id].Starts;
            var night = DutyUnits.Of(NightOf(figures), plan with { Shifts = [shift] }, year, from: null);
            var car = shift.Vehicle is { } vehicle
                ? Spread.Of(plan.Shifts.Where(other => other.Vehicle == vehicle)
                    .Sum(other => (decimal)ContractedHours.Of(other, year).CarSeconds) / NodaConstants.SecondsPerHour)
                : new Spread(all / peak, all / peak, own / shift.Cars);
            var cost = ShouldCost.Of(new DutyShape(own / starts, night / starts, car), figures, date);
            return new ShouldCostOfShift(shift.Id, shift.Name, shift.Cars, (double)own, starts, cost, cost.DkkPerHour * own);
        }

        decimal HoursOf(Shift shift) => (decimal)hours[shift.Id].CarSeconds / NodaConstants.SecondsPerHour;
    }

    private static CostDriver NightOf(FigureTable figures) =>
        new() { Id = "night", Name = "", Unit = CostUnit.PerHour, Hours = figures.Night };
}

/// <summary>What a shift should cost.</summary>
/// <param name="Shift">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="Cars">Its cars.</param>
/// <param name="CarHours">Hours of duty of the year, all cars together.</param>
/// <param name="Starts">How many times a car begins it in the year.</param>
/// <param name="Cost">The price of an hour of a car, line by line.</param>
/// <param name="DkkPerYear">Kroner a year, all cars together.</param>
public sealed record ShouldCostOfShift(
    string Shift, string Name, int Cars, double CarHours, int Starts, ShouldCost Cost, Spread DkkPerYear);
