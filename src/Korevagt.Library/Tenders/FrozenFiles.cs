using System.IO.Compression;
using System.Text.Json;
using Korevagt.Files;

namespace Korevagt.Library.Tenders;

/// <summary>The files of a tender as they were when it was locked, packed (gzip of names and contents in JSON).</summary>
internal static class FrozenFiles
{
    /// <summary>Packs them; road maps are left out, for no rule reads them.</summary>
    public static byte[] Pack(FileBundle files)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            JsonSerializer.Serialize(
                gzip,
                files.Names.Where(name => name.EndsWith(".json", StringComparison.Ordinal)).ToDictionary(name => name, name => files[name].ToArray(), StringComparer.Ordinal));
        }

        return packed.ToArray();
    }

    /// <summary>Unpacks them.</summary>
    public static FileBundle Unpack(byte[] packed)
    {
        using var gzip = new GZipStream(new MemoryStream(packed), CompressionMode.Decompress);
        var files = FileBundle.Empty;
        foreach (var (name, bytes) in JsonSerializer.Deserialize<Dictionary<string, byte[]>>(gzip)!)
        {
            files = files.With(name, bytes);
        }

        return files;
    }
}
