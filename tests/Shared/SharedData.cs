namespace Korevagt.Tests;

/// <summary>Finds files of the repository (<c>maps/...</c>) and of the folder <c>shared</c> beside it.</summary>
internal static class SharedData
{
    /// <summary>The full path of a file that a test has declared to need.</summary>
    public static string PathOf(string file) =>
        Find(file) ?? throw new FileNotFoundException("A test asked for a file without declaring it.", file);

    /// <summary>The full path of a file, or null where it is absent.</summary>
    public static string? Find(string file)
    {
        var root = file.StartsWith("shared/", StringComparison.Ordinal) ? Directory.GetParent(Repository.Root)?.FullName : Repository.Root;
        var path = root is null ? null : Path.Combine(root, file);
        return File.Exists(path) ? path : null;
    }
}
