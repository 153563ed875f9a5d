using System.ComponentModel;

namespace Korevagt.Evaluation;

/// <summary>An amount in kroner with its 95 % confidence interval over replications.</summary>
/// <param name="Mean">The mean, in kroner.</param>
/// <param name="Low">Lower end, in kroner.</param>
/// <param name="High">Upper end, in kroner.</param>
public sealed record MoneyEstimate(
    [Description("The mean, in kroner.")] decimal Mean,
    [Description("Lower end, in kroner.")] decimal Low,
    [Description("Upper end, in kroner.")] decimal High);
