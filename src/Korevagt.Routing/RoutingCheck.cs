namespace Korevagt.Routing;

/// <summary>Finds what is wrong with a problem before anything is built of it.</summary>
public static class RoutingCheck
{
    /// <summary>The latest moment, and the greatest time, distance or amount: a quarter of what an int holds, so that sums do too.</summary>
    public const int Most = int.MaxValue / 4;

    private const long MostMoney = 1_000_000_000_000_000;

    /// <summary>Every fault, in the order of units, matrices, tasks, vehicles; empty where the problem can be solved.</summary>
    /// <param name="problem">The problem.</param>
    public static IReadOnlyList<RoutingFault> Faults(RoutingProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var faults = new List<RoutingFault>();
        foreach (var unit in (int[])[problem.UnitsPerSecond, problem.UnitsPerMeter, problem.UnitsPerOre])
        {
            if (unit is < 1 or > 1_000_000)
            {
                faults.Add(Fault(RoutingFaultKind.Unit, unit));
            }
        }

        if (problem.AmountCount < 0)
        {
            faults.Add(Fault(RoutingFaultKind.AmountCount, problem.AmountCount));
        }

        Matrices(problem, faults);
        for (var task = 0; task < problem.Tasks.Count; task++)
        {
            new OfTask(problem, task, faults).Look();
        }

        for (var vehicle = 0; vehicle < problem.Vehicles.Count; vehicle++)
        {
            new OfVehicle(problem, vehicle, faults).Look();
        }

        Pinned(problem, faults);
        if (faults.Count == 0)
        {
            Reach(problem, faults);
        }

        return faults;
    }

    private static RoutingFault Fault(RoutingFaultKind kind, long value, int task = -1, bool isDelivery = false, int vehicle = -1, int place = -1) =>
        new(kind, task, isDelivery, vehicle, place, value);

    private static void Matrices(RoutingProblem problem, List<RoutingFault> faults)
    {
        if (problem.Matrices.Count == 0)
        {
            faults.Add(Fault(RoutingFaultKind.MatrixSize, 0));
        }

        for (var place = 0; place < problem.Matrices.Count; place++)
        {
            var matrix = problem.Matrices[place];
            var size = (long)matrix.PlaceCount * matrix.PlaceCount;
            if (matrix.PlaceCount < 0 || matrix.Times.Length != size || matrix.Distances.Length != size || matrix.PlaceCount != problem.Matrices[0].PlaceCount)
            {
                faults.Add(Fault(RoutingFaultKind.MatrixSize, matrix.PlaceCount, place: place));
            }

            foreach (var value in matrix.Times.Concat(matrix.Distances).Where(value => value is < 0 or > Most).Take(1))
            {
                faults.Add(Fault(RoutingFaultKind.MatrixValue, value, place: place));
            }
        }
    }

    private static void Pinned(RoutingProblem problem, List<RoutingFault> faults)
    {
        var seen = new Dictionary<StopOfTask, int>();
        for (var vehicle = 0; vehicle < problem.Vehicles.Count; vehicle++)
        {
            var pinned = problem.Vehicles[vehicle].Pinned;
            for (var place = 0; place < pinned.Count; place++)
            {
                var stop = pinned[place];
                if (stop.Task < 0 || stop.Task >= problem.Tasks.Count || (stop.IsDelivery && !problem.Tasks[stop.Task].IsShipment))
                {
                    faults.Add(Fault(RoutingFaultKind.Unknown, stop.Task, vehicle: vehicle, place: place));
                }
                else if (!seen.TryAdd(stop, vehicle) || (stop.IsDelivery && seen.GetValueOrDefault(new StopOfTask(stop.Task), -1) != vehicle))
                {
                    faults.Add(Fault(RoutingFaultKind.Pinned, stop.Task, stop.Task, stop.IsDelivery, vehicle, place));
                }
            }
        }
    }

    // Sums of money that no tour of all stops can reach; and pinned stops that can be driven.
    private static void Reach(RoutingProblem problem, List<RoutingFault> faults)
    {
        var model = new TourModel(problem);
        var stops = (Int128)model.NodeCount + 2;
        for (var vehicle = 0; vehicle < model.Vehicles.Length; vehicle++)
        {
            var car = model.Vehicles[vehicle];
            var most = (Int128)car.Fixed + (stops * ((Int128)(car.PerTime + car.PerWork) * car.Travel.Longest)) + (stops * car.PerDistance * car.Travel.Farthest)
                + ((Int128)car.PerTimeOnTour * Most);
            if (most > long.MaxValue / 16)
            {
                faults.Add(Fault(RoutingFaultKind.Unit, vehicle, vehicle: vehicle));
            }

            if (car.Pinned.Length > 0 && PinnedTours.Of(model, car) is null)
            {
                faults.Add(Fault(RoutingFaultKind.Pinned, car.Pinned.Length, vehicle: vehicle));
            }
        }
    }

    private static bool AreApart(IReadOnlyList<MomentWindow> windows)
    {
        var last = -1;
        foreach (var window in windows)
        {
            if (window.From <= last || window.To < window.From || window.To > Most)
            {
                return false;
            }

            last = window.To;
        }

        return true;
    }

