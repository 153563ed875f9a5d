using Korevagt.Domain.Texts;

namespace Korevagt.Nights;

/// <summary>The alerts about recommended plans in words.</summary>
internal static class QuestionSentences
{
    public static NightAlert Broken(QuestionAnswer answer, RequirementNight requirement)
    {
        var isSure = requirement.State == TargetState.Missed;
        return Alert(
            AlertKind.RecommendedBreaks, isSure ? AlertSeverity.Serious : AlertSeverity.Warning, answer.Recommended, answer.Name,
            isSure
                ? QuestionTexts.Broken(answer.Recommended, answer.Name, requirement.Asks, requirement.Reached)
                : QuestionTexts.PerhapsBroken(answer.Recommended, answer.Name, requirement.Asks, requirement.Reached));
    }

    public static NightAlert Beaten(QuestionAnswer answer, ChosenPlanNight chosen, DisadvantageNight disadvantage) => Alert(
        AlertKind.RecommendedBeaten, AlertSeverity.Warning, answer.Recommended, answer.Name,
        QuestionTexts.Beaten(answer.Recommended, answer.Name, chosen.Name, disadvantage.Aim, disadvantage.Difference));

    public static NightAlert Failed(QuestionNight question)
    {
        var (first, others) = (question.Faults[0], question.Faults.Count - 1);
        var fault = new Text(first.In(Language.Da).TrimEnd('.'), first.In(Language.En).TrimEnd('.'));
        return Alert(
            AlertKind.QuestionFailed, AlertSeverity.Serious, question.Recommended, question.Question,
            QuestionTexts.Failed(question.Question, question.Recommended, others == 0 ? fault : AlertTexts.OneOfFaults(fault, others)));
    }

    private static NightAlert Alert(AlertKind kind, AlertSeverity severity, string scenario, string place, Text sentence) =>
        new(kind, severity, scenario, place, sentence.Danish, sentence.English);
}
