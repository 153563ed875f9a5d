using System.ComponentModel;
using System.ComponentModel.DataAnnotations;

namespace Korevagt.Files.Demands;

/// <summary>Effects of days that are not like others, on the logarithmic scale.</summary>
internal sealed record FittedDayKindsFile
{
    [Description("A public holiday from Monday to Friday, beside a Sunday.")]
    [Range(-FittedDemandFile.LargestEffect, FittedDemandFile.LargestEffect)]
    public required double PublicHoliday { get; init; }

    [Description("An extra closing day from Monday to Friday, beside a Sunday.")]
    [Range(-FittedDemandFile.LargestEffect, FittedDemandFile.LargestEffect)]
    public required double ClosingDay { get; init; }

    [Description("A working day before such a day, beside the same weekday of other weeks.")]
    [Range(-FittedDemandFile.LargestEffect, FittedDemandFile.LargestEffect)]
    public required double DayBefore { get; init; }

    [Description("A working day after such a day, beside the same weekday of other weeks.")]
    [Range(-FittedDemandFile.LargestEffect, FittedDemandFile.LargestEffect)]
    public required double DayAfter { get; init; }
}
