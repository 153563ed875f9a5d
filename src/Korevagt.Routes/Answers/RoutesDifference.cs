using Korevagt.Routing;

namespace Korevagt.Routes.Answers;

/// <summary>What two solutions of one problem differ in.</summary>
/// <param name="Moved">Tasks on another vehicle, or on none in one of the two, in order.</param>
/// <param name="Retimed">Stops on the same vehicle whose work begins at another moment, in order.</param>
/// <param name="FirstDkk">Kroner of the first.</param>
/// <param name="SecondDkk">Kroner of the second.</param>
/// <param name="FirstMeters">Metres of the first.</param>
/// <param name="SecondMeters">Metres of the second.</param>
public sealed record RoutesDifference(
    IReadOnlyList<MovedTask> Moved, IReadOnlyList<RetimedStop> Retimed, decimal FirstDkk, decimal SecondDkk, long FirstMeters, long SecondMeters)
{
    /// <summary>Compares.</summary>
    public static RoutesDifference Of(PlannedRoutes first, PlannedRoutes second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var (before, after) = (StopsOf(first), StopsOf(second));
        List<MovedTask> moved =
        [
            .. Enumerable.Range(0, first.Of.Problem.Tasks.Count)
                .Select(task => new MovedTask(task, VehicleOf(before, task), VehicleOf(after, task)))
                .Where(task => task.From != task.To),
        ];
        List<RetimedStop> retimed =
        [
            .. before.Where(stop => after.TryGetValue(stop.Key, out var then) && then.Vehicle == stop.Value.Vehicle && then.Begins != stop.Value.Begins)
                .Select(stop => new RetimedStop(stop.Key, stop.Value.Vehicle, stop.Value.Begins, after[stop.Key].Begins))
                .OrderBy(stop => stop.Stop.Task).ThenBy(stop => stop.Stop.IsDelivery),
        ];
        return new RoutesDifference(moved, retimed, first.Dkk, second.Dkk, first.Meters, second.Meters);
    }

    private static Dictionary<StopOfTask, (long Vehicle, long Begins)> StopsOf(PlannedRoutes planned) => planned.Routes
        .SelectMany(route => route.Stops.Select(step => (step.Stop, route.Id, step.Begins)))
        .ToDictionary(stop => stop.Stop, stop => (stop.Id, stop.Begins));

    private static long? VehicleOf(Dictionary<StopOfTask, (long Vehicle, long Begins)> stops, int task) =>
        stops.TryGetValue(new StopOfTask(task), out var found) ? found.Vehicle : null;
}

/// <summary>A task on another vehicle.</summary>
/// <param name="Task">Its place in the problem.</param>
/// <param name="From">Id of the vehicle before; null for none.</param>
/// <param name="To">Id of the vehicle now; null for none.</param>
public sealed record MovedTask(int Task, long? From, long? To);

/// <summary>A stop at another moment.</summary>
/// <param name="Stop">The stop.</param>
/// <param name="Vehicle">Id of its vehicle.</param>
/// <param name="Before">Second at which its work began.</param>
/// <param name="Now">Second at which it begins now.</param>
public sealed record RetimedStop(StopOfTask Stop, long Vehicle, long Before, long Now);
