using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Routes.Formats;

namespace Korevagt.Routes.Judging;

/// <summary>Judges jobs and shipments.</summary>
internal sealed class TaskJudge(RoutesFile content, FaultLog faults, PlaceIndex places, AmountJudge amounts, TypeTimes types)
{
    private const int MissingPlace = 0;

    private readonly WindowJudge windows = new(faults);
    private readonly HashSet<int> skills = [.. content.Vehicles.SelectMany(vehicle => vehicle.Skills)];

    /// <summary>Jobs by their ids.</summary>
    public IdJudge Jobs { get; } = new(faults);

    /// <summary>Shipments by the ids of their pick-ups.</summary>
    public IdJudge Pickups { get; } = new(faults);

    /// <summary>Shipments by the ids of their deliveries.</summary>
    public IdJudge Deliveries { get; } = new(faults);

    /// <summary>All tasks: jobs, then shipments, in the order of the file.</summary>
    public List<JudgedTask> All()
    {
        var tasks = new List<JudgedTask>();
        foreach (var (i, job) in content.Jobs.Index())
        {
            var path = $"$.jobs[{i}]";
            Jobs.Add(job.Id, tasks.Count, path + ".id");
            tasks.Add(Job(job, path));
        }

        foreach (var (i, shipment) in content.Shipments.Index())
        {
            var path = $"$.shipments[{i}]";
            Pickups.Add(shipment.Pickup.Id, tasks.Count, path + ".pickup.id");
            Deliveries.Add(shipment.Delivery.Id, tasks.Count, path + ".delivery.id");
            tasks.Add(Shipment(shipment, path));
        }

        return tasks;
    }

    private JudgedTask Job(JobFile job, string path)
    {
        if (job.Amount is not null && job.Delivery is not null)
        {
            faults.Add(path + ".amount", new("står ved siden af \"delivery\"", "stands beside delivery"), new("en af de to", "one of the two"));
        }

        return new JudgedTask
        {
            Path = path,
            Id = job.Id,
            Description = job.Description,
            Location = job.Location,
            Task = new RoutingTask
            {
                Stop = Stop(job, path),
                Delivered = amounts.Of(job.Delivery ?? job.Amount, path + (job.Delivery is null ? ".amount" : ".delivery")),
                PickedUp = amounts.Of(job.Pickup, path + ".pickup"),
                Skills = Skills(job.Skills, path),
                Priority = job.Priority,
            },
        };
    }

    private JudgedTask Shipment(ShipmentFile shipment, string path)
    {
        var (pickup, delivery) = (Stop(shipment.Pickup, path + ".pickup"), Stop(shipment.Delivery, path + ".delivery"));
        if (pickup.Place == delivery.Place && faults.IsSound(path + ".pickup", path + ".delivery"))
        {
            faults.Add(
                path + ".delivery", new("er samme sted som \"pickup\"", "is the same place as pickup"),
                new("to forskellige steder, eller et job i stedet", "two different places, or a job instead"));
        }

        if (shipment.MaxRideAtLeast is not null && shipment.MaxRideFactor is null)
        {
            faults.Add(
                path + ".max_ride_at_least", new("står uden \"max_ride_factor\"", "stands without max_ride_factor"), new("de to sammen", "the two together"));
        }

        return new JudgedTask
        {
            Path = path,
            Id = shipment.Pickup.Id,
            Description = shipment.Pickup.Description,
            Location = shipment.Pickup.Location,
            DeliveryId = shipment.Delivery.Id,
            DeliveryDescription = shipment.Delivery.Description,
            DeliveryLocation = shipment.Delivery.Location,
            Ride = shipment,
            Task = new RoutingTask
            {
                Stop = pickup,
                DeliveryStop = delivery,
                PickedUp = amounts.Of(shipment.Amount, path + ".amount"),
                Skills = Skills(shipment.Skills, path),
                Priority = shipment.Priority,
            },
        };
    }

    private RoutingStop Stop(StopFile stop, string path)
    {
        var judged = windows.All(stop.TimeWindows, path + ".time_windows");
        if ((stop.Latest is null) != (stop.LateCostPerHour is null))
        {
            var (is_, lacks) = stop.Latest is null ? ("late_cost_per_hour", "latest") : ("latest", "late_cost_per_hour");
            faults.Add($"{path}.{is_}", new($"står uden \"{lacks}\"", $"stands without {lacks}"), new("de to sammen", "the two together"));
        }

        if (stop.Latest is { } latest && faults.IsSound(path + ".time_windows", path + ".latest"))
        {
            if (judged is null)
            {
                faults.Add(path + ".latest", new("står uden \"time_windows\"", "stands without time_windows"), new("de to sammen", "the two together"));
            }
            else if (latest <= judged[^1].To)
            {
                faults.Add(
                    path + ".latest", FoundLatest(latest),
                    new($"senere end det sidste vindues slutning, {judged[^1].To}", $"later than the end of the last window, {judged[^1].To}"));
            }
        }

        LongestShift(stop, path);
        return new RoutingStop
        {
            Place = places.Of(stop.Location, stop.LocationIndex, path, "location", isNeeded: true) ?? MissingPlace,
            Service = stop.Service,
            Setup = stop.Setup,
            ServiceOfKind = types.Of(stop.ServicePerType, stop.Service, path + ".service_per_type"),
            SetupOfKind = types.Of(stop.SetupPerType, stop.Setup, path + ".setup_per_type"),
            Windows = judged ?? [],
            Latest = stop.Latest,
            LateCostPerHour = (long)decimal.Round((stop.LateCostPerHour ?? 0) * 100, MidpointRounding.AwayFromZero),
        };
    }

    private static Text FoundLatest(int latest) => new($"er {latest}", $"is {latest}");

    /// <summary>Work that takes longer than any vehicle's shift can be planned by nobody.</summary>
    private void LongestShift(StopFile stop, string path)
    {
        if (content.Vehicles.Count == 0 || stop.ServicePerType is not null || !faults.IsSound("$.vehicles[*].time_window", path + ".service"))
        {
            return;
        }

        var longest = content.Vehicles.Max(vehicle => Math.Min(
            vehicle.TimeWindow is [var from, var to] ? (long)to - from : long.MaxValue, vehicle.MaxShift ?? long.MaxValue));
        if (stop.Service > longest)
        {
            faults.Add(path + ".service", JudgeTexts.LongerThanEveryShift(stop.Service), JudgeTexts.AtMostSeconds(longest));
        }
    }

    private IReadOnlyList<int> Skills(IReadOnlyList<int> wanted, string path)
    {
        foreach (var (i, skill) in wanted.Index())
        {
            if (!skills.Contains(skill) && faults.IsSound("$.vehicles[*].skills", $"{path}.skills[{i}]"))
            {
                var has = skills.Count == 0 ? "-" : string.Join(", ", skills.Order().Take(20));
                faults.Add($"{path}.skills[{i}]", JudgeTexts.NoVehicleHas(skill), new($"en af: {has}", $"one of: {has}"));
            }
        }

        return [.. wanted.Distinct()];
    }
}
