using System.ComponentModel;
using Korevagt.Reports.Results;
using NodaTime;

namespace Korevagt.Nights;

/// <summary>Since when demand is another than forecast, and by how much.</summary>
/// <param name="Since">The day of duty on which it most probably began.</param>
/// <param name="Factor">Visits over expected visits since then: the middle of its posterior distribution.</param>
/// <param name="Low">Lower end of the interval that holds the factor with 95 %.</param>
/// <param name="High">Upper end.</param>
public sealed record DriftFactor(
    [Description("The day of duty on which it most probably began.")] LocalDate Since,
    [Description("Visits over expected visits since then: the middle of its posterior distribution.")] [Unit(Units.Factor)]
    double Factor,
    [Description("Lower end of the interval that holds the factor with 95 %.")] [Unit(Units.Factor)] double Low,
    [Description("Upper end.")] [Unit(Units.Factor)] double High);
