using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Json;
using NodaTime;

namespace Korevagt.Files.Baselines;

/// <summary>Which dates are working days.</summary>
[NeedsOneOf("source", "assumption")]
internal sealed record CalendarFile : Sourced
{
    [Description("Days of the year (month-day) that count as non-working besides weekends and public holidays.")]
    [MaxLength(366)]
    public IReadOnlyList<AnnualDate> ExtraClosingDays { get; init; } = [];

    [Description("Local hour on working days at which waiting visits nobody is on duty for go to the daytime practice.")]
    [Range(0, 23)]
    public required int DaytimeOpensHour { get; init; }
}
