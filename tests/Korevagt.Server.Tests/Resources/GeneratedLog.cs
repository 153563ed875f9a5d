using System.Text;
using Korevagt.Demand.Logs;
using Korevagt.Planning.Files;
using Korevagt.Planning.UseCases;

namespace Korevagt.Server.Tests.Resources;

/// <summary>Visit logs drawn from the bundled baseline.</summary>
internal static class GeneratedLog
{
    /// <summary>A log of whole calendar years that end with 2016.</summary>
    /// <param name="faultyRows">How many of its first rows have no time.</param>
    /// <param name="years">How many years.</param>
    public static string Of(int faultyRows, int years = 1)
    {
        var generated = GenerateLog.Run(DiskFiles.Instance, Repository.Baseline, new GenerationSettings(2017 - years, 2016, 1, 0, WithResponses: false)).Value;
        using var stream = new MemoryStream();
        NormalizedLog.Write(generated.Log, stream);
        var lines = Encoding.UTF8.GetString(stream.ToArray()).Split('\n');
        for (var row = 1; row <= faultyRows; row++)
        {
            lines[row] = "not a time" + lines[row][lines[row].IndexOf(',', StringComparison.Ordinal)..];
        }

        return string.Join('\n', lines);
    }
}
