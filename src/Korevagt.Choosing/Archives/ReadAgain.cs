using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Figures;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Files.Scenarios;
using Korevagt.Optimization.Selection;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>
/// Reads an archive again under other prices, requirements or aims. Nothing is simulated: the plans that were judged are judged again by
/// the fresh years that they have.
/// </summary>
public static class ReadAgain
{
    /// <summary>Reads it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="archiveFile">Name of the archive.</param>
    /// <param name="settings">What is other.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The answer, or every fault of the archive and of what is other.</returns>
    public static Outcome<ChosenShifts> Run(
        IFileSource files, string archiveFile, AgainSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(settings);
        return ArchiveFile.Read(files, archiveFile).Then(stored => Run(files, archiveFile, stored, settings, cancellation));
    }

    /// <summary>Reads an archive that is in memory.</summary>
    /// <param name="files">Where the scenario with other prices comes from.</param>
    /// <param name="archiveFile">What faults call the archive.</param>
    /// <param name="stored">The archive.</param>
    /// <param name="settings">What is other.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>The answer, or every fault of the archive and of what is other.</returns>
    public static Outcome<ChosenShifts> Run(
        IFileSource files, string archiveFile, StoredArchive stored, AgainSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(stored);
        ArgumentNullException.ThrowIfNull(settings);
        return stored.IsCut
            ? new Fault(archiveFile, "", ArchiveTexts.EndsInARound, ArchiveTexts.ResumeFirst)
            : stored.Header.Engine != ArchiveHeader.CurrentEngine
                ? new Fault(archiveFile, "", ArchiveTexts.AnotherEngine, ArchiveTexts.OfThisQuestion)
                : Answered(files, archiveFile, stored, settings, cancellation);
    }

    private static Outcome<ChosenShifts> Answered(
        IFileSource files, string archiveFile, StoredArchive stored, AgainSettings settings, CancellationToken cancellation)
    {
        var written = Rewritten(stored, settings);
        var bundle = stored.Bundle.With(stored.Header.Question, written);
        return CheckedQuestion.Of(bundle, stored.Header.Question, stored.Terms).Then(question =>
            settings.Prices is null
                ? Answer(archiveFile, stored, question, settings, cancellation)
                : AtPrices(files, bundle, question, settings.Prices)
                    .Then(repriced => Answer(archiveFile, stored, repriced, settings, cancellation)));
    }

    /// <summary>The question with other requirements or aims in their places.</summary>
    private static byte[] Rewritten(StoredArchive stored, AgainSettings settings)
    {
        var root = JsonNode.Parse(stored.Bundle[stored.Header.Question].Span, documentOptions: new JsonDocumentOptions
        {
            AllowTrailingCommas = true,
            CommentHandling = JsonCommentHandling.Skip,
        })!.AsObject();
        if (settings.Require.Count > 0)
        {
            root["require"] = new JsonArray([.. settings.Require.Select(ShortForm.Requirement)]);
        }

        if (settings.Aims.Count > 0)
        {
            root["aims"] = new JsonArray([.. settings.Aims.Select(ShortForm.Aim)]);
        }

        return Encoding.UTF8.GetBytes(root.ToJsonString());
    }

    /// <summary>The question at the prices of a scenario, which changes nothing else.</summary>
    private static Outcome<CheckedQuestion> AtPrices(IFileSource files, FileBundle bundle, CheckedQuestion question, string scenarioFile)
    {
        var baseline = question.Question.Baseline;
        return files.Read(scenarioFile).Then(bytes =>
        {
            var name = bundle.Beside(baseline.File, "prices-of-again.json");
            return PlanLoader.LoadScenarioAgainst(bundle.With(name, bytes), baseline, name);
        }).Then(scenario =>
        {
            var rest = scenario.Plan with
            {
                Name = baseline.Plan.Name,
                Description = baseline.Plan.Description,
                Contracts = baseline.Plan.Contracts,
                Assumptions = baseline.Plan.Assumptions,
            };
            return PlanHash.Of(rest) == PlanHash.Of(baseline.Plan)
                ? CheckedQuestion.Of(question.Question with { Baseline = PlanLoader.AsPlan(scenario) })
                : new Fault(
                    scenarioFile,
                    "$.changes",
                    new("ændrer mere end kontrakternes priser", "changes more than the prices of contracts"),
                    new("kun ændringer af priser: alt andet skal simuleres", "changes of prices only: all else has to be simulated"));
        });
    }

    private static Outcome<ChosenShifts> Answer(
        string archiveFile, StoredArchive stored, CheckedQuestion question, AgainSettings settings, CancellationToken cancellation)
    {
        var plan = question.Question.Baseline.Plan;
        var layout = new FigureLayout(plan.Districts.Count, plan.Targets.Count, stored.Header.Shifts);
        if (layout.Count != stored.Header.Figures || question.Space.Baseline.Count != stored.Header.Decisions)
        {
            return new Fault(archiveFile, "", ArchiveTexts.AnotherShape, ArchiveTexts.OfThisQuestion);
        }

        var archive = new Archive(layout.Count, (_, _) => throw new NotInArchiveException());
        var repricing = new Repricing(question.Question, question.Space, layout);
        _ = stored.RestoreTo(archive, settings.Prices is null ? null : repricing.Of);
        return new AgainRun(stored.Header, question, layout, archive, settings.Confidence).Answer(cancellation) is { } answer
            ? new ChosenShifts(question, answer, archive.YearsSimulated)
            : new Fault(archiveFile, "", ArchiveTexts.JudgesNothing, ArchiveTexts.ResumeFirst);
    }
}

/// <summary>What is other than in the archive.</summary>
/// <param name="Prices">A scenario that changes prices; null for those of the archive.</param>
/// <param name="Require">Requirements in place of the question's, each as <see cref="ShortForm"/> or JSON; empty for the question's.</param>
/// <param name="Aims">Aims in place of the question's.</param>
/// <param name="Confidence">The confidence of the statement.</param>
public sealed record AgainSettings(string? Prices, IReadOnlyList<string> Require, IReadOnlyList<string> Aims, double Confidence = 0.95);

/// <summary>Years were asked for that the archive does not have; never leaves this room.</summary>
internal sealed class NotInArchiveException : Exception;
