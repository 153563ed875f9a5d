using Korevagt.Domain.Texts;
using Korevagt.Json;

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
        if (!faults.IsSound(property))
        {
            return null;
        }

        if (!files.IsPossible(named))
        {
            faults.Add(property, FileTexts.IsNoPath, FileTexts.PathBeside);
            return null;
        }

        var path = files.Beside(namingFile, named);
        if (!files.Has(path))
        {
            var quoted = Quoted.Text(named);
            Text found = files.HasFolder(path)
                ? new($"{quoted} er en mappe ({path})", $"{quoted} is a directory ({path})")
                : new($"filen {quoted} findes ikke ({path})", $"{quoted} is no such file ({path})");
            faults.Add(property, found, files.Offered.Count == 0 ? FileTexts.PathBeside : NearestName.Expectation(named, files.Offered));
            return null;
        }

        return path;
    }
}
