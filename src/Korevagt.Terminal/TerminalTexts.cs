using System.Globalization;
using Korevagt.Domain.Texts;

namespace Korevagt.Terminal;

/// <summary>The words that only the terminal uses; all others stand with the reports.</summary>
internal static class TerminalTexts
{
    public static Text WiderShows(string columns) => new(
        $"Et bredere vindue viser også: {columns}",
        $"A wider window also shows: {columns}");

    public static Text NextHtml(string command) => new(
        $"Vis det som en webside med kort, områder og kommuner: {command} --html svar.html",
        $"Show it as a web page with map, areas and municipalities: {command} --html answer.html");

    public static Text NextTables { get; } = new(
        "Alle tabeller (køreområder, kommuner, områder, vagter) og antagelser: --tables",
        "All tables (districts, municipalities, areas, shifts) and assumptions: --tables");

    public static Text NextTablesOfOne { get; } = new(
        "Vagternes tabel og alle antagelser: --tables",
        "The table of shifts and all assumptions: --tables");

    public static Text Made(int year, int replications, ulong seed) => new(
        string.Create(CultureInfo.InvariantCulture, $"{year}, {replications} simulerede år, startværdi {seed}"),
        string.Create(CultureInfo.InvariantCulture, $"{year}, {replications} x, seed {seed}"));

    public static Text Antithetic { get; } = new("i antitetiske par", "antithetic");
    public static Text UncertainDemand { get; } = new("usikker efterspørgsel", "uncertain demand");
    public static Text OfBaseline(string hash) => new($"nuværende ordning {hash}", $"baseline {hash}");
    public static Text OfPlan(string hash) => Text.Same($"plan {hash}");
    public static Text OfMap(string hash) => new($"kort {hash}", $"map {hash}");

    public static Text Cancelled { get; } = new("Afbrudt; intet er skrevet.", "Cancelled; nothing was written.");
    public static Text Simulating { get; } = new("Simulerer årene", "Simulating the years");
    public static Text Baseline { get; } = new("Nuværende ordning", "Baseline");
    public static Text Change { get; } = new("Ændring", "Change");
    public static Text Shift { get; } = new("Vagt", "Shift");
    public static Text Cars { get; } = new("Vogne", "Cars");
    public static Text Hours { get; } = new("Timer", "Hours");
    public static Text Total { get; } = new("I alt", "Total");
    public static Text Group { get; } = new("Gruppe", "Group");
    public static Text ExpectedVisits { get; } = new("Forventede besøg", "Expected visits");
    public static Text WithinTarget { get; } = new("i tide", "on time");
    public static Text Interval { get; } = new("95 %-interval", "95% interval");
}