    private sealed class OfTask(RoutingProblem problem, int task, List<RoutingFault> faults)
    {
        private readonly RoutingTask source = problem.Tasks[task];

        public void Look()
        {
            Stop(source.Stop, false);
            if (source.DeliveryStop is { } delivery)
            {
                Stop(delivery, true);
            }

            Add(source.IsShipment ? source.Delivered.Count > 0 : source.LongestRide is not null, RoutingFaultKind.Shipment, source.LongestRide ?? 0, false);
            Add(source.LongestRide < 0, RoutingFaultKind.Range, source.LongestRide ?? 0, false);
            Add(source.Priority is < 0 or > 100, RoutingFaultKind.Range, source.Priority, false);
            foreach (var skill in source.Skills.Where(skill => skill < 0))
            {
                Add(true, RoutingFaultKind.Range, skill, false);
            }

            foreach (var amounts in (IReadOnlyList<long>[])[source.Delivered, source.PickedUp])
            {
                Add(amounts.Count > 0 && amounts.Count != problem.AmountCount, RoutingFaultKind.AmountCount, amounts.Count, false);
                foreach (var amount in amounts.Where(amount => amount is < 0 or > Most))
                {
                    Add(true, RoutingFaultKind.Range, amount, false);
                }
            }
        }

        private void Stop(RoutingStop stop, bool isDelivery)
        {
            Add(problem.Matrices.Count > 0 && (stop.Place < 0 || stop.Place >= problem.Matrices[0].PlaceCount), RoutingFaultKind.Unknown, stop.Place, isDelivery);
            foreach (var time in stop.ServiceOfKind.Concat(stop.SetupOfKind).Append(stop.Service).Append(stop.Setup).Where(time => time is < 0 or > Most))
            {
                Add(true, RoutingFaultKind.Range, time, isDelivery);
            }

            var kinds = problem.Vehicles.Count == 0 ? 0 : problem.Vehicles.Max(vehicle => vehicle.Kind) + 1;
            foreach (var list in (IReadOnlyList<int>[])[stop.ServiceOfKind, stop.SetupOfKind])
            {
                Add(list.Count > 0 && list.Count < kinds, RoutingFaultKind.Unknown, list.Count, isDelivery);
            }

            Add(!AreApart(stop.Windows), RoutingFaultKind.Windows, stop.Windows.Count, isDelivery);
            Add(
                stop.Latest is { } latest && (stop.Windows.Count == 0 || latest < stop.Windows[^1].To || latest > Most),
                RoutingFaultKind.Windows,
                stop.Latest ?? 0,
                isDelivery);
            Add(stop.LateCostPerHour is < 0 or > MostMoney, RoutingFaultKind.Range, stop.LateCostPerHour, isDelivery);
        }

        private void Add(bool isWrong, RoutingFaultKind kind, long value, bool isDelivery)
        {
            if (isWrong)
            {
                faults.Add(Fault(kind, value, task, isDelivery));
            }
        }
    }

    private sealed class OfVehicle(RoutingProblem problem, int vehicle, List<RoutingFault> faults)
    {
        private readonly RoutingVehicle source = problem.Vehicles[vehicle];

        public void Look()
        {
            Add(source.Start is null && source.End is null, RoutingFaultKind.NoPlace, 0);
            foreach (var place in (int?[])[source.Start, source.End])
            {
                Add(place is { } there && problem.Matrices.Count > 0 && (there < 0 || there >= problem.Matrices[0].PlaceCount), RoutingFaultKind.Unknown, place ?? 0);
            }

            Add(source.Matrix < 0 || source.Matrix >= problem.Matrices.Count, RoutingFaultKind.Unknown, source.Matrix);
            Add(source.Kind is < 0 or > 10_000, RoutingFaultKind.Range, source.Kind);
            Add(!AreApart([source.Window]), RoutingFaultKind.Windows, source.Window.To);
            Add(source.Capacity.Count > 0 && source.Capacity.Count != problem.AmountCount, RoutingFaultKind.AmountCount, source.Capacity.Count);
            var costs = source.Costs;
            long[] values = [costs.Fixed, costs.PerHour, costs.PerKilometer, costs.PerHourOnTour, costs.PerTaskHour];
            var limits = new long?[] { source.MostStops, source.LongestTour, source.LongestDriving, source.LongestDistance };
            foreach (var value in values.Concat(limits.Select(limit => limit ?? 0)).Concat(source.Capacity).Concat(source.Skills.Select(skill => (long)skill)))
            {
                Add(value is < 0 or > MostMoney, RoutingFaultKind.Range, value);
            }

            for (var place = 0; place < source.Breaks.Count; place++)
            {
                var pause = source.Breaks[place];
                Add(!AreApart(pause.Windows), RoutingFaultKind.Windows, pause.Windows.Count, place);
                Add(pause.Length is < 0 or > Most, RoutingFaultKind.Range, pause.Length, place);
                Add(pause.MostLoad.Count > 0 && pause.MostLoad.Count != problem.AmountCount, RoutingFaultKind.AmountCount, pause.MostLoad.Count, place);
            }
        }

        private void Add(bool isWrong, RoutingFaultKind kind, long value, int place = -1)
        {
            if (isWrong)
            {
                faults.Add(Fault(kind, value, vehicle: vehicle, place: place));
            }
        }
    }
}
