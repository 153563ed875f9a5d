using System.Globalization;
using System.Text;
using Korevagt.Store;

namespace Korevagt.Batches.Results;

/// <summary>Readable names of files, each run's its own: its number in the batch, its scenario, cases and seed.</summary>
public static class RunFileName
{
    private const int LongestPart = 40;

    /// <summary>The name without an ending, such as <c>003-uden-aftenvagt-tarm-laesning-a-seed-1</c>: small letters, digits and hyphens.</summary>
    public static string Of(StoredBatchRun run)
    {
        var scenario = run.Scenario.Length == 0 ? "baseline" : Path.GetFileNameWithoutExtension(run.Scenario);
        string?[] parts =
        [
            (run.Position + 1).ToString("000", CultureInfo.InvariantCulture), Plain(scenario), Plain(run.DemandCase), Plain(run.PriceReading), "seed", run.Seed,
        ];
        return string.Join('-', parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private static string Plain(string? text)
    {
        var plain = new StringBuilder();
        foreach (var letter in (text ?? "").ToLowerInvariant())
        {
            plain.Append(letter switch
            {
                'æ' => "ae",
                'ø' => "oe",
                'å' => "aa",
                _ when char.IsAsciiLetterOrDigit(letter) => letter.ToString(),
                _ => plain.Length > 0 && plain[^1] != '-' ? "-" : "",
            });
        }

        return plain.ToString(0, Math.Min(plain.Length, LongestPart)).Trim('-');
    }
}
