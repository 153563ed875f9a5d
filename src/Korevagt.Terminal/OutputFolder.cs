using Korevagt.Domain.Faults;

namespace Korevagt.Terminal;

/// <summary>
/// A folder that a command is to make: it appears whole or not at all, being written beside its place and then moved there.
/// </summary>
/// <param name="option">The option that names it.</param>
/// <param name="path">Its path as the user gave it.</param>
internal sealed class OutputFolder(string option, string path)
{
    /// <summary>Its path as the user gave it.</summary>
    public string Path { get; } = path;

    /// <summary>What is wrong with the path, or null; an empty folder may be there already.</summary>
    public Fault? Fault() => Path switch
    {
        "" => new Fault(option, "", FileTexts.IsEmpty, FileTexts.AFolderToMake),
        _ when File.Exists(Path) => new Fault(option, "", FileTexts.IsAFile(Path), FileTexts.AFolderToMake),
        _ when Directory.Exists(Path) && Directory.EnumerateFileSystemEntries(Path).Any() =>
            new Fault(option, "", FileTexts.IsNotEmpty(Path), FileTexts.ANewFolder),
        _ when !Directory.Exists(System.IO.Path.GetDirectoryName(Full)) =>
            new Fault(option, "", FileTexts.ParentIsMissing(Path), FileTexts.AFolderInOne),
        _ => null,
    };

    /// <summary>Makes the folder.</summary>
    /// <param name="write">Writes the files into the folder whose path it is given.</param>
    /// <exception cref="IOException">It cannot be written.</exception>
    public async Task WriteAsync(Func<string, Task> write)
    {
        var beside = Full + ".part";
        try
        {
            // What a killed process left there is none of this.
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }

            Directory.CreateDirectory(beside);
            await write(beside);
            if (Directory.Exists(Full))
            {
                Directory.Delete(Full);
            }

            Directory.Move(beside, Full);
        }
        finally
        {
            if (Directory.Exists(beside))
            {
                Directory.Delete(beside, recursive: true);
            }
        }
    }

    private string Full => System.IO.Path.TrimEndingDirectorySeparator(System.IO.Path.GetFullPath(Path));
}
