using Korevagt.Files.Settings;
namespace Korevagt.Evaluation;

/// <summary>How the search for a precision ended.</summary>
/// <param name="Target">What was asked for.</param>
/// <param name="Reached">Whether every interval is narrow enough.</param>
/// <param name="Looks">Replications per plan at each look at the intervals: the first batch, ..., all.</param>
/// <param name="Plans">The scenarios, or without any the plan itself, in order.</param>
public sealed record PrecisionResult(
    PrecisionTarget Target, bool Reached, IReadOnlyList<int> Looks, IReadOnlyList<PlanPrecision> Plans)
{
    /// <summary>The replications per plan that were run.</summary>
    public int Replications => Looks[^1];
}
