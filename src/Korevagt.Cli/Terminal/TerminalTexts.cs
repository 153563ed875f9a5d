using Korevagt.Domain.Texts;

namespace Korevagt.Cli.Terminal;

/// <summary>The words that only the terminal uses; all others stand with the reports.</summary>
internal static class TerminalTexts
{
    public static Text Simulating { get; } = new("Simulerer årene", "Simulating the years");
    public static Text Baseline { get; } = new("Udgangspunkt", "Baseline");
    public static Text Change { get; } = new("Ændring", "Change");
    public static Text Shift { get; } = new("Vagt", "Shift");
    public static Text Cars { get; } = new("Vogne", "Cars");
    public static Text Hours { get; } = new("Timer", "Hours");
    public static Text Cost { get; } = new("Pris, kr.", "Cost, DKK");
    public static Text Total { get; } = new("I alt", "Total");
    public static Text Group { get; } = new("Gruppe", "Group");
    public static Text ExpectedVisits { get; } = new("Forventede besøg", "Expected visits");
    public static Text WithinTarget { get; } = new("i tide", "on time");
    public static Text Interval { get; } = new("95 %-interval", "95% interval");
}
