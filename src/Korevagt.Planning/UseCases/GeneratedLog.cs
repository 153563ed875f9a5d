using Korevagt.Demand.Rates;
using Korevagt.Domain.Visits;

namespace Korevagt.Planning.UseCases;

/// <summary>A log of visits that never were, and the rates they were drawn from.</summary>
/// <param name="Log">The visits.</param>
/// <param name="Expected">The expected visits, year after year.</param>
public sealed record GeneratedLog(VisitLog Log, IReadOnlyList<VisitRates> Expected);
