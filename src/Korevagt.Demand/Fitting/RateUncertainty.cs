using Korevagt.Demand.Numerics;
using Korevagt.Demand.Rates;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;

namespace Korevagt.Demand.Fitting;

/// <summary>
/// How sure a fitted demand is of its rates in one year, and of their totals over any areas and hours, before adjustments by
/// scenarios.
/// </summary>
/// <remarks>
/// The share of areas is a gamma variable over the sum of all (its variance to first order), the region's visits are
/// lognormal, and the two are independent. Their product's interval adds the squared half-widths of both on the logarithmic
/// scale, side by side (MOVER: Zou and Donner, Statistics in Medicine 27, 2008), which is exact when either is certain.
/// </remarks>
public sealed class RateUncertainty
{
    private readonly FittedDemand demand;
    private readonly FittedHours hours;
    private readonly int[] places;
    private readonly double[] visits;
    private readonly double sumOfVariances;

    /// <summary>Prepares a year.</summary>
    /// <param name="demand">The fitted demand.</param>
    /// <param name="plan">The plan, whose areas are all among the fitted.</param>
    /// <param name="year">The year.</param>
    /// <exception cref="ArgumentException">The plan has an area that was not fitted; a checked plan has none such.</exception>
    public RateUncertainty(FittedDemand demand, Plan plan, DutyYear year)
    {
        this.demand = demand;
        hours = new FittedHours(demand, year);
        places = FittedHours.PlacesOf(demand, plan);
        visits = hours.Visits(hours.Effects);
        sumOfVariances = demand.Areas.Sum(area => area.Share * area.Share / area.Shape);
        AllAreas = [.. Enumerable.Range(0, places.Length)];
        AllHours = [.. Enumerable.Range(0, visits.Length)];
    }

    /// <summary>Every area of the plan.</summary>
    public IReadOnlyList<int> AllAreas { get; }

    /// <summary>Every real hour of the year.</summary>
    public IReadOnlyList<int> AllHours { get; }

    /// <summary>The rate of one area in one real hour: visits per hour. A closed hour is 0, and sure.</summary>
    /// <param name="area">Index among the plan's areas.</param>
    /// <param name="hour">Real hour of the year.</param>
    /// <param name="probability">Probability inside, between 0 and 1.</param>
    public RateInterval Rate(int area, int hour, double probability = 0.95) =>
        Interval(ShareOf([area]), (visits[hour], visits[hour] > 0 ? LogVarianceOf(hour) : 0), probability);

    /// <summary>Expected visits of some areas in some hours together.</summary>
    /// <param name="areas">Indices among the plan's areas, each once.</param>
    /// <param name="realHours">Real hours of the year, each once.</param>
    /// <param name="probability">Probability inside, between 0 and 1.</param>
    public RateInterval Total(IReadOnlyList<int> areas, IReadOnlyList<int> realHours, double probability = 0.95) =>
        Interval(ShareOf(areas), VisitsOf(realHours), probability);
    /// <summary>
    /// How many visits will come of some areas in some hours: chance of the visits, variation of days and the rates'
    /// uncertainty together.
    /// </summary>
    /// <param name="areas">Indices among the plan's areas, each once.</param>
    /// <param name="realHours">Real hours of the year, each once.</param>
    public CountDistribution Visits(IReadOnlyList<int> areas, IReadOnlyList<int> realHours)
    {
        var (share, shareShape) = ShareOf(areas);
        var (total, logVariance) = VisitsOf(realHours);
        if (share * total == 0)
        {
            return new CountDistribution(0, double.PositiveInfinity);
        }

        var days = demand.DayShape is { } shape
            ? realHours.GroupBy(hour => hours.Duty[hour].DutyDate, hour => visits[hour])
                .Sum(day => day.Sum() * day.Sum()) / (total * total * shape)
            : 0;
        return new CountDistribution(share * total, 1 / ((1 + 1 / shareShape) * Math.Exp(logVariance) * (1 + days) - 1));
    }

    private static RateInterval Interval(
        (double Share, double Shape) areas, (double Visits, double LogVariance) time, double probability)
    {
        var expected = areas.Share * time.Visits;
        if (expected == 0)
        {
            return new RateInterval(0, 0, 0);
        }

        double End(double p)
        {
            var ofShare = Math.Log(GammaQuantile.Of(areas.Shape, p));
            var ofTime = NormalQuantile.Of(p) * Math.Sqrt(time.LogVariance);
            // Signed squares: both ends of a very skew share can lie below its mean.
            var square = ofShare * Math.Abs(ofShare) + ofTime * Math.Abs(ofTime);
            return expected * Math.Exp(Math.Sign(square) * Math.Sqrt(Math.Abs(square)));
        }

        return new RateInterval(End((1 - probability) / 2), expected, End((1 + probability) / 2));
    }

    private double LogVarianceOf(int hour)
    {
        var terms = hours.TermsOf(hour);
        ReadOnlySpan<int> effects = [terms.WeekHour, terms.Month, terms.Kind, FittedEffects.Trend];
        ReadOnlySpan<double> slopes = [1, 1, 1, terms.Trend];
        var variance = 0.0;
        for (var i = 0; i < effects.Length; i++)
        {
            for (var j = 0; j < effects.Length; j++)
            {
                variance += slopes[i] * slopes[j] * demand.Covariance[FittedEffects.Packed(effects[i], effects[j])];
            }
        }

        return Math.Max(0, variance);
    }

    /// <summary>Mean and shape of the areas' share of the region's visits.</summary>
    private (double Share, double Shape) ShareOf(IReadOnlyList<int> areas)
    {
        var (share, variance) = (0.0, 0.0);
        foreach (var index in areas)
        {
            var area = demand.Areas[places[index]];
            share += area.Share;
            variance += area.Share * area.Share / area.Shape;
        }

        // X / (X + Y) for independent X and Y with means that add up to 1: relative variance (1 - x)^2 (var X / x^2 + var Y /
        // y^2).
        var rest = 1 - share;
        var relative = rest <= 1e-12 || share <= 0
            ? 0
            : rest * rest * (variance / (share * share) + (sumOfVariances - variance) / (rest * rest));
        return (share, relative > 1e-14 ? 1 / relative : 1e14);
    }

    /// <summary>The region's visits in some hours, and the variance of their logarithm to first order.</summary>
    private (double Visits, double LogVariance) VisitsOf(IReadOnlyList<int> realHours)
    {
        var total = 0.0;
        var slope = new double[FittedEffects.Count];
        foreach (var hour in realHours)
        {
            if (visits[hour] > 0)
            {
                var terms = hours.TermsOf(hour);
                total += visits[hour];
                slope[terms.WeekHour] += visits[hour];
                slope[terms.Month] += visits[hour];
                slope[terms.Kind] += visits[hour];
                slope[FittedEffects.Trend] += visits[hour] * terms.Trend;
            }
        }

        int[] touched = [.. Enumerable.Range(0, FittedEffects.Count).Where(effect => slope[effect] != 0)];
        var variance = touched.Sum(i => slope[i] * touched.Sum(j => slope[j] * demand.Covariance[FittedEffects.Packed(i, j)]));
        return (total, total > 0 ? Math.Max(0, variance) / (total * total) : 0);
    }
}
