namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>The checked-out tree that the tests run in, and the program built in it.</summary>
internal static class Repository
{
    private static readonly DirectoryInfo TestAssemblyFolder = new(AppContext.BaseDirectory);

    /// <summary>Its top folder.</summary>
    public static string Root { get; } = Find(TestAssemblyFolder);

    /// <summary>The program, built in the same configuration as the tests.</summary>
    public static string Program { get; } =
        Path.Combine(Root, "artifacts", "bin", "Korevagt.Cli", TestAssemblyFolder.Name, "Korevagt.Cli.dll");

    private static string Find(DirectoryInfo? folder) => folder switch
    {
        null => throw new InvalidOperationException("The tests do not lie in the repository."),
        _ when File.Exists(Path.Combine(folder.FullName, "Korevagt.sln")) => folder.FullName,
        _ => Find(folder.Parent),
    };
}
