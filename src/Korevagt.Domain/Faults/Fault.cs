using System.ComponentModel;
using System.Text.Json;
using System.Text.Json.Serialization;
using Korevagt.Domain.Texts;

namespace Korevagt.Domain.Faults;

/// <summary>One thing that is wrong with what a person gave us, said so that the person can mend it.</summary>
/// <param name="File">The file as the user named it, or the name of the request.</param>
/// <param name="Place">
/// Where in the file: a JSON path such as <c>$.shifts[3].cars</c>, <c>line 12</c>, <c>node 4711</c>, or empty for the
/// whole file. The same in both languages; <see cref="FaultPlace"/> says it to a reader.
/// </param>
/// <param name="Message">What is wrong.</param>
/// <param name="Expected">What would have been right, or null where the message already says so.</param>
public sealed record Fault(
    [Description("The file as the user named it, or the name of the request.")] string File,
    [Description("Where in the file: a JSON path such as $.shifts[3].cars, line 12, node 4711, or empty for the whole file.")]
    string Place,
    [Description("What is wrong.")] Text Message,
    [Description("What would have been right, or null where the message already says so.")] Text? Expected = null)
{
    /// <summary>
    /// The setting that is wrong, as <c>Type.Property</c> or the name of an argument; null for a fault of a file. A face that
    /// calls settings by other names, such as the options of a command line, looks them up by it.
    /// </summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [Description("The setting that is wrong; left out for a fault of a file.")]
    public string? Setting { get; init; }

    /// <summary>A fault of an argument.</summary>
    /// <param name="argument">Its name in code: <c>nameof(year)</c>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="expected">What would have been right, or null where the message says so.</param>
    public static Fault OfSetting(string argument, Text message, Text? expected = null) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(argument), "", message, expected) { Setting = argument };

    /// <summary>A fault of a property of settings.</summary>
    /// <typeparam name="TSettings">The settings.</typeparam>
    /// <param name="property">Its name in code: <c>nameof(TSettings.Property)</c>.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="expected">What would have been right, or null where the message says so.</param>
    public static Fault OfSetting<TSettings>(string property, Text message, Text? expected = null) =>
        OfSetting(property, message, expected) with { Setting = KeyOf<TSettings>(property) };

    /// <summary>What <see cref="Setting"/> is for a property of settings.</summary>
    /// <typeparam name="TSettings">The settings.</typeparam>
    /// <param name="property">Its name in code.</param>
    public static string KeyOf<TSettings>(string property) => $"{typeof(TSettings).Name}.{property}";

    /// <summary>One line: file, place, what is wrong and what was expected.</summary>
    /// <param name="language">The reader's language.</param>
    public string In(Language language)
    {
        var place = Place.Length == 0 ? File : $"{File}: {FaultPlace.In(Place, language)}";
        return Expected is { } expected
            ? $"{place}: {Message.In(language)}; {FaultPlace.Expected.In(language)} {expected.In(language)}"
            : $"{place}: {Message.In(language)}";
    }

    /// <summary>The line in English, for logs and exceptions. What a person reads is asked for by <see cref="In"/>.</summary>
    public override string ToString() => In(Language.En);
}
