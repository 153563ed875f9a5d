using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Nights;
using Korevagt.Results;
using Korevagt.Routes.Answers;
using Korevagt.Tenders.Awards;
using Korevagt.Terminal;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt schema write</c>: the JSON schemas of files and of results.</summary>
internal static class SchemaWriteCommand
{
    public static Command Create(TerminalConsole console)
    {
        var directory = SharedOptions.File(console, "directory", console.Say(new(
            "En mappe, der findes, til skemaerne.",
            "An existing folder to write the schemas to.")));
        var command = new Command("write", console.Say(new(
            "Skriv JSON-skemaerne for alle filer og resultater.",
            "Write the JSON schemas of all files and results."))) { directory };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(directory);
            if (!Directory.Exists(folder))
            {
                return console.Write([new Fault(folder, "", FileTexts.NoFolder, FileTexts.AFolderThatExists)]);
            }

            var schemas = SchemaFiles.All.Concat(TenderJson.Schemas).Concat(SolutionJson.Schemas).Concat(ResultSchemas.All).Append(new(NightJson.SchemaName, NightJson.Schema));
            foreach (var (name, text) in schemas)
            {
                OutputFiles.Write(Path.Combine(folder, name), text);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
