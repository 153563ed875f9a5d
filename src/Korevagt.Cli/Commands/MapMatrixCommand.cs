using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Planning.UseCases;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt map matrix</c>: driving times between all points of a list.</summary>
internal static class MapMatrixCommand
{
    public static Command Create(TerminalConsole console)
    {
        var points = SharedOptions.File(console, "points", console.Say(new(
            "En CSV-fil med kolonnerne 'name', 'lat' og 'lon'.",
            "A CSV file with the columns name, lat and lon.")));
        var output = new Option<string>("--output", "-o")
        {
            Description = console.Say(new(
                "CSV-filen, der skal skrives, med kolonnerne 'from', 'to', 'seconds' og 'meters'.",
                "The CSV file to write: from, to, seconds, meters.")),
            HelpName = console.Say(ValueNames.File),
            Required = true,
        };
        var map = SharedOptions.RequiredMap(console);
        var command = new Command("matrix", console.Say(new(
            "Beregn køretider efter hastighedsgrænsen mellem alle punkter på en liste.",
            "Compute driving times at the speed limit between all points of a list.")))
        {
            points, output, map,
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
                BuildMatrix.Run(parsed.GetRequiredValue(map), parsed.GetRequiredValue(points), progress, cancellation));
            return Task.FromResult(console.Show(outcome, table =>
            {
                console.Warn(table.Warnings);
                OutputFiles.Write(file, table.WriteCsv);
            }));
        });
        return command;
    }
}
