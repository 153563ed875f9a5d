using Korevagt.Advice.Answers;
using Korevagt.Choosing.Answers;
using Korevagt.Evaluation;
using Korevagt.Optimization.Years;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Json;
using Korevagt.Results;

namespace Korevagt.Batches.Optimising;

/// <summary>
/// Which build answers an optimisation: that of the rooms that decide about figures, about which years are asked for, and about how
/// the answer is written. Another might ask for other rounds than those that are stored.
/// </summary>
public static class OptimisationBuild
{
    /// <summary>The version and 16 hexadecimal digits.</summary>
    public static string Current { get; } = EngineVersion.BuildOf(
        typeof(CompareScenarios), typeof(Archive), typeof(ChoosingRun), typeof(ComparisonResult), typeof(AnswerBuild), typeof(OptimisationJson), typeof(OptimisationBuild));
}
