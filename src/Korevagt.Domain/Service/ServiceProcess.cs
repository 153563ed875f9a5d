using Korevagt.Domain.Geography;

namespace Korevagt.Domain.Service;

/// <summary>What happens to a visit between its order and the car's leaving.</summary>
public sealed record ServiceProcess
{
    /// <summary>From the order until the visit may be given to a car.</summary>
    public required DurationDistribution DispatchDelay { get; init; }

    /// <summary>The doctor's time with the patient.</summary>
    public required DurationDistribution OnSite { get; init; }

    /// <summary>Parking and handing over, part of the visit, after the arrival; minutes, 0 or more.</summary>
    public required double ParkingAndHandoverMinutes { get; init; }

    /// <summary>When the clock of the response time starts.</summary>
    public ResponseClock ResponseClock { get; init; } = ResponseClock.FromOrder;
}
