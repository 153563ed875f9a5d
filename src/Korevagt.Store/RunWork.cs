namespace Korevagt.Store;

/// <summary>A run that can be computed.</summary>
/// <param name="Id">Its identity: the hash of everything that determines its result.</param>
/// <param name="Bundle">Hash of the list of its input files.</param>
/// <param name="Request">What is asked of these files, as JSON.</param>
/// <param name="Baseline">The simulation of the baseline.</param>
/// <param name="Scenario">The simulation of the scenario; null where the baseline is evaluated alone.</param>
/// <param name="Replications">Replications of each.</param>
public sealed record RunWork(
    string Id, string Bundle, string Request, SimulationWork Baseline, SimulationWork? Scenario, int Replications);
