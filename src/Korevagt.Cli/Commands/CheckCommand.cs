using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.RouteCommands;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.Recognition;
using Korevagt.Planning.UseCases;
using Korevagt.Routes.Loading;
using Korevagt.Tenders.Checks;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt check</c>: what files of any kind are, and every fault of them, without computing anything.</summary>
internal static class CheckCommand
{
    public static Command Create(TerminalConsole console)
    {
        var files = SharedOptions.Files(console, "files", console.Say(new(
            "En eller flere af programmets filer; indholdet siger, hvad hver er.",
            "One or more of the program's files; the content says what each is.")));
        var plan = new Option<string?>("--plan")
        {
            Description = console.Say(new(
                "Den plan, hvis områder og steder filerne skal kende: til logge, grænser, køretider og folketal.",
                "The plan whose areas and places the files have to know: for logs, borders, driving times and populations.")),
            HelpName = console.Say(ValueNames.Plan),
        };
        var (mapping, borders) = (LogOptions.MappingFile(console), LogOptions.BordersFile(console));
        var today = LogOptions.LastDate(console);
        var command = new Command("check", console.Say(new(
            "Kontrollér filer af enhver slags: hvad de er, og alle deres fejl.",
            "Check files of any kind: what they are, and all their faults.")))
        {
            files, plan, mapping, borders, today,
        };
        command.SetAction((parsed, cancellation) => Task.Run(
            () => Run(
                console, parsed.GetRequiredValue(files),
                new CheckedAgainst(
                    parsed.GetValue(plan), parsed.GetValue(mapping), parsed.GetValue(borders),
                    new LogRules
                    {
                        Today = parsed.GetValue(today) ?? SystemClock.Instance.GetCurrentInstant().InZone(DutyCalendar.Zone).Date,
                        MostRejected = 1,
                        MostRepeated = 1,
                    }),
                cancellation),
            CancellationToken.None));
        return command;
    }

    private static int Run(TerminalConsole console, string[] files, CheckedAgainst with, CancellationToken cancellation)
    {
        var code = ExitCode.Done;
        foreach (var file in files)
        {
            var looked = CheckFile.Run(DiskFiles.Instance, file, with, cancellation);
            if (looked.Succeeded)
            {
                Write(console, looked.Value);
            }
            else if (CheckTenderFile.Run(DiskFiles.Instance, file) is { } ofTender)
            {
                var told = console.Show(ofTender, found => Write(console, file, found.Kind, [found.Line]));
                code = told == ExitCode.Done ? code : told;
            }
            else if (CheckRoutesFile.Run(DiskFiles.Instance, file, cancellation) is { } ofRoutes)
            {
                var told = console.Show(ofRoutes, found => Write(console, file, RoutesCheckTexts.Kind, [RoutesCheckTexts.Content(found)]));
                code = told == ExitCode.Done ? code : told;
            }
            else
            {
                code = console.Write(looked.Faults);
            }
        }

        return code;
    }

    private static void Write(TerminalConsole console, CheckedFile looked) =>
        Write(console, looked.File, RecognitionTexts.Of(looked.Kind), looked.Lines);

    private static void Write(TerminalConsole console, string file, Text kind, IReadOnlyList<Text> lines)
    {
        var writer = console.Output.Profile.Out.Writer;
        writer.WriteLine($"{file}: {console.Say(kind)}");
        foreach (var line in lines)
        {
            writer.WriteLine($"  {console.Say(line)}");
        }
    }
}
