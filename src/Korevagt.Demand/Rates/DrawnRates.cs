using Korevagt.Demand.Numerics;
using Korevagt.Domain.Demand;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Demand.Rates;

/// <summary>
/// Draws rates from what the visit log leaves possible: the time effects from their normal posterior, the areas' weights
/// from their gamma posteriors, and on request each day's own factor where days vary beyond chance.
/// </summary>
/// <remarks>
/// A draw depends on seed and replication only, and each area has its own stream: plans that differ in shifts meet the same
/// rates. Safe to use from several threads.
/// </remarks>
public sealed class DrawnRates
{
    private readonly FittedDemand demand;
    private readonly FittedHours hours;
    private readonly int[] places;
    private readonly ulong seed;
    private readonly double[] factor;

    /// <summary>Prepares draws for a year.</summary>
    /// <param name="demand">The fitted demand.</param>
    /// <param name="plan">The plan, whose areas are all among the fitted.</param>
    /// <param name="year">The year.</param>
    /// <param name="seed">Seed of all streams.</param>
    /// <exception cref="ArgumentException">The plan has an area that was not fitted; a checked plan has none such.</exception>
    public DrawnRates(FittedDemand demand, Plan plan, DutyYear year, ulong seed)
    {
        this.demand = demand;
        this.seed = seed;
        hours = new FittedHours(demand, year);
        places = FittedHours.PlacesOf(demand, plan);
        var covariance = new double[FittedEffects.Count * FittedEffects.Count];
        for (var i = 0; i < FittedEffects.Count; i++)
        {
            for (var j = 0; j < FittedEffects.Count; j++)
            {
                covariance[i * FittedEffects.Count + j] = demand.Covariance[FittedEffects.Packed(i, j)];
            }
        }

        factor = Cholesky.Factor(covariance, FittedEffects.Count);
    }

    /// <summary>The rates of one replication.</summary>
    /// <param name="replication">Number of the replication, 0 or more.</param>
    /// <param name="withDayVariation">Whether each day gets its factor, where the log has such variation.</param>
    public VisitRates Draw(int replication, bool withDayVariation = true)
    {
        var hourly = hours.Visits(DrawEffects(replication));
        if (withDayVariation && demand.DayShape is { } shape)
        {
            VaryDays(hourly, shape, replication);
        }

        var weights = demand.Areas.Select((area, place) => area.Share * GammaQuantile.Of(
            area.Shape, Uniform(Stream(replication, place, RandomPurpose.AreaWeight)))).ToArray();
        var total = weights.Sum();
        return FittedRates.Spread(hourly, Array.ConvertAll(places, place => weights[place] / total), hours.Year);
    }

    private double[] DrawEffects(int replication)
    {
        var random = Stream(replication, 0, RandomPurpose.TimeEffects);
        var normal = new double[FittedEffects.Count];
        for (var i = 0; i < normal.Length; i++)
        {
            normal[i] = random.NextNormal();
        }

        var effects = (double[])hours.Effects.Clone();
        for (var i = 0; i < effects.Length; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                effects[i] += factor[i * FittedEffects.Count + j] * normal[j];
            }
        }

        return effects;
    }

    private void VaryDays(double[] hourly, double shape, int replication)
    {
        var days = Stream(replication, 0, RandomPurpose.DayFactor);
        var (date, day, level) = (LocalDate.MinIsoValue, 0, 1.0);
        for (var hour = 0; hour < hourly.Length; hour++)
        {
            if (hours.Duty[hour].DutyDate != date)
            {
                date = hours.Duty[hour].DutyDate;
                level = GammaQuantile.Of(shape, Uniform(days.Of(day++)));
            }

            hourly[hour] *= level;
        }
    }

    private static double Uniform(RandomStream random) => random.NextUniform();

    private RandomStream Stream(int replication, int area, RandomPurpose purpose) =>
        RandomStream.For(seed, replication, area, purpose);
}
