using Korevagt.Domain.Faults;
using Korevagt.Nights;

namespace Korevagt.Nights.Running;

/// <summary>The report of a night as a file: there whole or not at all.</summary>
internal static class NightReportFile
{
    /// <summary>Lays the report into the folder, which is made where there is none.</summary>
    /// <returns>Its full path, or why it cannot be written.</returns>
    public static Outcome<string> Write(string folder, Night night, byte[] content)
    {
        try
        {
            Directory.CreateDirectory(folder);
            var path = Path.GetFullPath(Path.Combine(folder, $"nat-{night.FileStem}.html"));
            var beside = path + ".part";
            try
            {
                File.WriteAllBytes(beside, content);
                File.Move(beside, path, overwrite: true);
            }
            finally
            {
                File.Delete(beside);
            }

            return path;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            return new Fault(
                folder, "",
                new($"rapporten kunne ikke skrives: {failure.Message}", $"the report could not be written: {failure.Message}"),
                new("en mappe, der må skrives i", "a folder that may be written to"));
        }
    }

    /// <summary>Takes a report away; what cannot be taken away stays.</summary>
    public static void Remove(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // An old report too many harms nobody.
        }
    }
}
