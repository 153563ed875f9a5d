using System.Globalization;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;

namespace Korevagt.Rules;

/// <summary>How many visits a plan may have in a year: all of them are drawn into memory before the year is simulated.</summary>
public static class DrawnVisitsLimit
{
    /// <summary>The most visits that are drawn for one simulated year.</summary>
    public const double MostVisits = 10_000_000;

    private const int HoursOfALeapYear = 366 * 24;

    /// <summary>The JSON path of what says how many visits a plan has.</summary>
    internal static string PathOf(DemandModel demand) => demand switch
    {
        AssembledDemand => "$.demand.annualVisits",
        FittedDemand => "$.demandFile",
        ConstantDemand => "$.areas",
        _ => "$",
    };

    /// <summary>What is wrong with a plan in the year that its demand refers to; null when nothing is.</summary>
    internal static (Text Found, Text Expected)? Beyond(Plan plan) => Beyond(plan, plan.Demand switch
    {
        AssembledDemand demand => demand.AnnualVisits,
        FittedDemand demand => VisitsOf(demand, plan, demand.ReferenceYear),
        ConstantDemand demand => demand.VisitsPerHour.Sum() * HoursOfALeapYear,
        _ => 0,
    });

    /// <summary>What is wrong with a plan in one year, where the trend of its demand makes too many visits of it; null when nothing is.</summary>
    public static (Text Found, Text Expected)? BeyondIn(int year, Plan plan) => plan.Demand switch
    {
        AssembledDemand demand => Beyond(plan, demand.AnnualVisitsIn(year)),
        FittedDemand demand => Beyond(plan, VisitsOf(demand, plan, year)),
        _ => null,
    };

    private static double VisitsOf(FittedDemand demand, Plan plan, int year) => FittedRates.OfRegion(demand, DutyYear.Of(year, plan.Calendar)).Sum();

    /// <remarks>
    /// Visits are drawn for the product of all growth, wherever each holds, and then thinned to what holds there.
    /// </remarks>
    private static (Text Found, Text Expected)? Beyond(Plan plan, double visits)
    {
        var drawn = plan.DemandAdjustments.Where(change => change.Factor > 1).Aggregate(visits, (all, change) => all * change.Factor);
        return drawn <= MostVisits
            ? null
            : (TooMany(Words(drawn)), AtMost(Words(MostVisits)));
    }

    private static Text TooMany(Text visits) => new(
        $"der skulle trækkes {visits.Danish} besøg om året", $"{visits.English} visits a year would have to be drawn");

    private static Text AtMost(Text visits) => new($"højst {visits.Danish}", $"{visits.English} at most");

    private static Text Words(double visits)
    {
        var english = visits.ToString(visits < 1e15 ? "#,##0" : "0.##E+0", CultureInfo.InvariantCulture);
        return new(visits < 1e15 ? english.Replace(',', '.') : english.Replace('.', ','), english);
    }
}
