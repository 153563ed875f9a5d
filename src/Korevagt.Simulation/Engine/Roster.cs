using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>Who is on duty, and when that changes.</summary>
internal sealed class Roster(SimulationModel model)
{
    private readonly int[] handovers = [.. model.HandoverSeconds];
    private readonly ulong[] inherited = new ulong[model.ShiftCount];
    private readonly int[] onDuty = new int[model.DistrictCount];
    private DutySchedule schedule = DutySchedule.Of(model.Duties, model.HeirChanges);
    private int nextHeirChange;
    private int nextDuty;
    private int nextEnd;
    private int nextHandover;

    /// <summary>Number of cars on duty; one that is still out after its duty's end is not.</summary>
    public int CarsOnDuty { get; private set; }

    /// <summary>When the roster next changes, or daytime practice opens.</summary>
    public int NextSecond { get; private set; }

    /// <summary>Whether a district has no car on duty.</summary>
    public bool IsUnmanned(int district) => onDuty[district] == 0;

    /// <summary>Number of duties.</summary>
    public int Duties => schedule.ByStart.Length;

    /// <summary>A duty by its number.</summary>
    public Duty this[int duty] => schedule.ByStart[duty];

    /// <summary>The districts that the car of a duty serves first now, as its own or as an heir, a bit each.</summary>
    public ulong ServedBy(int duty) => schedule.ByStart[duty].Districts | inherited[schedule.ByStart[duty].Shift];

    /// <summary>Takes another year of duty, of the same shifts; it counts from the next <see cref="Begin"/> on.</summary>
    public void Load(DutySchedule other) => schedule = other;

    public void Begin()
    {
        Array.Clear(onDuty);
        Array.Clear(inherited);
        (nextDuty, nextEnd, nextHandover, nextHeirChange, CarsOnDuty) = (0, 0, 0, 0, 0);
        FindNext();
    }

    /// <summary>Lets all turns before a second happen at once, when nobody looks.</summary>
    public void SkipTo(int second)
    {
        EndDuties(second - 1);
        while (TryBegin(second - 1, out _))
        {
        }

        PassDistrictsOn(second - 1);
        while (DaytimeOpens(second - 1))
        {
        }
    }

    /// <summary>Ends the duties whose time has come.</summary>
    /// <returns>Whether a district lost its last car.</returns>
    public bool EndDuties(int now)
    {
        var lostTheLast = false;
        var dutiesByEnd = schedule.ByEnd;
        for (; nextEnd < dutiesByEnd.Length && dutiesByEnd[nextEnd].EndSecond <= now; nextEnd++)
        {
            CarsOnDuty--;
            for (var district = 0; district < onDuty.Length; district++)
            {
                lostTheLast |= (dutiesByEnd[nextEnd].Districts >> district & 1) != 0 && --onDuty[district] == 0;
            }
        }

        FindNext();
        return lostTheLast;
    }

    /// <summary>Begins the next duty if its time has come.</summary>
    public bool TryBegin(int now, out int duty)
    {
        duty = nextDuty;
        var duties = schedule.ByStart;
        if (nextDuty == duties.Length || duties[nextDuty].StartSecond > now)
        {
            return false;
        }

        CarsOnDuty++;
        for (var district = 0; district < onDuty.Length; district++)
        {
            onDuty[district] += (int)(duties[nextDuty].Districts >> district & 1);
        }

        nextDuty++;
        FindNext();
        return true;
    }

    /// <summary>Passes districts on to the shifts that inherit them from now on.</summary>
    /// <returns>Whether that changed anything.</returns>
    public bool PassDistrictsOn(int now)
    {
        var first = nextHeirChange;
        var heirChanges = schedule.HeirChanges;
        for (; nextHeirChange < heirChanges.Length && heirChanges[nextHeirChange].Second <= now; nextHeirChange++)
        {
            inherited[heirChanges[nextHeirChange].Shift] = heirChanges[nextHeirChange].Districts;
        }

        FindNext();
        return nextHeirChange > first;
    }

    /// <summary>Whether daytime practice opens now.</summary>
    public bool DaytimeOpens(int now)
    {
        if (nextHandover == handovers.Length || handovers[nextHandover] > now)
        {
            return false;
        }

        nextHandover++;
        FindNext();
        return true;
    }

    private void FindNext()
    {
        var next = int.MaxValue;
        var duties = schedule.ByStart;
        var dutiesByEnd = schedule.ByEnd;
        var heirChanges = schedule.HeirChanges;
        if (nextDuty < duties.Length)
        {
            next = Math.Max(0, duties[nextDuty].StartSecond);
        }

        if (nextEnd < dutiesByEnd.Length)
        {
            next = Math.Min(next, dutiesByEnd[nextEnd].EndSecond);
        }

        if (nextHandover < handovers.Length)
        {
            next = Math.Min(next, handovers[nextHandover]);
        }

        if (nextHeirChange < heirChanges.Length)
        {
            next = Math.Min(next, Math.Max(0, heirChanges[nextHeirChange].Second));
        }

        NextSecond = next;
    }
}
