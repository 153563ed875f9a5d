using System.Text.Json;

namespace Korevagt.Nights.Running;

/// <summary>What was submitted for a night.</summary>
/// <param name="Plans">The plans of its batch, each at the same place as its run there: the baseline first.</param>
/// <param name="Questions">The questions about recommended plans, in the order of the settings.</param>
internal sealed record SubmittedNight(IReadOnlyList<SubmittedPlan> Plans, IReadOnlyList<SubmittedQuestion> Questions)
{
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>As it was stored; nights before there were questions are the list of their plans alone.</summary>
    public static SubmittedNight OfJson(string? json) => json switch
    {
        null => new([], []),
        ['[', ..] => new(JsonSerializer.Deserialize<List<SubmittedPlan>>(json)!, []),
        _ => JsonSerializer.Deserialize<SubmittedNight>(json)!,
    };
}

/// <summary>A plan of a night's batch.</summary>
/// <param name="Named">What tells it from the others in history.</param>
/// <param name="FileHash">SHA-256 of its file; empty where it could not be read.</param>
internal sealed record SubmittedPlan(string Named, string FileHash);

/// <summary>A question about a recommended plan.</summary>
/// <param name="Question">Its file as the settings name it.</param>
/// <param name="Plans">The recommended plan and those that it is held against, as the settings name them.</param>
/// <param name="RecommendedHash">SHA-256 of the recommended plan's file; empty where it could not be read.</param>
/// <param name="Optimisation">Number of the optimisation; null where the question cannot be asked.</param>
/// <param name="Faults">Why not, as JSON; null where it is asked.</param>
internal sealed record SubmittedQuestion(
    string Question, IReadOnlyList<string> Plans, string RecommendedHash, long? Optimisation, string? Faults)
{
    /// <summary>The recommended plan as the settings name it.</summary>
    public string Recommended => Plans[0];
}
