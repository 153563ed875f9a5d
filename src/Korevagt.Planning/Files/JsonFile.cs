using Korevagt.Domain.Faults;
using Korevagt.Domain.Plans;
using Korevagt.Planning.Files.Json;

namespace Korevagt.Planning.Files;

/// <summary>A file read as a type, with the faults found so far.</summary>
internal sealed class JsonFile<T>
    where T : class
{
    private JsonFile(JsonPart tree, T content, FaultLog faults) => (Tree, Content, Faults) = (tree, content, faults);

    public JsonPart Tree { get; }

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
        return new JsonFile<T>(tree, new ShapeReader(faults).Read<T>(tree), faults);
    }

    /// <summary>Reads a file by its name.</summary>
    public static Outcome<JsonFile<T>> Read(string file) =>
        FileContent.Read(file).Then(bytes => JsonText.Parse(file, bytes)).Then(tree => Read(file, tree));

    /// <summary>All assumptions in the order of the file.</summary>
    /// <param name="placePrefix">Stands before the path of each.</param>
    public IEnumerable<Assumption> Assumptions(string placePrefix) =>
        from part in Tree.Walk()
        where part.Kind == JsonPartKind.Object
        let text = part.Member(FileJson.Name(nameof(Sourced.Assumption)))
        where text is { Kind: JsonPartKind.Text }
        select new Assumption(placePrefix + part.Path, text.Text);
}
