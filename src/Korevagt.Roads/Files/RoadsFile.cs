using System.Buffers.Binary;
using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Roads.Profile;

namespace Korevagt.Roads.Files;

/// <summary>
/// Roads files: a map that has been read, merged and contracted, ready to be mapped into memory. All numbers are
/// little-endian. The file is: 8 bytes <c>KVROADS</c> and a zero; the version (4 bytes) and the number of sections (4); for
/// each section its kind (4), zero (4), offset (8) and length in bytes (8); the sections, each beginning at a multiple of 64;
/// and the SHA-256 (32) of everything before it. The bytes depend on the map, the profile and the metrics alone.
/// </summary>
public static class RoadsFile
{
    /// <summary>The version that this engine writes and reads; files of other versions are refused.</summary>
    public const int Version = 2;

    internal const int Alignment = 64;
    internal const int HeaderBytes = 16;
    internal const int DirectoryEntryBytes = 24;
    internal const int MostSections = 4096;

    internal static readonly Text Expected = new(
        "en vejfil fra denne version; byg den igen af OpenStreetMap-filen",
        "a roads file made by this version; build it again from the OpenStreetMap file");

    internal static ReadOnlySpan<byte> Magic => "KVROADS\0"u8;

    /// <summary>
    /// Writes a map with the metrics that have been contracted. The file appears whole or not at all: it is written beside its
    /// place and then moved there.
    /// </summary>
    /// <param name="map">The map.</param>
    /// <param name="path">The file; an old one is replaced.</param>
    public static void Save(RoadMap map, string path)
    {
        ArgumentNullException.ThrowIfNull(map);
        var partial = path + ".partial";
        try
        {
            using (var stream = new FileStream(partial, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 20))
            {
                RoadsFileWriter.Write(map, stream);
            }

            File.Move(partial, path, overwrite: true);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <summary>True if the file begins as a roads file does.</summary>
    internal static bool IsRoadsFile(string path)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        Span<byte> head = stackalloc byte[8];
        try
        {
            using var stream = File.OpenRead(path);
            return stream.ReadAtLeast(head, head.Length, throwOnEndOfStream: false) == head.Length && head.SequenceEqual(Magic);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false; // The reader of maps says what is wrong.
        }
    }

    /// <summary>True if the bytes begin as a roads file does.</summary>
    internal static bool IsRoadsFile(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Magic);

    /// <summary>Maps a roads file into memory and checks it.</summary>
    internal static Outcome<RoadMap> Open(string path, RoadProfile? profile) => Open(path, MappedFile.Open(path), profile);

    /// <summary>Checks a roads file and makes a map of it.</summary>
    internal static Outcome<RoadMap> Open(string path, IRoadsContent file, RoadProfile? profile)
    {
        if (file.Length < HeaderBytes + SHA256.HashSizeInBytes)
        {
            return new Fault(path, $"byte {file.Length}", new("er skåret af", "is cut short"), Expected);
        }

        var version = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes(8, 4));
        if (version != Version)
        {
            return new Fault(
                path, "byte 8",
                new($"er en vejfil af version {version}", $"is a roads file of version {version}"),
                new(
                    $"version {Version}; byg den igen af OpenStreetMap-filen",
                    $"version {Version}; build it again from the OpenStreetMap file"));
        }

        var sections = BinaryPrimitives.ReadInt32LittleEndian(file.Bytes(12, 4));
        if (sections is < 1 or > MostSections || HeaderBytes + (long)sections * DirectoryEntryBytes > file.Length)
        {
            return new Fault(path, "byte 12", new($"angiver {sections} afsnit", $"states {sections} sections"), Expected);
        }

        if (!HashMatches(file, out var contentHash))
        {
            return new Fault(
                path, $"byte {file.Length - SHA256.HashSizeInBytes}",
                new(
                    "har en kontrolsum, der ikke passer: den er skåret af eller beskadiget",
                    "has a checksum that does not match: it is cut short or damaged"),
                Expected);
        }

        return RoadsFileReader.Read(file, path, contentHash, sections).Then<RoadMap>(map =>
            profile is not null && !string.Equals(profile.Hash, map.ProfileHash, StringComparison.Ordinal)
                ? new Fault(
                    path, "",
                    new(
                        $"er bygget med en anden profil end '{profile.Name}'",
                        $"was built with another profile than '{profile.Name}'"),
                    new("den profil, der bedes om", "the profile that is asked for"))
                : map);
    }

    /// <summary>One pass gives both: the hash of all but the checksum, and the hash of the whole file.</summary>
    private static bool HashMatches(IRoadsContent file, out string contentHash)
    {
        const int chunk = 1 << 24;
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var end = file.Length - SHA256.HashSizeInBytes;
        for (long at = 0; at < end; at += chunk)
        {
            hash.AppendData(file.Bytes(at, (int)Math.Min(chunk, end - at)));
        }

        var stated = file.Bytes(end, SHA256.HashSizeInBytes);
        var matches = stated.SequenceEqual(hash.GetCurrentHash());
        hash.AppendData(stated);
        contentHash = Convert.ToHexStringLower(hash.GetHashAndReset());
        return matches;
    }
}
