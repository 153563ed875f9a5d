namespace Korevagt.Roads.Tests.Support;

/// <summary>Finds files of the repository (<c>maps/...</c>) and of the folder <c>shared</c> beside it.</summary>
internal static class SharedData
{
    public static string PathOf(string file) =>
        Find(file) ?? throw new FileNotFoundException("A test asked for a file without declaring it.", file);

    public static string? Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Korevagt.sln")))
                continue;
            var root = file.StartsWith("shared/", StringComparison.Ordinal) ? folder.Parent : folder;
            var path = root is null ? null : Path.Combine(root.FullName, file);
            return File.Exists(path) ? path : null;
        }

        return null;
    }
}
