using Korevagt.Domain.Geography;
using Korevagt.Planning.Tracing;

namespace Korevagt.Previews.Nights;

/// <summary>A night of one plan, in the terms of <see cref="ReplayedNight"/>.</summary>
internal sealed class NightOfPlan
{
    private const int PlaceDecimals = 6;

    private readonly ReplicationTrace trace;
    private readonly TracePeriod period;
    private readonly TracedNight night;
    private readonly Dictionary<int, int> numbers = [];

    public NightOfPlan(ReplicationTrace trace, TracePeriod period) =>
        (this.trace, this.period, night) = (trace, period, TracedNight.Of(trace, period));

    /// <summary>Its cars, once its visits have their numbers.</summary>
    public IReadOnlyList<NightCar> Cars => [.. night.Cars.Select(Car)];

    /// <summary>
    /// The visits of a night under two plans, numbered. They are drawn alike: the same patient is who was ordered at the same second
    /// in the same area. A scenario with another demand has patients of its own.
    /// </summary>
    public static IReadOnlyList<NightVisit> Together(NightOfPlan before, NightOfPlan after)
    {
        var others = after.night.Visits.GroupBy(after.KeyOf).ToDictionary(group => group.Key, group => new Queue<OrderedVisit>(group));
        List<(OrderedVisit? Was, OrderedVisit? Is)> pairs =
        [
            .. before.night.Visits.Select(visit =>
                ((OrderedVisit?)visit, others.TryGetValue(before.KeyOf(visit), out var same) && same.Count > 0 ? same.Dequeue() : null)),
        ];
        pairs.AddRange(others.Values.SelectMany(left => left).Select(visit => ((OrderedVisit?)null, (OrderedVisit?)visit)));

        List<NightVisit> together = [];
        foreach (var (was, @is) in pairs.OrderBy(pair => (pair.Was ?? pair.Is)!.Ordered))
        {
            var number = together.Count + 1;
            together.Add((was is null ? after.Shown(@is!, number) : before.Shown(was, number)) with
            {
                Before = was is null ? null : before.Outcome(was, number),
                After = @is is null ? null : after.Outcome(@is, number),
            });
        }

        return together;
    }

    private (int Ordered, string Area, string Urgency) KeyOf(OrderedVisit visit) => (visit.Ordered, AreaOf(visit), UrgencyOf(visit));

    private NightVisit Shown(OrderedVisit visit, int number) => new(
        number, AreaOf(visit), UrgencyOf(visit), visit.Ordered - period.From, Place(trace.Places.PositionOf(trace.Visits.Point[visit.Visit])),
        null, null);

    private NightOutcome Outcome(OrderedVisit visit, int number)
    {
        numbers[visit.Visit] = number;
        var response = visit.Arrived - visit.Ordered;
        return new NightOutcome(
            visit.Fate, visit.Duty is { } duty ? trace.Plan.Shifts[trace.Model.Duties[duty].Shift].Id : null,
            visit.Arrived - period.From, visit.Ended - period.From, response is { } seconds ? Math.Round(seconds / 60.0, 1) : null,
            response > trace.Model.DueSeconds[trace.Visits.Urgency[visit.Visit]]);
    }

    private NightCar Car(CarOnDuty car)
    {
        var shift = trace.Plan.Shifts[trace.Model.Duties[car.Duty].Shift];
        return new NightCar(
            shift.Id, shift.Name, trace.CarOf(car.Duty), shift.Station, car.From - period.From, car.To - period.From, [.. car.Drives.Select(Drive)]);
    }

    private NightDrive Drive(TracedDrive drive) => new(
        drive.Purpose, drive.Start - period.From, drive.End - period.From, Place(trace.Places.PositionOf(drive.From)), Place(trace.Places.PositionOf(drive.To)),
        drive.Visit is { } visit && numbers.TryGetValue(visit, out var number) ? number : null, Math.Round(drive.Meters / 1000.0, 1));

    private string AreaOf(OrderedVisit visit) => trace.Plan.Areas[trace.Visits.Area[visit.Visit]].Id;

    private string UrgencyOf(OrderedVisit visit) => trace.Plan.Urgencies[trace.Visits.Urgency[visit.Visit]].Id;

    private static NightPlace? Place(GeoPoint? at) => at is { } point
        ? new NightPlace(Math.Round(point.Longitude, PlaceDecimals), Math.Round(point.Latitude, PlaceDecimals))
        : null;
}
