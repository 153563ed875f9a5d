using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>A file that was to be written cannot be.</summary>
/// <param name="path">Its path as the user gave it.</param>
/// <param name="failure">What happened.</param>
internal sealed class UnwritableFileException(string path, Exception failure)
    : IOException(FileTexts.CannotBeWritten(path, FileTexts.Why(failure)).English, failure)
{
    /// <summary>What happened, for a reader of either language.</summary>
    public Text Words { get; } = FileTexts.CannotBeWritten(path, FileTexts.Why(failure));
}
