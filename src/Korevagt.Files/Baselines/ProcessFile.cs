using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;
using Korevagt.Json;

namespace Korevagt.Files.Baselines;

/// <summary>What happens to a visit between its order and the car's leaving.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record ProcessFile : Sourced
{
    [Description("From the order until the visit may be given to a car.")]
    public required DurationFile DispatchDelay { get; init; }

    [Description("The doctor's time with the patient.")]
    public required DurationFile OnSite { get; init; }

    [Description("Parking and handing over, part of the visit, after the arrival; minutes.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public required double ParkingAndHandoverMinutes { get; init; }

    [Description("When the clock of the response time starts.")]
    public required ResponseClock ResponseClock { get; init; }
}
