using System.CommandLine;
using Korevagt.Choosing.Questions;
using Korevagt.Cli.Options;
using Korevagt.Files;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt optimise check</c>: what a question asks, before anything is simulated.</summary>
internal static class OptimiseCheckCommand
{
    public static Command Create(TerminalConsole console)
    {
        var question = OptimiseOptions.Question(console);
        var command = new Command("check", console.Say(new(
            "Kontrollér et spørgsmål: alle fejl, antallet af planer, de sikre beløb og den tid, svaret tager. Intet simuleres.",
            "Check a question: every fault, the number of plans, the certain amounts and the time an answer takes. Nothing is simulated.")))
        {
            question,
        };
        command.SetAction(parsed => console.Show(
            CheckedQuestion.Of(DiskFiles.Instance, parsed.GetRequiredValue(question)),
            found =>
            {
                foreach (var line in QuestionLines.Of(found))
                {
                    console.Output.WriteLine(console.Say(line));
                }
            }));
        return command;
    }
}
