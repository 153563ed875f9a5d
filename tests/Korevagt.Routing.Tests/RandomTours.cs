using Korevagt.Routing;

namespace Korevagt.Routing.Tests;

/// <summary>Made-up routing problems with every kind of limit among them.</summary>
internal static class RandomTours
{
    private const int Horizon = 160;

    /// <summary>A problem of some tasks, of which at most so many are shipments.</summary>
    public static RoutingProblem Make(SplitMix64 chance, int tasks, int shipments, int vehicles)
    {
        var places = Enumerable.Range(0, tasks + 3).Select(_ => (X: chance.Below(25), Y: chance.Below(25))).ToArray();
        var matrices = Enumerable.Range(1, 1 + chance.Below(2)).Select(slow => Matrix(places, slow)).ToList();
        var amounts = chance.Below(3);
        var kinds = 1 + chance.Below(2);
        var mixed = chance.Below(4);
        RoutingTask Task(int task)
        {
            var isShipment = task < shipments;
            List<long> some = [.. Enumerable.Range(0, amounts).Select(_ => (long)chance.Below(4))];
            List<long> none = [];
            return new RoutingTask
            {
                Stop = Stop(chance, places.Length, kinds),
                DeliveryStop = isShipment ? Stop(chance, places.Length, kinds) : null,
                Delivered = !isShipment && chance.Chance(0.6) ? some : none,
                PickedUp = isShipment || chance.Chance(0.3) ? some : none,
                Skills = chance.Chance(0.2) ? [chance.Below(2)] : [],
                Priority = mixed == 0 ? chance.Below(3) : 0,
                LongestRide = isShipment && chance.Chance(0.6) ? 15 + chance.Below(40) : null,
            };
        }

        var all = Enumerable.Range(0, tasks).Select(Task).ToList();
        var usual = Vehicle(chance, places.Length, matrices.Count, amounts, kinds);
        return new RoutingProblem
        {
            UnitsPerSecond = 1 + chance.Below(2),
            UnitsPerMeter = 1 + chance.Below(2),
            Matrices = matrices,
            Tasks = all,
            AmountCount = amounts,
            Vehicles = [.. Enumerable.Range(0, vehicles).Select(_ => chance.Chance(0.5) ? usual : Vehicle(chance, places.Length, matrices.Count, amounts, kinds))],
        };
    }

    private static TravelMatrix Matrix((int X, int Y)[] places, int slow)
    {
        int Length(int leg)
        {
            var (from, to) = (places[leg / places.Length], places[leg % places.Length]);
            return slow * (int)Math.Ceiling(Math.Sqrt(((from.X - to.X) * (from.X - to.X)) + ((from.Y - to.Y) * (from.Y - to.Y))));
        }

        int[] times = [.. Enumerable.Range(0, places.Length * places.Length).Select(Length)];
        return new TravelMatrix(places.Length, times, [.. times.Select(time => 7 * time / slow)]);
    }

    private static List<MomentWindow> Windows(SplitMix64 chance, int most, int length)
    {
        var windows = new List<MomentWindow>();
        var time = chance.Below(60);
        for (var window = 0; window < most; window++)
        {
            var end = time + 5 + chance.Below(length);
            windows.Add(new MomentWindow(time, end));
            time = end + 2 + chance.Below(30);
        }

        return windows;
    }

    private static RoutingStop Stop(SplitMix64 chance, int places, int kinds)
    {
        var windows = chance.Chance(0.7) ? Windows(chance, chance.Chance(0.3) ? 2 : 1, 60) : [];
        var isSoft = windows.Count > 0 && chance.Chance(0.3);
        return new RoutingStop
        {
            Place = chance.Below(places),
            Service = chance.Below(10),
            ServiceOfKind = kinds > 1 && chance.Chance(0.2) ? [chance.Below(10), chance.Below(10)] : [],
            Setup = chance.Chance(0.2) ? chance.Below(6) : 0,
            Windows = windows,
            Latest = isSoft ? windows[^1].To + 1 + chance.Below(40) : null,
            LateCostPerHour = isSoft ? 1_000 * chance.Below(80) : 0,
        };
    }

    private static RoutingVehicle Vehicle(SplitMix64 chance, int places, int matrices, int amounts, int kinds)
    {
        var (from, hasStart) = (chance.Below(20), chance.Chance(0.85));
        List<RoutingBreak> breaks =
        [
            .. Enumerable.Range(0, chance.Chance(0.3) ? 1 + chance.Below(2) : 0).Select(_ => new RoutingBreak(
                chance.Chance(0.8) ? Windows(chance, 1 + chance.Below(2), 50) : [],
                3 + chance.Below(12),
                amounts > 0 && chance.Chance(0.3) ? [.. Enumerable.Repeat(2L, amounts)] : [])),
        ];
        return new RoutingVehicle
        {
            Matrix = chance.Below(matrices),
            Kind = chance.Below(kinds),
            Start = hasStart ? chance.Below(3) : null,
            End = !hasStart || chance.Chance(0.85) ? chance.Below(3) : null,
            Window = new MomentWindow(from, chance.Chance(0.5) ? Horizon : from + 60 + chance.Below(60)),
            Capacity = amounts > 0 && chance.Chance(0.8) ? [.. Enumerable.Range(0, amounts).Select(_ => 3L + chance.Below(6))] : [],
            Skills = chance.Chance(0.7) ? [0, 1] : [chance.Below(2)],
            Breaks = breaks,
            Costs = new RoutingCosts(
                chance.Chance(0.5) ? chance.Below(300) : 0,
                chance.Chance(0.6) ? 3_600 + chance.Below(20_000) : 0,
                chance.Chance(0.6) ? 1_000 + chance.Below(5_000) : 0,
                chance.Chance(0.4) ? 1_000 + chance.Below(20_000) : 0,
                chance.Chance(0.3) ? chance.Below(20_000) : 0),
            MostStops = chance.Chance(0.2) ? 2 + chance.Below(4) : null,
            LongestTour = chance.Chance(0.25) ? 40 + chance.Below(60) : null,
            LongestDriving = chance.Chance(0.15) ? 30 + chance.Below(60) : null,
            LongestDistance = chance.Chance(0.15) ? 200 + chance.Below(400) : null,
        };
    }
}
