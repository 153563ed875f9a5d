namespace Korevagt.Simulation.Analysis;

/// <summary>Mean waits where service is not exponential: exact for one car, approximate for several.</summary>
/// <remarks>
/// "Variability" is the squared coefficient of variation of the service time: 0 where every visit takes the same time, 1 for
/// exponential times.
/// </remarks>
public static class GeneralService
{
    /// <summary>Mean wait in line at one car (M/G/1), exact: rho E[S] (1 + scv) / (2 (1 - rho)).</summary>
    /// <remarks>
    /// F. Pollaczek, Mathematische Zeitschrift 32 (1930), and A. Y. Khinchine, Matematicheskii Sbornik 39 (1932).
    /// </remarks>
    /// <param name="arrivalRate">Visits per unit of time, 0 or more and below 1 over the mean service.</param>
    /// <param name="meanService">Mean service time, above 0.</param>
    /// <param name="variability">Squared coefficient of variation of the service time, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double PollaczekKhinchineMeanWait(double arrivalRate, double meanService, double variability)
    {
        QueueInput.ThrowUnlessFiniteAndNotNegative(arrivalRate, nameof(arrivalRate));
        QueueInput.ThrowUnlessFiniteAndPositive(meanService, nameof(meanService));
        QueueInput.ThrowUnlessFiniteAndNotNegative(variability, nameof(variability));
        var utilization = arrivalRate * meanService;
        if (utilization >= 1)
        {
            throw new ArgumentOutOfRangeException(
                nameof(arrivalRate), arrivalRate, "Expected less than 1 over the mean service.");
        }

        return utilization * meanService * (1 + variability) / (2 * (1 - utilization));
    }

    /// <summary>
    /// An approximation, not exact for more than one car: mean wait in line at several cars (M/G/c), the M/M/c wait times
    /// (1 + scv) / 2.
    /// </summary>
    /// <remarks>
    /// The formula of Allen and Cunneen for Poisson arrivals: A. O. Allen, Probability, Statistics, and Queueing Theory with
    /// Computer Science Applications, 2nd ed. 1990. Exact for exponential service and for one car.
    /// </remarks>
    /// <param name="cars">Number of cars, 1 or more.</param>
    /// <param name="arrivalRate">Visits per unit of time, 0 or more and below cars over the mean service.</param>
    /// <param name="meanService">Mean service time, above 0.</param>
    /// <param name="variability">Squared coefficient of variation of the service time, 0 or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A parameter is outside its range.</exception>
    public static double AllenCunneenMeanWait(int cars, double arrivalRate, double meanService, double variability)
    {
        QueueInput.ThrowUnlessFiniteAndPositive(meanService, nameof(meanService));
        QueueInput.ThrowUnlessFiniteAndNotNegative(variability, nameof(variability));
        return Erlang.MeanWait(cars, arrivalRate, 1 / meanService) * (1 + variability) / 2;
    }
}
