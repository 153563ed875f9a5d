using Korevagt.Domain.Texts;

namespace Korevagt.Json;

/// <summary>Words that the faults of several kinds of files share.</summary>
public static class FileTexts
{
    /// <summary>A file of comma-separated values.</summary>
    public static Text CsvFile { get; } = new("en CSV-fil", "a CSV file");

    /// <summary>A file of JSON.</summary>
    internal static Text JsonFile { get; } = new("en JSON-fil", "a JSON file");

    internal static Text PathBeside { get; } = new("en sti regnet fra denne fils mappe", "a path relative to this file");

    internal static Text IsNoPath { get; } = new("er ikke en sti til en fil", "is no path of a file");

    internal static Text IsNoCharacter { get; } = new("har en escape, der ikke er et tegn", "has an escape that is no character");

    internal static Text AnObject { get; } = new("et objekt", "an object");

    internal static Text AList { get; } = new("en liste", "a list");

    internal static Text IsMissing { get; } = new("mangler", "is missing");

    internal static Text IsEmpty { get; } = new("er tom", "is empty");

    internal static Text TheFileIsEmpty { get; } = new("filen er tom", "the file is empty");

    internal static Text AppearsTwice { get; } = new("står to gange", "appears twice");

    internal static Text EveryOneOnce { get; } = new("hver én gang", "every one once");

    internal static Text EachOnce { get; } = new("hver én gang", "each once");

    internal static Text AnIdOfItsOwn { get; } = new("et id, som ingen anden har", "an id of its own");

    internal static Text OneOfTheTwo { get; } = new("den ene af de to", "one of the two");

    internal static Text AtLeastOneAboveZero { get; } = new("mindst én over 0", "at least one above 0");

    internal static Text NotInColumns { get; } = new("kan ikke deles op i kolonner", "cannot be taken apart into columns");

    internal static Text Is(string what) => new($"er {what}", $"is {what}");

    internal static Text Is(Text what) => new($"er {what.Danish}", $"is {what.English}");

    internal static Text AtLeast(int least) => new($"mindst {least}", $"at least {least}");

    internal static Text AtMost(int most) => new($"højst {most}", $"at most {most}");

    internal static Text OneOf(IEnumerable<string> names)
    {
        var listed = string.Join(", ", names);
        return new($"en af: {listed}", $"one of: {listed}");
    }

    internal static Text Or(Text one, Text other) => AnyOf([one, other]);

    internal static Text AnyOf(IReadOnlyList<Text> texts)
    {
        var first = string.Join(", ", texts.SkipLast(1).Select(text => text.Danish));
        return new(
            first.Length == 0 ? texts[0].Danish : $"{first} eller {texts[^1].Danish}",
            string.Join(" or ", texts.Select(text => text.English)));
    }

    internal static Text DidYouMean(string name) => new($"\"{name}\" (mente du det?)", $"\"{name}\" (did you mean that?)");

    internal static Text Twice(string name) => new($"{Quoted.Text(name)} står to gange", $"{Quoted.Text(name)} appears twice");

    internal static Text StandsBeside(string property) => new($"står ved siden af \"{property}\"", $"stands beside \"{property}\"");

    internal static Text StandsAlready(string name, string place) =>
        new($"{Quoted.Text(name)} står allerede i {place}", $"{Quoted.Text(name)} stands at {place} already");
}
