using System.Globalization;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Planning.Files.Rules;

/// <summary>No more visits have to be drawn for a year than memory holds.</summary>
internal sealed class VisitsCanBeDrawn : IPlanRule
{
    /// <summary>The most visits that are drawn for one simulated year.</summary>
    public const double MostVisits = 10_000_000;

    private const int HoursOfALeapYear = 366 * 24;

    public IEnumerable<PlacedFault> Check(Plan plan, RuleScope scope)
    {
        var (path, visits) = plan.Demand switch
        {
            AssembledDemand demand => ("$.demand.annualVisits", demand.AnnualVisits),
            FittedDemand demand => ("$.demandFile", VisitsOf(demand, plan, demand.ReferenceYear)),
            ConstantDemand demand => ("$.areas", demand.VisitsPerHour.Sum() * HoursOfALeapYear),
            _ => ("$", 0),
        };
        if (scope.Has(plan.Demand is ConstantDemand ? "$.areas[*].visitsPerHour" : path) && Beyond(plan, visits) is var (found, expected))
        {
            yield return new PlacedFault(path, found, expected);
        }
    }

    /// <summary>What is wrong with a plan in one year, where the trend of its demand makes too many visits of it; null when nothing is.</summary>
    public static (string Found, string Expected)? BeyondIn(int year, Plan plan) => plan.Demand switch
    {
        AssembledDemand demand => Beyond(plan, demand.AnnualVisitsIn(year)),
        FittedDemand demand => Beyond(plan, VisitsOf(demand, plan, year)),
        _ => null,
    };

    private static double VisitsOf(FittedDemand demand, Plan plan, int year) => FittedRates.OfRegion(demand, new DutyYear(year, plan.Calendar)).Sum();

    /// <remarks>
    /// Visits are drawn for the product of all growth, wherever each holds, and then thinned to what holds there.
    /// </remarks>
    private static (string Found, string Expected)? Beyond(Plan plan, double visits)
    {
        var drawn = plan.DemandAdjustments.Where(change => change.Factor > 1).Aggregate(visits, (all, change) => all * change.Factor);
        return drawn <= MostVisits
            ? null
            : ($"{Words(drawn)} visits a year would have to be drawn", $"{Words(MostVisits)} at most");
    }

    private static string Words(double visits) => visits < 1e15
        ? visits.ToString("#,##0", CultureInfo.InvariantCulture)
        : visits.ToString("0.##E+0", CultureInfo.InvariantCulture);
}
