using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>Keeps the books of one replication and adds its visits to the pooled statistics.</summary>
internal sealed class Recorder(SimulationModel model)
{
    private const int SecondsPerHour = 3600;

    private readonly int horizon = model.HorizonSeconds;
    private readonly int[] targets = [.. model.TargetSeconds];
    private readonly int[] districtOfArea = [.. model.DistrictOfArea];
    private readonly byte[] localHourOfHour = [.. model.LocalHourOfHour];
    private readonly ResponseHistogram responses = new(1 + model.DistrictCount);
    private readonly GroupTally[] tallies = new GroupTally[1 + model.DistrictCount];
    private readonly long[] withinTargets = new long[model.TargetSeconds.Count];
    private readonly ShiftTally[] shifts = new ShiftTally[model.ShiftCount];
    private readonly int warmUp = model.WarmUpSeconds;
    private VisitList visits = new();
    private PooledStatistics pooled = new(model);
    private CarStateTally? carStates;
    private long takenAtOnce;
    private long waitSeconds;

    public void Begin(VisitList visitsOfYear, PooledStatistics addTo)
    {
        (visits, pooled) = (visitsOfYear, addTo);
        responses.Clear();
        Array.Clear(tallies);
        Array.Clear(withinTargets);
        Array.Clear(shifts);
        (takenAtOnce, waitSeconds) = (0, 0);
        carStates = model.KeepsCarStates
            ? new CarStateTally(model.Duties.Count, model.DistrictOfArea.Count, warmUp, horizon)
            : null;
        for (var visit = 0; visit < visits.Count; visit++)
        {
            if (!Counts(visit))
            {
                continue;
            }

            var area = visits.Area[visit];
            tallies[GroupLayout.Region].Arisen++;
            tallies[GroupLayout.District(districtOfArea[area])].Arisen++;
            pooled[pooled.Layout.Urgency(visits.Urgency[visit])].Arisen++;
            pooled[pooled.Layout.Hour(LocalHour(visit))].Arisen++;
            pooled[pooled.Layout.Area(area)].Arisen++;
            pooled[PartOf(visit)].Arisen++;
        }
    }

    public void HandedToDaytime(int visit)
    {
        if (Counts(visit))
        {
            var area = visits.Area[visit];
            tallies[GroupLayout.Region].HandedToDaytime++;
            tallies[GroupLayout.District(districtOfArea[area])].HandedToDaytime++;
            pooled[pooled.Layout.Urgency(visits.Urgency[visit])].HandedToDaytime++;
            pooled[pooled.Layout.Hour(LocalHour(visit))].HandedToDaytime++;
            pooled[pooled.Layout.Area(area)].HandedToDaytime++;
            pooled[PartOf(visit)].HandedToDaytime++;
        }
    }

    public void HandedOn(int visit)
    {
        if (Counts(visit))
        {
            var area = visits.Area[visit];
            tallies[GroupLayout.Region].HandedOn++;
            tallies[GroupLayout.District(districtOfArea[area])].HandedOn++;
            pooled[pooled.Layout.Urgency(visits.Urgency[visit])].HandedOn++;
            pooled[pooled.Layout.Hour(LocalHour(visit))].HandedOn++;
            pooled[pooled.Layout.Area(area)].HandedOn++;
            pooled[PartOf(visit)].HandedOn++;
        }
    }

    /// <summary>A visit begun at <paramref name="now"/>: the drive, the arrival and the stay are certain from then on.</summary>
    public void Visit(int visit, in Car car, int now, int release, int arrival, int finish, int clockStart, int meters)
    {
        ref var tally = ref shifts[car.Shift];
        tally.Meters += now >= warmUp ? meters : 0;
        tally.DrivingSeconds += InYear(now, arrival);
        tally.PatientSeconds += InYear(arrival, finish);
        carStates?.Turn(car.Duty, now);
        if (arrival >= horizon || !Counts(visit))
        {
            return;
        }

        waitSeconds += now - release;
        if (now == release)
        {
            takenAtOnce++;
            carStates?.TookAtOnce(visits.Area[visit], car.Duty);
        }

        tally.Visits++;
        var response = arrival - clockStart;
        for (var target = 0; target < targets.Length; target++)
        {
            withinTargets[target] += response <= targets[target] ? 1 : 0;
        }

        var within = response <= targets[0] ? 1 : 0;
        var area = visits.Area[visit];
        var district = districtOfArea[area];
        Made(ref tallies[GroupLayout.Region], response, within);
        Made(ref tallies[GroupLayout.District(district)], response, within);
        responses.Add(GroupLayout.Region, response);
        responses.Add(GroupLayout.District(district), response);
        var layout = pooled.Layout;
        PoolMade(layout.Urgency(visits.Urgency[visit]), response, within);
        PoolMade(layout.Hour(LocalHour(visit)), response, within);
        PoolMade(layout.Area(area), response, within);
        PoolMade(PartOf(visit), response, within);
    }

    public void VisitEnds(int duty, int now) => carStates?.Turn(duty, now);

    public void Idle(int shift, int from, int to) => shifts[shift].IdleSeconds += InYear(from, to);

    public void DrivenHome(int shift, int from, int to, int meters)
    {
        shifts[shift].DrivingSeconds += InYear(from, to);
        shifts[shift].Meters += from >= warmUp ? meters : 0;
    }

    /// <summary>A car's duty is over: from when to when it was present, and how long it is paid beyond its end.</summary>
    public void Done(int shift, int presentSince, int goneAt, int dutyEnd, int paidUntil)
    {
        shifts[shift].PresenceSeconds += InYear(presentSince, goneAt);
        shifts[shift].OvertimeSeconds += Math.Max(0, InYear(dutyEnd, paidUntil));
    }

    /// <summary>Closes the books of the year: region and districts are added to the pooled statistics as a whole.</summary>
    public ReplicationResult Close()
    {
        carStates?.Close();
        pooled.AddRegionAndDistricts(tallies, responses);
        return new ReplicationResult
        {
            Region = tallies[GroupLayout.Region],
            WithinTargets = [.. withinTargets],
            TakenAtOnce = takenAtOnce,
            WaitSeconds = waitSeconds,
            CarStates = carStates,
            MovedToDaytime = visits.MovedToDaytime,
            RegionQuantiles = ResponseQuantiles.Of(responses, GroupLayout.Region),
            Districts = [.. tallies.AsSpan(1)],
            DistrictQuantiles = [.. Enumerable.Range(1, tallies.Length - 1).Select(group => ResponseQuantiles.Of(responses, group))],
            Shifts = [.. shifts],
        };
    }

    private static void Made(ref GroupTally tally, int response, int within)
    {
        tally.Visited++;
        tally.ResponseSeconds += response;
        tally.WithinTarget += within;
    }

    private int LocalHour(int visit) => localHourOfHour[visits.OrderedSecond[visit] / SecondsPerHour];

    private int PartOf(int visit) =>
        pooled.Layout.DistrictPart(districtOfArea[visits.Area[visit]], DutyParts.Of(LocalHour(visit)));

    private void PoolMade(int group, int response, int within)
    {
        Made(ref pooled[group], response, within);
        pooled.Responses.Add(group, response);
    }

    /// <summary>Whether a visit was ordered after the warm-up.</summary>
    private bool Counts(int visit) => visits.OrderedSecond[visit] >= warmUp;

    /// <summary>Seconds of a stretch that lie between the end of the warm-up and the year's end.</summary>
    private int InYear(int from, int to) => Math.Clamp(to, warmUp, horizon) - Math.Clamp(from, warmUp, horizon);
}
