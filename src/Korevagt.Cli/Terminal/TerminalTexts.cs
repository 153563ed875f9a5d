using Korevagt.Domain.Texts;
using Korevagt.Reports;

namespace Korevagt.Cli.Terminal;

/// <summary>The words that only the terminal uses; all others stand with the reports.</summary>
internal sealed record TerminalTexts(
    string Simulating, string Baseline, string Change, string Shift, string Cars, string Hours, string Cost, string Total,
    string Group, string ExpectedVisits, string WithinTarget, string Interval)
{
    private static readonly TerminalTexts Danish = new(
        "Simulerer årene", "Udgangspunkt", "Ændring", "Vagt", "Vogne", "Timer", "Pris, kr.", "I alt", "Gruppe",
        "Forventede besøg", "i tide", "95 %-interval");

    private static readonly TerminalTexts English = new(
        "Simulating the years", "Baseline", "Change", "Shift", "Cars", "Hours", "Cost, DKK", "Total", "Group", "Expected visits",
        "on time", "95% interval");

    public static TerminalTexts For(Language language) => language == Language.En ? English : Danish;
}
