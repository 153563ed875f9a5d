using System.Reflection;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files;

/// <summary>Tells the kinds of files apart by their root.</summary>
internal static class JsonFileKind
{
    /// <summary>Every kind of file: the types that are marked as the root of one.</summary>
    public static IReadOnlyList<Type> All { get; } =
        [.. typeof(JsonFileKind).Assembly.GetTypes().Where(type => type.IsDefined(typeof(FileFormatAttribute), inherit: false))];

    public static FileFormatAttribute FormatOf(Type type) => type.GetCustomAttribute<FileFormatAttribute>()!;

    /// <summary>The type of the file's content, or null when its root does not tell.</summary>
    public static Type? Of(JsonPart root) => NamedBy(root, All);

    /// <summary>A fault unless the root says that the file is one of the wanted kinds.</summary>
    public static Fault? Check(string file, JsonPart root, params ReadOnlySpan<Type> wanted)
    {
        var (names, formats) = (new List<Text>(), new List<Text>());
        foreach (var kind in wanted)
        {
            names.Add(FormatOf(kind).Kind);
            formats.Add(Text.Same($"\"{FormatOf(kind).Format}\""));
        }

        if (root.Kind != JsonPartKind.Object)
        {
            var (danish, english) = LeafReader.Describe(root);
            return new Fault(file, root.Path, new($"filens øverste niveau er {danish}", $"the root is {english}"), FileTexts.AnObject);
        }

        // Formats of rooms above are known to whoever asks for them.
        var found = Of(root) ?? NamedBy(root, wanted.ToArray());
        if (found is not null && names.Contains(FormatOf(found).Kind))
        {
            return null;
        }

        var named = root.Member(FileFormatAttribute.PropertyName);
        var (kinds, instead, format) = (FileTexts.AnyOf(names), Instead(found, named), FileTexts.AnyOf(formats));
        return new Fault(
            file,
            JsonPath.Member(root.Path, FileFormatAttribute.PropertyName),
            new($"filen beskriver ikke {kinds.Danish}{instead.Danish}", $"this is not a {kinds.English} file{instead.English}"),
            new($"\"format\": {format.Danish}", $"\"format\": {format.English}"));
    }

    private static Type? NamedBy(JsonPart root, IReadOnlyList<Type> kinds) =>
        root.Member(FileFormatAttribute.PropertyName) is { Kind: JsonPartKind.Text } named
            ? kinds.FirstOrDefault(kind => FormatOf(kind).Format == named.Text)
            : null;

    private static Text Instead(Type? found, JsonPart? named)
    {
        if (found is not null)
        {
            var kind = FormatOf(found).Kind;
            return new($", men {kind.Danish}", $" but a file of kind {kind.English}");
        }

        if (named is null)
        {
            return new(": den har intet \"format\"", ": it has no \"format\"");
        }

        var (danish, english) = LeafReader.Describe(named);
        return new($": dens format er {danish}", $": its format is {english}");
    }
}
