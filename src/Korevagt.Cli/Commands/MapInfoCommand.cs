using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Texts;
using Korevagt.Reports;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt map info</c>: what a road map holds.</summary>
internal static class MapInfoCommand
{
    public static Command Create(TerminalConsole console)
    {
        var file = SharedOptions.File("map", "An OpenStreetMap file.");
        var command = new Command("info", "Show what an OpenStreetMap file holds: places, roads by class, extent, oddities.")
        {
            file, SharedOptions.Lang(),
        };
        command.SetAction(parsed => console.Show(RoadMapFile.Load(parsed.GetRequiredValue(file)), map => Write(console, map)));
        return command;
    }

    public static void Write(TerminalConsole console, RoadMap map)
    {
        var output = console.Output;
        var format = ReportFormat.For(Language.En);
        var summary = map.Summary;
        output.WriteLine($"{map.File}  (sha256 {map.ContentHash})");
        output.WriteLine(
            $"places {format.Number(map.Places.Count)}, junctions {format.Number(summary.Junctions)}, "
            + $"edges {format.Number(summary.Edges)}, outlines {format.Number(map.Outlines.Count)}");
        output.WriteLine(
            $"networks {format.Number(summary.Components)}, "
            + $"the largest holds {format.Percent(summary.LargestShare)} of the length");
        output.WriteLine(
            $"extent {format.Number(summary.SouthWest.Latitude, 3)},{format.Number(summary.SouthWest.Longitude, 3)} to "
            + $"{format.Number(summary.NorthEast.Latitude, 3)},{format.Number(summary.NorthEast.Longitude, 3)}");
        var table = new Table().Border(TableBorder.Rounded).AddColumn("class").AddColumn(new TableColumn("km").RightAligned());
        foreach (var (highway, kilometers) in summary.KilometersByClass)
        {
            table.AddRow(highway.EscapeMarkup(), format.Number(kilometers, 1));
        }

        table.AddEmptyRow();
        table.AddRow("all", format.Number(summary.Kilometers, 1));
        output.Write(table);
        foreach (var warning in map.Warnings)
        {
            output.WriteLine(warning.Words.In(console.Language));
        }

        if (map.Advice is { } advice)
        {
            output.WriteLine(advice.In(console.Language));
        }
    }
}
