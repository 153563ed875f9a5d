using System.CommandLine;
using Korevagt.Choosing.Archives;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt optimise again</c>: an archive under other prices, requirements or aims.</summary>
internal static class OptimiseAgainCommand
{
    public static Command Create(TerminalConsole console)
    {
        var archive = SharedOptions.File(console, "archive", console.Say(new(
            "Et arkiv, som 'optimise shifts --archive' har skrevet.", "An archive written by optimise shifts --archive.")));
        var prices = OptimiseOptions.File(console, "--prices", new(
            "Et scenarie, der kun ændrer kontrakternes priser.", "A scenario that changes the prices of contracts only."));
        var require = Several(console, "--require", new(
            "Andre krav i stedet for spørgsmålets, for eksempel \"p90+<=5@everyDistrict\" eller \"contractedSaving>=2000000\"; + er en stigning, - et fald.",
            "Other requirements in place of the question's, such as \"p90+<=5@everyDistrict\" or \"contractedSaving>=2000000\"; + is a rise, - a fall."));
        var aims = Several(console, "--aim", new(
            "Andre mål i stedet for spørgsmålets, for eksempel meanResponse; det første vælger planen.",
            "Other aims in place of the question's, such as meanResponse; the first chooses the plan."));
        var confidence = OptimiseOptions.Confidence(console);
        var outputs = new AnswerOutputs(console);
        var command = new Command("again", console.Say(new(
            "Læs et arkiv igen under andre priser, krav eller mål; intet simuleres.",
            "Read an archive again under other prices, requirements or aims; nothing is simulated.")))
        {
            archive, prices, require, aims, confidence,
        };
        outputs.AddTo(command);
        command.SetAction(parsed =>
        {
            var wanted = outputs.Of(parsed);
            var faults = wanted.Faults(console, null);
            return faults.Count > 0
                ? console.Write(faults)
                : console.Show(
                    ReadAgain.Run(
                        DiskFiles.Instance, parsed.GetRequiredValue(archive),
                        new AgainSettings(
                            parsed.GetValue(prices), parsed.GetValue(require) ?? [], parsed.GetValue(aims) ?? [],
                            parsed.GetValue(confidence))),
                    chosen => wanted.Write(console, chosen));
        });
        return command;
    }

    private static Option<string[]> Several(TerminalConsole console, string name, Domain.Texts.Text description) => new(name)
    {
        Description = console.Say(description),
        HelpName = console.Say(new("KRAV", "TEXT")),
        AllowMultipleArgumentsPerToken = true,
    };
}
