using System.Xml.Linq;

namespace Korevagt.Architecture.Tests;

/// <summary>The house as its projects show it: which room refers to which, and on which floor each lives.</summary>
internal static class Floors
{
    /// <summary>Every room that may exist and its floor; a room imports only from floors below its own.</summary>
    public static IReadOnlyDictionary<string, int> Of { get; } = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["Korevagt.Domain"] = 1,
        ["Korevagt.Json"] = 2,
        ["Korevagt.Logs"] = 2,
        ["Korevagt.Roads"] = 2,
        ["Korevagt.Simulation"] = 2,
        ["Korevagt.Economics"] = 2,
        ["Korevagt.Optimization"] = 2,
        ["Korevagt.Store"] = 2,
        ["Korevagt.Demand"] = 3,
        ["Korevagt.Routing"] = 3,
        ["Korevagt.Settings"] = 3,
        ["Korevagt.Rules"] = 4,
        ["Korevagt.Files"] = 5,
        ["Korevagt.Evaluation"] = 6,
        ["Korevagt.Planning"] = 7,
        ["Korevagt.Choosing"] = 8,
        ["Korevagt.Tenders"] = 8,
        ["Korevagt.Routes"] = 8,
        ["Korevagt.Results"] = 9,
        ["Korevagt.Exports"] = 10,
        ["Korevagt.Reports"] = 11,
        ["Korevagt.Advice"] = 12,
        ["Korevagt.Batches"] = 13,
        ["Korevagt.Library"] = 13,
        ["Korevagt.Nights"] = 14,
        ["Korevagt.Previews"] = 14,
        ["Korevagt.Web"] = 14,
        ["Korevagt.Http"] = 14,
        ["Korevagt.Terminal"] = 15,
        ["Korevagt.Cli"] = 16,
        ["Korevagt.Server"] = 16,
    };

    /// <summary>The project files below a folder of the repository.</summary>
    public static IReadOnlyList<Project> Projects(string folder) =>
    [
        .. new DirectoryInfo(Path.Combine(Repository.Root, folder))
            .EnumerateFiles("*.csproj", SearchOption.AllDirectories)
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .Select(Read),
    ];

    /// <summary>Where the build put the assembly of a room: beside that of these tests.</summary>
    public static string AssemblyOf(string room)
    {
        var here = new DirectoryInfo(AppContext.BaseDirectory);
        return Path.Combine(here.Parent!.Parent!.FullName, room, here.Name, room + ".dll");
    }

    private static Project Read(FileInfo file)
    {
        var xml = XDocument.Load(file.FullName);
        return new Project(
            Path.GetFileNameWithoutExtension(file.Name),
            file.DirectoryName!,
            [.. Includes(xml, "ProjectReference").Select(path => Path.GetFileNameWithoutExtension(path.Replace('\\', '/')))],
            [.. Includes(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Includes(XDocument project, string element) =>
        project.Descendants(element).Select(reference => (string?)reference.Attribute("Include") ?? "");

    /// <summary>A project with what it refers to.</summary>
    public sealed record Project(string Name, string Folder, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages);
}
