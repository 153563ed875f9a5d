using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>A model and the visits that meet it.</summary>
/// <param name="Model">The model.</param>
/// <param name="Visits">
/// Makes a source for one thread. Cases that share this very delegate are met by one and the same draw of visits, which
/// saves drawing them again.
/// </param>
public sealed record SimulationCase(SimulationModel Model, Func<VisitSource> Visits);
