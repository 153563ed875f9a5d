using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Planning.UseCases;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt map matrix</c>: driving times between all points of a list.</summary>
internal static class MapMatrixCommand
{
    public static Command Create(TerminalConsole console)
    {
        var points = SharedOptions.File("points", "A CSV file with the columns name, lat and lon.");
        var output = new Option<string>("--output", "-o")
        {
            Description = "The CSV file to write: from, to, seconds, meters.",
            HelpName = "FILE",
            Required = true,
        };
        var map = SharedOptions.RequiredMap();
        var command = new Command("matrix", "Compute driving times at the speed limit between all points of a list.")
        {
            points, output, map, SharedOptions.Lang(),
        };
        command.SetAction((parsed, cancellation) =>
        {
            var file = parsed.GetRequiredValue(output);
            var faults = new OutputFiles().Add("--output", file).Faults();
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
