using System.IO.Compression;
using System.Runtime.InteropServices;
using System.Text;
using Korevagt.Files;
using Korevagt.Optimization.Years;

namespace Korevagt.Choosing.Archives;

/// <summary>The contents of an archive's blocks; numbers are little-endian.</summary>
internal static class ArchiveBlocks
{
    /// <summary>Files: their number, then of each name, length and bytes.</summary>
    public static byte[] Of(FileBundle bundle)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes, Encoding.UTF8);
        writer.Write(bundle.Files.Count);
        foreach (var (name, file) in bundle.Files)
        {
            writer.Write(name);
            writer.Write(file.Bytes.Length);
            writer.Write(file.Bytes.Span);
        }

        writer.Flush();
        return bytes.ToArray();
    }

    public static FileBundle Bundle(byte[] block)
    {
        using var reader = new BinaryReader(new MemoryStream(block), Encoding.UTF8);
        var bundle = FileBundle.Empty;
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            bundle = bundle.With(name, reader.ReadBytes(reader.ReadInt32()));
        }

        return bundle;
    }

    /// <summary>A round: first year of its records, decisions, figures, plans; of each plan vector, first year, years and figures.</summary>
    public static byte[] Of(FinishedRound round, Archive archive) => Of(
        round.FirstYear, archive.Figures, round.Simulated,
        i =>
        {
            var (plan, firstYear, count) = round.Simulated[i];
            return archive.Find(plan, round.FirstYear)!.All.Slice((firstYear - round.FirstYear) * archive.Figures, count * archive.Figures);
        });

    /// <summary>The same of rows that lie elsewhere.</summary>
    public static byte[] Of(int origin, int figures, IReadOnlyList<YearsWanted> simulated, RowsOf rowsOf)
    {
        using var bytes = new MemoryStream();
        using var writer = new BinaryWriter(bytes);
        writer.Write(origin);
        writer.Write(simulated[0].Plan.Count);
        writer.Write(figures);
        writer.Write(simulated.Count);
        foreach (var (i, (plan, firstYear, count)) in simulated.Index())
        {
            foreach (var value in plan.Values)
            {
                writer.Write(value);
            }

            writer.Write(firstYear);
            writer.Write(count);
            writer.Write(MemoryMarshal.AsBytes(rowsOf(i)));
        }

        writer.Flush();
        return bytes.ToArray();
    }

    /// <summary>The rows of one of the plans of a round.</summary>
    public delegate ReadOnlySpan<double> RowsOf(int plan);

    /// <summary>Puts a round back.</summary>
    /// <returns>How many years of plans it has.</returns>
    public static long Restore(byte[] block, Archive archive, Func<DecisionVector, double[], double[]>? changed = null)
    {
        using var reader = new BinaryReader(new MemoryStream(block));
        var (origin, decisions, figures, plans) = (reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32(), reader.ReadInt32());
        var years = 0L;
        for (; plans > 0; plans--)
        {
            var values = new int[decisions];
            for (var i = 0; i < decisions; i++)
            {
                values[i] = reader.ReadInt32();
            }

            var plan = new DecisionVector(values);
            var wanted = new YearsWanted(plan, reader.ReadInt32(), reader.ReadInt32());
            var rows = MemoryMarshal.Cast<byte, double>(reader.ReadBytes(wanted.Count * figures * sizeof(double))).ToArray();
            archive.Restore(wanted, origin, changed is null ? rows : changed(plan, rows));
            years += wanted.Count;
        }

        return years;
    }

    public static byte[] Packed(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            brotli.Write(content);
        }

        return packed.ToArray();
    }

    public static byte[] Unpacked(ReadOnlySpan<byte> content)
    {
        using var packed = new MemoryStream(content.ToArray());
        using var brotli = new BrotliStream(packed, CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        brotli.CopyTo(bytes);
        return bytes.ToArray();
    }
}
