namespace Korevagt.Simulation.Analysis;

/// <summary>
/// The queues of A. K. Erlang: Poisson arrivals, exponential service, <c>c</c> equal cars and either no line (loss, Erlang B)
/// or an infinite line served in order of arrival (delay, Erlang C).
/// </summary>
/// <remarks>
/// Formulas as in A. K. Erlang, "Løsning af nogle Problemer fra Sandsynlighedsregningen af Betydning for de automatiske
/// Telefoncentraler", Elektroteknikeren 13 (1917), and D. Gross, C. M. Harris, Fundamentals of Queueing Theory, ch. 2.
/// Rates are per unit of time, whichever unit; times come out in the same unit.
/// </remarks>
public static class Erlang
{
    /// <summary>Probability that a visit finds all cars busy and is lost (Erlang B).</summary>
    /// <remarks>The recursion B(0) = 1, B(n) = a B(n-1) / (n + a B(n-1)), which neither overflows nor cancels.</remarks>
    /// <param name="cars">Number of cars, 1 or more.</param>
    /// <param name="offeredLoad">Arrival rate over service rate, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double LossProbability(int cars, double offeredLoad)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(cars, 1);
        QueueInput.ThrowUnlessFiniteAndNotNegative(offeredLoad, nameof(offeredLoad));
        var blocked = 1.0;
        for (var n = 1; n <= cars; n++)
        {
            blocked = offeredLoad * blocked / (n + offeredLoad * blocked);
        }

        return blocked;
    }

    /// <summary>Probability that a visit finds all cars busy and waits (Erlang C).</summary>
    /// <remarks>From Erlang B by C = B / (1 - rho (1 - B)) with rho = a / c.</remarks>
    /// <param name="cars">Number of cars, 1 or more.</param>
    /// <param name="offeredLoad">Arrival rate over service rate, 0 or more and below the number of cars.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double WaitProbability(int cars, double offeredLoad)
    {
        var blocked = LossProbability(cars, offeredLoad);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(offeredLoad, cars);
        return blocked / (1 - offeredLoad / cars * (1 - blocked));
    }

    /// <summary>Mean wait in line of all visits, those that do not wait included (M/M/c): C / (c mu - lambda).</summary>
    /// <param name="cars">Number of cars, 1 or more.</param>
    /// <param name="arrivalRate">Visits per unit of time, 0 or more and below cars times service rate.</param>
    /// <param name="serviceRate">Visits that one busy car ends per unit of time, above 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double MeanWait(int cars, double arrivalRate, double serviceRate)
    {
        QueueInput.ThrowUnlessFiniteAndPositive(serviceRate, nameof(serviceRate));
        return WaitProbability(cars, arrivalRate / serviceRate) / (cars * serviceRate - arrivalRate);
    }

    /// <summary>Mean number of visits in line (M/M/c), by Little's law.</summary>
    /// <inheritdoc cref="MeanWait"/>
    public static double MeanQueueLength(int cars, double arrivalRate, double serviceRate) =>
        arrivalRate * MeanWait(cars, arrivalRate, serviceRate);

    /// <summary>Probability that a visit waits longer than a time (M/M/c): C exp(-(c mu - lambda) t).</summary>
    /// <param name="cars">Number of cars, 1 or more.</param>
    /// <param name="arrivalRate">Visits per unit of time, 0 or more and below cars times service rate.</param>
    /// <param name="serviceRate">Visits that one busy car ends per unit of time, above 0.</param>
    /// <param name="time">The time, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double WaitExceeds(int cars, double arrivalRate, double serviceRate, double time)
    {
        QueueInput.ThrowUnlessFiniteAndPositive(serviceRate, nameof(serviceRate));
        QueueInput.ThrowUnlessFiniteAndNotNegative(time, nameof(time));
        return WaitProbability(cars, arrivalRate / serviceRate) * Math.Exp(-(cars * serviceRate - arrivalRate) * time);
    }
}
