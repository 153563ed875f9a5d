using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Store;

namespace Korevagt.Batches.Computing;

/// <summary>The comparison behind a stored result.</summary>
/// <param name="Comparison">The comparison, or why its input does not allow one; null where blocks are gone or damaged.</param>
/// <param name="Damaged">Those blocks; empty where there is a comparison.</param>
public sealed record StoredComparison(Outcome<Comparison>? Comparison, IReadOnlyList<(string Simulation, BlockRange Range)> Damaged);
