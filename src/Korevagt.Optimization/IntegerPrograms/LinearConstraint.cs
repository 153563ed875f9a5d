namespace Korevagt.Optimization.IntegerPrograms;

/// <summary>A sum of terms that lies between two limits, both included.</summary>
/// <param name="Terms">The sum; each variable at most once.</param>
/// <param name="AtLeast">The least that the sum may be, or null.</param>
/// <param name="AtMost">The most that the sum may be, or null; at least one of the two is given.</param>
public sealed record LinearConstraint(IReadOnlyList<Term> Terms, long? AtLeast, long? AtMost)
{
    /// <summary>A sum that is exactly a number.</summary>
    public static LinearConstraint Equal(IReadOnlyList<Term> terms, long value) => new(terms, value, value);

    /// <summary>A sum that is a number or more.</summary>
    public static LinearConstraint NotBelow(IReadOnlyList<Term> terms, long value) => new(terms, value, null);

    /// <summary>A sum that is a number or less.</summary>
    public static LinearConstraint NotAbove(IReadOnlyList<Term> terms, long value) => new(terms, null, value);
}
