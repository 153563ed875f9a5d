using Korevagt.Server.Problems;

namespace Korevagt.Server.Conventions;

/// <summary>A problem with which an operation may answer, beside those that all have.</summary>
/// <param name="Type">Its kind.</param>
public sealed record AnswersWith(ProblemType Type);
