using Korevagt.Domain.Plans;
using Korevagt.Economics;
using Korevagt.Files.Scenarios;
using Korevagt.Simulation.Model;

namespace Korevagt.Choosing.Candidates;

/// <summary>
/// A plan that differs from a baseline in its shifts and dispatch alone. It never changes; any number of threads may share it.
/// Its duties are worked out when it is simulated and kept for no longer, so that thousands fit in memory.
/// </summary>
public sealed class Candidate
{
    internal Candidate(
        IReadOnlyList<PlanChange> changes, Plan plan, SimulationModel model, int[] placeOfShift, CertainCost certain) =>
        (Changes, Plan, Model, PlaceOfShift, Certain) = (changes, plan, model, placeOfShift, certain);

    /// <summary>What it changes, as a scenario file says it; empty for the baseline.</summary>
    public IReadOnlyList<PlanChange> Changes { get; }

    /// <summary>The plan; it bears the baseline's name.</summary>
    public Plan Plan { get; }

    /// <summary>What follows from contracts and calendar alone.</summary>
    public CertainCost Certain { get; }

    /// <summary>
    /// All that is simulated but the duties; candidates with the same dispatch share the very model, and can follow one another.
    /// </summary>
    internal SimulationModel Model { get; }

    /// <summary>The shared place of each shift of the plan: the baseline's shifts in their order, then those that are added.</summary>
    internal int[] PlaceOfShift { get; }
}

/// <summary>What of a plan's cost calendar and contracts decide.</summary>
/// <param name="ContractedDkk">Hours and shift starts, in kroner; null where a shift has no contract.</param>
/// <param name="CarHours">Contracted car hours.</param>
/// <param name="Other">The cost drivers of car hours and shift starts.</param>
public sealed record CertainCost(decimal? ContractedDkk, double CarHours, OtherCost Other);
