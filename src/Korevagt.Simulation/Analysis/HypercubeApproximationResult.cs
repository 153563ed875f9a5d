namespace Korevagt.Simulation.Analysis;

/// <summary>What Larson's approximation says about a hypercube system.</summary>
public sealed record HypercubeApproximationResult
{
    /// <summary>Probability that a visit finds all cars busy: lost without a line, waiting with one; exact.</summary>
    public required double LossOrWaitProbability { get; init; }

    /// <summary>Mean wait in line of all visits, in the unit of time of the rates; exact; 0 without a line.</summary>
    public required double MeanWait { get; init; }

    /// <summary>Share of time that each car is busy, approximately; their mean is exact.</summary>
    public required IReadOnlyList<double> Workloads { get; init; }

    /// <summary>
    /// Share of all visits served for which the car at the first index was sent at once to the atom at the second,
    /// approximately; scaled atom by atom so that all visits served at once go to some car.
    /// </summary>
    public required IReadOnlyList<IReadOnlyList<double>> ImmediateDispatches { get; init; }

    /// <summary>Steps until no workload moved by more than 1e-12.</summary>
    public required int Iterations { get; init; }
}
