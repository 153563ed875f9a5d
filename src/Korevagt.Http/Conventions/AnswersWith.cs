using Korevagt.Http.Problems;

namespace Korevagt.Http.Conventions;

/// <summary>A problem with which an operation may answer, beside those that all have.</summary>
/// <param name="Type">Its kind.</param>
public sealed record AnswersWith(ProblemType Type);
