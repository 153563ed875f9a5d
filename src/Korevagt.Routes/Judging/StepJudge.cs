using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Judging;

/// <summary>Judges the steps that vehicles are given.</summary>
internal sealed class StepJudge(RoutesFile content, FaultLog faults, TaskJudge tasks, IReadOnlyList<JudgedTask> judged)
{
    private readonly Dictionary<StopOfTask, (int Vehicle, string Path)> taken = [];
    private readonly Dictionary<StopOfTask, MomentWindow> bounds = [];
    private readonly Dictionary<(int Vehicle, int Break), MomentWindow> breakBounds = [];

    /// <summary>When stops may begin by <c>service_at</c>, <c>service_after</c> and <c>service_before</c>.</summary>
    public IReadOnlyDictionary<StopOfTask, MomentWindow> Bounds => bounds;

    /// <summary>The same of breaks.</summary>
    public IReadOnlyDictionary<(int Vehicle, int Break), MomentWindow> BreakBounds => breakBounds;

    /// <summary>Of each vehicle the stops it is given, in order.</summary>
    public List<IReadOnlyList<StopOfTask>> All()
    {
        List<IReadOnlyList<StopOfTask>> all = [.. content.Vehicles.Select((vehicle, index) => Of(vehicle, index))];
        foreach (var (stop, (vehicle, path)) in taken.Where(stop => judged[stop.Key.Task].Task.IsShipment))
        {
            var other = stop with { IsDelivery = !stop.IsDelivery };
            if (!taken.TryGetValue(other, out var found))
            {
                faults.Add(
                    path, stop.IsDelivery ? new("afleverer, hvad ingen har hentet", "delivers what nobody picks up") : new("henter, hvad ingen afleverer", "picks up what nobody delivers"),
                    new("begge stop på samme vogn", "both stops on one vehicle"));
            }
            else if (!stop.IsDelivery && found.Vehicle != vehicle)
            {
                faults.Add(found.Path, new("afleverer, hvad en anden vogn henter", "delivers what another vehicle picks up"), new("begge stop på samme vogn", "both stops on one vehicle"));
            }
            else if (!stop.IsDelivery && all[vehicle].ToList().IndexOf(other) < all[vehicle].ToList().IndexOf(stop))
            {
                faults.Add(found.Path, new("står før afhentningen", "stands before the pick-up"), new("\"pickup\" før \"delivery\"", "pickup before delivery"));
            }
        }

        return all;
    }

    private List<StopOfTask> Of(VehicleFile vehicle, int index)
    {
        var stops = new List<StopOfTask>();
        foreach (var (i, step) in vehicle.Steps.Index())
        {
            var path = $"$.vehicles[{index}].steps[{i}]";
            if (!faults.IsSound(path))
            {
                continue;
            }

            switch (step.Type)
            {
                case StepKind.Start or StepKind.End:
                    Edge(vehicle, step, i, path);
                    break;
                case StepKind.Break:
                    Break(vehicle, index, step, path);
                    break;
                default:
                    Stop(step, index, path, stops);
                    break;
            }
        }

        if (vehicle.Pinned > stops.Count && faults.IsSound($"$.vehicles[{index}].steps"))
        {
            faults.Add(
                $"$.vehicles[{index}].pinned", new($"er {vehicle.Pinned}", $"is {vehicle.Pinned}"),
                new($"højst de {stops.Count} stop i \"steps\"", $"at most the {stops.Count} stops of steps"));
        }

        return stops;
    }

    private void Edge(VehicleFile vehicle, StepFile step, int i, string path)
    {
        if (i != (step.Type == StepKind.Start ? 0 : vehicle.Steps.Count - 1))
        {
            faults.Add(path, new("står midt i turen", "stands amid the tour"), new("\"start\" først og \"end\" sidst", "start first and end last"));
        }

        if (step.Id is not null)
        {
            faults.Add(path + ".id", new("er et id", "is an id"), new("intet: start og slut har ikke noget", "none: start and end have none"));
        }

        foreach (var (name, value) in Given(step))
        {
            faults.Add(
                $"{path}.{name}", new($"er {value}", $"is {value}"),
                new("intet: vognens \"time_window\" siger, hvornår turen må begynde og ende", "none: the vehicle's time_window says when the tour may begin and end"));
        }
    }

    private static IEnumerable<(string Name, int Value)> Given(StepFile step) =>
        new[] { ("service_at", step.ServiceAt), ("service_after", step.ServiceAfter), ("service_before", step.ServiceBefore) }
            .Where(given => given.Item2 is not null).Select(given => (given.Item1, given.Item2!.Value));

    private void Break(VehicleFile vehicle, int index, StepFile step, string path)
    {
        var found = vehicle.Breaks.Select(known => known.Id).ToList().IndexOf(step.Id ?? -1);
        if (found < 0)
        {
            faults.Add(path + ".id", step.Id is { } id ? new($"er {id}", $"is {id}") : FileTextsOfRoutes.IsMissing, new("id af en af vognens pauser", "id of a break of the vehicle"));
            return;
        }

        if (BoundOf(step, path) is { } bound)
        {
            breakBounds[(index, found)] = bound;
        }
    }

    private void Stop(StepFile step, int vehicle, string path, List<StopOfTask> stops)
    {
        var ids = step.Type switch { StepKind.Job => tasks.Jobs, StepKind.Pickup => tasks.Pickups, _ => tasks.Deliveries };
        if (step.Id is not { } id || ids.Find(id) is not { } task)
        {
            faults.Add(
                path + ".id", step.Id is { } wrong ? new($"er {wrong}", $"is {wrong}") : FileTextsOfRoutes.IsMissing,
                new($"id af et stop af typen \"{Korevagt.Json.FileJson.Name(step.Type.ToString())}\"", $"id of a stop of type {Korevagt.Json.FileJson.Name(step.Type.ToString())}"));
            return;
        }

        var stop = new StopOfTask(task, step.Type == StepKind.Delivery);
        if (!taken.TryAdd(stop, (vehicle, path)))
        {
            faults.Add(path, FileTextsOfRoutes.StandsAlready(id, taken[stop].Path), new Text("hvert stop én gang", "each stop once"));
            return;
        }

        stops.Add(stop);
        if (BoundOf(step, path) is { } bound)
        {
            bounds[stop] = bound;
        }
    }

    private MomentWindow? BoundOf(StepFile step, string path)
    {
        if (step is { ServiceAt: null, ServiceAfter: null, ServiceBefore: null })
        {
            return null;
        }

        var from = Math.Max(step.ServiceAt ?? 0, step.ServiceAfter ?? 0);
        var to = Math.Min(step.ServiceAt ?? int.MaxValue, step.ServiceBefore ?? int.MaxValue);
        if (from <= to)
        {
            return new MomentWindow(from, to);
        }

        faults.Add(path, JudgeTexts.EndsBeforeItBegins(from, to), new("tidspunkter, som kan holdes sammen", "moments that can be kept together"));
        return null;
    }
}
