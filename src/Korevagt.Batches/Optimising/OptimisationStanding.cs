using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Answers;

namespace Korevagt.Batches.Optimising;

/// <summary>What can be said of an optimisation at a barrier.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="YearsDone">Years of plans that finished rounds have used.</param>
/// <param name="YearsTotal">Years of plans of the budget; figures are told by some more.</param>
/// <param name="Bound">
/// No plan judged is better than the one that is ahead by more, in the unit of the first aim; null while nothing can be said.
/// </param>
/// <param name="Left">How many plans may be better yet; 0 while nothing is judged.</param>
public sealed record OptimisationStanding(ChoosingStage Stage, long YearsDone, long YearsTotal, double? Bound, int Left)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>As it was stored; null for none.</summary>
    public static OptimisationStanding? OfJson(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<OptimisationStanding>(json, Json);

    internal static OptimisationStanding Of(ChoosingProgress progress) => new(
        progress.Stage, progress.YearsDone, progress.YearsTotal,
        progress.Bound is { } bound && double.IsFinite(bound) ? bound : null, progress.Left);
}
