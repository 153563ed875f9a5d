using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using Korevagt.Optimization.Years;

namespace Korevagt.Batches.Optimising;

/// <summary>Pieces of rounds as bytes: equal ones give equal bytes, on every machine.</summary>
internal static class PieceCodec
{
    private const byte Version = 1;
    private const int HashBytes = 16;
    private const int HeadBytes = 1 + HashBytes;
    private const int Quality = 4;
    private const int Window = 22;

    /// <summary>Writes which plans and years are wanted: first year, years, decisions, then the plans number by number.</summary>
    public static byte[] EncodeWanted(IReadOnlyList<YearsWanted> wanted)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream);
        writer.Write(Version);
        writer.Write(wanted[0].FirstYear);
        writer.Write(wanted[0].Count);
        writer.Write(wanted.Count);
        foreach (var years in wanted)
        {
            writer.Write(years.Plan.Count);
            foreach (var value in years.Plan.Values)
            {
                writer.Write(value);
            }
        }

        writer.Flush();
        return stream.ToArray();
    }

    /// <summary>Reads which plans and years are wanted.</summary>
    /// <exception cref="InvalidDataException">Another version wrote it.</exception>
    public static IReadOnlyList<YearsWanted> DecodeWanted(byte[] bytes)
    {
        using var reader = new BinaryReader(new MemoryStream(bytes));
        if (reader.ReadByte() != Version)
        {
            throw new InvalidDataException("A piece of a round was written by another version.");
        }

        var (firstYear, years) = (reader.ReadInt32(), reader.ReadInt32());
        var wanted = new YearsWanted[reader.ReadInt32()];
        for (var i = 0; i < wanted.Length; i++)
        {
            var values = new int[reader.ReadInt32()];
            for (var decision = 0; decision < values.Length; decision++)
            {
                values[decision] = reader.ReadInt32();
            }

            wanted[i] = new YearsWanted(new DecisionVector(values), firstYear, years);
        }

        return wanted;
    }

    /// <summary>Writes figures: a hash, then the rows of all plans, byte for byte of the doubles beside one another, compressed.</summary>
    public static byte[] EncodeFigures(IReadOnlyList<double[]> figures)
    {
        var count = figures.Sum(rows => rows.Length);
        var planes = new byte[count * sizeof(double)];
        var at = 0;
        foreach (var value in figures.SelectMany(rows => rows))
        {
            var bits = (ulong)BitConverter.DoubleToInt64Bits(value);
            for (var plane = 0; plane < sizeof(double); plane++)
            {
                planes[plane * count + at] = (byte)(bits >> (8 * plane));
            }

            at++;
        }

        var written = new byte[HeadBytes + BrotliEncoder.GetMaxCompressedLength(planes.Length)];
        if (!BrotliEncoder.TryCompress(planes, written.AsSpan(HeadBytes), out var length, Quality, Window))
        {
            throw new InvalidOperationException("The figures of a piece could not be compressed.");
        }

        var all = written.AsSpan(0, HeadBytes + length);
        all[0] = Version;
        SHA256.HashData(all[HeadBytes..]).AsSpan(0, HashBytes).CopyTo(all[1..]);
        return all.ToArray();
    }

    /// <summary>Reads figures.</summary>
    /// <param name="bytes">What was written, or null.</param>
    /// <param name="plans">Of how many plans.</param>
    /// <param name="perPlan">How many figures each has.</param>
    /// <returns>The rows of each plan, or null where the bytes are not what was written.</returns>
    public static IReadOnlyList<double[]>? DecodeFigures(byte[]? bytes, int plans, int perPlan)
    {
        if (bytes is null || bytes.Length <= HeadBytes || bytes[0] != Version
            || !SHA256.HashData(bytes.AsSpan(HeadBytes)).AsSpan(0, HashBytes).SequenceEqual(bytes.AsSpan(1, HashBytes)))
        {
            return null;
        }

        var count = plans * perPlan;
        var planes = new byte[count * sizeof(double)];
        if (!BrotliDecoder.TryDecompress(bytes.AsSpan(HeadBytes), planes, out var length) || length != planes.Length)
        {
            return null;
        }

        double[][] figures = [.. Enumerable.Range(0, plans).Select(_ => new double[perPlan])];
        Span<byte> own = stackalloc byte[sizeof(double)];
        for (var at = 0; at < count; at++)
        {
            for (var plane = 0; plane < sizeof(double); plane++)
            {
                own[plane] = planes[plane * count + at];
            }

            figures[at / perPlan][at % perPlan] = BinaryPrimitives.ReadDoubleLittleEndian(own);
        }

        return figures;
    }
}
