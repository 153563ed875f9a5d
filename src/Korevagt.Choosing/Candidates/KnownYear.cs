using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;

namespace Korevagt.Choosing.Candidates;

/// <summary>The visits of a year, and what the reference does with them; its memory serves one year after the other.</summary>
/// <param name="plans">What the candidates were made by.</param>
internal sealed class KnownYear(CandidatePlans plans)
{
    private readonly VisitSource draw = plans.Source();

    /// <summary>Number of the replication.</summary>
    public int Number { get; private set; } = -1;

    /// <summary>The visits.</summary>
    public VisitList Visits { get; } = new();

    /// <summary>The reference's year.</summary>
    public YearTrace Trace { get; } = new();

    /// <summary>Draws the visits of another year.</summary>
    public void Draw(int number)
    {
        Number = number;
        draw(number, Visits);
    }
}
