using Korevagt.Demand.Numerics;
using Korevagt.Demand.Sampling;
using Korevagt.Domain.Geography;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Visits;

namespace Korevagt.Planning.Replaying;

/// <summary>
/// Turns logged visits into visits to simulate: what the log tells is taken, what it leaves open is drawn from the plan's
/// distributions, from a stream of its own for each visit and replication.
/// </summary>
internal sealed class LoggedVisitSource
{
    private readonly Plan plan;
    private readonly VisitLog log;
    private readonly ReplaySettings settings;
    private readonly DurationSampler delays;
    private readonly DurationSampler stays;
    private readonly int parkingSeconds;
    private readonly int[] nearestPoint;

    /// <summary>Prepares a log whose areas and urgencies are the plan's.</summary>
    public LoggedVisitSource(Plan plan, VisitLog log, ReplaySettings settings)
    {
        (this.plan, this.log, this.settings) = (plan, log, settings);
        (delays, stays) = (new DurationSampler(plan.Process.DispatchDelay), new DurationSampler(plan.Process.OnSite));
        parkingSeconds = (int)Math.Round(plan.Process.ParkingAndHandoverMinutes * 60);
        nearestPoint = plan.PointsPerArea == 1 ? [.. log.Visits.Select(visit => visit.Area)] : NearestPoints();
        PointsDrawn = nearestPoint.Count(point => point < 0);
        DelaysDrawn = log.Visits.Count(visit => DelayOf(visit) is null);
        StaysDrawn = log.Visits.Count(visit => visit.OnSiteSeconds is null);
    }

    /// <summary>Visits whose point in their area is drawn.</summary>
    public int PointsDrawn { get; }

    /// <summary>Visits whose dispatch delay is drawn.</summary>
    public int DelaysDrawn { get; }

    /// <summary>Visits whose time at the patient is drawn.</summary>
    public int StaysDrawn { get; }

    /// <summary>Whether anything is left to chance.</summary>
    public bool Draws => PointsDrawn + DelaysDrawn + StaysDrawn > 0;

    /// <summary>Fills a list with the visits of a year.</summary>
    /// <param name="year">The year.</param>
    /// <param name="replication">Number of the replication, 0 or more.</param>
    /// <param name="visits">The list; what it held is gone.</param>
    public void Fill(LoggedYear year, int replication, VisitList visits)
    {
        visits.Clear();
        for (var index = year.First; index < year.First + year.Count; index++)
        {
            var logged = log.Visits[index];
            var random = RandomStream.For(settings.Seed, replication, logged.Area, RandomPurpose.LoggedVisit).Of(index);
            var (delay, stay) = (random.Of(0), random.Of(1));
            var point = nearestPoint[index] >= 0
                ? nearestPoint[index]
                : logged.Area * plan.PointsPerArea + random.NextIndex(plan.PointsPerArea);
            visits.Add(new Visit(
                year.Year.SecondOf(logged.Ordered), logged.Area, point, logged.Urgency,
                DelayOf(logged) ?? delays.Draw(ref delay),
                logged.OnSiteSeconds ?? stays.Draw(ref stay) + parkingSeconds));
        }
    }

    private int? DelayOf(in LoggedVisit visit) => settings.DrawsDelay ? null : visit.DispatchedAfterSeconds;

    private int[] NearestPoints()
    {
        var points = DemandPoints.Of(plan);
        return [.. log.Visits.Select(visit => visit.Position is { } position ? Nearest(points, visit.Area, position) : -1)];
    }

    private int Nearest(IReadOnlyList<GeoPoint> points, int area, GeoPoint position) =>
        Enumerable.Range(area * plan.PointsPerArea, plan.PointsPerArea).MinBy(point => points[point].MetersTo(position));
}
