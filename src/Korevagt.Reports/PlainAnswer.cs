using Korevagt.Domain.Costs;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports.Texts;

namespace Korevagt.Reports;

/// <summary>
/// The planner's question answered in words: what stands before everything else, then money, who waits, and the promise. It
/// says no more than the figures do: a difference whose 95 % interval holds zero is no proven change, and districts are named
/// only when their own interval lies on one side of it.
/// </summary>
/// <param name="Warnings">
/// What must be read before the rest: a plan that cannot keep up, hours in which nobody is on duty; mostly none.
/// </param>
/// <param name="Points">
/// Money, who waits, the promise: three points in this order, and a fourth on the contracts where they say what they allow.
/// </param>
public sealed record PlainAnswer(IReadOnlyList<string> Warnings, IReadOnlyList<AnswerPoint> Points)
{
    /// <summary>The answer to a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="comparison">The comparison that it belongs to.</param>
    /// <param name="language">The language of the sentences.</param>
    public static PlainAnswer For(ScenarioComparison scenario, Comparison comparison, Language language)
    {
        var format = ReportFormat.For(language);
        var baseline = comparison.Baseline.Evaluation;
        return new PlainAnswer(
            PlanWarnings.Of(scenario.Evaluation, baseline, format),
            [
                Point(ReportTexts.GroupMoney, MoneyAnswer.Of(scenario, comparison, format)),
                Point(AnswerTexts.WhoWaits, WaitAnswer.Of(scenario, baseline, format)),
                Point(AnswerTexts.Promise, TargetAnswer.Of(scenario, baseline, format)),
                .. scenario.ContractRooms.Count == 0
                    ? Array.Empty<AnswerPoint>()
                    : [Point(RoomTexts.Topic, RoomAnswer.Of(scenario, format))],
            ]);

        AnswerPoint Point(Text topic, IEnumerable<string> sentences)
        {
            List<string> all = [.. sentences.Select(Sentence)];
            return new AnswerPoint(format.Say(topic), all[0], all[1..]);
        }
    }

    /// <summary>Words with one dot at their end: "kr." ends a sentence too.</summary>
    public static string Sentence(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.TrimEnd('.') + ".";
    }
}

/// <summary>One point of the answer.</summary>
/// <param name="Topic">What it is about, in a word or two.</param>
/// <param name="Sentence">What is to be said of it first.</param>
/// <param name="Details">Sentences on how that comes about or whom it concerns, the most important first; maybe none.</param>
public sealed record AnswerPoint(string Topic, string Sentence, IReadOnlyList<string> Details);
