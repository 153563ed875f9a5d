using Korevagt.Domain.Time;

namespace Korevagt.Evaluation.Modelling;

/// <summary>Recurring hours followed through a year, forwards.</summary>
/// <param name="periods">When they hold, ascending and without overlap.</param>
internal sealed class PeriodWalk(SecondRange[] periods)
{
    private int next;

    /// <summary>Whether they hold at the second gone to.</summary>
    public bool Holds { get; private set; }

    /// <summary>When that changes; <see cref="int.MaxValue"/> for never.</summary>
    public int NextTurn => next == periods.Length ? int.MaxValue : Holds ? periods[next].To : periods[next].From;

    /// <summary>Goes to a second, none before the last one gone to.</summary>
    public void GoTo(int second)
    {
        while (next < periods.Length && periods[next].To <= second)
        {
            next++;
        }

        Holds = next < periods.Length && periods[next].From <= second;
    }
}
