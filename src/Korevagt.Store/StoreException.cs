namespace Korevagt.Store;

/// <summary>The run store cannot do what was asked of it: not reached, full, damaged, or of a newer program.</summary>
/// <remarks>Its message is for people and holds no password.</remarks>
public sealed class StoreException : IOException
{
    /// <summary>Makes one.</summary>
    /// <param name="message">What is wrong and with which store.</param>
    /// <param name="isPassing">Whether the same may succeed later: the server is restarting, the disk is full.</param>
    /// <param name="cause">What the database said, or null.</param>
    public StoreException(string message, bool isPassing, Exception? cause = null)
        : base(message, cause) => IsPassing = isPassing;

    /// <summary>Whether the same may succeed later.</summary>
    public bool IsPassing { get; }
}
