using Korevagt.Choosing.Answers;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Reports;

namespace Korevagt.Advice.Words;

/// <summary>What an answer says of its aim and requirements, in both languages, for those who tell it elsewhere.</summary>
public static class AnswerWords
{
    /// <summary>The first aim inside a sentence; a saving that is aimed at is told as the cost that it lowers.</summary>
    public static Text Aim(Question question) => ReportFormat.InBoth(format => Text.Same(new AskedWords(question, format).AimName));

    /// <summary>Whether less of the first aim is better, as it is told.</summary>
    public static bool LessIsBetter(Question question) => new AskedWords(question, ReportFormat.For(Language.Da)).SmallerIsBetter;

    /// <summary>A difference in the first aim with its sign and its interval: +2,3 min (+1,9 til +2,7).</summary>
    public static Text Difference(Question question, Estimate difference) =>
        ReportFormat.InBoth(format => Text.Same(new AskedWords(question, format).Aim.Difference(difference).Both));

    /// <summary>What a requirement asks, as the rest of "the requirement that ...".</summary>
    public static Text Asks(Question question, HeldRequirement held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return ReportFormat.InBoth(format => Text.Same(new AskedWords(question, format).Asks(held.Place)));
    }

    /// <summary>What a plan comes to in it, with the district where it is worst.</summary>
    public static Text Reached(Question question, HeldRequirement held)
    {
        ArgumentNullException.ThrowIfNull(held);
        return ReportFormat.InBoth(format => Text.Same(new AskedWords(question, format).Reached(held)));
    }
}
