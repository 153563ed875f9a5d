using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Routes.Formats;
using Korevagt.Routes.Judging;

namespace Korevagt.Routes.Answers;

/// <summary>Tours as a file: VROOM's output with our own keys beside it. The same tours give the same bytes.</summary>
public static class SolutionJson
{
    private static readonly JsonSerializerOptions Options = Create(isIndented: true);
    private static readonly JsonSerializerOptions Compact = Create(isIndented: false);

    /// <summary>File name and text of each schema.</summary>
    public static IReadOnlyDictionary<string, string> Schemas { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["routes.schema.json"] = SchemaOf.FileType(typeof(RoutesFile)).ToJsonString(new JsonSerializerOptions(Options)) + "\n",
        ["routes-solution.schema.json"] = SchemaOf.FileType(typeof(SolutionFile)).ToJsonString(new JsonSerializerOptions(Options)) + "\n",
    };

    /// <summary>The file of tours.</summary>
    public static byte[] Write(PlannedRoutes planned)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return Bytes(new SolutionFile
        {
            Format = "korevagt-routes-solution/1",
            Code = 0,
            Summary = Summary(planned),
            Unassigned = [.. planned.Unplanned.SelectMany(task => Unassigned(planned, task))],
            Routes = [.. planned.Routes.Select(route => Route(planned, route))],
            Explanation = planned.Reasons.Count == 0 ? null : Reasons(planned),
            Search = planned.Provenance is { } search
                ? new SearchFile { Iterations = search.Iterations, StoppedAfter = search.StoppedAfter, Seed = search.Seed, Cancelled = search.IsCancelled ? true : null }
                : null,
        });
    }

    /// <summary>Only why tasks are on no tour.</summary>
    /// <param name="planned">The tours.</param>
    /// <param name="difference">How they differ from others, or null.</param>
    public static byte[] WriteExplanation(PlannedRoutes planned, RoutesDifference? difference = null)
    {
        ArgumentNullException.ThrowIfNull(planned);
        return Bytes(new ExplanationFile
        {
            Explanation = Reasons(planned),
            Difference = difference is null ? null : new DifferenceFile
            {
                Cost = difference.SecondDkk - difference.FirstDkk,
                Distance = difference.SecondMeters - difference.FirstMeters,
                Moved = [.. difference.Moved.Select(moved => new MovedFile { Id = planned.Of.Tasks[moved.Task].Id, Type = TypeOf(planned, moved.Task), From = moved.From, To = moved.To })],
                Retimed = [.. difference.Retimed.Select(stop => new RetimedFile { Id = IdOf(planned, stop.Stop), Type = StopTypeOf(planned, stop.Stop), Vehicle = stop.Vehicle, Before = stop.Before, Now = stop.Now })],
            },
        });
    }

    private static string TypeOf(PlannedRoutes planned, int task) => planned.Of.Tasks[task].DeliveryId is null ? "job" : "shipment";

    private static long IdOf(PlannedRoutes planned, StopOfTask stop) =>
        stop.IsDelivery ? planned.Of.Tasks[stop.Task].DeliveryId!.Value : planned.Of.Tasks[stop.Task].Id;

    private static string StopTypeOf(PlannedRoutes planned, StopOfTask stop) =>
        stop.IsDelivery ? "delivery" : planned.Of.Tasks[stop.Task].DeliveryId is null ? "job" : "pickup";

    /// <summary>A routing file as it is written: without blanks, which a matrix would have millions of.</summary>
    internal static byte[] CompactBytes(RoutesFile file) =>
        [.. JsonSerializer.SerializeToUtf8Bytes(file, Compact), (byte)'\n'];

    internal static byte[] Bytes<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, Options), (byte)'\n'];

    private static IReadOnlyList<ReasonFile> Reasons(PlannedRoutes planned) => [.. planned.Reasons.Select(reason => Reason(planned, reason))];

    private static SummaryFile Summary(PlannedRoutes planned)
    {
        var stops = planned.Routes.SelectMany(route => route.Stops).ToList();
        return new SummaryFile
        {
            Cost = planned.Dkk,
            Routes = planned.Routes.Count,
            Unassigned = planned.Unplanned.Sum(task => planned.Of.Problem.Tasks[task].IsShipment ? 2 : 1),
            Delivery = Delivered(planned, stops),
            Pickup = PickedUp(planned, stops),
            Setup = stops.Sum(step => step.Setup),
            Service = planned.Routes.Sum(ServiceOf),
            Duration = planned.DrivingSeconds,
            WaitingTime = planned.Routes.Sum(route => route.Steps.Sum(step => (long)step.Waiting)),
            Priority = PriorityOf(planned, stops),
            Distance = planned.Meters,
            Violations =
            [
                .. planned.Routes.SelectMany(route => route.Broken.Concat(route.Steps.SelectMany(step => step.Broken)))
                    .GroupBy(CauseOf).OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => new ViolationFile { Cause = group.Key }),
            ],
            LateStops = planned.LateStops,
        };
    }

    private static long ServiceOf(PlannedRoute route) => route.Steps.Sum(step => (long)step.Service);

    private static int PriorityOf(PlannedRoutes planned, IEnumerable<PlannedStep> stops) =>
        stops.Select(step => step.Stop.Task).Distinct().Sum(task => planned.Of.Problem.Tasks[task].Priority);

    // A shipment counts as loaded and as unloaded, as in VROOM.
    private static long[]? Delivered(PlannedRoutes planned, IReadOnlyList<PlannedStep> stops) => Sum(
        planned, stops.Select(step => planned.Of.Problem.Tasks[step.Stop.Task]).Distinct().SelectMany(task => task.IsShipment ? [task.PickedUp] : new[] { task.Delivered }));

    private static long[]? PickedUp(PlannedRoutes planned, IReadOnlyList<PlannedStep> stops) =>
        Sum(planned, stops.Select(step => planned.Of.Problem.Tasks[step.Stop.Task]).Distinct().Select(task => task.PickedUp));

    private static long[]? Sum(PlannedRoutes planned, IEnumerable<IReadOnlyList<long>> amounts)
    {
        if (planned.Of.Problem.AmountCount == 0)
        {
            return null;
        }

        var sum = new long[planned.Of.Problem.AmountCount];
        foreach (var one in amounts)
        {
            for (var i = 0; i < one.Count; i++)
            {
                sum[i] += one[i];
            }
        }

        return sum;
    }

    private static IEnumerable<UnassignedFile> Unassigned(PlannedRoutes planned, int index)
    {
        var (task, problem) = (planned.Of.Tasks[index], planned.Of.Problem.Tasks[index]);
        yield return new UnassignedFile
        {
            Id = task.Id,
            Type = task.DeliveryId is null ? "job" : "pickup",
            Description = task.Description,
            Location = task.Location,
            LocationIndex = Row(planned, problem.Stop.Place),
        };
        if (task.DeliveryId is { } delivery)
        {
            yield return new UnassignedFile
            {
                Id = delivery,
                Type = "delivery",
                Description = task.DeliveryDescription,
                Location = task.DeliveryLocation,
                LocationIndex = Row(planned, problem.DeliveryStop!.Place),
            };
        }
    }

    private static int? Row(PlannedRoutes planned, int? place) => planned.Of.Map is null ? place : null;

    private static RouteFile Route(PlannedRoutes planned, PlannedRoute route)
    {
        List<PlannedStep> stops = [.. route.Stops];
        return new RouteFile
        {
            Vehicle = route.Id,
            Description = route.Description,
            Cost = route.Dkk,
            Delivery = Delivered(planned, stops),
            Pickup = PickedUp(planned, stops),
            Setup = stops.Sum(step => step.Setup),
            Service = ServiceOf(route),
            Duration = route.DrivingSeconds,
            WaitingTime = route.Steps.Sum(step => (long)step.Waiting),
            Priority = PriorityOf(planned, stops),
            Distance = route.Meters,
            Steps = [.. route.Steps.Select(step => Step(planned, route, step))],
            Violations = [.. route.Broken.Select(Violation)],
            CostLines =
            [
                .. route.Price.Lines.Select(line => new CostLineFile
                {
                    Kind = FileJson.Name(line.Kind.ToString()), Hours = line.Hours, SpecialDay = line.IsSpecialDay ? true : null,
                    Units = decimal.Round(line.Units, 4), DkkPerUnit = decimal.Round(line.DkkPerUnit, 4), Dkk = decimal.Round(line.Dkk, 2, MidpointRounding.AwayFromZero),
                }),
            ],
        };
    }

    private static SolutionStepFile Step(PlannedRoutes planned, PlannedRoute route, PlannedStep step)
    {
        var (type, id, description, location) = NameOf(planned.Of.Vehicles[route.Vehicle], planned.Of.Tasks, step);
        var isDelivery = step.Kind == TourStepKind.Stop && step.Stop.IsDelivery;
        return new SolutionStepFile
        {
            Type = type,
            Description = description,
            Location = location,
            LocationIndex = Row(planned, step.Place),
            Id = id,
            Setup = step.Setup,
            Service = step.Service,
            WaitingTime = step.Waiting,
            Load = planned.Of.Problem.AmountCount == 0 ? null : step.Load,
            Arrival = step.Arrival,
            Duration = step.DrivingSeconds,
            Distance = step.Meters,
            Violations = [.. step.Broken.Select(Violation)],
            Late = step.LateSeconds > 0 ? step.LateSeconds : null,
            RideTime = step.RideSeconds,
            MaxRideTime = isDelivery ? planned.Of.Problem.Tasks[step.Stop.Task].LongestRide : null,
        };
    }

    internal static (string Type, long? Id, string? Description, IReadOnlyList<double>? Location) NameOf(
        JudgedVehicle vehicle, IReadOnlyList<JudgedTask> tasks, PlannedStep step)
    {
        switch (step.Kind)
        {
            case TourStepKind.Start:
                return ("start", null, null, vehicle.Content.Start);
            case TourStepKind.End:
                return ("end", null, null, vehicle.Content.End);
            case TourStepKind.Break:
                return ("break", vehicle.Content.Breaks[step.Break].Id, vehicle.Content.Breaks[step.Break].Description, null);
            default:
                var task = tasks[step.Stop.Task];
                return step.Stop.IsDelivery
                    ? ("delivery", task.DeliveryId, task.DeliveryDescription, task.DeliveryLocation)
                    : (task.DeliveryId is null ? "job" : "pickup", task.Id, task.Description, task.Location);
        }
    }

    private static ViolationFile Violation(BrokenPromise broken) =>
        new() { Cause = CauseOf(broken), Duration = Math.Abs(broken.Value - broken.Allowed) is > 0 and var by ? by : null };

    private static string CauseOf(BrokenPromise broken) => broken.Limit switch
    {
        TourLimit.Window when broken.Value < broken.Allowed => "lead_time",
        TourLimit.VehicleStart => "lead_time",
        TourLimit.Window or TourLimit.VehicleEnd => "delay",
        TourLimit.Capacity => "load",
        TourLimit.BreakLoad => "max_load",
        TourLimit.MostStops => "max_tasks",
        TourLimit.Order => "precedence",
        TourLimit.LongestRide => "max_ride_time",
        TourLimit.LongestTour => "max_shift",
        TourLimit.LongestDriving => "max_travel_time",
        TourLimit.LongestDistance => "max_distance",
        _ => FileJson.Name(broken.Limit.ToString()),
    };

    private static ReasonFile Reason(PlannedRoutes planned, UnplannedReason reason)
    {
        var task = planned.Of.Tasks[reason.Task];
        return new ReasonFile
        {
            Id = task.Id,
            Type = task.DeliveryId is null ? "job" : "shipment",
            Kind = FileJson.Name(reason.Kind.ToString()),
            Limit = reason.Limit is { } limit ? FileJson.Name(limit.ToString()) : null,
            Vehicle = IdOf(planned, reason.Vehicle),
            Missing = reason.Kind == UnplannedKind.Fits ? null : reason.Missing,
            InsertionCost = reason.Insertion / 100m,
            WindowMinutes = reason.WindowMinutes,
            OwnVehicleCost = reason.OwnVehicleCost / 100m,
            OwnVehicle = IdOf(planned, reason.OwnVehicle),
            Text = LimitTexts.Of(planned, reason),
        };
    }

    private static long? IdOf(PlannedRoutes planned, int vehicle) => vehicle < 0 ? null : planned.Of.Vehicles[vehicle].Content.Id;

    private static JsonSerializerOptions Create(bool isIndented)
    {
        var options = new JsonSerializerOptions(FileJson.Options)
        {
            WriteIndented = isIndented,
            NewLine = "\n",
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.Converters.Insert(0, new CanonicalDecimalConverter());
        options.MakeReadOnly();
        return options;
    }
}
