using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Time;
using Korevagt.Files;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Replaying;
using Korevagt.Terminal;
using NodaTime;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt replay</c>: a plan simulated with the visits of a log, compared with the log's response times.</summary>
internal static class ReplayCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var log = SharedOptions.File(console, "log", console.Say(new(
            "En besøgslog, en CSV-fil.",
            "A visit log, a CSV file.")));
        var options = new ReplayOptions(console);
        var command = new Command(
            "replay", console.Say(new(
                "Simulér en plan med besøgene fra en log, og sammenlign responstiderne: kan man stole "
                + "på simuleringen?",
                "Simulate a plan with the visits of a log and compare response times: can the "
                + "simulation be trusted?")))
        {
            plan, log,
        };
        options.AddTo(command);
        // On a thread of its own: an interrupt is only listened for once the action has returned its task.
        command.SetAction((parsed, cancellation) => Task.Run(
            () =>
            {
                var json = options.JsonFile(parsed);
                var faults = new OutputFiles().Add("--json", json).Faults(console);
                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                var language = console.Language;
                var rules = new LogRules
                {
                    Today = options.Today(parsed) ?? SystemClock.Instance.GetCurrentInstant().InZone(DutyCalendar.Zone).Date,
                };
                var replay = YearsProgress.Watch(console, TerminalTexts.Simulating.In(language), progress => ReplayLog.Run(
                    DiskFiles.Instance, parsed.GetRequiredValue(plan), parsed.GetRequiredValue(log), options.MappingFile(parsed),
                    options.BordersFile(parsed), rules, options.Settings(parsed), progress, cancellation));
                return console.Show(replay, replayed =>
                {
                    new ReplayReport(console.Output, language).Write(replayed);
                    if (json is not null)
                    {
                        OutputFiles.Write(json, ReplayJson.Write(replayed));
                    }
                });
            },
            CancellationToken.None));
        return command;
    }
}
