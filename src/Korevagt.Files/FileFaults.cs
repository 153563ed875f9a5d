using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Json;

namespace Korevagt.Files;

/// <summary>Why a file cannot be read, in the same words wherever it comes from.</summary>
internal static class FileFaults
{
    public static Text NoSuchFile { get; } = new("filen findes ikke", "there is no such file");

    public static Fault NoName(string file) => new(file, "", FileTexts.IsNoPath);

    public static Fault IsFolder(string file, Text kind) => new(file, "", new("er en mappe", "is a directory"), kind);

    public static Fault IsMissing(string file) => new(file, "", NoSuchFile);

    public static Fault IsTooLarge(string file, int most) =>
        new(
        file,
        "",
        new($"filen er større end {most / FileLimits.Megabyte} MB", $"the file is larger than {most / FileLimits.Megabyte} MB"),
        new("en mindre fil", "a smaller one"));
}
