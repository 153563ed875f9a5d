using Korevagt.Choosing.Answers;
using Korevagt.Files.Scenarios;

namespace Korevagt.Advice.Answers;

/// <summary>The plans of an answer as scenario files, which compare, batches and the library take as they are.</summary>
public static class PlanScenario
{
    /// <summary>The file of a plan; files of the product are described in Danish.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="plan">One of its plans that changes something.</param>
    /// <param name="baseline">Path of the baseline, relative to where the file is to lie.</param>
    public static byte[] Write(Answer answer, AnsweredPlan plan, string baseline)
    {
        ArgumentNullException.ThrowIfNull(answer);
        ArgumentNullException.ThrowIfNull(plan);
        return NewScenario.Write(
            plan.Name ?? FormattableString.Invariant($"{answer.Question.Name}, plan {plan.Number}"),
            FormattableString.Invariant($"En af {answer.Space.Judged} planer, der er bedømt for spørgsmålet »{answer.Question.Name}«: ")
                + string.Join("; ", plan.ChangesDescribed.Select(change => change.Danish)) + ".",
            baseline,
            plan.Changes);
    }
}
