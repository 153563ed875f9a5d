using System.ComponentModel;
using Korevagt.Domain.Time;
using NodaTime;

namespace Korevagt.Files.Baselines;

/// <summary>Hours of the local clock that recur on selected dates.</summary>
internal sealed record HoursFile
{
    [Description("The dates on which the hours begin.")]
    public required DaySelection Days { get; init; }

    [Description("Local time at which they begin.")]
    public required LocalTime From { get; init; }

    [Description("Local time at which they end; at or before the beginning it is on the next date.")]
    public required LocalTime To { get; init; }
}
