using Korevagt.Choosing.Answers;

namespace Korevagt.Batches.Optimising;

/// <summary>What the scenario files of an answer's plans are called.</summary>
internal static class OptimisationTexts
{
    /// <summary>The name of a plan that an answer tells, for its scenario file.</summary>
    public static string NameOf(Answer answer, AnsweredPlan plan) =>
        plan.Name ?? FormattableString.Invariant($"{answer.Question.Name}, plan {plan.Number}");

    /// <summary>What the scenario file of a plan is, for people: files of the product are described in Danish.</summary>
    public static string Description(Answer answer) => FormattableString.Invariant(
        $"En af {answer.Space.Judged} planer, der er bedømt for spørgsmålet »{answer.Question.Name}«; frø {answer.Provenance.Seed}.");
}
