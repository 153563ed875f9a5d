using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Korevagt.Domain.Texts;
using NodaTime;

namespace Korevagt.Json;

/// <summary>Checks texts, numbers, truth values, enum values, times and dates against their type and limits.</summary>
internal static class LeafReader
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What is expected of a value, in words.</summary>
    public static Text Expectation(Type type, ValueLimits limits)
    {
        if (type == typeof(string))
        {
            var longest = limits.LongestLength ?? ValueLimits.DefaultMaximumLength;
            return limits.Pattern?.Words ?? new($"en tekst på 1 til {longest} tegn", $"a text of 1 to {longest} characters");
        }

        return type switch
        {
            _ when type == typeof(int) || type == typeof(long) => limits.Within(new("et helt tal", "a whole number")),
            _ when type == typeof(double) || type == typeof(decimal) => limits.Within(new("et tal", "a number")),
            _ when type == typeof(bool) => new("true eller false", "true or false"),
            _ when type == typeof(LocalTime) => new(
                "et klokkeslæt fra \"00:00\" til \"23:59\"; midnat er \"00:00\"",
                "a time from \"00:00\" to \"23:59\"; midnight is \"00:00\""),
            _ when type == typeof(AnnualDate) => new(
                "en dag i året som måned-dag, for eksempel \"12-24\"", "a day of the year as month-day, such as \"12-24\""),
            _ when type == typeof(LocalDate) => new(
                "en dato som år-måned-dag, for eksempel \"2017-05-01\"", "a date as year-month-day, such as \"2017-05-01\""),
            _ when type.IsEnum => FileTexts.OneOf(EnumNames(type)),
            _ => throw new NotSupportedException($"No file format has values of type {type}."),
        };
    }

    /// <summary>The names of an enum as they stand in files.</summary>
    public static IReadOnlyList<string> EnumNames(Type type) => [.. Enum.GetNames(type).Select(FileJson.Name)];

    /// <summary>A value that stands in for one that cannot be read.</summary>
    public static object StandIn(Type type)
    {
        return type switch
        {
            _ when type == typeof(string) => "",
            _ when type == typeof(int) => 1,
            _ when type == typeof(long) => 1L,
            _ when type == typeof(double) => 1.0,
            _ when type == typeof(decimal) => 1m,
            _ when type == typeof(bool) => false,
            _ when type == typeof(LocalDate) => new LocalDate(2017, 1, 1),
            _ when type == typeof(AnnualDate) => new AnnualDate(1, 1),
            _ => Activator.CreateInstance(type)!,
        };
    }

    /// <summary>Reads a value of a leaf type.</summary>
    public static LeafReading Read(JsonPart part, Type type, ValueLimits limits)
    {
        var fits = type == typeof(bool) ? JsonPartKind.Boolean : IsNumber(type) ? JsonPartKind.Number : JsonPartKind.Text;
        if (part.Kind != fits)
        {
            return new LeafReading(FileTexts.Is(Describe(part)), StandIn(type));
        }

        return type switch
        {
            _ when type == typeof(bool) => new LeafReading(null, part.Text == "true"),
            _ when type == typeof(string) => ReadText(part.Text, limits),
            _ when IsNumber(type) => ReadNumber(part.Text, type, limits),
            _ when type == typeof(LocalTime) => Parsed(LocalTimeConverter.Pattern.Parse(part.Text), part.Text),
            _ when type == typeof(AnnualDate) => Parsed(AnnualDateConverter.Pattern.Parse(part.Text), part.Text),
            _ when type == typeof(LocalDate) => Parsed(LocalDateConverter.Pattern.Parse(part.Text), part.Text),
            _ => ReadEnum(part.Text, type),
        };
    }

    /// <summary>What a part is, in words: a text, an object.</summary>
    public static Text Describe(JsonPart part) => part.Kind switch
    {
        JsonPartKind.Null => Text.Same("null"),
        JsonPartKind.Boolean => Text.Same(part.Text),
        JsonPartKind.Number => new($"tallet {Quoted.Content(part.Text)}", $"the number {Quoted.Content(part.Text)}"),
        JsonPartKind.Text => new($"teksten {Quoted.Text(part.Text)}", $"the text {Quoted.Text(part.Text)}"),
        JsonPartKind.Array => FileTexts.AList,
        _ => FileTexts.AnObject,
    };

    /// <summary>Writes a value that <see cref="Read"/> returned.</summary>
    public static void Write(Utf8JsonWriter writer, Type type, object value) =>
        JsonSerializer.Serialize(writer, value, type, FileJson.Options);

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(long) || type == typeof(double) || type == typeof(decimal);

    private static LeafReading ReadText(string text, ValueLimits limits)
    {
        var longest = limits.LongestLength ?? ValueLimits.DefaultMaximumLength;
        Text? wrong = text switch
        {
            _ when string.IsNullOrWhiteSpace(text) => FileTexts.IsEmpty,
            { Length: var length } when length > longest => new Text($"har {length} tegn", $"has {length} characters"),

            // No name and no path has it in it, and databases cannot store it.
            _ when text.Contains('\0') => new Text("indeholder tegnet U+0000", "has the character U+0000 in it"),
            _ when limits.Pattern is { } pattern
                && !Regex.IsMatch(text, $"^(?:{pattern.Pattern})\\z", RegexOptions.CultureInvariant, PatternTimeout)
                => FileTexts.Is(Quoted.Text(text)),
            _ => null,
        };
        return new LeafReading(wrong, text);
    }

    private static LeafReading ReadNumber(string text, Type type, ValueLimits limits)
    {
        const NumberStyles Style = NumberStyles.Float;
        var number = double.Parse(text, Style, CultureInfo.InvariantCulture);
        Text? wrong = limits.Holds(number) ? null : FileTexts.Is(Quoted.Content(text));
        if (type == typeof(double))
        {
            return double.IsFinite(number)
                ? new LeafReading(wrong, number)
                : new LeafReading(TooLarge(text), 1.0);
        }

        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact))
        {
            return new LeafReading(TooLarge(text), StandIn(type));
        }

        if (type == typeof(decimal))
        {
            return new LeafReading(wrong, exact);
        }

        if (type == typeof(long))
        {
            return exact == Math.Truncate(exact) && exact is >= long.MinValue and <= long.MaxValue
                ? new LeafReading(wrong, (long)exact)
                : new LeafReading(FileTexts.Is(Quoted.Content(text)), 1L);
        }

        var whole = exact == Math.Truncate(exact) && exact is >= int.MinValue and <= int.MaxValue;
        return whole ? new LeafReading(wrong, (int)exact) : new LeafReading(FileTexts.Is(Quoted.Content(text)), 1);
    }

    private static Text TooLarge(string number) => new(
        $"er {Quoted.Content(number)}, mere end et tal kan være", $"is {Quoted.Content(number)}, more than a number can be");

    private static LeafReading ReadEnum(string text, Type type)
    {
        var names = EnumNames(type);
        for (var i = 0; i < names.Count; i++)
        {
            if (names[i] == text)
            {
                return new LeafReading(null, Enum.Parse(type, Enum.GetNames(type)[i]));
            }
        }

        var nearest = NearestName.Of(text, names);
        var wrong = nearest is null
            ? FileTexts.Is(Quoted.Text(text))
            : new Text(
                $"er {Quoted.Text(text)} (mente du \"{nearest}\"?)", $"is {Quoted.Text(text)} (did you mean \"{nearest}\"?)");
        return new LeafReading(wrong, Activator.CreateInstance(type)!);
    }

    private static LeafReading Parsed<T>(NodaTime.Text.ParseResult<T> result, string text)
        where T : struct => result.TryGetValue(default, out var value)
            ? new LeafReading(null, value)
            : new LeafReading(FileTexts.Is(Quoted.Text(text)), StandIn(typeof(T)));
}
