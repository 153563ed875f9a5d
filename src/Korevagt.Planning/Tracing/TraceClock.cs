using System.Globalization;
using Korevagt.Domain.Time;
using NodaTime;
using NodaTime.Text;

namespace Korevagt.Planning.Tracing;

/// <summary>Writes seconds of a year as times: UTC, and the local clock with its offset, since one October hour comes twice.</summary>
internal sealed class TraceClock(DutyYear year)
{
    private static readonly InstantPattern UtcPattern = InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:ss'Z'");

    private static readonly ZonedDateTimePattern LocalPattern =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm:sso<+HH:mm>", DateTimeZoneProviders.Tzdb);

    public string Utc(int second) => UtcPattern.Format(At(second));

    public string Local(int second) => LocalPattern.Format(At(second).InZone(DutyCalendar.Zone));

    public static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    private Instant At(int second) => year.Start + Duration.FromSeconds(second);
}
