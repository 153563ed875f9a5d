using Mono.Cecil;

namespace Korevagt.Architecture.Tests;

/// <summary>The folders of a room, which are its namespaces, and what their compiled types know of one another.</summary>
internal sealed class Folders
{
    /// <summary>An engine asks a rule, and a rule looks at the engine's cars: neither is read without the other.</summary>
    private const string PartOfTheFolderAroundIt = "Korevagt.Simulation.Engine.Rules";

    /// <summary>For each folder those that it knows, each with the first pair of types by which it does.</summary>
    private readonly SortedDictionary<string, SortedDictionary<string, string>> known = new(StringComparer.Ordinal);

    /// <summary>Reads the types of a namespace and of those below it.</summary>
    /// <param name="assembly">Path of the assembly.</param>
    /// <param name="root">The namespace of the root folder, which is a folder like the others.</param>
    public Folders(string assembly, string root)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        foreach (var type in module.GetTypes().Where(type => IsIn(NamedTypes.Outermost(type), root)))
        {
            var (knowing, folder) = (NamedTypes.Outermost(type), FolderOf(NamedTypes.Outermost(type)));
            if (!known.TryGetValue(folder, out var others))
            {
                known.Add(folder, others = new SortedDictionary<string, string>(StringComparer.Ordinal));
            }

            foreach (var named in NamedTypes.Of(type).Where(named => IsIn(named, root) && FolderOf(named) != folder))
            {
                others.TryAdd(FolderOf(named), $"{knowing.Name} -> {named.Name}");
            }
        }
    }

    /// <summary>The folders with types of their own.</summary>
    public IReadOnlyCollection<string> Names => known.Keys;

    /// <summary>
    /// The shortest circle through each folder that is part of one: a line "A -> B: Visit -> Car" for each arrow, and an empty
    /// line between circles. Empty where there is none.
    /// </summary>
    public string Circles()
    {
        var circles = known.Keys.Select(Circle).Where(circle => circle.Count > 0)
            .DistinctBy(circle => string.Join(' ', circle.Order(StringComparer.Ordinal)), StringComparer.Ordinal);
        return string.Join(
            "\n\n", circles.Select(circle => string.Join('\n', circle.Zip([.. circle.Skip(1), circle[0]], Arrow))));
    }

    private static bool IsIn(TypeDefinition type, string root) =>
        type.Namespace == root || type.Namespace.StartsWith(root + ".", StringComparison.Ordinal);

    private static string FolderOf(TypeDefinition type) =>
        type.Namespace == PartOfTheFolderAroundIt ? type.Namespace[..type.Namespace.LastIndexOf('.')] : type.Namespace;

    private string Arrow(string from, string to) => $"{from} -> {to}: {known[from][to]}";

    /// <summary>The shortest way along arrows from a folder back to itself, breadth first; empty where there is none.</summary>
    private IReadOnlyList<string> Circle(string start)
    {
        var ways = new Queue<IReadOnlyList<string>>([[start]]);
        var seen = new HashSet<string>(StringComparer.Ordinal) { start };
        while (ways.TryDequeue(out var way))
        {
            if (known[way[^1]].ContainsKey(start))
            {
                return way;
            }

            foreach (var next in known[way[^1]].Keys.Where(seen.Add))
            {
                ways.Enqueue([.. way, next]);
            }
        }

        return [];
    }
}
