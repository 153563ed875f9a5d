namespace Korevagt.Optimization.Search;

/// <summary>What one decision may be: a whole number between two bounds, both included.</summary>
/// <param name="Lower">The least.</param>
/// <param name="Upper">The greatest, not below <paramref name="Lower"/>; equal to it where the decision is locked.</param>
/// <param name="IsOrdered">
/// Whether numbers beside one another are plans beside one another (cars, minutes), so that a single change is a step up or down;
/// otherwise (stations, rules) every other number is a single change away.
/// </param>
public readonly record struct Decision(int Lower, int Upper, bool IsOrdered = true)
{
    /// <summary>A decision that is taken: the number stays as it is.</summary>
    public static Decision Locked(int value) => new(value, value);
}

/// <summary>A sum of decisions that lies between two limits, both included: a budget, cars on duty, cars of a station.</summary>
/// <param name="Terms">Decisions, each at most once, and what each is multiplied by.</param>
/// <param name="AtLeast">The least that the sum may be, or null.</param>
/// <param name="AtMost">The most that the sum may be, or null; at least one of the two is given.</param>
public sealed record LinearLimit(IReadOnlyList<(int Decision, long Coefficient)> Terms, long? AtLeast, long? AtMost);
