using Korevagt.Simulation.Analysis;
using NodaTime;

namespace Korevagt.Planning.Analysis;

/// <summary>What Erlang's formulas say of a group of cars as if all were equal: an independent check of the hypercube.</summary>
/// <param name="AllBusy">Probability that a visit finds all cars busy: Erlang B without a line, Erlang C with one.</param>
/// <param name="MeanWaitMinutes">Mean wait of all visits for exponential service (M/M/c); 0 without a line.</param>
/// <param name="GeneralMeanWaitMinutes">The same for the service's own variability (M/G/c, Allen-Cunneen); 0 without a line.</param>
public sealed record ErlangReference(double AllBusy, double MeanWaitMinutes, double GeneralMeanWaitMinutes)
{
    /// <summary>The formulas' figures; null where a line would grow without end.</summary>
    /// <param name="capacity">Whether visits can wait.</param>
    /// <param name="cars">Number of cars.</param>
    /// <param name="arrivalRate">Visits per second.</param>
    /// <param name="meanService">Mean seconds that a visit keeps a car busy.</param>
    /// <param name="variability">Squared coefficient of variation of that time.</param>
    internal static ErlangReference? Of(LineCapacity capacity, int cars, double arrivalRate, double meanService, double variability)
    {
        var load = arrivalRate * meanService;
        if (capacity == LineCapacity.Zero)
        {
            return new ErlangReference(Erlang.LossProbability(cars, load), 0, 0);
        }

        return load >= cars
            ? null
            : new ErlangReference(
                Erlang.WaitProbability(cars, load),
                Erlang.MeanWait(cars, arrivalRate, 1 / meanService) / NodaConstants.SecondsPerMinute,
                GeneralService.AllenCunneenMeanWait(cars, arrivalRate, meanService, variability) / NodaConstants.SecondsPerMinute);
    }
}
