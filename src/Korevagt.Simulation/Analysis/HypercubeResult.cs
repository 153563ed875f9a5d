namespace Korevagt.Simulation.Analysis;

/// <summary>The steady state of a hypercube queueing model.</summary>
public sealed record HypercubeResult
{
    /// <summary>
    /// Probability of each set of busy cars with nobody in line; bit n of the index is set where car n is busy. Together with
    /// <see cref="QueueProbability"/> they sum to 1.
    /// </summary>
    public required IReadOnlyList<double> StateProbabilities { get; init; }

    /// <summary>Probability that somebody is in line; 0 without a line.</summary>
    public required double QueueProbability { get; init; }

    /// <summary>Probability that a visit finds all cars busy: it is lost without a line and waits with one.</summary>
    public required double LossOrWaitProbability { get; init; }

    /// <summary>Mean wait in line of all visits, in the unit of time of the rates; 0 without a line.</summary>
    public required double MeanWait { get; init; }

    /// <summary>Share of time that each car is busy.</summary>
    public required IReadOnlyList<double> Workloads { get; init; }

    /// <summary>
    /// Share of all visits served for which the car at the first index was sent at once to the atom at the second; they sum
    /// to 1 without a line and to 1 minus the probability of waiting with one.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> ImmediateDispatches { get; init; }

    /// <summary>
    /// Share of all visits served for which the car was sent to the atom after a wait in line; all 0 without a line.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> QueuedDispatches { get; init; }

    /// <summary>
    /// Largest difference between a state's probability and what flows into it over the rate at which it is left, by the
    /// balance equations.
    /// </summary>
    public required double Residual { get; init; }

    /// <summary>Sweeps over the balance equations until they held.</summary>
    public required int Sweeps { get; init; }
}
