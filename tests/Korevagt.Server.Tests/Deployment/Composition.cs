using YamlDotNet.Core;
using YamlDotNet.Serialization;

namespace Korevagt.Server.Tests.Deployment;

/// <summary>The composition of containers, as Docker would read it.</summary>
internal static class Composition
{
    /// <summary>The whole file, aliases and merges resolved.</summary>
    public static IReadOnlyDictionary<object, object> Root { get; } = Read();

    /// <summary>The services by name.</summary>
    public static IReadOnlyDictionary<object, object> Services { get; } = Map(Root, "services");

    public static IReadOnlyDictionary<object, object> Map(IReadOnlyDictionary<object, object> from, params string[] path) =>
        path.Aggregate(from, (map, name) => (IReadOnlyDictionary<object, object>)map[name]);

    public static IReadOnlyList<string> List(IReadOnlyDictionary<object, object> from, string name) =>
        from.TryGetValue(name, out var list) ? [.. ((IEnumerable<object>)list).Select(item => $"{item}")] : [];

    private static Dictionary<object, object> Read()
    {
        using var text = File.OpenText(Path.Combine(Repository.Root, "docker-compose.yml"));
        return new DeserializerBuilder().Build().Deserialize<Dictionary<object, object>>(new MergingParser(new Parser(text)));
    }
}
