using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Roads;
using Korevagt.Routes.Driving;
using Korevagt.Routes.Formats;
using Korevagt.Routes.Judging;
using Korevagt.Routes.Pricing;
using TravelMatrix = Korevagt.Routing.TravelMatrix;

namespace Korevagt.Routes.Loading;

/// <summary>Puts a problem together of judged parts and driving times.</summary>
internal static class ProblemAssembly
{
    private const int OrePerKrone = 100;
    private const int EarliestTimestamp = 10_000_000;
    private const int LongestSpan = 100_000_000;
    private const int MetersPerKilometer = 1000;

    /// <summary>The problem, or what is wrong with rides and times.</summary>
    public static Outcome<LoadedRoutes> Of(
        string path, RoutesFile content, JudgedRoutes judged, RouteDriving driving, RoadMap? map, Plan? plan, FaultLog faults, List<Text> warnings)
    {
        var keys = judged.Vehicles.Select((vehicle, index) => (Table: driving.TableOfVehicle[index], Speed: vehicle.Content.SpeedFactor)).ToList();
        var distinct = keys.Distinct().ToList();
        List<TravelMatrix> matrices =
        [
            .. distinct.Select(key => new TravelMatrix(
                driving.Tables[key.Table].Count, driving.Tables[key.Table].AllAt(key.Speed), driving.Tables[key.Table].Costs ?? driving.Tables[key.Table].Meters)),
        ];
        var origin = OriginOf(judged, faults);
        var rides = judged.Tasks.Select(task => Ride(task, matrices, faults)).ToList();
        var tasks = judged.Tasks.Select((task, index) => Task(task, index, judged, rides[index], origin, faults)).ToList();
        var vehicles = judged.Vehicles.Select((vehicle, index) =>
            Vehicle(vehicle, index, judged, distinct.IndexOf(keys[index]), driving.Tables[keys[index].Table], content, plan, origin, faults)).ToList();
        return faults.IsEmpty
            ? new LoadedRoutes(judged, driving)
            {
                File = path,
                Problem = new RoutingProblem { Matrices = matrices, Tasks = tasks, Vehicles = vehicles, AmountCount = judged.Amounts.Count },
                Origin = origin,
                Date = content.Date,
                GivenTours = judged.Given,
                Warnings = warnings,
                Places = judged.Places.Points,
                Map = map,
                Plan = plan,
            }
            : faults.InOrder();
    }

    /// <summary>Timestamps are counted from the earliest, so that they fit; times of a day stay as they are.</summary>
    private static long OriginOf(JudgedRoutes judged, FaultLog faults)
    {
        List<MomentWindow> all =
        [
            .. judged.Tasks.SelectMany(task => new[] { task.Task.Stop, task.Task.DeliveryStop }.OfType<RoutingStop>()).SelectMany(stop => stop.Windows),
            .. judged.Vehicles.Where(vehicle => vehicle.Content.TimeWindow is not null).Select(vehicle => vehicle.Vehicle.Window),
        ];
        var first = all.Count == 0 ? 0 : all.Min(window => window.From);
        var origin = first > EarliestTimestamp ? first : 0;
        foreach (var vehicle in judged.Vehicles.Where(vehicle => vehicle.Content.TimeWindow is not null && vehicle.Vehicle.Window.From - origin > LongestSpan))
        {
            faults.Add(
                vehicle.Path + ".time_window", new($"begynder {vehicle.Vehicle.Window.From - origin} s efter det første vindue", $"begins {vehicle.Vehicle.Window.From - origin} s after the first window"),
                JudgeTexts.AtMostSeconds(LongestSpan));
        }

        return origin;
    }

    /// <summary>The longest ride: the least of its limits; one below the direct drive can be kept by nobody.</summary>
    private static int? Ride(JudgedTask task, List<TravelMatrix> matrices, FaultLog faults)
    {
        if (task.Ride is not { } ride || task.Task.DeliveryStop is not { } delivery || matrices.Count == 0)
        {
            return null;
        }

        var direct = matrices.Min(matrix => matrix.Time(task.Task.Stop.Place, delivery.Place));
        if (ride.MaxRideTime < direct)
        {
            faults.Add(
                task.Path + ".max_ride_time", new($"er {ride.MaxRideTime} s, kortere end den direkte køretid", $"is {ride.MaxRideTime} s, shorter than the direct drive"),
                new($"{direct} s eller mere", $"{direct} s or more"));
        }

        var relative = ride.MaxRideFactor is { } factor ? Math.Max(ride.MaxRideAtLeast ?? 0, (int)Math.Min(Math.Ceiling(direct * factor), int.MaxValue / 4)) : (int?)null;
        return (ride.MaxRideTime, relative) switch
        {
            ({ } fixedLimit, { } limit) => Math.Min(fixedLimit, limit),
            var (fixedLimit, limit) => fixedLimit ?? limit,
        };
    }

