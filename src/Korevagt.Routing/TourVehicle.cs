namespace Korevagt.Routing;

/// <summary>A vehicle laid out flat for the search.</summary>
internal sealed class TourVehicle
{
    public TourVehicle(TourModel model, RoutingVehicle vehicle, int place)
    {
        Source = vehicle;
        Travel = model.Travels[vehicle.Matrix];
        Start = vehicle.Start ?? Travel.Nowhere;
        End = vehicle.End ?? Travel.Nowhere;
        (From, To) = (vehicle.Window.From, vehicle.Window.To);
        Work = vehicle.Kind * model.NodeCount;
        Capacity = new long[model.AmountCount];
        for (var amount = 0; amount < Capacity.Length; amount++)
        {
            Capacity[amount] = vehicle.Capacity.Count > 0 ? vehicle.Capacity[amount] : long.MaxValue / 4;
        }

        Breaks = [.. vehicle.Breaks];
        Fixed = vehicle.Costs.Fixed * model.Parts;
        PerTime = model.Rates.PerTime(vehicle.Costs.PerHour);
        PerDistance = model.Rates.PerDistance(vehicle.Costs.PerKilometer);
        PerTimeOnTour = model.Rates.PerTime(vehicle.Costs.PerHourOnTour);
        PerWork = model.Rates.PerTime(vehicle.Costs.PerTaskHour);
        Drives = Travel.Drives(PerTime, PerDistance);
        MostStops = vehicle.MostStops ?? int.MaxValue;
        LongestTour = vehicle.LongestTour ?? int.MaxValue;
        LongestDriving = vehicle.LongestDriving ?? int.MaxValue;
        LongestDistance = vehicle.LongestDistance ?? long.MaxValue;
        Pinned = [.. vehicle.Pinned.Select(model.NodeOf)];
        var skills = vehicle.Skills.ToHashSet();
        CanServe = [.. model.Problem.Tasks.Select(task => task.Skills.All(skills.Contains))];
        MindsDuration = PerTimeOnTour > 0 || LongestTour != int.MaxValue;
        Class = place;
        for (var other = 0; other < place; other++)
        {
            if (IsLike(model.Problem.Vehicles[other], vehicle))
            {
                Class = other;
                break;
            }
        }
    }

    public RoutingVehicle Source { get; }

    /// <summary>Driving by its matrix.</summary>
    public TourTravel Travel { get; }

    /// <summary>What driving between two places costs, row by row.</summary>
    public long[] Drives { get; }

    /// <summary>The place of the start; nowhere where there is none.</summary>
    public int Start { get; }

    /// <summary>The place of the end; nowhere where there is none.</summary>
    public int End { get; }

    public int From { get; }

    public int To { get; }

    /// <summary>Where the times of work of its kind begin.</summary>
    public int Work { get; }

    public long[] Capacity { get; }

    public RoutingBreak[] Breaks { get; }

    public long Fixed { get; }

    public long PerTime { get; }

    public long PerDistance { get; }

    public long PerTimeOnTour { get; }

    public long PerWork { get; }

    public int MostStops { get; }

    public int LongestTour { get; }

    public int LongestDriving { get; }

    public long LongestDistance { get; }

    public int[] Pinned { get; }

    public bool[] CanServe { get; }

    /// <summary>Whether it matters when the tour starts.</summary>
    public bool MindsDuration { get; }

    /// <summary>The first vehicle that is like this one in everything.</summary>
    public int Class { get; }

    /// <summary>Time between two places.</summary>
    public int Time(int from, int to) => Travel.Times[(from * Travel.PlaceCount) + to];

    /// <summary>Distance between two places.</summary>
    public int Distance(int from, int to) => Travel.Distances[(from * Travel.PlaceCount) + to];

    private static bool IsLike(RoutingVehicle a, RoutingVehicle b) =>
        a.Matrix == b.Matrix && a.Kind == b.Kind && a.Start == b.Start && a.End == b.End && a.Window == b.Window && a.Costs == b.Costs
        && a.MostStops == b.MostStops && a.LongestTour == b.LongestTour && a.LongestDriving == b.LongestDriving
        && a.LongestDistance == b.LongestDistance && a.Capacity.SequenceEqual(b.Capacity) && a.Skills.SequenceEqual(b.Skills)
        && a.Pinned.Count == 0 && b.Pinned.Count == 0 && a.Breaks.Count == b.Breaks.Count
        && a.Breaks.Zip(b.Breaks).All(pair => pair.First.Length == pair.Second.Length
            && pair.First.Windows.SequenceEqual(pair.Second.Windows) && pair.First.MostLoad.SequenceEqual(pair.Second.MostLoad));
}
