using Korevagt.Advice.Answers;
using Korevagt.Choosing.Answers;

namespace Korevagt.Terminal;

/// <summary>The plans of an answer as scenario files.</summary>
internal static class PlanFiles
{
    /// <summary>Writes a file for each plan told that changes something: <c>plan-1.json</c> by its number.</summary>
    /// <param name="folder">The folder in which they are written; they are moved with it, beside where it is now.</param>
    /// <param name="answer">The answer.</param>
    public static void Write(string folder, Answer answer)
    {
        var baseline = Path.GetRelativePath(folder, Path.GetFullPath(answer.Question.Baseline.File)).Replace('\\', '/');
        foreach (var plan in answer.Plans.Where(plan => plan.Changes.Count > 0))
        {
            File.WriteAllBytes(
                Path.Combine(folder, FormattableString.Invariant($"plan-{plan.Number}.json")), PlanScenario.Write(answer, plan, baseline));
        }
    }
}
