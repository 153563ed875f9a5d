using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Questions;
using Korevagt.Files.Questions;

namespace Korevagt.Batches.Optimising;

/// <summary>What an optimisation asks of its bundle, as it stands in the store.</summary>
/// <param name="Question">The question's file.</param>
/// <param name="Baseline">The file of its baseline, as scenario files name it.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Confidence">The probability with which what is stated is right.</param>
/// <param name="Search">Years of plans for the search.</param>
/// <param name="Judging">Fresh years of plans for judging.</param>
/// <param name="YearsOfFigures">Years by which the figures are computed.</param>
public sealed record OptimisationRequest(
    string Question, string Baseline, ulong Seed, double Confidence, long Search, long Judging, int YearsOfFigures)
{
    /// <summary>The plans that the question is asked of, under which demand; null where it is asked as it stands.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public QuestionTerms? Terms { get; init; }

    /// <summary>How the answer is looked for.</summary>
    /// <param name="threads">Threads for what is not cut into pieces; no figure depends on it.</param>
    public ChoosingSettings Settings(int threads) => new(Seed, threads)
    {
        Budget = Budget,
        Confidence = Confidence,
        YearsOfFigures = YearsOfFigures,
    };

    /// <summary>How many years of plans may be simulated.</summary>
    public YearBudget Budget => new(Search, Judging);

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this);

    /// <summary>As it was stored.</summary>
    /// <exception cref="JsonException">The text is none of ours.</exception>
    public static OptimisationRequest OfJson(string json) => JsonSerializer.Deserialize<OptimisationRequest>(json)!;
}