    private static RoutingTask Task(JudgedTask task, int index, JudgedRoutes judged, int? ride, long origin, FaultLog faults) => task.Task with
    {
        Stop = Stop(task.Task.Stop, new StopOfTask(index), task.Path + (task.DeliveryId is null ? "" : ".pickup"), judged, origin, faults),
        DeliveryStop = task.Task.DeliveryStop is { } delivery
            ? Stop(delivery, new StopOfTask(index, IsDelivery: true), task.Path + ".delivery", judged, origin, faults)
            : null,
        Delivered = task.Task.IsShipment ? [] : judged.Amounts.Whole(task.Task.Delivered),
        PickedUp = judged.Amounts.Whole(task.Task.PickedUp),
        LongestRide = ride,
    };

    private static RoutingStop Stop(RoutingStop stop, StopOfTask of, string path, JudgedRoutes judged, long origin, FaultLog faults)
    {
        IReadOnlyList<MomentWindow> windows = judged.Steps.Bounds.TryGetValue(of, out var bound) ? Within(stop.Windows, bound, path, faults) : stop.Windows;
        var latest = judged.Steps.Bounds.ContainsKey(of) && stop.Latest is { } late ? Math.Max(windows.Count == 0 ? 0 : windows[^1].To, Math.Min(late, bound.To)) : stop.Latest;
        return stop with { Windows = Shifted(windows, origin), Latest = latest is { } moment ? (int)(moment - origin) : null };
    }

    /// <summary>Windows cut by what a step asks for; none left is a fault.</summary>
    private static List<MomentWindow> Within(IReadOnlyList<MomentWindow> windows, MomentWindow bound, string path, FaultLog faults)
    {
        if (windows.Count == 0)
        {
            return [bound];
        }

        List<MomentWindow> left =
        [
            .. windows.Select(window => new MomentWindow(Math.Max(window.From, bound.From), Math.Min(window.To, bound.To))).Where(window => window.From <= window.To),
        ];
        if (left.Count == 0)
        {
            faults.Add(
                path + ".time_windows", new($"har intet vindue fra {bound.From} til {bound.To}, som et trin forlanger", $"has no window from {bound.From} to {bound.To}, which a step asks for"),
                new("tidspunkter, som kan holdes sammen", "moments that can be kept together"));
        }

        return left;
    }

    private static IReadOnlyList<MomentWindow> Shifted(IReadOnlyList<MomentWindow> windows, long origin) =>
        [.. windows.Select(window => Shifted(window, origin))];

    private static MomentWindow Shifted(MomentWindow window, long origin)
    {
        var longest = new RoutingVehicle().Window.To;
        return new MomentWindow((int)Math.Clamp(window.From - origin, 0, longest), (int)Math.Clamp(window.To - origin, 0, longest));
    }

    private static RoutingVehicle Vehicle(
        JudgedVehicle vehicle, int index, JudgedRoutes judged, int matrix, RouteTable table, RoutesFile content, Plan? plan, long origin, FaultLog faults) =>
        vehicle.Vehicle with
        {
            Matrix = matrix,
            Window = vehicle.Content.TimeWindow is null ? vehicle.Vehicle.Window : Shifted(vehicle.Vehicle.Window, origin),
            Costs = Costs(vehicle, table, content, plan),
            Pinned = [.. judged.Given[index].Take(vehicle.Content.Pinned)],
            Breaks =
            [
                .. vehicle.Vehicle.Breaks.Select((one, i) => one with
                {
                    Windows = Shifted(
                        judged.Steps.BreakBounds.TryGetValue((index, i), out var bound) ? Within(one.Windows, bound, $"{vehicle.Path}.breaks[{i}]", faults) : one.Windows, origin),
                }),
            ],
        };

    private static RoutingCosts Costs(JudgedVehicle vehicle, RouteTable table, RoutesFile content, Plan? plan)
    {
        if (vehicle.Contract is { } contract && content.Date is { } date && plan is not null)
        {
            var window = vehicle.Vehicle.Window;
            return new RoutingCosts(
                Fixed: Ore(contract.DkkPerShiftStart), PerKilometer: Ore(contract.DkkPerKilometer),
                PerHourOnTour: Ore(TourPrice.MeanDkkPerHour(contract, plan.Calendar, date, window.From, window.To)));
        }

        var costs = vehicle.Content.Costs ?? new CostsFile();
        return table.Costs is null
            ? new RoutingCosts(Ore(costs.Fixed), Ore(costs.PerHour), Ore(costs.PerKm), 0, Ore(costs.PerTaskHour))
            : new RoutingCosts(Ore(costs.Fixed), 0, OrePerKrone * MetersPerKilometer, 0, Ore(costs.PerTaskHour));
    }

    private static long Ore(decimal dkk) => (long)decimal.Round(dkk * OrePerKrone, MidpointRounding.AwayFromZero);
}
