using Korevagt.Advice.Answers;
using Korevagt.Choosing.Answers;
using Korevagt.Store;

namespace Korevagt.Batches.Optimising;

/// <summary>An answer as it is stored: the file, what it comes to in short, and each plan with its scenario file.</summary>
internal static class AnswerFiles
{
    /// <summary>Makes it; equal answers give equal bytes.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="baseline">The baseline's file, as scenario files are to name it.</param>
    public static StoredAnswer Of(Answer answer, string baseline) => new(
        OptimisationJson.Write(answer),
        OptimisationHead.Of(answer).ToJson(),
        [
            .. answer.Plans.Select(plan => new StoredPlan(
                plan.Number,
                plan.Role.HasFlag(PlanRoles.Front),
                ToldPlan.Of(plan, answer.Question).ToJson(),
                plan.Changes.Count == 0
                    ? null
                    : PlanScenario.Write(answer, plan, baseline))),
        ]);
}
