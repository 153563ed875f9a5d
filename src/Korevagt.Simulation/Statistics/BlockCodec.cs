using System.Security.Cryptography;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;

namespace Korevagt.Simulation.Statistics;

/// <summary>
/// A result as bytes and back, exactly: for blocks of replications that are kept or sent and joined later. Four bytes say
/// what it is and in which version, sixteen are the first of the SHA-256 of the rest, so that a block that was cut short or
/// tampered with is noticed.
/// </summary>
/// <remarks>The bytes are not compressed any further: see <c>docs/benchmarks.md</c> on what that would cost and bring.</remarks>
public static class BlockCodec
{
    /// <summary>Version of the format; a block of another version is not read.</summary>
    public const byte Version = 3;

    private const int HashBytes = 16;
    private const int HeadBytes = 4 + HashBytes;

    private static ReadOnlySpan<byte> Magic => "KVB"u8;

    private static Text Expected { get; } = new("en blok, som den blev skrevet", "a block as it was written");

    /// <summary>Writes a result; equal results give equal bytes.</summary>
    public static byte[] Encode(CaseResult result)
    {
        var writer = new BlockWriter();
        writer.Skip(HeadBytes);
        BlockBody.Write(writer, result);
        var block = writer.Written;
        Magic.CopyTo(block);
        block[Magic.Length] = Version;
        HashOf(block).CopyTo(block[(HeadBytes - HashBytes)..]);
        return block.ToArray();
    }

    /// <summary>Reads a result.</summary>
    /// <param name="block">The bytes.</param>
    /// <param name="name">What a fault calls the block.</param>
    /// <returns>The result, or one fault where the bytes are not a whole and unchanged block of this version.</returns>
    public static Outcome<CaseResult> Decode(ReadOnlySpan<byte> block, string name)
    {
        List<ReplicationResult> replications = [];
        PooledStatistics? pooled = null;
        return AddTo(replications, ref pooled, block, name) is { } fault ? fault : new CaseResult(replications, pooled!);
    }

    /// <summary>
    /// Reads the blocks of ranges that follow one another and joins them, in time that grows with their number and without
    /// holding what each has pooled.
    /// </summary>
    /// <param name="blocks">At least one block of one case, in the order of the replications; looked at once.</param>
    /// <param name="name">What a fault calls them: its place is the block's index.</param>
    /// <returns>The result as if all replications had been run in one go, or the fault of the first block that has one.</returns>
    /// <exception cref="ArgumentException">There is no block.</exception>
    public static Outcome<CaseResult> Join(IEnumerable<ReadOnlyMemory<byte>> blocks, string name)
    {
        List<ReplicationResult> replications = [];
        PooledStatistics? pooled = null;
        foreach (var (index, block) in blocks.Index())
        {
            if (AddTo(replications, ref pooled, block.Span, name) is { } fault)
            {
                return fault with { Place = $"block {index}" };
            }
        }

        return pooled is null
            ? throw new ArgumentException("There is no block to join.", nameof(blocks))
            : new CaseResult(replications, pooled);
    }

    /// <summary>Whether a block is whole and unchanged, by its head and checksum.</summary>
    public static bool IsWhole(ReadOnlySpan<byte> block) => FaultOfHead(block, "") is null;

    private static Fault? AddTo(
        List<ReplicationResult> replications, ref PooledStatistics? pooled, ReadOnlySpan<byte> block, string name)
    {
        if (FaultOfHead(block, name) is { } fault)
        {
            return fault;
        }

        return BlockBody.TryAdd(block[HeadBytes..], replications, ref pooled)
            ? null
            : new Fault(
                name, "",
                new(
                    "har et indhold, som ingen blok kan have, eller som ikke passer til blokkene før den",
                    "has a content that no block can have, or that does not go with the blocks before it"),
                Expected);
    }

    private static Fault? FaultOfHead(ReadOnlySpan<byte> block, string name)
    {
        if (block.Length < HeadBytes || !block.StartsWith(Magic))
        {
            return new Fault(
                name, "",
                new("er ikke en blok af gentagelser eller er afkortet", "is not a block of replications, or cut short"),
                Expected);
        }

        if (block[Magic.Length] != Version)
        {
            var version = block[Magic.Length];
            return new Fault(
                name, "", new($"er af version {version}", $"is of version {version}"), Text.Same($"version {Version}"));
        }

        return HashOf(block).SequenceEqual(block[(HeadBytes - HashBytes)..HeadBytes])
            ? null
            : new Fault(
                name, "",
                new(
                    "er ændret eller afkortet: indholdet passer ikke til kontrolsummen",
                    "has been changed or cut short: its content does not match its checksum"),
                Expected);
    }

    private static ReadOnlySpan<byte> HashOf(ReadOnlySpan<byte> block) =>
        SHA256.HashData(block[HeadBytes..]).AsSpan(0, HashBytes);
}
