using Korevagt.Demand.Fitting;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Forecasting;

/// <summary>
/// How sure the rates of a forecast are: the shares of areas and the time effects carry their uncertainty through every
/// multiplier, which are themselves taken as known.
/// </summary>
/// <remarks>
/// To first order: a total is the sum of share x effect x multiplier, so that each share and each effect moves it by the
/// visits that hang on it. Without multipliers this is <see cref="RateUncertainty"/>.
/// </remarks>
internal sealed class ForecastUncertainty
{
    private readonly FittedDemand demand;
    private readonly FittedHours hours;
    private readonly VisitRates rates;
    private readonly int[] places;

    /// <summary>Prepares a forecast.</summary>
    /// <param name="demand">The fitted demand.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="hours">The year's hours with their effects.</param>
    /// <param name="rates">The forecast's rates.</param>
    public ForecastUncertainty(FittedDemand demand, Plan plan, FittedHours hours, VisitRates rates)
    {
        (this.demand, this.hours, this.rates) = (demand, hours, rates);
        places = FittedHours.PlacesOf(demand, plan);
    }

    /// <summary>The visits of some areas in some hours as they are expected, and as they will come.</summary>
    public (CountDistribution Expected, CountDistribution Coming) Of(IReadOnlyList<int> areas, IReadOnlyList<int> realHours)
    {
        var hourly = new double[realHours.Count];
        var ofPlace = new double[demand.Areas.Count];
        foreach (var area in areas)
        {
            var row = rates.Hours(area);
            for (var i = 0; i < hourly.Length; i++)
            {
                hourly[i] += row[realHours[i]];
                ofPlace[places[area]] += row[realHours[i]];
            }
        }

        var total = hourly.Sum();
        if (total <= 0)
        {
            return (new CountDistribution(0, double.PositiveInfinity), new CountDistribution(0, double.PositiveInfinity));
        }

        var unsure = (1 + SharesVariance(ofPlace, total)) * Math.Exp(TimeVariance(hourly, realHours, total));
        return (
            new CountDistribution(total, ShapeOf(unsure)),
            new CountDistribution(total, ShapeOf(unsure * (1 + DaysVariance(hourly, realHours, total)))));
    }

    private static double ShapeOf(double onePlusVariance) =>
        onePlusVariance > 1 + 1e-14 ? 1 / (onePlusVariance - 1) : double.PositiveInfinity;

    /// <summary>A share is a weight over the sum of all: more weight elsewhere takes from here.</summary>
    private double SharesVariance(double[] ofPlace, double total) => demand.Areas
        .Select((area, place) => (ofPlace[place] / total - area.Share) * (ofPlace[place] / total - area.Share) / area.Shape)
            .Sum();

    private double TimeVariance(double[] hourly, IReadOnlyList<int> realHours, double total)
    {
        var slope = new double[FittedEffects.Count];
        for (var i = 0; i < hourly.Length; i++)
        {
            var terms = hours.TermsOf(realHours[i]);
            slope[terms.WeekHour] += hourly[i];
            slope[terms.Month] += hourly[i];
            slope[terms.Kind] += hourly[i];
            slope[FittedEffects.Trend] += hourly[i] * terms.Trend;
        }

        int[] touched = [.. Enumerable.Range(0, FittedEffects.Count).Where(effect => slope[effect] != 0)];
        return Math.Max(
            0, touched.Sum(i => slope[i] * touched.Sum(j => slope[j] * demand.Covariance[FittedEffects.Packed(i, j)]))) / (total
                * total);
    }

    private double DaysVariance(double[] hourly, IReadOnlyList<int> realHours, double total) => demand.DayShape is { } shape
        ? realHours.Select((hour, i) => (hours.Duty[hour].DutyDate, Visits: hourly[i]))
            .GroupBy(hour => hour.DutyDate, hour => hour.Visits).Sum(day => day.Sum() * day.Sum()) / (total * total * shape)
        : 0;
}
