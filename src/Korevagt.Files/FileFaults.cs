using Korevagt.Domain.Faults;

namespace Korevagt.Files;

/// <summary>Why a file cannot be read, in the same words wherever it comes from.</summary>
internal static class FileFaults
{
    public static Fault NoName(string file) => new(file, "", "is no path of a file");

    public static Fault IsFolder(string file, string kind) => new(file, "", "is a directory", kind);

    public static Fault IsMissing(string file) => new(file, "", "there is no such file");

    public static Fault IsTooLarge(string file, int most) =>
        new(file, "", $"the file is larger than {most / FileLimits.Megabyte} MB", "a smaller one");
}
