namespace Korevagt.Tests;

/// <summary>The checked-out tree that the tests run in; compiled into every test project.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    /// <summary>The bundled road map.</summary>
    public static string Map { get; } = Path.Combine(Root, "maps", "midtjylland.osm");

    /// <summary>The bundled baseline.</summary>
    public static string Baseline { get; } = Scenario("midtjylland-2016.json");

    /// <summary>The baseline in the memo's second reading.</summary>
    public static string ReadingB { get; } = Scenario("midtjylland-2016-laesning-b.json");

    /// <summary>A bundled file of the folder <c>scenarios</c>.</summary>
    public static string Scenario(string name) => Path.Combine(Root, "scenarios", name);

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests do not lie in the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "Korevagt.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
