namespace Korevagt.Evaluation;

/// <summary>How far a comparison has come.</summary>
/// <param name="YearsDone">Simulated years done, over all plans.</param>
/// <param name="YearsTotal">Simulated years to do as far as is known; grows while a precision is sought.</param>
public readonly record struct EvaluationProgress(int YearsDone, int YearsTotal);
