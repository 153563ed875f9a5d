using Korevagt.Domain.Texts;

namespace Korevagt.Planning.Recognition;

/// <summary>A file that was looked at.</summary>
/// <param name="File">The file as the user named it.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Lines">What stands in it, and what could not be looked at, in words.</param>
public sealed record CheckedFile(string File, FileKind Kind, IReadOnlyList<Text> Lines);
