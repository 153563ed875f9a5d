using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Routes.Judging;

namespace Korevagt.Routes.Loading;

/// <summary>
/// Reads the tours of a solution, VROOM's or our own: which vehicle stops where in which order. All else in it follows from the problem
/// and is not read.
/// </summary>
public static class SolutionReader
{
    /// <summary>Reads a solution of a problem.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the solution.</param>
    /// <param name="of">The problem.</param>
    /// <returns>The stops of each vehicle, or every step that the problem does not know.</returns>
    public static Outcome<RoutingPlanStart> Read(IFileSource files, string path, LoadedRoutes of)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Read(path, most: FileLimits.Large).Then(bytes => JsonText.Parse(path, bytes.Span)).Then(tree => Read(path, tree, of));
    }

    private static Outcome<RoutingPlanStart> Read(string path, JsonPart tree, LoadedRoutes of)
    {
        if (tree.Member("routes") is not { Kind: JsonPartKind.Array } routes)
        {
            return new Fault(
                path, "$.routes", FileTextsOfRoutes.IsMissing, new("en liste af ture, som 'routes optimise' og VROOM skriver dem", "a list of tours, as routes optimise and VROOM write them"));
        }

        var (faults, stops) = (new FaultLog(path, tree), of.Vehicles.Select(_ => new List<StopOfTask>()).ToList());
        var taken = new Dictionary<StopOfTask, string>();
        foreach (var route in routes.Items)
        {
            var vehicle = of.Vehicles.Index().Where(known => IdOf(route.Member("vehicle")) == known.Item.Content.Id).Select(known => (int?)known.Index).FirstOrDefault();
            if (vehicle is not { } index)
            {
                faults.Add(JsonPath.Member(route.Path, "vehicle"), new("er ingen af opgavens vogne", "is none of the problem's vehicles"), new("id af en vogn i rutefilen", "id of a vehicle of the routing file"));
                continue;
            }

            foreach (var step in route.Member("steps")?.Items ?? [])
            {
                Step(step, of, stops[index], taken, faults);
            }
        }

        Pairs(of, stops, taken, faults);
        return faults.IsEmpty ? new RoutingPlanStart([.. stops]) : faults.InOrder();
    }

    private static void Step(JsonPart step, LoadedRoutes of, List<StopOfTask> stops, Dictionary<StopOfTask, string> taken, FaultLog faults)
    {
        var type = step.Member("type")?.Text;
        if (type is "start" or "end" or "break")
        {
            return;
        }

        var id = IdOf(step.Member("id"));
        var task = of.Tasks.Index().Where(known => type switch
        {
            "job" => known.Item.DeliveryId is null && known.Item.Id == id,
            "pickup" => known.Item.DeliveryId is not null && known.Item.Id == id,
            "delivery" => known.Item.DeliveryId == id && id is not null,
            _ => false,
        }).Select(known => (int?)known.Index).FirstOrDefault();
        if (task is not { } index)
        {
            faults.Add(JsonPath.Member(step.Path, "id"), new("er intet stop i rutefilen", "is no stop of the routing file"), new("et stop af samme type med det id", "a stop of the same type with that id"));
            return;
        }

        var stop = new StopOfTask(index, type == "delivery");
        if (!taken.TryAdd(stop, step.Path))
        {
            faults.Add(step.Path, FileTextsOfRoutes.StandsAlready(id!.Value, taken[stop]), new("hvert stop én gang", "each stop once"));
            return;
        }

        stops.Add(stop);
    }

    private static void Pairs(LoadedRoutes of, List<List<StopOfTask>> stops, Dictionary<StopOfTask, string> taken, FaultLog faults)
    {
        foreach (var (stop, path) in taken.Where(stop => of.Problem.Tasks[stop.Key.Task].IsShipment && !stop.Key.IsDelivery))
        {
            var (from, delivery) = (stops.Find(tour => tour.Contains(stop))!, stop with { IsDelivery = true });
            if (from.IndexOf(delivery) < from.IndexOf(stop))
            {
                faults.Add(path, new("henter, hvad turen ikke afleverer bagefter", "picks up what the tour does not deliver afterwards"), new("afhentning før aflevering på samme vogn", "pick-up before delivery on one vehicle"));
            }
        }

        foreach (var (stop, path) in taken.Where(stop => stop.Key.IsDelivery && !taken.ContainsKey(stop.Key with { IsDelivery = false })))
        {
            faults.Add(path, new("afleverer, hvad ingen har hentet", "delivers what nobody picked up"), new("begge stop på samme vogn", "both stops on one vehicle"));
        }
    }

    private static long? IdOf(JsonPart? part) =>
        part is { Kind: JsonPartKind.Number } && long.TryParse(part.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var id) ? id : null;
}
