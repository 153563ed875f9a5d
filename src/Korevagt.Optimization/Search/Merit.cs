namespace Korevagt.Optimization.Search;

/// <summary>How good a plan looks in a search: first by how little it breaks what is required, then by its aim.</summary>
/// <param name="Shortfall">By how much requirements are broken, in the caller's scale; 0 where all are kept.</param>
/// <param name="Aim">What is aimed at; the smaller the better.</param>
public readonly record struct Merit(double Shortfall, double Aim) : IComparable<Merit>
{
    /// <summary>Below 0 where this one is better.</summary>
    public int CompareTo(Merit other) =>
        Shortfall.CompareTo(other.Shortfall) is var order && order != 0 ? order : Aim.CompareTo(other.Aim);

    /// <summary>
    /// Whether this one breaks less, or breaks no more and has an aim that is better by more than a difference.
    /// </summary>
    public bool IsBetterThan(Merit other, double difference) =>
        Shortfall < other.Shortfall || (Shortfall == other.Shortfall && Aim < other.Aim - difference);

    /// <summary>Whether the left one is better.</summary>
    public static bool operator <(Merit left, Merit right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left one is worse.</summary>
    public static bool operator >(Merit left, Merit right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left one is no worse.</summary>
    public static bool operator <=(Merit left, Merit right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left one is no better.</summary>
    public static bool operator >=(Merit left, Merit right) => left.CompareTo(right) >= 0;
}

/// <summary>Judges a plan by its mean figures, beside those of the baseline in the same years.</summary>
/// <param name="exactCost">What the plan costs for certain.</param>
/// <param name="means">The mean of each figure over the plan's years.</param>
/// <param name="baseline">The mean of each figure of the baseline over the same years.</param>
/// <returns>Finite numbers; the same for the same arguments.</returns>
public delegate Merit JudgeMeans(double exactCost, ReadOnlySpan<double> means, ReadOnlySpan<double> baseline);
