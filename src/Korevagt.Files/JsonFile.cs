using System.Text.Json;
using System.Text.Json.Nodes;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Json;

namespace Korevagt.Files;

/// <summary>A file read as a type, with the faults found so far.</summary>
internal sealed class JsonFile<T>
    where T : class
{
    private JsonFile(T content, FaultLog faults) => (Content, Faults) = (content, faults);

    /// <summary>What the file says; where a part is not sound, <see cref="Faults"/> knows.</summary>
    public T Content { get; }

    public FaultLog Faults { get; }

    /// <summary>
    /// Reads a parsed file. Fails only where it is of another kind; all other faults are in <see cref="Faults"/>.
    /// </summary>
    public static Outcome<JsonFile<T>> Read(string file, JsonPart tree)
    {
        if (JsonFileKind.Check(file, tree, typeof(T)) is { } fault)
        {
            return fault;
        }

        var faults = new FaultLog(file, tree);
        return new JsonFile<T>(new ShapeReader(faults).Read<T>(tree), faults);
    }

    /// <summary>Reads a file by its name.</summary>
    public static Outcome<JsonFile<T>> Read(IFileSource files, string file) =>
        files.Read(file).Then(bytes => JsonText.Parse(file, bytes.Span)).Then(tree => Read(file, tree));

    /// <summary>Another content in place of what the file says, with the file's faults.</summary>
    public JsonFile<T> With(T content) => new(content, Faults);

    /// <summary>
    /// All assumptions, in the order in which the type has its properties: the order of the file makes no difference.
    /// </summary>
    /// <param name="placePrefix">Stands before the path of each.</param>
    public IEnumerable<Assumption> Assumptions(string placePrefix) =>
        from node in Walk(JsonSerializer.SerializeToNode(Content, FileJson.Options))
        let text = node[FileJson.Name(nameof(Sourced.Assumption))]
        where text is not null
        select new Assumption(placePrefix + node.GetPath(), text.GetValue<string>());

    private static IEnumerable<JsonObject> Walk(JsonNode? node) => node switch
    {
        JsonObject members => members.SelectMany(member => Walk(member.Value)).Prepend(members),
        JsonArray items => items.SelectMany(Walk),
        _ => [],
    };
}
