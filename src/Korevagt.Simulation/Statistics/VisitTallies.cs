using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// Counts a year's visits once it is over, in one pass. A visit is counted in four groups (its area, hour, urgency, and
/// its district's part of the day); districts and region are sums of the last.
/// </summary>
internal sealed class VisitTallies
{
    private const int SecondsPerHour = 3600;
    private const int HoursOfClock = 24;

    private readonly GroupLayout layout;
    private readonly int districts;
    private readonly int warmUp;
    private readonly int[] targets;
    private readonly int[] districtOfArea;
    private readonly byte[] localHourOfHour;
    private readonly byte[] kindOfHour;
    private readonly int[] partOfClock;

    // Region, districts and districts by part of the day of this year only.
    private readonly GroupTally[] tallies;
    private readonly GroupTally[] parts;
    private readonly GroupTally[] kinds;
    private readonly ResponseHistogram responses;
    private readonly ResponseHistogram partResponses;
    private readonly long[] withinTargets;

    public VisitTallies(SimulationModel model)
    {
        layout = GroupLayout.Of(model);
        (districts, warmUp) = (model.DistrictCount, model.WarmUpSeconds);
        targets = [.. model.TargetSeconds];
        districtOfArea = [.. model.DistrictOfArea];
        localHourOfHour = [.. model.LocalHourOfHour];
        kinds = new GroupTally[model.KindOfHour.Count == 0 ? 0 : HourKind.Count];
        kindOfHour = [.. model.KindOfHour];
        partOfClock = [.. Enumerable.Range(0, HoursOfClock).Select(hour => (int)DutyParts.Of(hour))];
        tallies = new GroupTally[1 + districts];
        parts = new GroupTally[districts * DutyParts.Count];
        responses = new ResponseHistogram(tallies.Length);
        partResponses = new ResponseHistogram(parts.Length);
        withinTargets = new long[targets.Length];
    }

    /// <summary>All visits of the year.</summary>
    public GroupTally Region => tallies[GroupLayout.Region];

    /// <summary>The year's visits by district.</summary>
    public ReadOnlySpan<GroupTally> Districts => tallies.AsSpan(1);

    /// <summary>The year's visits by the kind of hour in which they were ordered; empty where the model has no kinds.</summary>
    public ReadOnlySpan<GroupTally> HourKinds => kinds;

    /// <summary>Visits made within each service target.</summary>
    public long[] WithinTargets() => [.. withinTargets];

    /// <summary>Response times of the region or a district.</summary>
    public ResponseQuantiles Quantiles(int group) => ResponseQuantiles.Of(responses, group);

    /// <summary>Counts a year and adds it to the statistics of many.</summary>
    public void Count(VisitList visits, ReadOnlySpan<int> outcomes, PooledStatistics pooled)
    {
        Array.Clear(parts);
        Array.Clear(kinds);
        Array.Clear(withinTargets);
        partResponses.Clear();
        var ordered = visits.OrderedSecond;
        var areas = visits.Area;
        var urgencies = visits.Urgency;
        for (var visit = 0; visit < ordered.Length; visit++)
        {
            if (ordered[visit] < warmUp)
            {
                continue;
            }

            var realHour = ordered[visit] / SecondsPerHour;
            var (area, outcome, hour) = (areas[visit], outcomes[visit], localHourOfHour[realHour]);
            if (kinds.Length > 0)
            {
                kinds[kindOfHour[realHour]].Count(outcome, targets[0]);
            }

            var part = districtOfArea[area] * DutyParts.Count + partOfClock[hour];
            var (byUrgency, byHour, byArea) = (layout.Urgency(urgencies[visit]), layout.Hour(hour), layout.Area(area));
            if (outcome >= 0)
            {
                var within = outcome <= targets[0] ? 1 : 0;
                parts[part].Made(outcome, within);
                pooled[byUrgency].Made(outcome, within);
                pooled[byHour].Made(outcome, within);
                pooled[byArea].Made(outcome, within);
                var bin = ResponseHistogram.BinOf(outcome);
                partResponses.AddToBin(part, bin);
                pooled.Responses.AddToBin(byUrgency, bin);
                pooled.Responses.AddToBin(byHour, bin);
                pooled.Responses.AddToBin(byArea, bin);
                for (var target = 1; target < targets.Length; target++)
                {
                    withinTargets[target] += outcome <= targets[target] ? 1 : 0;
                }
            }
            else
            {
                parts[part].NotMade(outcome);
                pooled[byUrgency].NotMade(outcome);
                pooled[byHour].NotMade(outcome);
                pooled[byArea].NotMade(outcome);
            }
        }

        AddUp(pooled);
    }

    private void AddUp(PooledStatistics pooled)
    {
        Array.Clear(tallies);
        responses.Clear();
        for (var part = 0; part < parts.Length; part++)
        {
            var district = part / DutyParts.Count;
            tallies[GroupLayout.Region].Add(parts[part]);
            tallies[GroupLayout.District(district)].Add(parts[part]);
            responses.AddGroup(GroupLayout.District(district), partResponses, part);
            var inPool = layout.DistrictPart(district, (DutyPart)(part % DutyParts.Count));
            pooled[inPool].Add(parts[part]);
            pooled.Responses.AddGroup(inPool, partResponses, part);
        }

        for (var district = 0; district < districts; district++)
        {
            responses.AddGroup(GroupLayout.Region, responses, GroupLayout.District(district));
        }

        withinTargets[0] = tallies[GroupLayout.Region].WithinTarget;
        for (var group = 0; group < tallies.Length; group++)
        {
            pooled[group].Add(tallies[group]);
            pooled.Responses.AddGroup(group, responses, group);
        }
    }
}
