using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;

namespace Korevagt.Batches.Optimising;

/// <summary>How a plan stands to a requirement.</summary>
/// <param name="Place">JSON path of the requirement in the question.</param>
/// <param name="Asks">What it asks, as the rest of "the requirement that ...".</param>
/// <param name="District">Id of the district in which the plan comes nearest to breaking it; absent for the region.</param>
/// <param name="Value">What the plan comes to there, in the unit of the limit; a number of cars where those are required.</param>
/// <param name="Reached">That in words.</param>
/// <param name="Standing">Whether it is kept, as far as the interval tells.</param>
public sealed record ToldRequirement(
    string Place, Text Asks, string? District, ToldEstimate Value, Text Reached, RequirementStanding Standing)
{
    private const int Decimals = 6;

    internal static ToldRequirement Of(HeldRequirement held, Question question) => new(
        held.Place, AnswerWords.Asks(question, held), held.District, ToldEstimate.Of(held.Value, Decimals), AnswerWords.Reached(question, held),
        held.Standing);
}

/// <summary>By how much a plan is worse than another in the first aim, year by year.</summary>
/// <param name="By">By how much, in the unit of the first aim; below 0 where it is better.</param>
/// <param name="Indifference">A difference too small to matter.</param>
/// <param name="Aim">The figure inside a sentence.</param>
/// <param name="Difference">Its figure less that of the other, in words.</param>
public sealed record ToldDifference(ToldEstimate By, double Indifference, Text Aim, Text Difference)
{
    private const int Decimals = 6;

    internal static ToldDifference Of(Estimate against, Question question)
    {
        var by = AnswerWords.LessIsBetter(question) ? against : new Estimate(-against.Mean, -against.High, -against.Low);
        return new ToldDifference(
            ToldEstimate.Of(by, Decimals), question.Aims[0].Indifference, AnswerWords.Aim(question), AnswerWords.Difference(question, against));
    }
}
