using Korevagt.Domain.Texts;

namespace Korevagt.Store;

/// <summary>The run store cannot do what was asked of it: not reached, full, damaged, or of a newer program.</summary>
/// <remarks>Its words are for people and hold no password; its message is them in English, for logs.</remarks>
public sealed class StoreException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="words">What is wrong and with which store.</param>
    /// <param name="isPassing">Whether the same may succeed later: the server is restarting, the disk is full.</param>
    /// <param name="cause">What the database said, or null.</param>
    public StoreException(Text words, bool isPassing, Exception? cause = null)
        : base(words.English, cause) => (Words, IsPassing) = (words, isPassing);

    /// <summary>What is wrong and with which store.</summary>
    public Text Words { get; }

    /// <summary>Whether the same may succeed later.</summary>
    public bool IsPassing { get; }
}
