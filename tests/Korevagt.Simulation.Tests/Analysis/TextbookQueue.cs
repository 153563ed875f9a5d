using Korevagt.Domain.Service;
using Korevagt.Domain.Visits;
using Korevagt.Simulation.Engine;
using Korevagt.Simulation.Model;
using Korevagt.Simulation.Statistics;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>
/// A textbook queue built as a model of the engine: cars on duty all the time, the car that arrives first goes, and next to no
/// driving: an atom's cars stand as many seconds away as their rank in its list, which decides who goes and is nothing
/// beside the mean service.
/// </summary>
/// <remarks>Visits of the first tenth only warm the queue up: they are district 0, the others district 1.</remarks>
internal sealed class TextbookQueue
{
    private const int WarmUpShare = 10;
    private const int LastSecond = 2_000_000_000;

    /// <summary>Seconds of a mean service, many, since the engine counts in whole ones.</summary>
    public required int ServiceSeconds { get; init; }

    public required int VisitsPerReplication { get; init; }

    /// <summary>Visits per mean service in each atom.</summary>
    public required IReadOnlyList<double> ArrivalRates { get; init; }

    public required int[][] Preferences { get; init; }

    public bool EqualServices { get; init; }

    /// <summary>A response of more than so many seconds is counted.</summary>
    public required int LimitSeconds { get; init; }

    public static int[][] OneAtom(int cars) => [[.. Enumerable.Range(0, cars)]];

    public Estimate[] Run(params Func<ReplicationResult, double>[] figures)
    {
        var model = Model();
        var replication = new Replication(model);
        var visits = new VisitList();
        List<ReplicationResult> results = [];
        for (var number = 0; number < Estimate.Replications; number++)
        {
            Draw(number, visits);
            results.Add(replication.Run(visits, new PooledStatistics(model)));
        }

        Assert.All(results, result => Assert.Equal(0, result.Region.StillOpen));
        return [.. figures.Select(figure => Estimate.Of([.. results.Select(figure)]))];
    }

    /// <summary>Mean response after the warming up, in mean services.</summary>
    public double MeanResponse(ReplicationResult result) => result.Districts[1].MeanResponseSeconds / ServiceSeconds;

    /// <summary>Share of the responses after the warming up that took longer than the limit.</summary>
    public static double ShareBeyondLimit(ReplicationResult result) => 1 - result.Districts[1].WithinTargetShare;

    private void Draw(int replication, VisitList visits)
    {
        var random = new SplitMix64(20_260_000UL + (ulong)replication);
        var total = ArrivalRates.Sum();
        visits.Clear();
        var ordered = 0.0;
        for (var visit = 0; visit < VisitsPerReplication; visit++)
        {
            ordered += random.Exponential(ServiceSeconds / total);
            var (atom, left) = (0, random.Uniform() * total - ArrivalRates[0]);
            while (left > 0 && atom < ArrivalRates.Count - 1)
            {
                left -= ArrivalRates[++atom];
            }

            var stay = EqualServices ? ServiceSeconds : random.Exponential(ServiceSeconds);
            var measured = visit < VisitsPerReplication / WarmUpShare ? 0 : ArrivalRates.Count;
            visits.Add(new Visit((int)Math.Round(ordered), atom + measured, atom, 0, 0, (int)Math.Round(stay)));
        }
    }

    private SimulationModel Model()
    {
        var cars = Preferences[0].Length;
        return new SimulationModel
        {
            HorizonSeconds = LastSecond,
            DistrictCount = 2,
            ShiftCount = cars,
            DistrictOfArea = [.. ArrivalRates.Select(_ => 0), .. ArrivalRates.Select(_ => 1)],
            DueSeconds = [100_000_000],
            TargetSeconds = [LimitSeconds],
            Duties = [.. Enumerable.Range(0, cars).Select(car => new Duty(car, 0, int.MaxValue - 1, car, 3))],
            HandoverSeconds = [],
            DrivingTables = [Driving(cars)],
            BandOfHour = new byte[1],
            LocalHourOfHour = new byte[LastSecond / 3_600 + 1],
            Dispatch = new DispatchSettings { Rule = DispatchRule.FirstToArrive },
            ResponseClock = ResponseClock.FromOrder,
        };
    }

    /// <summary>
    /// From a station to an atom as many seconds as the car's rank; all other drives and all ways home take none.
    /// </summary>
    private DrivingTable Driving(int cars)
    {
        var atoms = ArrivalRates.Count;
        var places = atoms + cars;
        var seconds = new int[places * places];
        for (var atom = 0; atom < atoms; atom++)
        {
            for (var rank = 0; rank < cars; rank++)
            {
                seconds[atom * places + atoms + Preferences[atom][rank]] = rank;
            }
        }

        return new DrivingTable
        {
            PointCount = atoms,
            PlaceCount = places,
            WaypointCount = 0,
            Seconds = seconds,
            Meters = seconds,
            WaypointSeconds = [],
            WaypointMeters = [],
            RouteStart = new int[places * cars + 1],
            RouteStops = [],
        };
    }
}
