using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Answers;

namespace Korevagt.Batches.Optimising;

/// <summary>Writes an answer as a file. All that reads it asks for the file here.</summary>
internal static class AnswerWriting
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>Writes it.</summary>
    public static byte[] Write(Answer answer) => JsonSerializer.SerializeToUtf8Bytes(
        new
        {
            Format = "korevagt-answer/1",
            answer.Question.Name,
            answer.Provenance,
            Space = answer.Space with { AdditivityErrors = [.. answer.Space.AdditivityErrors.Where(double.IsFinite)] },
            Statement = OptimisationHead.Of(answer),
            Plans = answer.Plans.Select(ToldPlan.Of),
            Contributions = answer.Contributions.Select(part => new
            {
                part.Change,
                part.ContractedSavingDkk,
                Aim = ToldEstimate.Of(part.Aim, 4),
            }),
            Trace = answer.Trace.Select(barrier => new
            {
                barrier.Years,
                Bound = barrier.Bound is { } bound && double.IsFinite(bound) ? barrier.Bound : null,
                barrier.Left,
            }),
        },
        Json);
}
