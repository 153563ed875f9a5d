using Korevagt.Domain.Costs;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Korevagt.Routing;
using Korevagt.Routes.Formats;
using Korevagt.Routes.Matrices;
using Korevagt.Routes.Pricing;

namespace Korevagt.Routes.Judging;

/// <summary>Judges vehicles.</summary>
internal sealed class VehicleJudge(
    RoutesFile content, FaultLog faults, PlaceIndex places, AmountJudge amounts, TypeTimes types,
    IReadOnlyDictionary<string, FileMatrix> profiles, Plan? plan)
{
    private readonly WindowJudge windows = new(faults);
    private readonly IdJudge ids = new(faults);

    /// <summary>All vehicles, in the order of the file.</summary>
    public List<JudgedVehicle> All() => [.. content.Vehicles.Select((vehicle, index) => One(vehicle, index, $"$.vehicles[{index}]"))];

    private JudgedVehicle One(VehicleFile vehicle, int index, string path)
    {
        ids.Add(vehicle.Id, index, path + ".id");
        var hasStart = vehicle.Start is not null || vehicle.StartIndex is not null;
        var hasEnd = vehicle.End is not null || vehicle.EndIndex is not null;
        if (!hasStart && !hasEnd && faults.IsSound(path + ".start", path + ".end", path + ".start_index", path + ".end_index"))
        {
            faults.Add(path, JudgeTexts.NeitherStartNorEnd, JudgeTexts.StartOrEnd);
        }

        var window = windows.One(vehicle.TimeWindow, path + ".time_window");
        Profile(vehicle, path);
        var contract = Contract(vehicle, window, path);
        return new JudgedVehicle
        {
            Path = path,
            Content = vehicle,
            Contract = contract,
            Vehicle = new RoutingVehicle
            {
                Kind = types.KindOf(vehicle),
                Start = places.Of(vehicle.Start, vehicle.StartIndex, path, "start", isNeeded: false),
                End = places.Of(vehicle.End, vehicle.EndIndex, path, "end", isNeeded: false),
                Window = window ?? new RoutingVehicle().Window,
                Capacity = amounts.Of(vehicle.Capacity, path + ".capacity"),
                Skills = [.. vehicle.Skills.Distinct()],
                Breaks = [.. vehicle.Breaks.Select((one, i) => Break(vehicle, one, $"{path}.breaks[{i}]"))],
                MostStops = vehicle.MaxTasks,
                LongestTour = vehicle.MaxShift,
                LongestDriving = vehicle.MaxTravelTime,
                LongestDistance = vehicle.MaxDistance,
            },
        };
    }

    private RoutingBreak Break(VehicleFile vehicle, BreakFile one, string path)
    {
        var longest = Math.Min(
            vehicle.TimeWindow is [var from, var to] ? (long)to - from : long.MaxValue, vehicle.MaxShift ?? long.MaxValue);
        if (one.Service > longest && longest >= 0 && faults.IsSound(path + ".service"))
        {
            faults.Add(
                path + ".service", new($"er {one.Service} s, mere end vognens vagt", $"is {one.Service} s, more than the vehicle's shift"),
                JudgeTexts.AtMostSeconds(longest));
        }

        if (vehicle.Breaks.Count(other => other.Id == one.Id) > 1 && vehicle.Breaks.First(other => other.Id == one.Id) != one)
        {
            faults.Add(path + ".id", new($"{one.Id} står to gange", $"{one.Id} stands twice"), FileTextsOfRoutes.AnIdOfItsOwn);
        }

        return new RoutingBreak(windows.All(one.TimeWindows, path + ".time_windows") ?? [], one.Service, amounts.Of(one.MaxLoad, path + ".max_load"));
    }

    private void Profile(VehicleFile vehicle, string path)
    {
        if (!faults.IsSound(path + ".profile"))
        {
            return;
        }

        if (profiles.Count == 0)
        {
            if (content.Matrices is null && vehicle.Profile != VehicleFile.DefaultProfile)
            {
                faults.Add(
                    path + ".profile", new($"er {Quoted.Text(vehicle.Profile)}", $"is {Quoted.Text(vehicle.Profile)}"),
                    new("\"car\": vejkortet kender kun biler", "car: the road map knows only cars"));
            }

            return;
        }

        if (!profiles.TryGetValue(vehicle.Profile, out var matrix))
        {
            faults.Add(
                path + ".profile", new($"er {Quoted.Text(vehicle.Profile)}, som ikke står i \"matrices\"", $"is {Quoted.Text(vehicle.Profile)}, which matrices lacks"),
                NearestName.Expectation(vehicle.Profile, profiles.Keys));
            return;
        }

        var costs = vehicle.Costs ?? new CostsFile();
        if (matrix.Distances is null && (costs.PerKm > 0 || vehicle.MaxDistance is not null || vehicle.Contract is not null))
        {
            faults.Add(
                $"{path}.profile", new("har ingen afstande", "has no distances"),
                new($"\"distances\" i \"matrices\", som vognens kilometer regnes af", "distances in matrices, of which the vehicle's kilometres are reckoned"));
        }

        if (matrix.Costs is null)
        {
            return;
        }

        foreach (var (name, isOther) in new[]
        {
            ("costs.per_hour", costs.PerHour != CostsFile.PerHourOfVroom), ("costs.per_km", costs.PerKm > 0),
            ("max_distance", vehicle.MaxDistance is not null), ("contract", vehicle.Contract is not null),
        })
        {
            if (isOther)
            {
                faults.Add($"{path}.{name}", new("står ved siden af profilens \"costs\"", "stands beside the costs of its profile"), new("den ene af dem", "one of the two"));
            }
        }
    }

    private Contract? Contract(VehicleFile vehicle, MomentWindow? window, string path)
    {
        if (vehicle.Contract is not { } id || !faults.IsSound(path + ".contract"))
        {
            return null;
        }

        var at = path + ".contract";
        if (vehicle.Costs is not null)
        {
            faults.Add(at, new("står ved siden af \"costs\"", "stands beside costs"), new("den ene af dem", "one of the two"));
        }

        if (plan is null)
        {
            if (content.Plan is null)
            {
                faults.Add(at, new("hører til ingen plan", "belongs to no plan"), new("\"plan\": planen med kontrakten", "plan: the plan that has the contract"));
            }

            return null;
        }

        var contract = plan.Contracts.FirstOrDefault(known => known.Id == id);
        if (contract is null)
        {
            faults.Add(at, new($"er {Quoted.Text(id)}", $"is {Quoted.Text(id)}"), NearestName.Expectation(id, plan.Contracts.Select(known => known.Id)));
            return null;
        }

        if (window is not { } hours)
        {
            if (faults.IsSound(path + ".time_window"))
            {
                faults.Add(
                    path + ".time_window", FileTextsOfRoutes.IsMissing, new("vognens vagt, som kontrakten betales for", "the vehicle's shift, by which the contract pays"));
            }

            return null;
        }

        if (content.Date is { } date && TourPrice.HourWithoutPrice(contract, plan.Calendar, date, hours.From, hours.To) is { } hour)
        {
            faults.Add(
                at, new($"har ingen timepris {hour:yyyy-MM-dd HH:mm}", $"has no price an hour at {hour:yyyy-MM-dd HH:mm}"),
                new Text("en kontrakt, hvis timepriser dækker vognens \"time_window\"", "a contract whose hourly prices cover the vehicle's time_window"));
        }

        return contract;
    }
}

/// <summary>A vehicle with what its file says.</summary>
internal sealed record JudgedVehicle
{
    /// <summary>Where it stands.</summary>
    public required string Path { get; init; }

    /// <summary>What the file says.</summary>
    public required VehicleFile Content { get; init; }

    /// <summary>By which contract it is paid; null by its costs.</summary>
    public Contract? Contract { get; init; }

    /// <summary>The vehicle, without its matrix and its costs.</summary>
    public required RoutingVehicle Vehicle { get; init; }
}
