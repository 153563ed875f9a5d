using System.CommandLine;
using System.Globalization;
using Korevagt.Cli.Options;
using Korevagt.Domain.Geography;
using Korevagt.Reports;
using Korevagt.Roads;
using Korevagt.Roads.Files;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt map info</c>: what a road map holds.</summary>
internal static class MapInfoCommand
{
    public static Command Create(TerminalConsole console)
    {
        var file = SharedOptions.File(console, "map", console.Say(new(
            "En fil fra OpenStreetMap.",
            "An OpenStreetMap file.")));
        var command = new Command("info", console.Say(new(
            "Vis, hvad en fil fra OpenStreetMap rummer: steder, veje efter klasse, udstrækning, mærkværdigheder.",
            "Show what an OpenStreetMap file holds: places, roads by class, extent, oddities.")))
        {
            file,
        };
        command.SetAction(parsed => console.Show(RoadMapFile.Load(parsed.GetRequiredValue(file)), map => Write(console, map)));
        return command;
    }

    public static void Write(TerminalConsole console, RoadMap map)
    {
        var (output, format) = (console.Output, ReportFormat.For(console.Language));
        var summary = map.Summary;
        output.WriteLine($"{map.File}  (sha256 {map.ContentHash})");
        output.WriteLine(format.Say(MapTexts.Held(
            format.Number(map.Places.Count), format.Number(summary.Junctions), format.Number(summary.Edges),
            format.Number(map.Outlines.Count))));
        output.WriteLine(format.Say(MapTexts.Networks(format.Number(summary.Components), format.Percent(summary.LargestShare))));
        output.WriteLine(format.Say(MapTexts.Extent(Corner(summary.SouthWest), Corner(summary.NorthEast))));
        var table = new FittedTable(console.Language).Words(format.Say(MapTexts.Class)).Numbers("km");
        foreach (var (highway, kilometers) in summary.KilometersByClass)
        {
            table.Row(highway, format.Number(kilometers, 1));
        }

        table.Gap();
        table.Row(format.Say(MapTexts.All), format.Number(summary.Kilometers, 1));
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

    // A position is written as a map wants it, with decimal points.
    private static string Corner(GeoPoint corner) =>
        string.Create(CultureInfo.InvariantCulture, $"{corner.Latitude:0.000},{corner.Longitude:0.000}");
}
