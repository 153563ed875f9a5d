namespace Korevagt.EndToEnd.Tests.Support;

/// <summary>A folder for what the program writes, gone afterwards.</summary>
public sealed class OutputFolder : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("korevagt-e2e-");

    public string PathOf(string name) => Path.Combine(folder.FullName, name);

    public IReadOnlyList<string> Names() => [.. folder.EnumerateFileSystemInfos().Select(file => file.Name).Order(StringComparer.Ordinal)];

    public void Dispose() => folder.Delete(recursive: true);
}
