using Korevagt.Domain.Service;
using Korevagt.Domain.Time;
using Korevagt.Routes.Pricing;
using NodaTime;

namespace Korevagt.Routes.Driving;

/// <summary>
/// How long vehicles drive: by the tables of a file one for each profile, on a road map one for each band of the clock in which the
/// plan has other driving times.
/// </summary>
internal sealed record RouteDriving
{
    /// <summary>The tables.</summary>
    public required IReadOnlyList<RouteTable> Tables { get; init; }

    /// <summary>By which table the search counts each vehicle: that of its profile, or of the band in which most of its time lies.</summary>
    public required IReadOnlyList<int> TableOfVehicle { get; init; }

    /// <summary>The plan's bands with the date; null where driving does not change by the clock.</summary>
    public BandClock? Clock { get; init; }

    /// <summary>The roads between the places; null where the file brings its own driving times.</summary>
    public RoadCourses? Roads { get; init; }

    /// <summary>The table by which a vehicle drives that departs at a moment.</summary>
    /// <param name="vehicle">The vehicle.</param>
    /// <param name="second">Seconds after the date's midnight.</param>
    public RouteTable At(int vehicle, long second) =>
        Tables[Clock is null ? TableOfVehicle[vehicle] : Clock.TableAt(second)];
}

/// <summary>Which table holds when.</summary>
/// <param name="Driving">The plan's bands.</param>
/// <param name="Calendar">Which dates are working days.</param>
/// <param name="Date">The local date whose midnight is second 0.</param>
/// <param name="TableOfBand">The table of each band; -1 for bands that no vehicle's time touches.</param>
internal sealed record BandClock(DrivingConditions Driving, DutyCalendar Calendar, LocalDate Date, IReadOnlyList<int> TableOfBand)
{
    /// <summary>The table of a moment; that of the first band known where the moment lies outside every vehicle's time.</summary>
    public int TableAt(long second) => TableOfBand[BandAt(Driving, Calendar, Date, second)] is >= 0 and var table ? table : 0;

    /// <summary>The band of a moment.</summary>
    public static int BandAt(DrivingConditions driving, DutyCalendar calendar, LocalDate date, long second)
    {
        var local = TourPrice.MomentOf(date, second).InZone(DutyCalendar.Zone);
        return driving.BandOf(calendar, new LocalHour(local.Date, local.Hour, calendar.IsWorkingDay(local.Date)));
    }
}
