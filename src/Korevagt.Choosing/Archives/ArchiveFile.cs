using System.Buffers.Binary;
using System.IO.Hashing;
using System.Text;
using System.Text.Json;
using Korevagt.Choosing.Searching;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>
/// An archive of simulated years on disk: a line that names the format, a line of JSON with what the figures rest on, then blocks: the
/// question with all plans that it names, and one for each finished round. A block is its length, the XxHash128 of its content and all
/// before it, and its content in Brotli; so what is altered or left out anywhere shows, and a process that was killed leaves whole rounds
/// and at most one that is cut off.
/// </summary>
public sealed class ArchiveFile : IDisposable
{
    /// <summary>The first line.</summary>
    public const string Format = "korevagt-archive/1";

    private const int HashBytes = 16;

    private readonly FileStream stream;
    private byte[] hash;

    private ArchiveFile(FileStream stream, byte[] hash) => (this.stream, this.hash) = (stream, hash);

    /// <summary>Makes a new archive; one that is there is replaced.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="prepared">The question that it belongs to.</param>
    /// <param name="bundle">The question's file with all plans that it names.</param>
    /// <param name="questionName">Name of the question in the bundle.</param>
    public static ArchiveFile Create(string path, PreparedQuestion prepared, FileBundle bundle, string questionName)
    {
        ArgumentNullException.ThrowIfNull(bundle);
        var header = ArchiveHeader.Of(prepared, questionName);
        var opened = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.Read);
        var lines = Encoding.UTF8.GetBytes($"{Format}\n{JsonSerializer.Serialize(header)}\n");
        opened.Write(lines);
        var file = new ArchiveFile(opened, XxHash128.Hash(lines));
        file.Append(ArchiveBlocks.Of(bundle));
        return file;
    }

    /// <summary>Goes on with an archive that was read: what is cut off at its end is dropped.</summary>
    public static ArchiveFile Resume(string path, StoredArchive stored)
    {
        ArgumentNullException.ThrowIfNull(stored);
        var opened = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        opened.SetLength(stored.SoundBytes);
        opened.Seek(0, SeekOrigin.End);
        return new ArchiveFile(opened, stored.Hash);
    }

    /// <summary>Writes a finished round down; it is on the disk when this returns.</summary>
    public void Append(FinishedRound round, Archive archive)
    {
        ArgumentNullException.ThrowIfNull(round);
        ArgumentNullException.ThrowIfNull(archive);
        Append(ArchiveBlocks.Of(round, archive));
    }

    /// <inheritdoc/>
    public void Dispose() => stream.Dispose();

    /// <summary>Reads an archive, or tells what is wrong with it.</summary>
    /// <param name="files">Where files come from.</param>
    /// <param name="path">Name of the file.</param>
    public static Outcome<StoredArchive> Read(IFileSource files, string path)
    {
        ArgumentNullException.ThrowIfNull(files);
        return files.Read(path, ArchiveTexts.AnArchive, FileLimits.Large).Then(bytes => Read(path, bytes.Span));
    }

    private static Outcome<StoredArchive> Read(string path, ReadOnlySpan<byte> bytes)
    {
        var first = bytes.IndexOf((byte)'\n');
        if (first < 0 || Encoding.UTF8.GetString(bytes[..first]) != Format)
        {
            return new Fault(path, "", ArchiveTexts.IsNone, ArchiveTexts.AnArchive);
        }

        var second = bytes[(first + 1)..].IndexOf((byte)'\n');
        if (second < 0 || ArchiveHeader.Read(bytes.Slice(first + 1, second)) is not { } header)
        {
            return new Fault(path, "", ArchiveTexts.IsAltered, ArchiveTexts.Unaltered);
        }

        var at = first + second + 2;
        var sum = XxHash128.Hash(bytes[..at]);
        var blocks = new List<byte[]>();
        var isCut = false;
        while (at < bytes.Length)
        {
            if (bytes.Length - at < sizeof(int) + HashBytes
                || BinaryPrimitives.ReadInt32LittleEndian(bytes[at..]) is var length && length > bytes.Length - at - sizeof(int) - HashBytes)
            {
                isCut = true;
                break;
            }

            var content = bytes.Slice(at + sizeof(int) + HashBytes, Math.Max(0, length));
            var expected = HashOf(sum, content);
            if (length < 0 || !bytes.Slice(at + sizeof(int), HashBytes).SequenceEqual(expected))
            {
                return new Fault(path, "", ArchiveTexts.IsAltered, ArchiveTexts.Unaltered);
            }

            blocks.Add(ArchiveBlocks.Unpacked(content));
            (sum, at) = (expected, at + sizeof(int) + HashBytes + length);
        }

        return blocks.Count == 0
            ? new Fault(path, "", ArchiveTexts.IsCutOff, ArchiveTexts.Unaltered)
            : new StoredArchive(header, ArchiveBlocks.Bundle(blocks[0]), [.. blocks.Skip(1)], isCut, at, sum);
    }

    private void Append(byte[] content)
    {
        var packed = ArchiveBlocks.Packed(content);
        hash = HashOf(hash, packed);
        Span<byte> length = stackalloc byte[sizeof(int)];
        BinaryPrimitives.WriteInt32LittleEndian(length, packed.Length);
        stream.Write(length);
        stream.Write(hash);
        stream.Write(packed);
        stream.Flush(flushToDisk: true);
    }

    private static byte[] HashOf(byte[] before, ReadOnlySpan<byte> content)
    {
        var hasher = new XxHash128();
        hasher.Append(before);
        hasher.Append(content);
        return hasher.GetCurrentHash();
    }
}
