using Korevagt.Demand.ServiceTimes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;
using Korevagt.Files;
using Korevagt.Roads;
using Korevagt.Roads.Routing;
using NodaTime;

namespace Korevagt.Planning.UseCases;

/// <summary>
/// Drives of a log whose beginning is known: those of a shift with one car that set out from its last patient at once.
/// Both patients' positions must stand in the log.
/// </summary>
internal static class LoggedDrives
{
    /// <summary>A drive that begins so soon after the car was done with its last patient began there.</summary>
    public const int LongestPauseSeconds = 120;

    /// <summary>So many drives, evenly spread over the log, tell the factor to a percent or two.</summary>
    public const int MostDrives = 2000;

    /// <summary>Compares the drives with the plan's road map at the speed limit; null where the log has none or the plan no map.</summary>
    public static Outcome<DrivingFactorFit>? Compare(IFileSource files, VisitLog log, Plan plan)
    {
        if (plan.MapFile is not { } mapFile || !log.Visits.Any(visit => visit.DrivingSeconds.HasValue))
        {
            return null;
        }

        var drives = Of(log, plan);
        return drives.Count < DrivingFactorFit.FewestDrives
            ? new Fault(
                "log", "driving",
                new(
                    $"{drives.Count} kørsler begynder hos en patient, hvis position er kendt",
                    $"{drives.Count} drives begin at a patient whose position is known"),
                new($"mindst {DrivingFactorFit.FewestDrives}", $"at least {DrivingFactorFit.FewestDrives}"))
            : files.LoadMap(mapFile).Then(map => Compare(drives, map, plan));
    }

    /// <summary>The drives, at most <see cref="MostDrives"/> of them, with their seconds.</summary>
    internal static IReadOnlyList<(GeoPoint From, GeoPoint To, int Seconds)> Of(VisitLog log, Plan plan)
    {
        var single = plan.Shifts.Where(shift => shift.Cars == 1).Select(shift => shift.Id).ToHashSet(StringComparer.Ordinal);
        var known = log.Visits
            .Where(visit => visit is { Shift: not null, ArrivedAfterSeconds: not null, OnSiteSeconds: not null, DrivingSeconds: not null, Position: not null }
                && single.Contains(visit.Shift))
            .GroupBy(visit => visit.Shift!, StringComparer.Ordinal)
            .OrderBy(shift => shift.Key, StringComparer.Ordinal);
        List<(GeoPoint, GeoPoint, int)> drives = [];
        foreach (var shift in known)
        {
            var visits = shift.OrderBy(Arrival).ThenBy(visit => visit.Row).ToList();
            for (var i = 1; i < visits.Count; i++)
            {
                var (before, here) = (visits[i - 1], visits[i]);
                var setOut = Arrival(here) - Duration.FromSeconds(here.DrivingSeconds!.Value);
                var done = Arrival(before) + Duration.FromSeconds(before.OnSiteSeconds!.Value);
                if (Math.Abs((setOut - done).TotalSeconds) <= LongestPauseSeconds)
                {
                    drives.Add((before.Position!.Value, here.Position!.Value, here.DrivingSeconds.Value));
                }
            }
        }

        return drives.Count <= MostDrives
            ? drives
            : [.. Enumerable.Range(0, MostDrives).Select(i => drives[(int)((long)i * drives.Count / MostDrives)])];
    }

    private static Instant Arrival(LoggedVisit visit) => visit.Ordered + Duration.FromSeconds(visit.ArrivedAfterSeconds!.Value);

    private static Outcome<DrivingFactorFit> Compare(IReadOnlyList<(GeoPoint From, GeoPoint To, int Seconds)> drives, RoadMap map, Plan plan)
    {
        var metric = map.MetricOf(DrivingFactors.FreeFlow);
        return DrivingFactorFit.Of(
        [
            .. drives.Select(drive =>
            {
                var route = map.Snapper.SnapTogether([(drive.From, "from"), (drive.To, "to")], plan.Driving.MaximumAccessKilometers * 1000)
                    .Then(points => RouteFinder.Find(metric, points[0], points[1], plan.Driving.AccessLeg));
                return ((double)drive.Seconds, route.Succeeded ? route.Value.Seconds : 0);
            }),
        ]);
    }
}
