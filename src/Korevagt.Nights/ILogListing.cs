namespace Korevagt.Nights;

/// <summary>The little that the nightly re-evaluation wants from a folder of logs.</summary>
public interface ILogListing
{
    /// <summary>The files that lie in the folder itself, in any order.</summary>
    /// <exception cref="IOException">The folder cannot be read.</exception>
    IReadOnlyList<ListedLog> List();

    /// <summary>Opens a file at its beginning.</summary>
    /// <param name="name">Its name, as it was listed.</param>
    /// <exception cref="IOException">It cannot be opened: it is gone, or somebody writes to it.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    Stream Open(string name);
}
