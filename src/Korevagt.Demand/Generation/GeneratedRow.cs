using System.Globalization;
using Korevagt.Domain.Time;
using Korevagt.Domain.Visits;
using NodaTime;

namespace Korevagt.Demand.Generation;

/// <summary>The fields of one row of a generated log, in the order of <see cref="Header"/>.</summary>
internal static class GeneratedRow
{
    public const int Ordered = 0;
    public const int Area = 1;
    public const int Urgency = 2;
    public const int Latitude = 3;
    public const int Longitude = 4;
    public const int Dispatched = 5;

    /// <summary>The columns: times of the local clock, and what a response has only where visits have one.</summary>
    public static string[] Header(bool withResponses) =>
    [
        "ordered", "area", "urgency", "lat", "lon", "dispatched",
        .. withResponses ? new[] { "arrived", "left", "drivingMinutes", "shift" } : ["onSiteMinutes"],
    ];

    public static string[] Of(in LoggedVisit visit, VisitLog log, bool withResponses, char decimalMark)
    {
        string[] first =
        [
            Time(visit.Ordered), log.Areas[visit.Area], log.Urgencies[visit.Urgency],
            Degrees(visit.Position?.Latitude, decimalMark), Degrees(visit.Position?.Longitude, decimalMark),
            After(visit.Ordered, visit.DispatchedAfterSeconds),
        ];
        if (!withResponses)
        {
            return [.. first, Minutes(visit.OnSiteSeconds, decimalMark)];
        }

        var left = visit.ArrivedAfterSeconds + visit.OnSiteSeconds;
        return
        [
            .. first, After(visit.Ordered, visit.ArrivedAfterSeconds), After(visit.Ordered, left),
            Minutes(visit.DrivingSeconds, decimalMark), visit.Shift ?? "",
        ];
    }

    public static string Time(Instant instant) =>
        instant.InZone(DutyCalendar.Zone).LocalDateTime.ToString("uuuu-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Degrees(double? degrees, char decimalMark) =>
        degrees?.ToString("0.00000", CultureInfo.InvariantCulture).Replace('.', decimalMark) ?? "";

    private static string After(Instant ordered, int? seconds) =>
        seconds is { } after ? Time(ordered + Duration.FromSeconds(after)) : "";

    /// <summary>Hundredths of a minute tell the second exactly.</summary>
    private static string Minutes(int? seconds, char decimalMark) =>
        seconds is { } known ? (known / 60.0).ToString("0.00", CultureInfo.InvariantCulture).Replace('.', decimalMark) : "";
}
