using System.Globalization;

namespace Korevagt.Optimization.Years;

/// <summary>
/// A plan as the search sees it: a whole number for each decision. What the numbers mean only the caller knows.
/// </summary>
/// <remarks>
/// Equal by value and ordered number by number, the first decision first: that order, never a hash or a thread, breaks every tie.
/// </remarks>
public sealed class DecisionVector : IEquatable<DecisionVector>, IComparable<DecisionVector>
{
    private readonly int[] values;
    private readonly int hash;

    /// <summary>A copy of the numbers.</summary>
    public DecisionVector(params ReadOnlySpan<int> values)
    {
        this.values = values.ToArray();
        var code = new HashCode();
        foreach (var value in values)
        {
            code.Add(value);
        }

        hash = code.ToHashCode();
    }

    /// <summary>How many decisions there are.</summary>
    public int Count => values.Length;

    /// <summary>The numbers.</summary>
    public ReadOnlySpan<int> Values => values;

    /// <summary>The number of one decision.</summary>
    public int this[int decision] => values[decision];

    /// <summary>The same vector but for one decision.</summary>
    public DecisionVector With(int decision, int value)
    {
        var copy = (int[])values.Clone();
        copy[decision] = value;
        return new DecisionVector(copy);
    }

    /// <inheritdoc/>
    public int CompareTo(DecisionVector? other) => other is null ? 1 : Values.SequenceCompareTo(other.Values);

    /// <inheritdoc/>
    public bool Equals(DecisionVector? other) => other is not null && hash == other.hash && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DecisionVector);

    /// <inheritdoc/>
    public override int GetHashCode() => hash;

    /// <summary>The numbers with commas between: "1,0,2".</summary>
    public override string ToString() => string.Join(',', values.Select(value => value.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Whether the numbers are the same.</summary>
    public static bool operator ==(DecisionVector? left, DecisionVector? right) => left?.Equals(right) ?? right is null;

    /// <summary>Whether a number differs.</summary>
    public static bool operator !=(DecisionVector? left, DecisionVector? right) => !(left == right);

    /// <summary>Whether the left one comes first.</summary>
    public static bool operator <(DecisionVector? left, DecisionVector? right) =>
        Comparer<DecisionVector>.Default.Compare(left, right) < 0;

    /// <summary>Whether the left one comes later.</summary>
    public static bool operator >(DecisionVector? left, DecisionVector? right) => right < left;

    /// <summary>Whether the left one comes first or is equal.</summary>
    public static bool operator <=(DecisionVector? left, DecisionVector? right) => !(right < left);

    /// <summary>Whether the left one comes later or is equal.</summary>
    public static bool operator >=(DecisionVector? left, DecisionVector? right) => !(left < right);
}
