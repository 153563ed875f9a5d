using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Roads.Drawing;
using Korevagt.Roads.Routing;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt map route</c>: the fastest route at the speed limit.</summary>
internal static class MapRouteCommand
{
    public static Command Create(TerminalConsole console)
    {
        var from = new Argument<string>("from")
        {
            Description = console.Say(new(
                "Et sted på kortet, eller bredde,længde (lat,lon).",
                "A place of the map, or lat,lon."))
        };
        var to = new Argument<string>("to")
        {
            Description = console.Say(new(
                "Et sted på kortet, eller bredde,længde (lat,lon).",
                "A place of the map, or lat,lon."))
        };
        var map = SharedOptions.RequiredMap(console);
        var geojson = new Option<string?>("--geojson")
        {
            Description = console.Say(new(
                "Skriv ruten som GeoJSON.",
                "Write the route as GeoJSON.")),
            HelpName = console.Say(ValueNames.File)
        };
        var svg = new Option<string?>("--svg")
        {
            Description = console.Say(new(
                "Tegn ruten på kortet.",
                "Draw the route on the map.")),
            HelpName = console.Say(ValueNames.File)
        };
        var command = new Command("route", console.Say(new(
            "Find den hurtigste rute efter hastighedsgrænsen mellem to steder.",
            "Find the fastest route at the speed limit between two places.")))
        {
            from, to, map, geojson, svg,
        };
        command.SetAction(parsed =>
        {
            var (line, drawing) = (parsed.GetValue(geojson), parsed.GetValue(svg));
            var faults = new OutputFiles().Add("--geojson", line).Add("--svg", drawing).Faults(console);
            return faults.Count > 0
                ? console.Write(faults)
                : console.Show(
                    FindRoute.Run(parsed.GetRequiredValue(map), parsed.GetRequiredValue(from), parsed.GetRequiredValue(to)),
                    found => Write(console, found, line, drawing));
        });
        return command;
    }

    private static void Write(TerminalConsole console, RouteOnMap found, string? geojson, string? svg)
    {
        var (route, output, format) = (found.Route, console.Output, ReportFormat.For(console.Language));
        console.Warn(found.Map.Advice is { } advice ? [advice] : []);
        output.WriteLine(
            $"{route.From} - {route.To}: {format.Number(route.Seconds / 60.0, 1)} min, "
            + $"{format.Number(route.Meters / 1000.0, 1)} km");
        WriteAccess(route.FromDoor, new("fra døren til vejen", "from the door to the road"));
        foreach (var leg in route.Legs)
        {
            var name = string.Join(' ', new[] { leg.Ref, leg.Name }.Where(part => part.Length > 0));
            WriteLeg(leg, $"{leg.Highway}{(name.Length > 0 ? $" {name}" : "")}");
        }

        WriteAccess(route.ToDoor, new("fra vejen til døren", "from the road to the door"));

        if (geojson is not null)
        {
            OutputFiles.Write(geojson, RouteGeoJson.Write(route));
        }

        if (svg is not null)
        {
            OutputFiles.Write(svg, MapDrawing.Svg(found.Map, [route]));
        }

        void WriteAccess(RouteLeg? access, Domain.Texts.Text words)
        {
            if (access is not null)
            {
                WriteLeg(access, format.Say(words));
            }
        }

        void WriteLeg(RouteLeg leg, string words) => output.WriteLine(
            $"  {format.Number(leg.Meters / 1000, 1),6} km {format.Number(leg.Seconds / 60, 1),6} min  {words}");
    }
}
