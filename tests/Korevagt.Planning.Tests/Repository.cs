namespace Korevagt.Planning.Tests;

/// <summary>The checked-out tree that the tests run in.</summary>
internal static class Repository
{
    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests do not lie in the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "Korevagt.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
