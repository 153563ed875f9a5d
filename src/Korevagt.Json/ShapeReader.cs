using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>
/// Compares a JSON tree with a type, property by property, and notes every difference. What is wrong is replaced by a
/// value that stands in for it, so that a whole object comes out and the rules that need only sound parts can still be
/// checked; the <see cref="FaultLog"/> knows which parts are sound.
/// </summary>
internal sealed class ShapeReader(FaultLog faults)
{
    /// <summary>Reads a tree as a type. An item whose kind cannot be told is null in its list.</summary>
    public T Read<T>(JsonPart root)
        where T : class
    {
        var mended = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(mended))
        {
            Value(root, typeof(T), ValueLimits.None, writer);
        }

        return JsonSerializer.Deserialize<T>(mended.WrittenSpan, FileJson.Options)!;
    }

    private static JsonTypeInfo InfoOf(Type type) => FileJson.Options.GetTypeInfo(type);

    private void Value(JsonPart part, Type declared, ValueLimits limits, Utf8JsonWriter writer)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        if (type == typeof(JsonElement))
        {
            Inner(part, writer);
            return;
        }

        var info = InfoOf(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when info.PolymorphismOptions is { } choices:
                Choice(part, choices, writer);
                break;
            case JsonTypeInfoKind.Object when part.Kind == JsonPartKind.Text && type.GetCustomAttribute<AlsoTextAttribute>() is { } also:
                writer.WriteStartObject();
                Properties(AsObject(part, also.Property), info, null, writer);
                writer.WriteEndObject();
                break;
            case JsonTypeInfoKind.Object:
                if (IsKind(part, JsonPartKind.Object, FileTexts.AnObject, type, writer))
                {
                    writer.WriteStartObject();
                    Properties(part, info, null, writer);
                    writer.WriteEndObject();
                }

                break;
            case JsonTypeInfoKind.Enumerable when limits.IsListOrText && part.Kind == JsonPartKind.Text:
                writer.WriteStartArray();
                Value(part, info.ElementType!, limits.ForItems(), writer);
                writer.WriteEndArray();
                break;
            case JsonTypeInfoKind.Enumerable:
                if (IsKind(part, JsonPartKind.Array, FileTexts.AList, type, writer))
                {
                    List(part, info, limits, writer);
                }

                break;
            default:
                var reading = LeafReader.Read(part, type, limits);
                if (reading.Wrong is { } wrong)
                {
                    faults.Add(part.Path, wrong, LeafReader.Expectation(type, limits), part.Offset);
                }

                LeafReader.Write(writer, type, reading.Value);
                break;
        }
    }

    /// <summary>An object of another format, taken over as it is: whoever reads it tells its faults.</summary>
    private void Inner(JsonPart part, Utf8JsonWriter writer)
    {
        if (part.Kind == JsonPartKind.Object)
        {
            part.WriteTo(writer);
            return;
        }

        faults.Add(part.Path, FileTexts.Is(LeafReader.Describe(part)), FileTexts.AnObject, part.Offset);
        writer.WriteStartObject();
        writer.WriteEndObject();
    }

    private bool IsKind(JsonPart part, JsonPartKind wanted, Text expected, Type type, Utf8JsonWriter writer)
    {
        if (part.Kind == wanted)
        {
            return true;
        }

        faults.Add(part.Path, FileTexts.Is(LeafReader.Describe(part)), expected, part.Offset);
        StandIn(type, writer);
        return false;
    }

    /// <summary>An object with a text as its only property; what is wrong with the text is told at its own place.</summary>
    private static JsonPart AsObject(JsonPart text, string property)
    {
        var part = new JsonPart { Kind = JsonPartKind.Object, Path = text.Path, Offset = text.Offset };
        part.Members.Add(new JsonMember(property, text.Offset, text));
        return part;
    }

    private void List(JsonPart part, JsonTypeInfo info, ValueLimits limits, Utf8JsonWriter writer)
    {
        var (shortest, longest) = (limits.ShortestLength ?? 0, limits.LongestLength ?? int.MaxValue);
        if (part.Items.Count < shortest || part.Items.Count > longest)
        {
            Text expected = shortest == longest ? new($"præcis {shortest}", $"exactly {shortest}")
                : part.Items.Count < shortest ? FileTexts.AtLeast(shortest) : FileTexts.AtMost(longest);
            Text found = part.Items.Count == 0
                ? new("er en tom liste", "is an empty list")
                : new($"har {part.Items.Count} elementer", $"has {part.Items.Count} items");
            faults.Add(part.Path, found, expected, part.Offset);
        }

        writer.WriteStartArray();
        foreach (var item in part.Items)
        {
            Value(item, info.ElementType!, limits.ForItems(), writer);
        }

        writer.WriteEndArray();
    }

    private void Properties(JsonPart part, JsonTypeInfo info, string? discriminator, Utf8JsonWriter writer)
    {
        var known = info.Properties.ToDictionary(property => property.Name, StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, offset, value) in part.Members)
        {
            if (!seen.Add(name))
            {
                faults.Add(value.Path, FileTexts.AppearsTwice, new("hver egenskab én gang", "each property once"), offset);
            }
            else if (known.TryGetValue(name, out var property))
            {
                writer.WritePropertyName(name);
                Value(value, property.PropertyType, ValueLimits.Of(property.AttributeProvider), writer);
            }
            else if (name != discriminator)
            {
                UnknownProperty(value, name, offset, [.. known.Keys.Except(part.Members.Select(member => member.Name))]);
            }
        }

        foreach (var property in info.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
        {
            var expected = Expectation(property);
            faults.Add(JsonPath.Member(part.Path, property.Name), FileTexts.IsMissing, expected, part.Offset);
            writer.WritePropertyName(property.Name);
            StandIn(property.PropertyType, writer);
        }

        if (info.Type.GetCustomAttribute<NeedsOneOfAttribute>() is { } choice && !choice.Names.Any(seen.Contains))
        {
            // Only the missing properties are spoiled: a shift without a source can still be compared with others.
            var names = choice.Names.Select(Quoted.Text).ToList();
            var spoils = JsonPath.Member(part.Path, choice.Names[0]);
            faults.Add(
                part.Path,
                new($"har hverken {string.Join(" eller ", names)}", $"has neither {string.Join(" nor ", names)}"),
                new("mindst én af dem", "at least one of them"),
                part.Offset,
                spoils);
        }

        if (info.Type.GetCustomAttribute<NumbersTogetherAttribute>() is { Names: var both } together
            && NumberOf(part, both.First) is { } one && NumberOf(part, both.Second) is { } other
            && together.Judge(one, other) is var (wrong, wanted))
        {
            faults.Add(part.Path, wrong, wanted, part.Offset);
        }

        if (info.Type.GetCustomAttribute<NeedsExactlyOneOfAttribute>() is { } either && seen.Contains(either.First) == seen.Contains(either.Second))
        {
            var (first, second) = (Quoted.Text(either.First), Quoted.Text(either.Second));
            Text found = seen.Contains(either.First)
                ? new($"har både {first} og {second}", $"has both {first} and {second}")
                : new($"har hverken {first} eller {second}", $"has neither {first} nor {second}");
            var expected = new Text("præcis én af dem", "exactly one of them");
            faults.Add(part.Path, found, expected, part.Offset, JsonPath.Member(part.Path, either.Second));
        }
    }

    /// <summary>A number that has been found sound, or null.</summary>
    private double? NumberOf(JsonPart part, string name) =>
        part.Member(name) is { Kind: JsonPartKind.Number } number && faults.IsSound(number.Path)
            ? double.Parse(number.Text, CultureInfo.InvariantCulture)
            : null;

    private void UnknownProperty(JsonPart value, string name, int offset, string[] free)
    {
        var nearest = NearestName.Of(name, free);
        Text expected = nearest is not null ? FileTexts.DidYouMean(nearest)
            : free.Length == 0 ? new("ikke flere egenskaber", "no further property") : FileTexts.OneOf(free);
        faults.Add(value.Path, new("er en ukendt egenskab", "is an unknown property"), expected, offset);
    }

    private void Choice(JsonPart part, JsonPolymorphismOptions choices, Utf8JsonWriter writer)
    {
        var discriminator = choices.TypeDiscriminatorPropertyName;
        List<string> names = [.. choices.DerivedTypes.Select(derived => (string)derived.TypeDiscriminator!)];
        var named = part.Member(discriminator);
        var index = named is { Kind: JsonPartKind.Text } ? names.IndexOf(named.Text) : -1;
        if (part.Kind == JsonPartKind.Object && index >= 0)
        {
            writer.WriteStartObject();
            writer.WriteString(discriminator, named!.Text);
            Properties(part, InfoOf(choices.DerivedTypes[index].DerivedType), discriminator, writer);
            writer.WriteEndObject();
            return;
        }

        if (part.Kind != JsonPartKind.Object)
        {
            faults.Add(part.Path, FileTexts.Is(LeafReader.Describe(part)), FileTexts.AnObject, part.Offset);
        }
        else if (named is null)
        {
            faults.Add(JsonPath.Member(part.Path, discriminator), FileTexts.IsMissing, NearestName.Expectation("", names), part.Offset);
        }
        else
        {
            faults.Add(named.Path, FileTexts.Is(LeafReader.Describe(named)), NearestName.Expectation(named.Text, names), named.Offset);
        }

        writer.WriteNullValue();
    }

    private static Text Expectation(JsonPropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return InfoOf(type).Kind switch
        {
            _ when type == typeof(JsonElement) => FileTexts.AnObject,
            JsonTypeInfoKind.Object => FileTexts.AnObject,
            JsonTypeInfoKind.Enumerable => FileTexts.AList,
            _ => LeafReader.Expectation(type, ValueLimits.Of(property.AttributeProvider)),
        };
    }

    private static void StandIn(Type declared, Utf8JsonWriter writer)
    {
        var type = Nullable.GetUnderlyingType(declared) ?? declared;
        var info = InfoOf(type);
        switch (info.Kind)
        {
            case var _ when type == typeof(JsonElement):
                writer.WriteStartObject();
                writer.WriteEndObject();
                break;
            case JsonTypeInfoKind.Object:
                writer.WriteStartObject();
                foreach (var property in info.Properties.Where(property => property.IsRequired))
                {
                    writer.WritePropertyName(property.Name);
                    StandIn(property.PropertyType, writer);
                }

                writer.WriteEndObject();
                break;
            case JsonTypeInfoKind.Enumerable:
                writer.WriteStartArray();
                writer.WriteEndArray();
                break;
            default:
                LeafReader.Write(writer, type, LeafReader.StandIn(type));
                break;
        }
    }
}
