using Korevagt.Routing;
using Korevagt.Routes.Answers;
using Korevagt.Routes.Driving;
using Korevagt.Routes.Formats;
using Korevagt.Routes.Loading;
using Korevagt.Routes.Pricing;
using NodaTime;

namespace Korevagt.Routes.Solving;

/// <summary>Turns the engine's tours into those of the file: its seconds, metres, loads, kroner.</summary>
internal sealed class TimedRoutes(LoadedRoutes of)
{
    /// <summary>The tours of a plan that keeps every limit by the tables of the search.</summary>
    public IReadOnlyList<PlannedRoute> Of(RoutingPlan plan) => [.. plan.Tours.Where(tour => tour.Steps.Count > 0).Select(tour => Of(tour, []))];

    /// <summary>A tour with the limits that it breaks.</summary>
    public PlannedRoute Of(Tour tour, IReadOnlyList<BrokenLimit> broken)
    {
        var vehicle = of.Vehicles[tour.Vehicle];
        var timed = of.Driving.Clock is null ? AsSearched(tour, broken) : new BandTiming(of, tour).Steps();
        var steps = WithLoads(timed);
        return new PlannedRoute
        {
            Vehicle = tour.Vehicle,
            Id = vehicle.Content.Id,
            Description = vehicle.Content.Description,
            Steps = steps,
            Price = PriceOf(tour.Vehicle, steps),
            Broken = of.Driving.Clock is null
                ? [.. broken.Where(limit => !IsOfStop(limit) && limit.Limit != TourLimit.Break && limit.Limit != TourLimit.BreakLoad).Select(Promise)]
                : BandTiming.BrokenByTour(of, tour.Vehicle, steps),
        };
    }

    private static bool IsOfStop(BrokenLimit limit) => limit.Stop is not null;

    private BrokenPromise Promise(BrokenLimit broken) => broken.Limit is TourLimit.Window or TourLimit.VehicleStart or TourLimit.VehicleEnd or TourLimit.Break
        ? new BrokenPromise(broken.Limit, broken.Value + of.Origin, broken.Allowed + of.Origin)
        : new BrokenPromise(broken.Limit, broken.Value, broken.Allowed);

    private List<PlannedStep> AsSearched(Tour tour, IReadOnlyList<BrokenLimit> broken)
    {
        var steps = new List<PlannedStep>();
        var (driven, meters, here, before) = (0L, 0L, (int?)null, (int?)null);
        foreach (var step in tour.Steps)
        {
            var place = PlaceOf(tour.Vehicle, step);
            driven += before is { } left ? step.Arrival - left : 0;
            before = step.Departure;
            if (place is { } there)
            {
                meters += here is { } from ? of.Driving.Tables[of.Driving.TableOfVehicle[tour.Vehicle]].MetersOf(from, there) : 0;
                here = there;
            }

            steps.Add(new PlannedStep
            {
                Kind = step.Kind,
                Stop = step.Stop,
                Break = step.Break,
                Place = place,
                Arrival = step.Arrival + of.Origin,
                Waiting = step.Waiting,
                Setup = step.Setup,
                Service = step.Service,
                LateSeconds = step.Late,
                DrivingSeconds = driven,
                Meters = meters,
                Load = [],
                Broken =
                [
                    .. broken.Where(limit => step.Kind == TourStepKind.Stop ? limit.Stop == step.Stop
                        : step.Kind == TourStepKind.Break && limit.Stop is null && limit.Limit is TourLimit.Break or TourLimit.BreakLoad && limit.Place == step.Break)
                        .Select(Promise),
                ],
            });
        }

        return steps;
    }

    /// <summary>The place of a step; null for a break.</summary>
    private int? PlaceOf(int vehicle, TourStep step) => step.Kind switch
    {
        TourStepKind.Start => of.Problem.Vehicles[vehicle].Start,
        TourStepKind.End => of.Problem.Vehicles[vehicle].End,
        TourStepKind.Break => null,
        _ => StopOf(of.Problem, step.Stop).Place,
    };

