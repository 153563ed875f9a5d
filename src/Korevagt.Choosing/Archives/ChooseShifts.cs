using Korevagt.Choosing.Answers;
using Korevagt.Choosing.Questions;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>
/// Answers a question on threads of this process, and keeps what is simulated in a file if asked to. Nothing is simulated while
/// anything is wrong.
/// </summary>
public static class ChooseShifts
{
    /// <summary>Answers.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="questionFile">Name of the question's file.</param>
    /// <param name="settings">How the answer is looked for.</param>
    /// <param name="archives">The archive to write, and to go on with.</param>
    /// <param name="progress">Told at every barrier; may be null.</param>
    /// <param name="cancellation">Stops the work; what was kept is whole.</param>
    /// <returns>The answer with its question, or every fault of settings, files and map.</returns>
    public static Outcome<ChosenShifts> Run(
        IFileSource files,
        string questionFile,
        ChoosingSettings settings,
        ArchiveSettings archives,
        Action<ChoosingProgress>? progress = null,
        CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(archives);
        var recorder = new FileRecorder(files);
        var question = CheckedQuestion.Of(recorder, questionFile);
        var stored = archives.Resume is null ? null : ArchiveFile.Read(files, archives.Resume);
        List<Fault> faults = [.. question.Faults, .. stored?.Faults ?? []];
        if (faults.Count > 0)
        {
            return faults;
        }

        return PreparedQuestion.Of(recorder, question.Value, settings, cancellation).Then<ChosenShifts>(prepared =>
        {
            if (stored is not null && stored.Value.FaultsFor(archives.Resume!, prepared).ToList() is { Count: > 0 } others)
            {
                return others;
            }

            using var file = FileOf(archives, stored?.Value, prepared, recorder, questionFile);
            Archive archive = null!;
            archive = new Archive(
                prepared.Layout.Count, prepared.Rounds(settings.Threads).Simulate, round => file?.Append(round, archive));
            _ = stored?.Value.RestoreTo(archive);
            var budget = BudgetRules.For(question.Value, settings.Budget);
            var answer = new ChoosingRun(prepared, archive, budget, progress).Run(cancellation);
            return new ChosenShifts(question.Value, answer, archive.YearsSimulated);
        });
    }

    private static ArchiveFile? FileOf(
        ArchiveSettings archives, StoredArchive? stored, PreparedQuestion prepared, FileRecorder recorder, string questionFile) =>
        stored is not null
            ? ArchiveFile.Resume(archives.Resume!, stored)
            : archives.Archive is { } path
                ? ArchiveFile.Create(path, prepared, WithoutMap(recorder), recorder.NameOf(questionFile)!)
                : null;

    // The road map is known by its hash; it is large, and no requirement or price asks for it.
    private static FileBundle WithoutMap(FileRecorder recorder)
    {
        var all = recorder.ToBundle();
        return FileBundle.Of(all.Files.Where(file => file.Key.EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            .Select(file => KeyValuePair.Create(file.Key, file.Value.Bytes))).Value;
    }
}

/// <summary>Where archives lie.</summary>
/// <param name="Archive">Path of the archive to write; null for none.</param>
/// <param name="Resume">Path of the archive to go on with, which is added to; null for none.</param>
public sealed record ArchiveSettings(string? Archive, string? Resume)
{
    /// <summary>No archive.</summary>
    public static ArchiveSettings None { get; } = new(null, null);
}

/// <summary>An answer with its question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The answer.</param>
/// <param name="YearsSimulated">How many years of plans were simulated for it now, not found in an archive.</param>
public sealed record ChosenShifts(CheckedQuestion Question, Answer Answer, long YearsSimulated);
