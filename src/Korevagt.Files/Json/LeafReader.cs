using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NodaTime;

namespace Korevagt.Files.Json;

/// <summary>Checks texts, numbers, truth values, enum values, times and dates against their type and limits.</summary>
internal static class LeafReader
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromSeconds(1);

    /// <summary>What is expected of a value, in words.</summary>
    public static string Expectation(Type type, ValueLimits limits)
    {
        if (type == typeof(string))
        {
            return limits.Pattern?.ErrorMessage
                ?? $"a text of 1 to {limits.LongestLength ?? ValueLimits.DefaultMaximumLength} characters";
        }

        return type switch
        {
            _ when type == typeof(int) => $"a whole number{limits.RangeInWords()}",
            _ when type == typeof(double) || type == typeof(decimal) => $"a number{limits.RangeInWords()}",
            _ when type == typeof(bool) => "true or false",
            _ when type == typeof(LocalTime) => "a time from \"00:00\" to \"23:59\"; midnight is \"00:00\"",
            _ when type == typeof(AnnualDate) => "a day of the year as month-day, such as \"12-24\"",
            _ when type == typeof(LocalDate) => "a date as year-month-day, such as \"2017-05-01\"",
            _ when type.IsEnum => $"one of: {string.Join(", ", EnumNames(type))}",
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
            return new LeafReading($"is {Describe(part)}", StandIn(type));
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
    public static string Describe(JsonPart part) => part.Kind switch
    {
        JsonPartKind.Null => "null",
        JsonPartKind.Boolean => part.Text,
        JsonPartKind.Number => $"the number {Quoted.Content(part.Text)}",
        JsonPartKind.Text => $"the text {Quoted.Text(part.Text)}",
        JsonPartKind.Array => "a list",
        _ => "an object",
    };

    /// <summary>Writes a value that <see cref="Read"/> returned.</summary>
    public static void Write(Utf8JsonWriter writer, Type type, object value) =>
        JsonSerializer.Serialize(writer, value, type, FileJson.Options);

    private static bool IsNumber(Type type) => type == typeof(int) || type == typeof(double) || type == typeof(decimal);

    private static LeafReading ReadText(string text, ValueLimits limits)
    {
        var longest = limits.LongestLength ?? ValueLimits.DefaultMaximumLength;
        var wrong = text switch
        {
            _ when string.IsNullOrWhiteSpace(text) => "is empty",
            { Length: var length } when length > longest => $"has {length} characters",

            // No name and no path has it in it, and databases cannot store it.
            _ when text.Contains('\0') => "has the character U+0000 in it",
            _ when limits.Pattern is { } pattern
                && !Regex.IsMatch(text, $"^(?:{pattern.Pattern})\\z", RegexOptions.CultureInvariant, PatternTimeout)
                => $"is {Quoted.Text(text)}",
            _ => null,
        };
        return new LeafReading(wrong, text);
    }

    private static LeafReading ReadNumber(string text, Type type, ValueLimits limits)
    {
        const NumberStyles Style = NumberStyles.Float;
        var number = double.Parse(text, Style, CultureInfo.InvariantCulture);
        var wrong = limits.Holds(number) ? null : $"is {Quoted.Content(text)}";
        if (type == typeof(double))
        {
            return double.IsFinite(number)
                ? new LeafReading(wrong, number)
                : new LeafReading($"is {Quoted.Content(text)}, more than a number can be", 1.0);
        }

        if (!decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out var exact))
        {
            return new LeafReading($"is {Quoted.Content(text)}, more than a number can be", StandIn(type));
        }

        if (type == typeof(decimal))
        {
            return new LeafReading(wrong, exact);
        }

        var whole = exact == Math.Truncate(exact) && exact is >= int.MinValue and <= int.MaxValue;
        return whole ? new LeafReading(wrong, (int)exact) : new LeafReading($"is {Quoted.Content(text)}", 1);
    }

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
        var hint = nearest is null ? "" : $" (did you mean \"{nearest}\"?)";
        return new LeafReading($"is {Quoted.Text(text)}{hint}", Activator.CreateInstance(type)!);
    }

    private static LeafReading Parsed<T>(NodaTime.Text.ParseResult<T> result, string text)
        where T : struct => result.TryGetValue(default, out var value)
            ? new LeafReading(null, value)
            : new LeafReading($"is {Quoted.Text(text)}", StandIn(typeof(T)));
}
