using Korevagt.Evaluation;
using Korevagt.Results;

namespace Korevagt.Reports.Json;

/// <summary>
/// Which build writes an answer: that of the rooms that decide about figures and of the room that writes them down. Simulated
/// blocks know the first only (<see cref="EngineVersion.Build"/>), so that a word or a style here leaves each of them valid, and
/// an answer is made of them anew.
/// </summary>
public static class AnswerBuild
{
    /// <summary>The version and 16 hexadecimal digits, such as <c>0.1.0+8d0b2f6a1c3e5d7f</c>.</summary>
    public static string Current { get; } = EngineVersion.BuildOf(typeof(ComparisonResult), typeof(AnswerBuild));
}
