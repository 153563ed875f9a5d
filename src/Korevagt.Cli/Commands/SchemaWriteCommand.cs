using System.CommandLine;
using System.Text;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Faults;
using Korevagt.Files;
using Korevagt.Nights;
using Korevagt.Results;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt schema write</c>: the JSON schemas of files and of results.</summary>
internal static class SchemaWriteCommand
{
    public static Command Create(TerminalConsole console)
    {
        var directory = SharedOptions.File("directory", "An existing folder to write the schemas to.");
        var command = new Command("write", "Write the JSON schemas of all files and results.") { directory };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(directory);
            if (!Directory.Exists(folder))
            {
                return console.Write([new Fault(folder, "", "is no folder", "an existing folder")]);
            }

            SchemaFiles.Write(folder);
            foreach (var (name, text) in ResultSchemas.All.Append(new("night.schema.json", NightJson.Schema)))
            {
                OutputFiles.Write(Path.Combine(folder, name), Encoding.UTF8.GetBytes(text));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
