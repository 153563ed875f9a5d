using System.Globalization;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;
using Microsoft.Extensions.Configuration;

namespace Korevagt.Settings;

/// <summary>Reads settings one by one, notes what is wrong, and knows in the end which nobody asked for.</summary>
internal sealed class SettingValues(IConfiguration section)
{
    private readonly HashSet<string> asked = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The settings that were asked for.</summary>
    public IReadOnlySet<string> Asked => asked;

    public List<Fault> Faults { get; } = [];

    public void Wrong(string key, Text message, Text expected) => Faults.Add(new Fault(SettingsSource.NameOf(key), "", message, expected));

    public string? Text(string key)
    {
        asked.Add(key);
        return string.IsNullOrWhiteSpace(section[key]) ? null : section[key]!.Trim();
    }

    /// <summary>A list separated by semicolons, or an array of a file.</summary>
    public IReadOnlyList<string> List(string key)
    {
        var items = Text(key) is { } text
            ? text.Split(';')
            : section.GetSection(key).GetChildren().Select(child => child.Value ?? "");
        foreach (var child in section.GetSection(key).GetChildren())
        {
            asked.Add($"{key}:{child.Key}");
        }

        return [.. items.Select(item => item.Trim()).Where(item => item.Length > 0)];
    }

    public int Number(string key, int otherwise, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least
            && number <= most)
        {
            return number;
        }

        Wrong(key, Is(text), new($"et helt tal fra {least} til {most}", $"a whole number from {least} to {most}"));
        return otherwise;
    }

    public bool Flag(string key)
    {
        var text = Text(key);
        if (text is null || bool.TryParse(text, out _))
        {
            return text is not null && bool.Parse(text);
        }

        Wrong(key, Is(text!), new("true eller false", "true or false"));
        return false;
    }

    public T Choice<T>(string key, T otherwise)
        where T : struct, Enum
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        if (Enum.TryParse<T>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !char.IsDigit(text[0]))
        {
            return choice;
        }

        var words = string.Join(", ", Enum.GetNames<T>().Select(name => name.ToLowerInvariant()));
        Wrong(key, Is(text), new($"et af ordene {words}", $"one of {words}"));
        return otherwise;
    }

    /// <summary>An http address; null where there is none or it is faulty.</summary>
    public Uri? Address(string key)
    {
        if (Text(key) is not { } text)
        {
            return null;
        }

        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address;
        }

        Wrong(key, Is(text), new("en adresse som https://host/sti", "an address such as https://host/path"));
        return null;
    }

    /// <summary>A misspelt setting would be as if it were not there: a fault, like a misspelt property of a file.</summary>
    public void FindUnknown()
    {
        foreach (var (path, value) in section.AsEnumerable(makePathsRelative: true)
            .OrderBy(entry => entry.Key, StringComparer.Ordinal))
        {
            if (value is not null && !asked.Contains(path))
            {
                Wrong(
                    path,
                    new("er ikke en indstilling, der kendes her", "is no setting known here"),
                    NearestName.Expectation(path, asked.Where(name => !char.IsDigit(name[^1])).Order(StringComparer.Ordinal)));
            }
        }
    }

    private static Text Is(string text) => new($"er '{text}'", $"is '{text}'");
}