    /// <summary>The stop itself.</summary>
    internal static RoutingStop StopOf(RoutingProblem problem, StopOfTask stop) =>
        stop.IsDelivery ? problem.Tasks[stop.Task].DeliveryStop! : problem.Tasks[stop.Task].Stop;

    private List<PlannedStep> WithLoads(List<PlannedStep> steps)
    {
        var load = new long[of.Problem.AmountCount];
        foreach (var step in steps.Where(step => step.Kind == TourStepKind.Stop))
        {
            Add(load, of.Problem.Tasks[step.Stop.Task].Delivered, 1);
        }

        var leftAt = new Dictionary<int, long>();
        var whole = new List<PlannedStep>();
        foreach (var step in steps)
        {
            long? ride = null;
            if (step.Kind == TourStepKind.Stop)
            {
                var task = of.Problem.Tasks[step.Stop.Task];
                Add(load, task.Delivered, -1);
                Add(load, task.PickedUp, step.Stop.IsDelivery ? -1 : 1);
                if (!step.Stop.IsDelivery)
                {
                    leftAt[step.Stop.Task] = step.Departure;
                }
                else if (leftAt.TryGetValue(step.Stop.Task, out var left))
                {
                    ride = step.Arrival - left;
                }
            }

            whole.Add(step with { Load = [.. load], RideSeconds = ride });
        }

        return whole;
    }

    private static void Add(long[] load, IReadOnlyList<long> amounts, int sign)
    {
        for (var i = 0; i < amounts.Count; i++)
        {
            load[i] += sign * amounts[i];
        }
    }

    /// <summary>What a tour costs: by its contract hour by hour, or by its costs.</summary>
    private TourPrice PriceOf(int index, List<PlannedStep> steps)
    {
        if (steps.Count == 0)
        {
            return new TourPrice([]);
        }

        var vehicle = of.Vehicles[index];
        var lines = new List<TourPriceLine>();
        if (vehicle.Contract is { } contract && of.Plan is { } plan && of.Date is { } date)
        {
            lines.AddRange(TourPrice.Of(contract, plan.Calendar, date, steps[0].Arrival, steps[^1].Departure, steps[^1].Meters).Lines);
        }
        else
        {
            var costs = vehicle.Content.Costs ?? new CostsFile();
            var table = of.Driving.Tables[of.Driving.TableOfVehicle[index]];
            lines.Add(new(TourPriceKind.Start, null, false, 1, costs.Fixed));
            lines.Add(table.Costs is null
                ? new(TourPriceKind.DrivingHours, null, false, Hours(steps[^1].DrivingSeconds), costs.PerHour)
                : new(TourPriceKind.TableCosts, null, false, TableCosts(table, steps), 1));
            lines.Add(new(TourPriceKind.Kilometers, null, false, steps[^1].Meters / 1000m, costs.PerKm));
            lines.Add(new(TourPriceKind.TaskHours, null, false, Hours(steps.Where(step => step.Kind == TourStepKind.Stop).Sum(step => step.Setup + step.Service)), costs.PerTaskHour));
        }

        foreach (var late in steps.Where(step => step.Kind == TourStepKind.Stop && step.LateSeconds > 0)
            .GroupBy(step => StopOf(of.Problem, step.Stop).LateCostPerHour).OrderBy(group => group.Key))
        {
            lines.Add(new(TourPriceKind.LateHours, null, false, Hours(late.Sum(step => step.LateSeconds)), late.Key / 100m));
        }

        return new TourPrice([.. lines.Where(line => line.Dkk != 0)]);
    }

    private static decimal Hours(long seconds) => seconds / (decimal)NodaConstants.SecondsPerHour;

    private static long TableCosts(RouteTable table, List<PlannedStep> steps)
    {
        var (sum, here) = (0L, (int?)null);
        foreach (var place in steps.Select(step => step.Place).OfType<int>())
        {
            sum += here is { } from ? table.CostsOf(from, place) : 0;
            here = place;
        }

        return sum;
    }
}
