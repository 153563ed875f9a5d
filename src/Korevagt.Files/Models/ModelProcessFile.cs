using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Service;
using Korevagt.Files.Baselines;

namespace Korevagt.Files.Models;

/// <summary>What happens to a visit of a model.</summary>
internal sealed record ModelProcessFile : Sourced
{
    [Description("From the order until the visit may be given to a car; left out, none.")]
    public DurationDraft? DispatchDelay { get; init; }

    [Description("The time with the patient.")]
    public required DurationDraft OnSite { get; init; }

    [Description("Parking and handing over, part of the visit, after the arrival; minutes; left out, 0.")]
    [Range(0.0, Patterns.LongestMinutes)]
    public double ParkingAndHandoverMinutes { get; init; }

    [Description("When the clock of the response time starts; left out, fromOrder.")]
    public ResponseClock ResponseClock { get; init; } = ResponseClock.FromOrder;
}
