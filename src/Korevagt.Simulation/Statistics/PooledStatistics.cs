using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// Visits of many replications by area, district, urgency and hour of the clock, counted together: for groups too small to
/// be judged by single years. Whole numbers only, so merging in any order gives the same.
/// </summary>
public sealed class PooledStatistics
{
    private readonly GroupTally[] tallies;

    /// <summary>Makes an empty count for a model.</summary>
    public PooledStatistics(SimulationModel model)
        : this(GroupLayout.Of(model))
    {
    }

    /// <summary>Makes an empty count for groups.</summary>
    /// <param name="layout">The groups.</param>
    public PooledStatistics(GroupLayout layout)
        : this(layout, new ResponseHistogram(layout.Count))
    {
    }

    private PooledStatistics(GroupLayout layout, ResponseHistogram responses)
    {
        Layout = layout;
        tallies = new GroupTally[layout.Count];
        Responses = responses;
    }

    /// <summary>Which index is which group.</summary>
    public GroupLayout Layout { get; }

    /// <summary>Response times by group.</summary>
    public ResponseHistogram Responses { get; }

    /// <summary>Counts of one group over all replications.</summary>
    public ref GroupTally this[int group] => ref tallies[group];

    /// <summary>Several groups that have no visit in common, counted as one.</summary>
    /// <param name="groups">Indices of the groups.</param>
    /// <returns>Their counts, and their response times as group 0.</returns>
    public (GroupTally Tally, ResponseHistogram Responses) Together(ReadOnlySpan<int> groups)
    {
        var tally = default(GroupTally);
        var responses = new ResponseHistogram(1, Responses.End);
        foreach (var group in groups)
        {
            tally.Add(tallies[group]);
            responses.AddGroup(0, Responses, group);
        }

        return (tally, responses);
    }

    /// <summary>Creates empty statistics of the same groups, with capacity for the response times met so far.</summary>
    internal PooledStatistics EmptyLike() => new(Layout, new ResponseHistogram(Layout.Count, Responses.End));

    /// <summary>Adds another's counts.</summary>
    /// <param name="other">Counts of the same groups.</param>
    /// <exception cref="ArgumentException">The groups are others.</exception>
    public void Merge(PooledStatistics other)
    {
        if (other.Layout != Layout)
        {
            throw new ArgumentException($"{other.Layout} cannot be added to {Layout}.", nameof(other));
        }

        Responses.Merge(other.Responses);
        for (var group = 0; group < tallies.Length; group++)
        {
            tallies[group].Add(other.tallies[group]);
        }
    }
}
