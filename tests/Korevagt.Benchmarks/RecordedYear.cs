using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;

namespace Korevagt.Benchmarks;

/// <summary>What a simulated year tells of each visit, and of the drives to them.</summary>
/// <param name="model">The model.</param>
/// <param name="districts">Number of districts.</param>
internal sealed class RecordedYear(SimulationModel model, int districts) : ReplicationObserver
{
    private VisitList visits = new();

    /// <summary>Seconds from the order to the arrival of each visit; negative for one that no car was sent to.</summary>
    public int[] Responses { get; private set; } = [];

    /// <summary>Visits by shift and district, at [shift * districts + district].</summary>
    public int[] VisitsOfShift { get; } = new int[model.ShiftCount * districts];

    /// <summary>Drives to visits.</summary>
    public int Drives { get; private set; }

    /// <summary>Drives to visits outside the districts that the car serves itself.</summary>
    public int DrivesToOthers { get; private set; }

    /// <summary>Drives of more than an hour.</summary>
    public int LongDrives { get; private set; }

    /// <summary>The longest drive, in seconds.</summary>
    public int LongestDrive { get; private set; }

    public override void YearBegins(VisitList visitsOfYear)
    {
        visits = visitsOfYear;
        Responses = new int[visits.Count];
        Array.Fill(Responses, -1);
    }

    public override void SetsOut(int second, int duty, int visit, in CarOrigin from, int place, int arrival, int finish, int meters)
    {
        var district = model.DistrictOfArea[visits.Area[visit]];
        Responses[visit] = arrival - visits.OrderedSecond[visit];
        VisitsOfShift[model.Duties[duty].Shift * districts + district]++;
        Drives++;
        DrivesToOthers += 1 - (int)(model.Duties[duty].Districts >> district & 1);
        LongDrives += arrival - second > 3600 ? 1 : 0;
        LongestDrive = Math.Max(LongestDrive, arrival - second);
    }
}
