using System.IO.Compression;
using System.Text.Json;

namespace Korevagt.Tests.Nights;

/// <summary>
/// A matrix as a file: a line of JSON that says where it comes from and what the plans cost, then the figures, all in Brotli.
/// A figure is written as what it differs by from the same of the plan that has one shift more, low bytes and high bytes apart:
/// 102,400 years of three figures take less than half a megabyte.
/// </summary>
internal static class NightMatrixFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public static void Write(string file, NightMatrix matrix)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var unfinished = file + ".part";
        using (var stream = new BrotliStream(File.Create(unfinished), CompressionLevel.SmallestSize))
        {
            var head = new Head(
                matrix.Origin, [.. matrix.Plans.Select(plan => plan.Removed)], [.. matrix.Plans.Select(plan => plan.ContractedDkk)]);
            stream.Write(JsonSerializer.SerializeToUtf8Bytes(head, Json));
            stream.WriteByte((byte)'\n');
            foreach (var figures in Figures(matrix.Plans))
            {
                var steps = Steps(matrix.Plans, figures);
                stream.Write([.. steps.Select(step => (byte)step)]);
                stream.Write([.. steps.Select(step => (byte)(step >> 8))]);
            }
        }

        File.Move(unfinished, file, overwrite: true);
    }

    public static NightMatrix Read(string file)
    {
        using var bytes = new MemoryStream();
        using (var stream = new BrotliStream(File.OpenRead(file), CompressionMode.Decompress))
        {
            stream.CopyTo(bytes);
        }

        var all = bytes.GetBuffer().AsSpan(0, (int)bytes.Length);
        var end = all.IndexOf((byte)'\n');
        var head = JsonSerializer.Deserialize<Head>(all[..end], Json)!;
        NightPlan[] plans =
        [
            .. head.Removed.Zip(head.ContractedDkk, (removed, cost) => new NightPlan(
                removed, cost, new int[head.Origin.Years], new int[head.Origin.Years], new int[head.Origin.Years])),
        ];
        var rest = all[(end + 1)..];
        var count = plans.Length * head.Origin.Years;
        if (rest.Length != 6 * count)
        {
            throw new InvalidDataException($"{file}: {rest.Length} bytes of figures are there, {6 * count} are wanted.");
        }

        foreach (var figures in Figures(plans))
        {
            for (var i = 0; i < count; i++)
            {
                var (plan, year) = (i / head.Origin.Years, i % head.Origin.Years);
                var step = (rest[i] | rest[count + i] << 8) is var coded ? coded >> 1 ^ -(coded & 1) : 0;
                figures[plan][year] = step + Expected(plans, figures, plan, year);
            }

            rest = rest[(2 * count)..];
        }

        return new NightMatrix(head.Origin, plans);
    }

    private static IEnumerable<IReadOnlyList<int[]>> Figures(IReadOnlyList<NightPlan> plans) =>
    [
        [.. plans.Select(plan => plan.P90Seconds)], [.. plans.Select(plan => plan.MeanSeconds)], [.. plans.Select(plan => plan.LateVisits)],
    ];

    // Small numbers of either sign as small numbers without one: 0, -1, 1, -2 become 0, 1, 2, 3.
    private static List<ushort> Steps(IReadOnlyList<NightPlan> plans, IReadOnlyList<int[]> figures) =>
    [
        .. from plan in Enumerable.Range(0, plans.Count)
           from year in Enumerable.Range(0, figures[plan].Length)
           let step = figures[plan][year] - Expected(plans, figures, plan, year)
           select checked((ushort)(step << 1 ^ step >> 31)),
    ];

    /// <summary>The figure of the plan that has the first removed shift still; the year before for the plan that has all.</summary>
    private static int Expected(IReadOnlyList<NightPlan> plans, IReadOnlyList<int[]> figures, int plan, int year)
    {
        var removed = plans[plan].Removed;
        return removed != 0 ? figures[removed & (removed - 1)][year] : year > 0 ? figures[plan][year - 1] : 0;
    }

    private sealed record Head(NightOrigin Origin, IReadOnlyList<int> Removed, IReadOnlyList<decimal> ContractedDkk);
}
