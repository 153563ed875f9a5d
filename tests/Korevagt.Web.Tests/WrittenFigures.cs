using System.Text.Json;
using Korevagt.Demand.Numerics;
using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;

namespace Korevagt.Web.Tests;

/// <summary>Figures as the report writes them, for the page's own test to write alike.</summary>
internal static class WrittenFigures
{
    private const int Draws = 150;
    private static readonly JsonSerializerOptions CamelCase = new(JsonSerializerDefaults.Web);

    /// <summary>Writes a file with every way of writing a figure, of drawn values and of those on the edge.</summary>
    /// <param name="path">Where.</param>
    public static async Task WriteAsync(string path) => await File.WriteAllBytesAsync(
        path, JsonSerializer.SerializeToUtf8Bytes(Enum.GetValues<Language>().SelectMany(Of).ToList(), CamelCase));

    private static IEnumerable<Written> Of(Language language)
    {
        var format = ReportFormat.For(language);
        foreach (var value in Values())
        {
            var share = Math.Abs(value) % 1;
            var (low, high) = (value - Math.Abs(value) / 8, value + Math.Abs(value) / 16);
            yield return Said("number", format.Number(value, 0), value, 0);
            yield return Said("number", format.Number(value, 2), value, 2);
            yield return Said("signed", format.Signed(value, 1), value, 1);
            yield return Said("count", format.Count(value), value);
            yield return Said("within", format.Within(value), value);
            yield return Said("percent", format.Percent(share), share);
            yield return Said("points", format.Points(value / 1000), value / 1000);
            yield return Said("amount", format.Amount((decimal)value), value);
            yield return Said("kroner", format.Kroner((decimal)value), value);
            yield return Said("minutesInterval", format.SignedMinutes(new Estimate(value, low, high)).Both, value, low, high);
            yield return Said(
                "amountInterval", format.Amount((decimal)value, (decimal)low, (decimal)high).Both, value, low, high);
        }

        Written Said(string how, string text, params double[] values) =>
            new(ReportTexts.LanguageTag.In(language), how, values, text);
    }

    private static IEnumerable<double> Values()
    {
        double[] edges =
            [0, 0.05, -0.05, 0.5, -0.5, 9.95, 10, 999.5, 1000, 1440, 9_950, 10_000, 99_500, 100_000, 105_000, -2_400_000];
        var random = RandomStream.For(17, 0, 0, RandomPurpose.Visit);
        List<double> drawn = [];
        for (var i = 0; i < Draws; i++)
        {
            // Of every size from hundredths of a minute to tens of millions of kroner.
            drawn.Add(Math.Round(Math.Pow(10, random.NextUniform() * 10 - 2) * (random.NextIndex(2) == 0 ? 1 : -1), 4));
        }

        return edges.Concat(drawn);
    }

    private sealed record Written(string Language, string How, IReadOnlyList<double> Values, string Text);
}
