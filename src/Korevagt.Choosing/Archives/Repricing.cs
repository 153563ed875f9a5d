using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Domain.Costs;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>
/// The rows of an archive at other prices: what contractors are paid for kilometres and overtime follows from what each shift drove and
/// stayed, which no price changes.
/// </summary>
internal sealed class Repricing(Question atNewPrices, PlanSpace space, FigureLayout layout)
{
    private const double MetersPerKilometer = 1000;
    private const double SecondsPerHour = 3600;

    private readonly Dictionary<string, Contract> contracts =
        atNewPrices.Baseline.Plan.Contracts.ToDictionary(contract => contract.Id, StringComparer.Ordinal);

    /// <summary>The rows of a plan with the new amounts.</summary>
    public double[] Of(DecisionVector vector, double[] rows)
    {
        var prices = PricesOf(vector);
        for (var at = 0; at < rows.Length; at += layout.Count)
        {
            var sum = 0.0;
            foreach (var (place, kilometer, hour) in prices)
            {
                sum += rows[at + layout.PlaceOfShift(place) + 1] / MetersPerKilometer * kilometer
                    + rows[at + layout.PlaceOfShift(place) + 2] / SecondsPerHour * hour;
            }

            rows[at + FigureLayout.PlaceOfContractors] = sum;
        }

        return rows;
    }

    private List<(int Place, double DkkPerKilometer, double DkkPerHour)> PricesOf(DecisionVector vector)
    {
        var baseline = atNewPrices.Baseline.Plan;
        var plan = space.ChangesOf(vector).Aggregate(baseline, (before, change) => change.Apply(before));
        var (own, next) = (baseline.Shifts.Select(shift => shift.Id).ToList(), baseline.Shifts.Count);
        return
        [
            .. plan.Shifts.Select(shift =>
            {
                var place = own.IndexOf(shift.Id) is >= 0 and var known ? known : next++;
                var contract = shift.Contract is { } id ? contracts[id] : null;
                return (place, (double)(contract?.DkkPerKilometer ?? 0), (double)(contract?.DkkPerOvertimeHour ?? 0));
            }),
        ];
    }
}
