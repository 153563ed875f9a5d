using Korevagt.Simulation.Model;

namespace Korevagt.Simulation.Engine;

/// <summary>
/// The uncovered station that shortens the way to the expected visits most: with b(a) the driving time to area a from the
/// nearest station where a free car stands or drives to, it is the station s with the greatest sum over areas of
/// w(a) max(0, b(a) - t(s, a)), w being the area's share of the expected visits. This is one step of the greedy method for
/// the p-median problem (Kuehn and Hamburger, "A heuristic program for locating warehouses", Management Science 9, 1963).
/// Where no station gains anything the car drives to its own.
/// </summary>
internal sealed class BestUncoveredStation : ReturnPlace
{
    private readonly Driving driving;
    private readonly int points;
    private readonly int stations;
    private readonly double[] weights;

    // Mean driving seconds from station s to area a in band b, at [b][s * areas + a].
    private readonly double[][] secondsByBand;
    private readonly double[] best;
    private readonly bool[] covered;

    public BestUncoveredStation(SimulationModel model, Fleet fleet, Driving driving)
        : base(fleet)
    {
        this.driving = driving;
        (points, stations) = (model.DrivingTables[0].PointCount, model.DrivingTables[0].StationCount);
        weights = [.. model.ExpectedVisitsOfArea];
        secondsByBand = [.. model.DrivingTables.Select(table => StationToArea(table, weights.Length))];
        best = new double[weights.Length];
        covered = new bool[stations];
    }

    public override bool LooksAtOthers => true;

    public override int Of(int slot, int now)
    {
        var seconds = secondsByBand[driving.BandAt(now)];
        FindCovered(slot, now, seconds);
        var (choice, most) = (Fleet[slot].StationPlace - points, 0.0);
        for (var station = 0; station < stations; station++)
        {
            var gain = covered[station] ? 0 : Gain(seconds.AsSpan(station * weights.Length, weights.Length));
            if (gain > most)
            {
                (choice, most) = (station, gain);
            }
        }

        return points + choice;
    }

    private void FindCovered(int slot, int now, double[] seconds)
    {
        Array.Clear(covered);

        // Without any car elsewhere every station is measured against the longest way there is.
        Array.Fill(best, seconds.Max());
        foreach (var other in Fleet.Free)
        {
            if (other != slot && now < Fleet[other].EndSecond)
            {
                Cover(Fleet[other], seconds);
            }
        }
    }

    private void Cover(in Car car, double[] seconds)
    {
        var station = (car.State == CarState.DrivingHome ? car.Heading : car.Place) - points;
        if (station < 0 || covered[station])
        {
            return;
        }

        covered[station] = true;
        for (var area = 0; area < best.Length; area++)
        {
            best[area] = Math.Min(best[area], seconds[station * best.Length + area]);
        }
    }

    private double Gain(ReadOnlySpan<double> seconds)
    {
        var gain = 0.0;
        for (var area = 0; area < weights.Length; area++)
        {
            gain += weights[area] * Math.Max(0, best[area] - seconds[area]);
        }

        return gain;
    }

    private static double[] StationToArea(DrivingTable table, int areas)
    {
        var pointsPerArea = table.PointCount / areas;
        var seconds = new double[table.StationCount * areas];
        for (var station = 0; station < table.StationCount; station++)
        {
            for (var area = 0; area < areas; area++)
            {
                seconds[station * areas + area] = Enumerable.Range(area * pointsPerArea, pointsPerArea)
                    .Average(point => table.Seconds[point * table.PlaceCount + table.PointCount + station]);
            }
        }

        return seconds;
    }
}
