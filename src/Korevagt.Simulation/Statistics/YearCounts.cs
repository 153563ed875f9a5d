using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// One simulated year counted alone, for plans of which many are looked at: region, districts, parts of the day, shifts. It is
/// written anew for each year. Its figures are those of a <see cref="ReplicationResult"/>.
/// </summary>
public sealed class YearCounts
{
    private const int SecondsPerHour = 3600;

    private readonly int warmUp;
    private readonly int[] targets;
    private readonly int[] districtOfArea;
    private readonly byte[] kindOfHour;
    private readonly byte[] partOfHour;
    private readonly GroupTally[] kinds;
    private readonly GroupTally[] parts;
    private readonly int[] within;
    private readonly ResponseHistogram byPart;
    private readonly ResponseHistogram byGroup;
    private readonly ShiftTally[] shifts;

    /// <summary>Makes counts for years of a model.</summary>
    public YearCounts(SimulationModel model)
    {
        warmUp = model.WarmUpSeconds;
        targets = [.. model.TargetSeconds];
        districtOfArea = [.. model.DistrictOfArea];
        Districts = model.DistrictCount;
        kindOfHour = [.. model.KindOfHour];
        kinds = new GroupTally[kindOfHour.Length == 0 ? 0 : HourKind.Count];
        partOfHour = [.. model.LocalHourOfHour.Select(hour => (byte)DutyParts.Of(hour))];
        parts = new GroupTally[Districts * DutyParts.Count];
        within = new int[parts.Length * targets.Length];
        byPart = new ResponseHistogram(parts.Length);
        byGroup = new ResponseHistogram(Districts + 2);
        shifts = new ShiftTally[model.ShiftCount];
    }

    /// <summary>Number of districts.</summary>
    public int Districts { get; }

    /// <summary>Number of service targets.</summary>
    public int Targets => targets.Length;

    /// <summary>All visits.</summary>
    public GroupTally Region { get; private set; }

    /// <summary>Visits by district and part of the day in which they were ordered, at [district * 3 + part].</summary>
    public ReadOnlySpan<GroupTally> Parts => parts;

    /// <summary>Visits made within each service target, at [(district * 3 + part) * targets + target].</summary>
    public ReadOnlySpan<int> WithinTargets => within;

    /// <summary>Visits of the most urgent class that were made.</summary>
    public int UrgentVisited { get; private set; }

    /// <summary>Visits by the kind of hour in which they were ordered; empty where the model does not tell the kinds apart.</summary>
    public ReadOnlySpan<GroupTally> HourKinds => kinds;

    /// <summary>The shifts.</summary>
    public ReadOnlySpan<ShiftTally> Shifts => shifts;

    /// <summary>Visits that a scenario moved to daytime before they arose.</summary>
    public int MovedToDaytime { get; private set; }

    /// <summary>Response times of the region; seconds, NaN where no visit was made.</summary>
    public ResponseQuantiles RegionQuantiles => ResponseQuantiles.Of(byGroup, Districts);

    /// <summary>The response time that a share of a district's visits does not exceed; seconds, NaN where none was made.</summary>
    public double QuantileOf(int district, double share) => byGroup.Quantile(district, share);

    /// <summary>The same of the visits of the most urgent class.</summary>
    public double UrgentQuantile(double share) => byGroup.Quantile(Districts + 1, share);

    /// <summary>Visits made by response time in steps from 0, for a part of the day; the last step holds the rest.</summary>
    /// <param name="part">The part in which they were ordered.</param>
    /// <param name="stepSeconds">Width of a step, a multiple of <see cref="ResponseHistogram.BinSeconds"/>.</param>
    /// <param name="steps">Where the numbers go, as many as there are steps.</param>
    public void StepsOf(DutyPart part, int stepSeconds, Span<int> steps)
    {
        steps.Clear();
        for (var group = (int)part; group < parts.Length; group += DutyParts.Count)
        {
            var bins = byPart.Of(group);
            for (var bin = 0; bin < bins.Length; bin++)
            {
                steps[Math.Min(bin * ResponseHistogram.BinSeconds / stepSeconds, steps.Length - 1)] += (int)bins[bin];
            }
        }
    }

    /// <summary>Counts a year.</summary>
    internal void Count(VisitList visits, ReadOnlySpan<int> outcomes, ReadOnlySpan<ShiftTally> done)
    {
        Array.Clear(parts);
        Array.Clear(kinds);
        Array.Clear(within);
        byPart.Clear();
        byGroup.Clear();
        done.CopyTo(shifts);
        (MovedToDaytime, UrgentVisited) = (visits.MovedToDaytime, 0);
        var ordered = visits.OrderedSecond;
        var areas = visits.Area;
        var urgencies = visits.Urgency;
        for (var visit = 0; visit < ordered.Length; visit++)
        {
            if (ordered[visit] < warmUp)
            {
                continue;
            }

            var (hour, outcome) = (ordered[visit] / SecondsPerHour, outcomes[visit]);
            if (kinds.Length > 0)
            {
                kinds[kindOfHour[hour]].Count(outcome, targets[0]);
            }

            var group = districtOfArea[areas[visit]] * DutyParts.Count + partOfHour[hour];
            parts[group].Count(outcome, targets[0]);
            if (outcome < 0)
            {
                continue;
            }

            var bin = ResponseHistogram.BinOf(outcome);
            byPart.AddToBin(group, bin);
            if (urgencies[visit] == 0)
            {
                byGroup.AddToBin(Districts + 1, bin);
                UrgentVisited++;
            }

            for (var target = 0; target < targets.Length; target++)
            {
                within[group * targets.Length + target] += outcome <= targets[target] ? 1 : 0;
            }
        }

        AddUp();
    }

    private void AddUp()
    {
        var region = default(GroupTally);
        for (var group = 0; group < parts.Length; group++)
        {
            region.Add(parts[group]);
            byGroup.AddGroup(group / DutyParts.Count, byPart, group);
        }

        for (var district = 0; district < Districts; district++)
        {
            byGroup.AddGroup(Districts, byGroup, district);
        }

        Region = region;
    }
}
