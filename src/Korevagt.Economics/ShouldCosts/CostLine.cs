using Korevagt.Domain.Costs.Figures;

namespace Korevagt.Economics.ShouldCosts;

/// <summary>One line of what a duty should cost.</summary>
/// <param name="Part">What it is.</param>
/// <param name="DkkPerHour">Kroner an hour of duty of one car.</param>
public sealed record CostLine(CostPart Part, Spread DkkPerHour);

/// <summary>What a duty's price is made of, in the order in which it is reckoned.</summary>
public enum CostPart
{
    /// <summary>Wage with savings and holiday pay.</summary>
    Wage,

    /// <summary>Night supplement with savings and holiday pay.</summary>
    NightSupplement,

    /// <summary>The employer's part of the pension.</summary>
    Pension,

    /// <summary>Other costs of labour.</summary>
    OtherLabour,

    /// <summary>Payroll tax on the four above.</summary>
    PayrollTax,

    /// <summary>Labour of the hours that the buyer does not pay for.</summary>
    DeadHours,

    /// <summary>The car before it drives.</summary>
    CarFixed,

    /// <summary>Kilometers of the duty.</summary>
    DutyKilometers,

    /// <summary>Kilometers outside its hours.</summary>
    DeadKilometers,

    /// <summary>Administration.</summary>
    Overhead,

    /// <summary>Margin on all above.</summary>
    Margin,
}
