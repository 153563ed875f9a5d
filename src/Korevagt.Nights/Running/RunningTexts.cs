using Korevagt.Domain.Texts;

namespace Korevagt.Nights.Running;

/// <summary>What keeps a night or one of its plans from being evaluated.</summary>
internal static class RunningTexts
{
    public static Text BlocksGone { get; } = new("dens blokke findes ikke længere", "its blocks are gone");

    public static Text Cancelled { get; } = new(
        "beregningsopgaven blev annulleret, før den var beregnet", "its batch was cancelled before it was computed");

    public static Text SeeProcesses { get; } = new(
        "det, som de processer, der prøvede, har meldt", "what the processes that tried it have told");

    public static Text Today { get; } = new("den nuværende ordning", "the plan of today");

    public static Text QuestionCancelled { get; } = new(
        "optimeringen blev annulleret, før den havde et svar", "its optimisation was cancelled before it had an answer");

    public static Text AnswerGone { get; } = new("svaret findes ikke længere", "its answer is gone");

    public static Text NotAnswered(string? told) => told is null
        ? new("kunne ikke besvares", "could not be answered")
        : new($"kunne ikke besvares: {told}", told);

    public static Text GivenUp(int attempts) => new(
        $"natten blev opgivet efter {attempts} forsøg", $"the night was given up after {attempts} attempts");

    /// <summary>What a worker has told of its program is in English alone.</summary>
    public static Text NotComputed(string? told) => told is null
        ? new("kunne ikke beregnes", "could not be computed")
        : new($"kunne ikke beregnes: {told}", told);
}
