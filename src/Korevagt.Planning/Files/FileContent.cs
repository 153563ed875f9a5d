using Korevagt.Domain.Faults;

namespace Korevagt.Planning.Files;

/// <summary>Reads a whole file that a user named.</summary>
internal static class FileContent
{
    /// <summary>Largest file accepted, in bytes.</summary>
    public const int MaximumBytes = 16 * 1024 * 1024;

    /// <summary>Its bytes, or why it cannot be read.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="kind">What is expected there, in words.</param>
    public static Outcome<byte[]> Read(string file, string kind = "a JSON file") => With<byte[]>(file, kind, stream =>
        ReadUpTo(stream, MaximumBytes + 1) is { Length: <= MaximumBytes } bytes
            ? bytes
            : new Fault(file, "", $"the file is larger than {MaximumBytes / (1024 * 1024)} MB", "a smaller one"));

    /// <summary>Opens it and does something with it, or tells why it cannot be read.</summary>
    /// <param name="file">Path of the file.</param>
    /// <param name="kind">What is expected there, in words.</param>
    /// <param name="read">What to do with the file at its beginning.</param>
    public static Outcome<T> With<T>(string file, string kind, Func<FileStream, Outcome<T>> read)
    {
        if (!FilePaths.IsPossible(file))
        {
            return new Fault(file, "", "is no path of a file");
        }

        if (Directory.Exists(file))
        {
            return new Fault(file, "", "is a directory", kind);
        }

        try
        {
            using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read);
            return read(stream);
        }
        catch (Exception exception) when (exception is FileNotFoundException or DirectoryNotFoundException)
        {
            return new Fault(file, "", "there is no such file");
        }
        catch (Exception exception) when (exception is UnauthorizedAccessException or IOException or NotSupportedException)
        {
            return new Fault(file, "", $"cannot be read: {exception.Message}");
        }
    }

    /// <summary>Reads to the end or the limit: devices and pipes do not tell their length.</summary>
    private static byte[] ReadUpTo(Stream stream, int limit)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[64 * 1024];
        int read;
        while (bytes.Length < limit && (read = stream.Read(buffer, 0, (int)Math.Min(buffer.Length, limit - bytes.Length))) > 0)
        {
            bytes.Write(buffer, 0, read);
        }

        return bytes.ToArray();
    }
}
