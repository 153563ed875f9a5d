namespace Korevagt.Planning.Analysis;

/// <summary>How the figures of a group of cars were found.</summary>
public enum AnalysisMethod
{
    /// <summary>The exact hypercube queueing model.</summary>
    ExactHypercube,

    /// <summary>Larson's approximation of it, beyond <see cref="Korevagt.Simulation.Analysis.Hypercube.MaximumCars"/> cars.</summary>
    LarsonApproximation,

    /// <summary>No visits: nothing to compute.</summary>
    NoVisits,

    /// <summary>More visits than the cars can make: the line would grow without end, so there are no figures.</summary>
    Overloaded,
}
