using System.Reflection;
using Korevagt.Domain.Faults;
using Korevagt.Files.Json;

namespace Korevagt.Files;

/// <summary>Tells the kinds of files apart by their root.</summary>
internal static class JsonFileKind
{
    /// <summary>Every kind of file: the types that are marked as the root of one.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(JsonFileKind).Assembly.GetTypes().Where(type => type.IsDefined(typeof(FileFormatAttribute), inherit: false))];

    public static FileFormatAttribute FormatOf(Type type) => type.GetCustomAttribute<FileFormatAttribute>()!;

    /// <summary>The type of the file's content, or null when its root does not tell.</summary>
    public static Type? Of(JsonPart root) =>
        root.Member(FileFormatAttribute.PropertyName) is { Kind: JsonPartKind.Text } named
            ? All.FirstOrDefault(kind => FormatOf(kind).Format == named.Text)
            : null;

    /// <summary>A fault unless the root says that the file is one of the wanted kinds.</summary>
    public static Fault? Check(string file, JsonPart root, params ReadOnlySpan<Type> wanted)
    {
        var (names, formats) = (new List<string>(), new List<string>());
        foreach (var kind in wanted)
        {
            names.Add(FormatOf(kind).Kind);
            formats.Add($"\"{FormatOf(kind).Format}\"");
        }

        if (root.Kind != JsonPartKind.Object)
        {
            return new Fault(file, root.Path, $"the root is {LeafReader.Describe(root)}", "an object");
        }

        var found = Of(root);
        if (found is not null && names.Contains(FormatOf(found).Kind))
        {
            return null;
        }

        var named = root.Member(FileFormatAttribute.PropertyName);
        var instead = (found, named) switch
        {
            ({ } other, _) => $" but a file of kind {FormatOf(other).Kind}",
            (_, null) => ": it has no \"format\"",
            _ => $": its format is {LeafReader.Describe(named)}",
        };
        return new Fault(
            file,
            JsonPath.Member(root.Path, FileFormatAttribute.PropertyName),
            $"this is not a {string.Join(" or ", names)} file{instead}",
            $"\"format\": {string.Join(" or ", formats)}");
    }
}
