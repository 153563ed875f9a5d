using Korevagt.Advice.Words;
using Korevagt.Choosing.Answers;
using Korevagt.Evaluation;
using Korevagt.Files.Questions;
using Korevagt.Reports;

namespace Korevagt.Advice.Answers;

/// <summary>
/// What surely gets worse under the chosen plan although the question neither limits it nor aims at it: a search gives away what nobody
/// asks for. A plan that sends visits to the daytime practice has shorter waits for those that are left.
/// </summary>
internal sealed class Unlimited(Answer answer, ReportFormat format)
{
    // Fewer visits than these a year are no news.
    private const double FewestVisits = 10;

    /// <summary>The sentence; null where there is nothing to tell.</summary>
    public string? Sentence(AnsweredPlan chosen)
    {
        var (change, before) = (chosen.Differences, answer.Plans[0].Figures);
        var parts = new List<string>();
        Add(change.LateVisits, before.LateVisits, OptimisationTexts.MoreLateVisits, QuestionFigure.LateVisits, QuestionFigure.WithinTarget);
        Add(change.HandedToDaytime, before.HandedToDaytime, OptimisationTexts.MoreToDaytime, QuestionFigure.HandedToDaytime);
        return parts.Count == 0 ? null : format.Say(OptimisationTexts.WorseWithoutLimit(format.List(parts)));

        void Add(Estimate more, Estimate today, Func<string, string, Domain.Texts.Text> say, params ReadOnlySpan<QuestionFigure> figures)
        {
            if (more.Low > 0 && more.Mean >= FewestVisits && !IsAsked(figures))
            {
                parts.Add(format.Say(say(format.Number(today.Mean, 0), format.Number(today.Mean + more.Mean, 0))));
            }
        }
    }

    private bool IsAsked(ReadOnlySpan<QuestionFigure> figures)
    {
        foreach (var figure in figures)
        {
            if (answer.Question.Requirements.Any(requirement => requirement.Figure == figure)
                || answer.Question.Aims.Any(aim => aim.Figure == figure))
            {
                return true;
            }
        }

        return false;
    }
}
