using Korevagt.Domain.Geography;
using Korevagt.Domain.Time;

namespace Korevagt.Domain.Service;

/// <summary>How long driving takes compared with the speed limit, by hour, and how cars reach doors beside the road.</summary>
public sealed record DrivingConditions
{
    /// <summary>The conditions of a plan that states its own driving times: equal at every hour, without an access leg.</summary>
    public static DrivingConditions WithoutRoads { get; } = new()
    {
        Bands = [new DrivingBand("altid", RecurringHours.AroundTheClock, DrivingFactors.FreeFlow)],
        AccessLeg = new AccessLeg(1, 1),
        MaximumAccessKilometers = 0,
    };

    /// <summary>
    /// Bands of the clock with their own factors; the first that contains an hour holds. Together they cover every hour.
    /// </summary>
    public required IReadOnlyList<DrivingBand> Bands { get; init; }

    /// <summary>How a car gets from the road to the door.</summary>
    public required AccessLeg AccessLeg { get; init; }

    /// <summary>The farthest that a place may lie from the road network, in kilometers.</summary>
    public required double MaximumAccessKilometers { get; init; }

    /// <summary>The band of an hour.</summary>
    /// <exception cref="InvalidOperationException">No band holds the hour; a checked plan has none such.</exception>
    public int BandOf(DutyCalendar calendar, LocalHour hour)
    {
        for (var i = 0; i < Bands.Count; i++)
        {
            if (Bands[i].Hours.Contains(calendar, hour.Date, hour.Time))
            {
                return i;
            }
        }

        throw new InvalidOperationException($"No driving band holds {hour.Date} {hour.Hour}:00.");
    }
}
