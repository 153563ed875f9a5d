using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>What can be wrong with the files that a command is to write.</summary>
internal static class FileTexts
{
    /// <summary>Between the options that name the same file.</summary>
    public static Text And { get; } = new(" og ", " and ");

    public static Text NoFile(string path) => new($"'{path}' er ingen fil", $"'{path}' is no file");
    public static Text AFileToWrite { get; } = new("stien til en fil, der skal skrives", "the path of a file to write");

    public static Text FolderIsMissing(string path) => new(
        $"mappen til '{path}' findes ikke",
        $"the folder of '{path}' does not exist");

    public static Text AFileInAFolder { get; } = new("en fil i en mappe, der findes", "a file in a folder that exists");
    public static Text BothName(string path) => new($"nævner begge '{path}'", $"both name '{path}'");
    public static Text DifferentFiles { get; } = new("forskellige filer", "different files");
    public static Text IsEmpty { get; } = new("er tom", "is empty");
    public static Text AFolderToMake { get; } = new("stien til en mappe, der skal oprettes", "the path of a folder to make");
    public static Text IsAFile(string path) => new($"'{path}' er en fil", $"'{path}' is a file");
    public static Text IsNotEmpty(string path) => new($"mappen '{path}' er ikke tom", $"the folder '{path}' is not empty");
    public static Text ANewFolder { get; } = new("en ny eller en tom mappe", "a new or an empty folder");

    public static Text ParentIsMissing(string path) => new(
        $"mappen, som '{path}' skal ligge i, findes ikke",
        $"the folder that '{path}' is to stand in does not exist");

    public static Text AFolderInOne { get; } = new("en mappe i en, der findes", "a folder in one that exists");
    public static Text NoFolder { get; } = new("er ingen mappe", "is no folder");
    public static Text AFolderThatExists { get; } = new("en mappe, der findes", "an existing folder");
    public static Text NoSuchFile { get; } = new("filen findes ikke", "there is no such file");
    public static Text CannotBeWritten(string path, Text why) => new(
        $"{path}: kan ikke skrives: {why.Danish}",
        $"{path}: cannot be written: {why.English}");

    /// <summary>Why a file could not be written, as far as there are words for it here.</summary>
    public static Text Why(Exception failure) => failure switch
    {
        UnauthorizedAccessException => new("adgangen er nægtet", failure.Message),
        DirectoryNotFoundException => new("mappen findes ikke", failure.Message),
        _ => Text.Same(failure.Message),
    };
}
