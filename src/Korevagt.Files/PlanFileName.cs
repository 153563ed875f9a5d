namespace Korevagt.Files;

/// <summary>The names by which plans, areas and demands name each other: files in the folder <c>scenarios</c>.</summary>
public static class PlanFileName
{
    /// <summary>The folder of scenarios, and of all files beside them.</summary>
    public const string Folder = "scenarios/";

    /// <summary>How the names end.</summary>
    public const string Ending = ".json";

    /// <summary>The id of the plan, areas or demand that has a name; any other name as it is.</summary>
    public static string IdOf(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        var file = path.StartsWith(Folder, StringComparison.Ordinal) ? path[Folder.Length..] : path;
        return file.EndsWith(Ending, StringComparison.Ordinal) ? file[..^Ending.Length] : file;
    }
}
