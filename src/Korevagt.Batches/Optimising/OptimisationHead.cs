using System.Text.Json;
using Korevagt.Advice.Answers;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Results;

namespace Korevagt.Batches.Optimising;

/// <summary>What an answer comes to in short.</summary>
/// <param name="Statement">In words: which plan of those looked at, and how sure that is.</param>
/// <param name="Chosen">Number of the chosen plan; absent where none surely keeps the requirements.</param>
/// <param name="Nearest">Number of the plan that comes nearest where none is chosen; absent else.</param>
/// <param name="Bound">
/// With the confidence no other plan judged that keeps the requirements is better by more, in the unit of the first aim; absent where none
/// is chosen or too few years were there.
/// </param>
/// <param name="IsSettled">Whether more years were not needed.</param>
/// <param name="Confidence">The probability with which all that is stated is right.</param>
/// <param name="Judged">How many plans were judged on fresh years.</param>
/// <param name="SurelyMet">How many of them surely keep every requirement.</param>
/// <param name="SurelyMissed">How many surely break one.</param>
/// <param name="Undecided">Of how many neither is sure.</param>
/// <param name="YearsOfSearch">Years of plans that the search used.</param>
/// <param name="YearsOfJudging">Fresh years of plans by which they were judged.</param>
/// <param name="YearsOfFigures">Years by which the figures are told.</param>
public sealed record OptimisationHead(
    Text Statement, int? Chosen, int? Nearest, double? Bound, bool IsSettled, double Confidence, int Judged, int SurelyMet,
    int SurelyMissed, int Undecided, long YearsOfSearch, long YearsOfJudging, int YearsOfFigures)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    /// <summary>As it is stored.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Json);

    /// <summary>As it was stored; null for none.</summary>
    public static OptimisationHead? OfJson(string? json) => json is null ? null : JsonSerializer.Deserialize<OptimisationHead>(json, Json);

    internal static OptimisationHead Of(Answer answer) => new(
        StatementOf(OptimisationJson.Of(answer).Answer), answer.Chosen?.Number, answer.Nearest?.Number,
        answer.Statement.Bound is { } bound && double.IsFinite(bound) ? bound : null, answer.Statement.IsSettled,
        answer.Provenance.Confidence, answer.Space.Judged, answer.Statement.SurelyMet, answer.Statement.SurelyMissed,
        answer.Statement.Undecided, answer.Provenance.YearsOfSearch, answer.Provenance.YearsOfJudging, answer.Provenance.YearsOfFigures);

    // Of all that is said the first two sentences are the statement.
    private static Text StatementOf(TextsResult said) => new(string.Join(' ', said.Da.Take(2)), string.Join(' ', said.En.Take(2)));
}
