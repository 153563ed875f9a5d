namespace Korevagt.Http.Conventions;

/// <summary>
/// Marks operations that state the version (ETag) of what they have made or changed, for the next change to be based on.
/// </summary>
public sealed class AnswersWithETag
{
    /// <summary>The mark.</summary>
    public static AnswersWithETag Mark { get; } = new();
}
