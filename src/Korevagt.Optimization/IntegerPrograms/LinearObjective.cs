namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>A sum of terms that is to be as small or as great as it can be.</summary>
/// <param name="Sense">Which of the two.</param>
/// <param name="Terms">The sum; each variable at most once.</param>
public sealed record LinearObjective(ObjectiveSense Sense, IReadOnlyList<Term> Terms)
{
    /// <summary>No preference: any solution will do.</summary>
    public static LinearObjective None { get; } = Minimize([]);

    /// <summary>The smaller the better.</summary>
    public static LinearObjective Minimize(IReadOnlyList<Term> terms) => new(ObjectiveSense.Minimize, terms);

    /// <summary>The greater the better.</summary>
    public static LinearObjective Maximize(IReadOnlyList<Term> terms) => new(ObjectiveSense.Maximize, terms);
}
