using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using Korevagt.Domain.Time;

namespace Korevagt.Files.Demands;

/// <summary>An open hour of the week.</summary>
internal sealed record FittedHourFile
{
    [Description("Hour of the week, 0 being Monday 00-01 and 167 Sunday 23-24.")]
    [Range(0, DutyHour.HoursOfWeek - 1)]
    public required int Hour { get; init; }

    [Description("Logarithm of the region's visits in this hour on an ordinary day of January in the reference year.")]
    [Range(-FittedDemandFile.LargestHourEffect, FittedDemandFile.LargestHourEffect)]
    public required double Effect { get; init; }
}
