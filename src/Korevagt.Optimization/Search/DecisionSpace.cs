using System.Numerics;
using Korevagt.Optimization.Years;

namespace Korevagt.Optimization.Search;

/// <summary>
/// Every plan that may be chosen: vectors of whole numbers between bounds, that keep linear limits and, where those do not
/// suffice to say it, a rule of the caller's.
/// </summary>
public sealed class DecisionSpace
{
    private readonly Func<DecisionVector, bool>? rule;

    /// <summary>A space; it may turn out to be empty, which <see cref="First"/> tells.</summary>
    /// <param name="decisions">What each decision may be.</param>
    /// <param name="limits">Linear limits that every plan keeps.</param>
    /// <param name="rule">What else every plan keeps, or null; the same answer for the same vector whenever it is asked.</param>
    /// <exception cref="ArgumentException">
    /// Bounds or limits that cross, a decision that is not there or twice in one sum.
    /// </exception>
    public DecisionSpace(
        IReadOnlyList<Decision> decisions, IReadOnlyList<LinearLimit>? limits = null, Func<DecisionVector, bool>? rule = null)
    {
        ArgumentNullException.ThrowIfNull(decisions);
        Decisions = [.. decisions];
        Limits = [.. limits ?? []];
        this.rule = rule;
        SpaceCheck.ThrowIfFaulty(Decisions, Limits);
    }

    /// <summary>What each decision may be.</summary>
    public IReadOnlyList<Decision> Decisions { get; }

    /// <summary>The linear limits.</summary>
    public IReadOnlyList<LinearLimit> Limits { get; }

    /// <summary>How many vectors lie between the bounds, whether they keep limits and rule or not: 2^29 and far beyond.</summary>
    public BigInteger SizeWithinBounds => Decisions.Aggregate(
        BigInteger.One, (size, decision) => size * ((long)decision.Upper - decision.Lower + 1));

    /// <summary>Whether a vector is a plan of this space.</summary>
    public bool Contains(DecisionVector vector) => FirstBroken(vector) is null && (rule?.Invoke(vector) ?? true);

    /// <summary>The place in <see cref="Limits"/> of the first limit that a vector within the bounds breaks, or null.</summary>
    /// <returns>-1 where it lies outside the bounds or has another length.</returns>
    public int? FirstBroken(DecisionVector vector)
    {
        ArgumentNullException.ThrowIfNull(vector);
        if (vector.Count != Decisions.Count)
        {
            return -1;
        }

        for (var i = 0; i < Decisions.Count; i++)
        {
            if (vector[i] < Decisions[i].Lower || vector[i] > Decisions[i].Upper)
            {
                return -1;
            }
        }

        for (var i = 0; i < Limits.Count; i++)
        {
            var sum = 0L;
            foreach (var (decision, coefficient) in Limits[i].Terms)
            {
                sum += coefficient * vector[decision];
            }

            if (sum < Limits[i].AtLeast || sum > Limits[i].AtMost)
            {
                return i;
            }
        }

        return null;
    }

    /// <summary>
    /// The plans of the space in their order. Branches on which no limit can be kept any more are not entered, so a space with
    /// few plans is listed soon, however many vectors lie within its bounds.
    /// </summary>
    public IEnumerable<DecisionVector> All() =>
        new Enumeration(Decisions, Limits).Vectors().Where(vector => rule?.Invoke(vector) ?? true);

    /// <summary>Every plan of the space, or null where there are more than a number.</summary>
    public IReadOnlyList<DecisionVector>? AllUpTo(int most)
    {
        var some = All().Take(most + 1).ToList();
        return some.Count <= most ? some : null;
    }

    /// <summary>The first plan of the space, or null where it is empty.</summary>
    public DecisionVector? First() => All().FirstOrDefault();
}
