namespace Korevagt.Planning.Files;

/// <summary>How paths inside files are understood.</summary>
internal static class FilePaths
{
    /// <summary>Full paths are compared the way the operating system compares them.</summary>
    public static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// A path that a file names, relative to that file's folder. The result is relative to the working directory when
    /// the file itself was named so: <c>scenarios/../maps/x.osm</c> becomes <c>maps/x.osm</c>.
    /// </summary>
    public static string Beside(string namingFile, string named)
    {
        var full = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(namingFile)) ?? "", named));
        return Path.IsPathRooted(namingFile) || Path.IsPathRooted(named)
            ? full
            : Path.GetRelativePath(Path.GetFullPath("."), full).Replace(Path.DirectorySeparatorChar, '/');
    }

    /// <summary>Whether a path can be a path at all.</summary>
    public static bool IsPossible(string path) => path.Length is > 0 and < 4096 && !path.Contains('\0', StringComparison.Ordinal);
}
