using System.Text.Json;

namespace Korevagt.Simulation.Tests.Analysis;

/// <summary>Finds and reads files of the folder <c>shared</c> beside the repository.</summary>
internal static class SharedData
{
    public const string ClosedForms = "shared/data/queueing/closed-forms.json";
    public const string Hypercube = "shared/data/queueing/hypercube.json";

    public static JsonElement Read(string file)
    {
        var path = Find(file) ?? throw new FileNotFoundException("A test asked for a file without declaring it.", file);
        using var document = JsonDocument.Parse(File.ReadAllText(path));
        return document.RootElement.Clone();
    }

    public static string? Find(string file)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (!File.Exists(Path.Combine(folder.FullName, "Korevagt.sln")))
                continue;
            var path = folder.Parent is null ? null : Path.Combine(folder.Parent.FullName, file);
            return File.Exists(path) ? path : null;
        }

        return null;
    }
}
