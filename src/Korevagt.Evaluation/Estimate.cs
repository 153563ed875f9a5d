using System.ComponentModel;

namespace Korevagt.Evaluation;

/// <summary>A mean over replications with its 95 % confidence interval.</summary>
/// <param name="Mean">The mean.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public sealed record Estimate(
    [Description("The mean.")] double Mean,
    [Description("Lower end of the interval.")] double Low,
    [Description("Upper end of the interval.")] double High);
