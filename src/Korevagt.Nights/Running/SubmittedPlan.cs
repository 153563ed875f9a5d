using System.Text.Json;

namespace Korevagt.Nights.Running;

/// <summary>A plan of a night's batch, at the same place as its run there: the baseline first.</summary>
/// <param name="Named">What tells it from the others in history.</param>
/// <param name="FileHash">SHA-256 of its file; empty where it could not be read.</param>
internal sealed record SubmittedPlan(string Named, string FileHash)
{
    public static string ToJson(IReadOnlyList<SubmittedPlan> plans) => JsonSerializer.Serialize(plans);

    public static IReadOnlyList<SubmittedPlan> OfJson(string? json) => json is null ? [] : JsonSerializer.Deserialize<List<SubmittedPlan>>(json)!;
}
