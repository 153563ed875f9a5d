using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Reports.Texts;

namespace Korevagt.Planning.Reports.Html;

/// <summary>What every part of the page needs.</summary>
/// <param name="Comparison">The comparison shown.</param>
/// <param name="Format">How numbers and dates are written.</param>
/// <param name="Texts">The words.</param>
internal sealed record ReportContext(Comparison Comparison, ReportFormat Format, ReportTexts Texts)
{
    public PlanEvaluation Baseline => Comparison.Baseline.Evaluation;

    public Language Language => Format.Language;

    /// <summary>Text with its numbers kept on one line with their units.</summary>
    public static string Prose(string text)
    {
        var characters = text.ToCharArray();
        for (var i = 1; i < characters.Length - 1; i++)
        {
            if (characters[i] == ' ' && char.IsAsciiDigit(characters[i - 1]) && IsUnit(text.AsSpan(i + 1)))
            {
                characters[i] = '\u00A0';
            }
        }

        return new string(characters);
    }

    private static bool IsUnit(ReadOnlySpan<char> rest) =>
        rest.StartsWith("min", StringComparison.Ordinal) || rest.StartsWith("mio.", StringComparison.Ordinal)
        || rest.StartsWith("kr", StringComparison.Ordinal) || rest[0] == '%' || rest.StartsWith("million", StringComparison.Ordinal);
}
