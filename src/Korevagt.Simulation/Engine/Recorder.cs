using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Engine;

/// <summary>Keeps the books of one replication: what became of each visit, and what the shifts did.</summary>
internal sealed class Recorder(SimulationModel model, SimulatedYear year)
{
    private readonly int horizon = model.HorizonSeconds;
    private readonly int warmUp = model.WarmUpSeconds;
    private readonly ShiftTally[] shifts = new ShiftTally[model.ShiftCount];
    private VisitTallies? tallies;
    private CarStateTally? carStates;
    private int[] outcomes = [];
    private long takenAtOnce;
    private long waitSeconds;

    /// <summary>Opens the books of a year.</summary>
    public void Open()
    {
        var visits = year.Visits.Count;
        if (outcomes.Length < visits)
        {
            outcomes = new int[visits * 5 / 4];
        }

        Array.Fill(outcomes, VisitOutcome.Open, 0, visits);
        Array.Clear(shifts);
        (takenAtOnce, waitSeconds) = (0, 0);
        carStates = model.KeepsCarStates
            ? new CarStateTally(model.Duties.Count, model.DistrictOfArea.Count, warmUp, horizon)
            : null;
    }

    public void HandedToDaytime(int visit) => outcomes[visit] = VisitOutcome.HandedToDaytime;

    public void HeldForPractice(int visit) => outcomes[visit] = VisitOutcome.HeldForPractice;

    public void HandedOn(int visit) => outcomes[visit] = VisitOutcome.HandedOn;

    /// <summary>A visit begun at <paramref name="now"/>: the drive, the arrival and the stay are certain from then on.</summary>
    public void Visit(int visit, in Car car, int now, int release, int arrival, int finish, int clockStart, int meters)
    {
        ref var tally = ref shifts[car.Shift];
        tally.Meters += now >= warmUp ? meters : 0;
        tally.DrivingSeconds += InYear(now, arrival);
        tally.PatientSeconds += InYear(arrival, finish);
        carStates?.Turn(car.Duty, now);
        if (arrival >= horizon || year.Visits.OrderedSecond[visit] < warmUp)
        {
            return;
        }

        tally.Visits++;
        waitSeconds += now - release;
        outcomes[visit] = arrival - clockStart;
        if (now == release)
        {
            takenAtOnce++;
            carStates?.TookAtOnce(year.Visits.Area[visit], car.Duty);
        }
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

    /// <summary>What the shifts have done so far.</summary>
    public ReadOnlySpan<ShiftTally> Shifts => shifts;

    /// <summary>What became of the visits so far.</summary>
    public ReadOnlySpan<int> Outcomes => outcomes.AsSpan(0, year.Visits.Count);

    /// <summary>Opens the books of a year that goes as a known one but for what is simulated; what shifts do is added later.</summary>
    public void OpenAs(YearTrace known)
    {
        Open();
        known.Outcomes.CopyTo(outcomes);
    }

    /// <summary>Strikes out what became of visits that are simulated again.</summary>
    /// <param name="released">Number of visits that have reached the dispatcher.</param>
    /// <param name="second">Those that do so before this second are simulated.</param>
    public void Reopen(int released, int second)
    {
        for (; released < year.Visits.Count && year.ByRelease(released) is var visit && year.Release(visit) < second; released++)
        {
            outcomes[visit] = VisitOutcome.Open;
        }
    }

    /// <summary>Enters what became of visits in a known year.</summary>
    public void Enter(List<int> visits, YearTrace known)
    {
        foreach (var visit in visits)
        {
            outcomes[visit] = known.Outcomes[visit];
        }
    }

    /// <summary>Strikes out what became of visits that wait and are simulated from here on.</summary>
    public void Reopen(List<int> visits)
    {
        foreach (var visit in visits)
        {
            outcomes[visit] = VisitOutcome.Open;
        }
    }

    /// <summary>Visits taken in the second in which they reached the dispatcher, so far.</summary>
    public long TakenAtOnce => takenAtOnce;

    /// <summary>Seconds that the visits made so far waited for a car to set out.</summary>
    public long WaitSeconds => waitSeconds;

    /// <summary>Adds what is done in a known year from one moment to another.</summary>
    public void Add(YearTrace known, int from, int to)
    {
        foreach (ref readonly var step in known.StepsBetween(from, to))
        {
            shifts[step.Shift].Add(step);
        }

        takenAtOnce += known.TakenAtOnceBy(to) - known.TakenAtOnceBy(from);
        waitSeconds += known.WaitSecondsBy(to) - known.WaitSecondsBy(from);
    }

    /// <summary>Closes the books of the year and counts it alone.</summary>
    public void Close(YearCounts counts) => counts.Count(year.Visits, Outcomes, shifts);

    /// <summary>Closes the books of the year and adds its visits to the pooled statistics.</summary>
    public ReplicationResult Close(PooledStatistics pooled)
    {
        var visits = year.Visits;
        carStates?.Close();
        tallies ??= new VisitTallies(model);
        tallies.Count(visits, outcomes, pooled);
        return new ReplicationResult
        {
            Region = tallies.Region,
            WithinTargets = tallies.WithinTargets(),
            TakenAtOnce = takenAtOnce,
            WaitSeconds = waitSeconds,
            CarStates = carStates,
            MovedToDaytime = visits.MovedToDaytime,
            RegionQuantiles = tallies.Quantiles(GroupLayout.Region),
            Districts = [.. tallies.Districts],
            DistrictQuantiles =
            [
                .. Enumerable.Range(0, model.DistrictCount).Select(district => tallies.Quantiles(GroupLayout.District(district))),
            ],
            HourKinds = [.. tallies.HourKinds],
            Shifts = [.. shifts],
        };
    }

    /// <summary>Seconds of a stretch that lie between the end of the warm-up and the year's end.</summary>
    private int InYear(int from, int to) => Math.Clamp(to, warmUp, horizon) - Math.Clamp(from, warmUp, horizon);
}
