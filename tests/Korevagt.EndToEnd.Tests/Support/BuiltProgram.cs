namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>The program under test.</summary>
internal static class BuiltProgram
{
    /// <summary>The program, built in the same configuration as the tests.</summary>
    public static string Path { get; } = System.IO.Path.Combine(
        Repository.Root, "artifacts", "bin", "Korevagt.Cli", new DirectoryInfo(AppContext.BaseDirectory).Name, "Korevagt.Cli.dll");
}
