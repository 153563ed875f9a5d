using System.Text.Json;

namespace Korevagt.Json;

/// <summary>A value of a JSON text that knows its path and where it stands, so that faults can say so.</summary>
internal sealed class JsonPart
{
    public required JsonPartKind Kind { get; init; }

    public required string Path { get; init; }

    /// <summary>Bytes from the beginning of the text.</summary>
    public required int Offset { get; init; }

    /// <summary>A text's content, or a number or truth value as written.</summary>
    public string Text { get; init; } = "";

    /// <summary>The properties of an object in the order of the file, duplicates included.</summary>
    public List<JsonMember> Members { get; } = [];

    /// <summary>The items of an array.</summary>
    public List<JsonPart> Items { get; } = [];

    /// <summary>The first property of a name, or null.</summary>
    public JsonPart? Member(string name)
    {
        foreach (var member in Members)
        {
            if (member.Name == name)
            {
                return member.Value;
            }
        }

        return null;
    }

    /// <summary>This part and all below it, in the order of the file.</summary>
    public IEnumerable<JsonPart> Walk()
    {
        yield return this;
        foreach (var below in Members.Select(member => member.Value).Concat(Items).SelectMany(child => child.Walk()))
        {
            yield return below;
        }
    }

    /// <summary>Writes this part as it was read, duplicates included.</summary>
    public void WriteTo(Utf8JsonWriter writer)
    {
        switch (Kind)
        {
            case JsonPartKind.Object:
                writer.WriteStartObject();
                foreach (var member in Members)
                {
                    writer.WritePropertyName(member.Name);
                    member.Value.WriteTo(writer);
                }

                writer.WriteEndObject();
                break;
            case JsonPartKind.Array:
                writer.WriteStartArray();
                Items.ForEach(item => item.WriteTo(writer));
                writer.WriteEndArray();
                break;
            case JsonPartKind.Text:
                writer.WriteStringValue(Text);
                break;
            case JsonPartKind.Null:
                writer.WriteNullValue();
                break;
            default:
                writer.WriteRawValue(Text);
                break;
        }
    }
}
