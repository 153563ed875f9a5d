using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Planning.UseCases;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt map build</c>: an OpenStreetMap extract, read and contracted once.</summary>
internal static class MapBuildCommand
{
    public static Command Create(TerminalConsole console)
    {
        var input = SharedOptions.File(console, "input", console.Say(new(
            "En fil fra OpenStreetMap, .osm.pbf eller .osm.",
            "An OpenStreetMap file, .osm.pbf or .osm.")));
        var output = new Option<string>("--output", "-o")
        {
            Description = console.Say(new(
                "Vejfilen, der skal skrives.",
                "The roads file to write.")),
            HelpName = console.Say(ValueNames.File),
            Required = true,
        };
        var command = new Command("build", console.Say(new(
            "Læs et udtræk af OpenStreetMap, og skriv en vejfil, der kan læses på et øjeblik.",
            "Read an OpenStreetMap extract and write a roads file that loads at once.")))
        {
            input, output,
        };
        command.SetAction((parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(output);
            var faults = new OutputFiles().Add("--output", file).Faults(console);
            if (faults.Count > 0)
            {
                return Task.FromResult(console.Write(faults));
            }

            var outcome = RoadsProgress.Watch(console, progress =>
                BuildRoadMap.Run(parsed.GetRequiredValue(input), file, [], progress, cancellation));
            return Task.FromResult(console.Show(outcome, map => MapInfoCommand.Write(console, map)));
        });
        return command;
    }
}
