using System.Text;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;

namespace Korevagt.Server.Tests.Resources;

/// <summary>A visit log drawn from the bundled baseline.</summary>
internal static class GeneratedLog
{
    /// <summary>How many of its first rows have no time.</summary>
    public const int FaultyRows = 3;

    private static readonly Lazy<string> Written = new(Write);

    /// <summary>A year of visits.</summary>
    public static string OfAYear => Written.Value;

    private static string Write()
    {
        var generated = GenerateLog.Run(
            DiskFiles.Instance, Repository.Baseline, new GenerationSettings(2016, 2016, 1, 0, WithResponses: false)).Value;
        using var stream = new MemoryStream();
        NormalizedLog.Write(generated.Log, stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        for (var row = 1; row <= FaultyRows; row++)
        {
            lines[row] = "not a time" + lines[row][lines[row].IndexOf(',', StringComparison.Ordinal)..];
        }

        return string.Join('\n', lines);
    }
}
