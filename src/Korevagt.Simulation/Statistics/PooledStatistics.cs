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
    {
        Layout = new GroupLayout(model.DistrictOfArea.Count, model.DistrictCount, model.DueSeconds.Count);
        tallies = new GroupTally[Layout.Count];
        Responses = new ResponseHistogram(Layout.Count);
    }

    /// <summary>Which index is which group.</summary>
    public GroupLayout Layout { get; }

    /// <summary>Response times by group.</summary>
    public ResponseHistogram Responses { get; }

    /// <summary>Counts of one group over all replications.</summary>
    public ref GroupTally this[int group] => ref tallies[group];

    /// <summary>Adds another's counts.</summary>
    public void Merge(PooledStatistics other)
    {
        Responses.Merge(other.Responses);
        for (var group = 0; group < tallies.Length; group++)
        {
            tallies[group].Add(other.tallies[group]);
        }
    }
}
