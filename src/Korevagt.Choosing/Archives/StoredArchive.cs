using System.Text.Json;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Faults;
using Korevagt.Evaluation;
using Korevagt.Files;
using Korevagt.Files.Questions;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>An archive that was read.</summary>
/// <param name="Header">What its figures rest on.</param>
/// <param name="Bundle">The question's file with all plans that it names.</param>
/// <param name="Rounds">The finished rounds.</param>
/// <param name="IsCut">Whether its last round is cut off, as it is when the program was killed while writing.</param>
/// <param name="SoundBytes">How many bytes are whole.</param>
/// <param name="Hash">The hash of all of them.</param>
public sealed record StoredArchive(
    ArchiveHeader Header, FileBundle Bundle, IReadOnlyList<byte[]> Rounds, bool IsCut, long SoundBytes, byte[] Hash)
{
    /// <summary>The plans that the question is asked of; null where it is asked of all that may be decided.</summary>
    public QuestionTerms? Terms { get; init; }

    /// <summary>An archive whose rounds were kept elsewhere than in a file.</summary>
    /// <param name="header">What its figures rest on.</param>
    /// <param name="bundle">The question's file with all plans that it names.</param>
    /// <param name="rounds">What was simulated, in its order, each with the first year of the records that it belongs to.</param>
    public static StoredArchive Of(
        ArchiveHeader header, FileBundle bundle,
        IEnumerable<(int FirstYear, IReadOnlyList<YearsWanted> Simulated, IReadOnlyList<double[]> Figures)> rounds)
    {
        ArgumentNullException.ThrowIfNull(header);
        ArgumentNullException.ThrowIfNull(rounds);
        return new StoredArchive(
            header, bundle,
            [.. rounds.Select(round => ArchiveBlocks.Of(round.FirstYear, header.Figures, round.Simulated, i => round.Figures[i]))],
            IsCut: false, SoundBytes: 0, Hash: []);
    }

    /// <summary>Puts all rounds into an archive.</summary>
    /// <param name="archive">The archive, empty.</param>
    /// <param name="changed">What becomes of the rows of a plan; null for nothing.</param>
    /// <returns>How many years of plans there are.</returns>
    public long RestoreTo(Archive archive, Func<DecisionVector, double[], double[]>? changed = null) =>
        Rounds.Sum(round => ArchiveBlocks.Restore(round, archive, changed));

    /// <summary>What speaks against going on with it for a question.</summary>
    /// <param name="path">The archive's file.</param>
    /// <param name="prepared">The question.</param>
    public IEnumerable<Fault> FaultsFor(string path, PreparedQuestion prepared)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        var own = ArchiveHeader.Of(prepared, Header.Question);
        foreach (var (isSame, what) in new[]
        {
            (own.Engine == Header.Engine, ArchiveTexts.AnotherEngine),
            (own.QuestionHash == Header.QuestionHash, ArchiveTexts.AnotherQuestion),
            (own.BaselineHash == Header.BaselineHash, ArchiveTexts.AnotherBaseline),
            (own.MapHash == Header.MapHash, ArchiveTexts.AnotherMap),
            (own.Seed == Header.Seed, ArchiveTexts.AnotherSeed),
            (own.Figures == Header.Figures && own.Decisions == Header.Decisions, ArchiveTexts.AnotherShape),
        })
        {
            if (!isSame)
            {
                yield return new Fault(path, "", what, ArchiveTexts.OfThisQuestion);
            }
        }
    }
}

/// <summary>What the figures of an archive rest on.</summary>
/// <param name="Engine">The build of the engine.</param>
/// <param name="Question">Name of the question's file in the bundle.</param>
/// <param name="QuestionHash">SHA-256 of that file.</param>
/// <param name="BaselineHash">Hash of the baseline.</param>
/// <param name="MapHash">Hash of the road map.</param>
/// <param name="Year">The year simulated.</param>
/// <param name="Seed">Seed of the random streams.</param>
/// <param name="Decisions">Numbers of a vector.</param>
/// <param name="Figures">Numbers of a year.</param>
/// <param name="Shifts">Places of shifts.</param>
public sealed record ArchiveHeader(
    string Engine, string Question, string QuestionHash, string BaselineHash, string MapHash, int Year, ulong Seed, int Decisions,
    int Figures, int Shifts)
{
    /// <summary>The build of the engine whose archives can be gone on with.</summary>
    public static string CurrentEngine { get; } = EngineVersion.BuildOf(typeof(ArchiveHeader));

    /// <summary>The header of a question.</summary>
    public static ArchiveHeader Of(PreparedQuestion prepared, string questionName)
    {
        ArgumentNullException.ThrowIfNull(prepared);
        return new ArchiveHeader(
            CurrentEngine, questionName, prepared.QuestionHash, prepared.Question.Baseline.Hash, prepared.MapHash, prepared.Question.Year,
            prepared.Settings.Seed, prepared.Space.Baseline.Count, prepared.Layout.Count, prepared.Layout.Shifts);
    }

    /// <summary>Reads a header, or null where it is none.</summary>
    internal static ArchiveHeader? Read(ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<ArchiveHeader>(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
