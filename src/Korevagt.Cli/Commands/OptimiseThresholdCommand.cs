using System.CommandLine;
using Korevagt.Advice.Values;
using Korevagt.Choosing.Thresholds;
using Korevagt.Cli.Options;
using Korevagt.Exports.Csv;
using Korevagt.Files;
using Korevagt.Files.Settings;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt optimise threshold</c>: what would have to be true for the choice between two plans to turn.</summary>
internal static class OptimiseThresholdCommand
{
    public static Command Create(TerminalConsole console)
    {
        var first = SharedOptions.File(console, "plan-a", console.Say(new(
            "En nuværende ordning, en model eller et scenarie.", "A baseline, a model or a scenario.")));
        var second = SharedOptions.File(console, "plan-b", console.Say(new(
            "En anden plan af den samme nuværende ordning.", "Another plan of the same baseline.")));
        var of = new Option<ThresholdFactor>("--of")
        {
            Description = console.Say(new(
                "Hvad der skrues på i begge planer, fra det halve til det dobbelte: antal besøg, tid hos patienten, fart på vejene, eller priser.",
                "What is turned in both plans, from half to twice: number of visits, time with a patient, speed on roads, or prices.")),
            HelpName = "visits|stay|speed|price",
            CustomParser = result => Values.Word<ThresholdFactor>(result, console),
            Required = true,
        };
        var figure = new Option<PrecisionFigure>("--figure")
        {
            Description = console.Say(new("Det tal, som afgør valget.", "The figure that decides the choice.")),
            HelpName = "p90|meanResponse|withinTarget|annualCost",
            CustomParser = result => Values.Word<PrecisionFigure>(result, console),
            DefaultValueFactory = _ => PrecisionFigure.P90,
        };
        var run = new PairedYearsOptions(console);
        var command = new Command("threshold", console.Say(new(
            "Hvor meget besøg, ophold, fart eller priser skulle ændre sig, før valget mellem to planer vender.",
            "By how much visits, stays, speed or prices would have to change before the choice between two plans turns.")))
        {
            first, second, of, figure,
        };
        run.AddTo(command);
        run.SetAction(
            command, console,
            (parsed, settings, progress, cancellation) => FindThreshold.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(first), parsed.GetRequiredValue(second),
                new ThresholdSettings(settings, parsed.GetValue(of), parsed.GetValue(figure)), progress, cancellation),
            threshold =>
            {
                var report = new ThresholdTables(threshold, console.Language);
                return new PairedYearsOptions.Written(
                    report.Sentences, report.All, () => ThresholdJson.Write(threshold),
                    () => CsvFile.Write(ThresholdDataTable.Of(threshold)), report.Page);
            });
        return command;
    }
}
