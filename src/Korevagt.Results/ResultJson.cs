using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using System.Text.Unicode;
using Korevagt.Json;

namespace Korevagt.Results;

/// <summary>
/// How results stand in JSON. Names are camelCase and stay; new ones may be added. Minutes have at most three decimals,
/// shares six, kroner two; hours, kilometers and visits three. UTF-8 without a byte order mark, lines end in LF; the same
/// result gives the same bytes, and they read back as the same result.
/// </summary>
public static class ResultJson
{
    /// <summary>Names, enumerations and dates as in our files; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>The same for what is still written member by member.</summary>
    internal static JsonWriterOptions WriterOptions { get; } = new()
    {
        Indented = true,
        IndentSize = 2,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The bytes of a file that holds a result.</summary>
    /// <typeparam name="T">The type of result.</typeparam>
    /// <param name="result">What is written.</param>
    public static byte[] Write<T>(T result) => [.. JsonSerializer.SerializeToUtf8Bytes(result, Options), (byte)'\n'];

    /// <summary>Reads a result back; members that the type does not know are passed over.</summary>
    /// <typeparam name="T">The type of result.</typeparam>
    /// <param name="utf8">The bytes of the file.</param>
    /// <exception cref="JsonException">The bytes are no such result.</exception>
    public static T Read<T>(ReadOnlySpan<byte> utf8)
        where T : class =>
        JsonSerializer.Deserialize<T>(utf8, Options) ?? throw new JsonException("The file holds null in place of a result.");

    /// <summary>The bytes of a file that holds one object.</summary>
    internal static byte[] Document(Action<Utf8JsonWriter> members)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, WriterOptions))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        stream.WriteByte((byte)'\n');
        return stream.ToArray();
    }

    /// <summary>A list of objects.</summary>
    internal static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(FileJson.Options)
        {
            TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOut } },
            WriteIndented = true,
            IndentSize = 2,
            NewLine = "\n",
            Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
        };
        options.MakeReadOnly();
        return options;
    }

    /// <summary>Has members left out as their <see cref="WrittenIfAttribute"/> says.</summary>
    private static void LeaveOut(JsonTypeInfo type)
    {
        foreach (var member in type.Properties)
        {
            if (member.AttributeProvider is MemberInfo property && property.GetCustomAttribute<WrittenIfAttribute>() is { } condition)
            {
                var holds = type.Type.GetProperty(condition.Property)!;
                member.ShouldSerialize = (whole, _) => (bool)holds.GetValue(whole)!;
            }
        }
    }
}
