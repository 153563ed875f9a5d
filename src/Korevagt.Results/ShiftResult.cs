using System.ComponentModel;
using Korevagt.Evaluation;

namespace Korevagt.Results;

/// <summary>What the cars of one shift do in a year.</summary>
public sealed record ShiftResult
{
    /// <summary>Id of the shift.</summary>
    [Description("Id of the shift.")]
    public required string Shift { get; init; }

    /// <summary>Name shown to people.</summary>
    [Description("Name shown to people.")]
    public required string Name { get; init; }

    /// <summary>Cars on duty.</summary>
    [Description("Cars on duty.")]
    [Unit(Units.Cars)]
    public required int Cars { get; init; }

    /// <summary>Car hours on duty in a year.</summary>
    [Description("Car hours on duty in a year.")]
    [Unit(Units.Hours)]
    public required double HoursPerYear { get; init; }

    /// <summary>Visits made in a year.</summary>
    [Description("Visits made in a year.")]
    [Unit(Units.Visits)]
    public required double VisitsPerYear { get; init; }

    /// <summary>Kilometers driven in a year.</summary>
    [Description("Kilometers driven in a year.")]
    [Unit(Units.Kilometers)]
    public required double KilometersPerYear { get; init; }

    /// <summary>Hours after the end of duty in a year.</summary>
    [Description("Hours after the end of duty in a year.")]
    [Unit(Units.Hours)]
    public required double OvertimeHoursPerYear { get; init; }

    /// <summary>Share of the time on duty that the cars are busy.</summary>
    [Description("Share of the time on duty that the cars are busy.")]
    [Unit(Units.Share)]
    public required double? Utilization { get; init; }

    /// <summary>What its contractor is paid in a year; null without a contract.</summary>
    [Description("What its contractor is paid in a year; null without a contract.")]
    [Unit(Units.Dkk)]
    public required decimal? AnnualCostDkk { get; init; }

    internal static ShiftResult Of(ShiftFigures shift) => new()
    {
        Shift = shift.Shift,
        Name = shift.Name,
        Cars = shift.Cars,
        HoursPerYear = RoundedNumbers.Amount(shift.HoursPerYear),
        VisitsPerYear = RoundedNumbers.Amount(shift.VisitsPerYear),
        KilometersPerYear = RoundedNumbers.Amount(shift.KilometersPerYear),
        OvertimeHoursPerYear = RoundedNumbers.Amount(shift.OvertimeHoursPerYear),
        Utilization = RoundedNumbers.ShareOrNull(shift.Utilization),
        AnnualCostDkk = RoundedNumbers.DkkOrNull(shift.AnnualCostDkk),
    };
}
