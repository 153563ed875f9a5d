using Korevagt.Choosing.Answers;

namespace Korevagt.Advice.Words;

/// <summary>Whether an answer is about money at all.</summary>
internal static class AnsweredMoney
{
    /// <summary>Whether every shift of the baseline has a contract, so that plans have a price.</summary>
    public static bool HasPrice(Answer answer) => answer.Question.Baseline.Plan.Shifts.All(shift => shift.Contract is not null);
}
