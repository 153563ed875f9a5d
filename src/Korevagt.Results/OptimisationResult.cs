using System.ComponentModel;
using System.Text.Json.Serialization;
using Korevagt.Choosing.Answers;

namespace Korevagt.Results;

/// <summary>
/// Which plan, of those looked at, and how sure that is. What no year bounds yet is null, with a boolean beside it that says so.
/// </summary>
public sealed record OptimisationResult
{
    /// <summary>What <see cref="Format"/> is in this version.</summary>
    public const string Version1 = "korevagt-answer/1";

    /// <summary>Kind and version of the file.</summary>
    [Description("Kind and version of the file: korevagt-answer/1.")]
    public required string Format { get; init; }

    /// <summary>What determines the figures.</summary>
    [Description("What determines the figures.")]
    public required OptimisationProvenanceResult Provenance { get; init; }

    /// <summary>What was asked.</summary>
    [Description("What was asked.")]
    public required AskedResult Question { get; init; }

    /// <summary>What it says, in sentences.</summary>
    [Description("What it says, in sentences.")]
    public required TextsResult Answer { get; init; }

    /// <summary>Whether a plan surely keeps every requirement.</summary>
    [Description("Whether a plan surely keeps every requirement.")]
    public required bool Feasible { get; init; }

    /// <summary>Number of the chosen plan; null where none surely keeps the requirements.</summary>
    [Description("Number of the chosen plan; null where none surely keeps the requirements.")]
    [Unit(Units.None)]
    public required int? Chosen { get; init; }

    /// <summary>Number of the plan that comes nearest to the requirements; null where one is chosen.</summary>
    [Description("Number of the plan that comes nearest to the requirements; null where one is chosen.")]
    [Unit(Units.None)]
    public required int? Nearest { get; init; }

    /// <summary>Which plans there are, and how many were looked at.</summary>
    [Description("Which plans there are, and how many were looked at.")]
    public required AnsweredSpaceResult Space { get; init; }

    /// <summary>What can be said of the plans judged, with the confidence of the provenance.</summary>
    [Description("What can be said of the plans judged, with the confidence of the provenance.")]
    public required AnsweredStatementResult Statement { get; init; }

    /// <summary>The plans that are told one by one, by their numbers.</summary>
    [Description("The plans that are told one by one, by their numbers.")]
    public required IReadOnlyList<AnsweredPlanResult> Plans { get; init; }

    /// <summary>What each change of the chosen plan contributes; empty where none is chosen.</summary>
    [Description("What each change of the chosen plan contributes; empty where none is chosen.")]
    public required IReadOnlyList<ContributionResult> Contributions { get; init; }

    /// <summary>How the plans fare in each future; empty without futures.</summary>
    [Description("How the plans fare in each future; empty without futures.")]
    public required IReadOnlyList<AnsweredFutureResult> Futures { get; init; }

    /// <summary>Whether the advantage may come from how the model works; null where none is chosen.</summary>
    [Description("Whether the advantage may come from how the model works; null where none is chosen.")]
    public required ArtefactsResult? Artefacts { get; init; }

    /// <summary>What each requirement costs, in plans that it alone rules out.</summary>
    [Description("What each requirement costs, in plans that it alone rules out.")]
    public required IReadOnlyList<RequirementCountResult> Requirements { get; init; }

    /// <summary>The bound at each barrier of judging.</summary>
    [Description("The bound at each barrier of judging.")]
    public required IReadOnlyList<BoundResult> Trace { get; init; }

    internal static OptimisationResult Of(Answer answer, TextsResult sentences)
    {
        var aim = AimNumbers.Of(answer.Question.Aims[0].Figure);
        return new OptimisationResult
        {
            Format = Version1,
            Provenance = OptimisationProvenanceResult.Of(answer.Provenance),
            Question = AskedResult.Of(answer.Question),
            Answer = sentences,
            Feasible = answer.Chosen is not null,
            Chosen = answer.Chosen?.Number,
            Nearest = answer.Nearest?.Number,
            Space = AnsweredSpaceResult.Of(answer.Space, aim),
            Statement = AnsweredStatementResult.Of(answer.Statement, aim),
            Plans = [.. answer.Plans.Select(plan => AnsweredPlanResult.Of(plan, answer.Question, aim))],
            Contributions = [.. answer.Contributions.Select(contribution => ContributionResult.Of(contribution, aim))],
            Futures = [.. answer.Futures.Select(future => AnsweredFutureResult.Of(future, answer.Question, aim))],
            Artefacts = answer.Artefacts is { } panel ? ArtefactsResult.Of(panel, aim) : null,
            Requirements = [.. answer.Requirements.Select(count => RequirementCountResult.Of(count, answer.Question))],
            Trace = [.. answer.Trace.Select(barrier => BoundResult.Of(barrier, aim))],
        };
    }
}

/// <summary>Everything that determines the figures of an answer.</summary>
public sealed record OptimisationProvenanceResult
{
    /// <summary>Version of the engine.</summary>
    [Description("Version of the engine.")]
    public required string EngineVersion { get; init; }

    /// <summary>SHA-256 of the question's file.</summary>
    [Description("SHA-256 of the question's file.")]
    public required string QuestionHash { get; init; }

    /// <summary>Content hash of the baseline.</summary>
    [Description("Content hash of the baseline.")]
    public required string BaselineHash { get; init; }

    /// <summary>Content hash of the road map; left out where the plan brings its own driving times.</summary>
    [Description("Content hash of the road map; left out where the plan brings its own driving times.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? MapHash { get; init; }

    /// <summary>The year simulated.</summary>
    [Description("The year simulated.")]
    [Unit(Units.CalendarYear)]
    public required int Year { get; init; }

    /// <summary>Seed of the random streams.</summary>
    [Description("Seed of the random streams.")]
    [Unit(Units.None)]
    public required ulong Seed { get; init; }

    /// <summary>Years of plans of search and judging, as --budget takes them to get the same answer again.</summary>
    [Description("Years of plans of search and judging, as --budget takes them to get the same answer again.")]
    public required string Budget { get; init; }

    /// <summary>Years of plans that the search used.</summary>
    [Description("Years of plans that the search used.")]
    [Unit(Units.Count)]
    public required long YearsOfSearch { get; init; }

    /// <summary>Fresh years of plans by which the finalists were judged.</summary>
    [Description("Fresh years of plans by which the finalists were judged.")]
    [Unit(Units.Count)]
    public required long YearsOfJudging { get; init; }

    /// <summary>Years by which the figures of each plan are told: no choice has seen them.</summary>
    [Description("Years by which the figures of each plan are told: no choice has seen them.")]
    [Unit(Units.Count)]
    public required int YearsOfFigures { get; init; }

    /// <summary>The probability with which the statement is right.</summary>
    [Description("The probability with which the statement is right.")]
    [Unit(Units.Share)]
    public required double Confidence { get; init; }

    internal static OptimisationProvenanceResult Of(AnswerProvenance provenance) => new()
    {
        EngineVersion = provenance.Engine,
        QuestionHash = provenance.QuestionHash,
        BaselineHash = provenance.BaselineHash,
        MapHash = provenance.MapHash.Length == 0 ? null : provenance.MapHash,
        Year = provenance.Year,
        Seed = provenance.Seed,
        Budget = provenance.Budget,
        YearsOfSearch = provenance.YearsOfSearch,
        YearsOfJudging = provenance.YearsOfJudging,
        YearsOfFigures = provenance.YearsOfFigures,
        Confidence = RoundedNumbers.Share(provenance.Confidence),
    };
}
