namespace Korevagt.Roads.Profile;

/// <summary>Interns road attributes: equal ones share one number.</summary>
internal sealed class AttributeTable
{
    private readonly Dictionary<RoadAttributes, int> indexes = [];
    private readonly List<RoadAttributes> entries = [];
    private readonly List<int> reversed = [];

    /// <summary>All attributes by number.</summary>
    public IReadOnlyList<RoadAttributes> Entries => entries;

    /// <summary>The attributes of a number.</summary>
    public RoadAttributes this[int index] => entries[index];

    /// <summary>The number of a set of attributes, new or known.</summary>
    public int IndexOf(RoadAttributes attributes)
    {
        if (indexes.TryGetValue(attributes, out var index))
        {
            return index;
        }

        index = entries.Count;
        indexes.Add(attributes, index);
        entries.Add(attributes);
        reversed.Add(-1);
        var other = attributes.Reversed();
        reversed[index] = ReferenceEquals(other, attributes) ? index : IndexOf(other);
        return index;
    }

    /// <summary>The number of the same road seen from its other end.</summary>
    public int Reversed(int index) => reversed[index];
}
