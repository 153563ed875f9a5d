using Korevagt.Domain.Visits;

namespace Korevagt.Simulation.Engine;

/// <summary>Fills a list with the visits of a replication, in the order in which they were ordered.</summary>
/// <param name="replication">Number of the replication, 0 or more.</param>
/// <param name="visits">The list to fill.</param>
public delegate void VisitSource(int replication, VisitList visits);
