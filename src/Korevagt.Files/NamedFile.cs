using Korevagt.Files.Json;

namespace Korevagt.Files;

/// <summary>Another file that a file names.</summary>
internal static class NamedFile
{
    /// <summary>The path of the other file, or null after noting that the name leads nowhere.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="namingFile">The file that names it.</param>
    /// <param name="named">The name, relative to that file.</param>
    /// <param name="property">Where the name stands.</param>
    /// <param name="faults">The faults of the naming file.</param>
    public static string? Find(IFileSource files, string namingFile, string named, string property, FaultLog faults)
    {
        const string Expected = "a path relative to this file";
        if (!faults.IsSound(property))
        {
            return null;
        }

        if (!files.IsPossible(named))
        {
            faults.Add(property, "is no path of a file", Expected);
            return null;
        }

        var path = files.Beside(namingFile, named);
        if (!files.Has(path))
        {
            var found = files.HasFolder(path) ? "a directory" : "no such file";
            faults.Add(
                property, $"{Quoted.Text(named)} is {found} ({path})",
                files.Offered.Count == 0 ? Expected : NearestName.Expectation(named, files.Offered));
            return null;
        }

        return path;
    }
}
