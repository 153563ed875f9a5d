namespace Korevagt.Choosing.Answers;

/// <summary>How far an answer has come; told at every barrier.</summary>
/// <param name="Stage">What it is busy with.</param>
/// <param name="YearsDone">Years of plans simulated or found until now.</param>
/// <param name="YearsTotal">Years of plans of the budget.</param>
/// <param name="Bound">
/// No plan judged is better than the one that is ahead by more, in the unit of the first aim; null while nothing can be said.
/// </param>
/// <param name="Left">How many plans may be better yet; 0 while nothing is judged.</param>
public sealed record ChoosingProgress(ChoosingStage Stage, long YearsDone, long YearsTotal, double? Bound, int Left);

/// <summary>What an answer is busy with.</summary>
public enum ChoosingStage
{
    /// <summary>Looking for plans.</summary>
    Searching,

    /// <summary>Judging the finalists on fresh years.</summary>
    Judging,

    /// <summary>Computing the figures that are told.</summary>
    Telling,
}
