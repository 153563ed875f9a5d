using Korevagt.Simulation.Statistics;

namespace Korevagt.Planning.Tests.Theory;

/// <summary>A figure that theory knows exactly and the simulation estimates.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Exact">What theory says.</param>
/// <param name="Of">What a simulated year says.</param>
/// <param name="IsProbability">Whether it is a probability, for which a precision is wanted.</param>
internal sealed record TheoryFigure(string Name, double Exact, Func<ReplicationResult, double> Of, bool IsProbability = true)
{
    /// <summary>Whether half a percent of precision is asked for: a probability above 0.01.</summary>
    public bool WantsPrecision => IsProbability && Exact > 0.01;
}
