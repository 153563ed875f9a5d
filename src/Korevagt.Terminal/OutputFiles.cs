using System.Text;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Store;

namespace Korevagt.Terminal;

/// <summary>
/// The files that a command is to write. They are checked before the work begins, and each appears whole or not at all: it
/// is written beside its place and then moved there.
/// </summary>
internal sealed class OutputFiles
{
    private readonly List<(string Option, string Path)> wanted = [];
    private readonly List<(string Option, string Path)> kept = [];

    /// <summary>Adds a file that was asked for; a null path is none.</summary>
    public OutputFiles Add(string option, string? path)
    {
        if (path is not null)
        {
            wanted.Add((option, path));
        }

        return this;
    }

    /// <summary>Adds a file that takes the place of none: one that is there already is a fault.</summary>
    public OutputFiles AddNew(string option, string path)
    {
        kept.Add((option, path));
        return Add(option, path);
    }

    /// <summary>What is wrong with the paths, before anything is computed.</summary>
    public List<Fault> Faults(TerminalConsole console)
    {
        var faults = new List<Fault>();
        foreach (var (option, path) in wanted)
        {
            if (path.Length == 0 || Directory.Exists(path))
            {
                faults.Add(new Fault(option, "", FileTexts.NoFile(path), FileTexts.AFileToWrite));
            }
            else if (!Directory.Exists(Path.GetDirectoryName(Path.GetFullPath(path))))
            {
                faults.Add(new Fault(option, "", FileTexts.FolderIsMissing(path), FileTexts.AFileInAFolder));
            }
        }

        faults.AddRange(kept.Where(file => File.Exists(file.Path)).Select(file =>
            new Fault(
                file.Option, "", new($"'{file.Path}' er der allerede", $"'{file.Path}' is there already"),
                new Text("et andet navn, eller --force for at skrive over den", "another name, or --force to write over it"))));

        foreach (var same in wanted.Where(file => file.Path.Length > 0)
            .GroupBy(file => Path.GetFullPath(file.Path), StringComparer.Ordinal).Where(group => group.Count() > 1))
        {
            faults.Add(new Fault(
                string.Join(console.Say(FileTexts.And), same.Select(file => file.Option)), "", FileTexts.BothName(same.First().Path),
                FileTexts.DifferentFiles));
        }

        return faults;
    }

    /// <summary>Writes a file whole.</summary>
    public static void Write(string path, byte[] content) => Write(path, stream => stream.Write(content));

    /// <summary>Writes a file whole, piece by piece.</summary>
    public static void Write(string path, Action<Stream> write)
    {
        var beside = path + ".part";
        try
        {
            using (var stream = File.Create(beside))
            {
                write(stream);
            }

            File.Move(beside, path, overwrite: true);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new UnwritableFileException(path, failure);
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    /// <summary>Writes a file whole, with something to tell about it.</summary>
    public static async Task<T> WriteAsync<T>(string path, Func<Stream, Task<T>> write)
    {
        var beside = path + ".part";
        try
        {
            T written;
            await using (var stream = File.Create(beside))
            {
                written = await write(stream);
            }

            File.Move(beside, path, overwrite: true);
            return written;
        }
        catch (Exception failure) when (failure is UnauthorizedAccessException or (IOException and not StoreException))
        {
            throw new UnwritableFileException(path, failure);
        }
        finally
        {
            if (File.Exists(beside))
            {
                File.Delete(beside);
            }
        }
    }

    /// <summary>Writes a text file whole, in UTF-8.</summary>
    public static void Write(string path, string content) => Write(path, Encoding.UTF8.GetBytes(content));
}
