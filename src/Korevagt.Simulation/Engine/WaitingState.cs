using Korevagt.Simulation.Engine.Rules;

namespace Korevagt.Simulation.Engine;

/// <summary>The visits that wait at a moment, and what the dispatcher has in store for them.</summary>
internal sealed class WaitingState
{
    /// <summary>The visits, one urgency after the other in the order in which they wait.</summary>
    public List<int> Visits { get; } = [];

    /// <summary>When they must be looked at again though nothing happens.</summary>
    public int NextLook { get; set; }

    /// <summary>The same as the latest plan has it; of a dispatcher that makes none it means nothing.</summary>
    public int PlanLook { get; set; }

    /// <summary>The cars kept for them.</summary>
    public List<KeptCar> Kept { get; } = [];

    public void Clear()
    {
        Visits.Clear();
        Kept.Clear();
        (NextLook, PlanLook) = (int.MaxValue, int.MaxValue);
    }

    /// <summary>Whether the same is in store for the same visits, duties corresponding by their numbers; where none waits, it is.</summary>
    /// <param name="other">The state of another simulation of the same year.</param>
    /// <param name="numberInOther">The number there of each duty here.</param>
    public bool GoesOnAs(WaitingState other, int[] numberInOther)
    {
        if (Visits.Count != other.Visits.Count)
        {
            return false;
        }

        if (Visits.Count == 0)
        {
            return true;
        }

        if (NextLook != other.NextLook || PlanLook != other.PlanLook || Kept.Count != other.Kept.Count)
        {
            return false;
        }

        for (var i = 0; i < Visits.Count; i++)
        {
            if (Visits[i] != other.Visits[i])
            {
                return false;
            }
        }

        foreach (var kept in Kept)
        {
            if (!IsIn(other.Kept, numberInOther[kept.Duty], kept))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsIn(List<KeptCar> others, int duty, in KeptCar kept)
    {
        foreach (var other in others)
        {
            if (other.Duty == duty)
            {
                return kept.IsKeptAs(other);
            }
        }

        return false;
    }
}
