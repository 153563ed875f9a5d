using System.CommandLine;
using Korevagt.Batches;
using Korevagt.Cli.Commands;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Nights.Running;
using Korevagt.Reports;
using Korevagt.Store;
using Korevagt.Terminal;
using NodaTime;
using Spectre.Console;

namespace Korevagt.Cli.NightlyCommands;

/// <summary>
/// <c>korevagt nightly --now</c>: the newest night, at once and in this process; what others compute of it is not computed here.
/// </summary>
internal static class NightlyCommand
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMilliseconds(300);

    public static Command Create(TerminalConsole console)
    {
        var now = new Option<bool>("--now")
        {
            Description = console.Say(new(
                "Beregn med det samme den nyeste nat, hvis tid er kommet, medmindre den er færdig.",
                "Evaluate the newest night whose time has come, at once, unless it is done.")),
        };
        var again = new Option<bool>("--again")
        {
            Description = console.Say(new(
                "Med --now: hvor den nat er færdig, beregn en ny for dette minut.",
                "With --now: where that night is done, evaluate another of this very minute.")),
        };
        var quiet = new Option<int?>("--quiet")
        {
            Description = console.Say(new(
                "Med --now: så mange minutter skal en log have ligget urørt for at blive taget ind, i stedet for indstillingernes quietMinutes.",
                "With --now: minutes that a log must have been left alone to be taken up, in place of the settings' quietMinutes.")),
            HelpName = console.Say(ValueNames.Number),
            CustomParser = result => Values.WholeNumber<int>(result, console),
        };
        quiet.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int?>() < 0)
            {
                result.AddError(console.Say(new("--quiet: er mindre end 0; forventede 0 minutter eller flere", "--quiet: is less than 0; expected 0 or more minutes")));
            }
        });
        var settings = new Option<string>("--settings")
        {
            Description = console.Say(new(
                "Hvad der beregnes hver nat.",
                "What is evaluated every night.")),
            HelpName = console.Say(ValueNames.File),
            DefaultValueFactory = _ => NightlyOptions.DefaultSettings,
        };
        var store = new StoreOption(console);
        var threads = BatchArguments.Count(
            console, "--threads", console.Say(new(
                "Så mange blokke beregnes ad gangen her (uden andet: én pr. processor); resultatet "
                + "afhænger ikke af det.",
                "Blocks computed at a time here (default: one per processor); the result does not "
                + "depend on it.")));
        var command = new Command(
            "nightly", console.Say(new(
                "Beregn alle levende scenarier igen på de nyeste logge.",
                "Evaluate all live scenarios again on the newest logs.")))
        {
            now, again, quiet, settings,
        };
        store.AddTo(command);
        command.Add(threads);
        command.Add(NightlyListCommand.Create(console));
        command.Add(NightlyShowCommand.Create(console));
        command.SetAction((parsed, cancellation) => Task.Run(
            async () =>
            {
                var location = store.Location(parsed);
                List<Fault> faults = [.. location.Faults];
                if (!parsed.GetValue(now))
                {
                    faults.Add(new Fault(
                        "--now", "", NightlyTexts.NowIsMissing, NightlyTexts.NowOrACommand));
                }

                if (faults.Count > 0)
                {
                    return console.Write(faults);
                }

                await using var system = await BatchSystem.OpenAsync(
                    location.Value, SystemClock.Instance, parsed.GetValue(threads) ?? Environment.ProcessorCount, cancellation);
                return await RunAsync(
                    console, system, parsed.GetRequiredValue(settings), parsed.GetValue(again), parsed.GetValue(quiet), console.Language,
                    cancellation);
            },
            CancellationToken.None));
        return command;
    }

    private static async Task<int> RunAsync(
        TerminalConsole console, BatchSystem system, string settings, bool again, int? quiet, Language language,
        CancellationToken cancellation)
    {
        var format = ReportFormat.For(language);
        var job = new NightlyJob(system.Store, settings, SystemClock.Instance)
        {
            QuietMinutes = quiet,
            OnSubmitted = system.WakeAsync,
            OnStep = Tell,
        };
        var begun = await job.BeginNowAsync(again, cancellation);
        if (!begun.Succeeded)
        {
            return console.Write(begun.Faults);
        }

        var night = begun.Value;
        if (night.State == NightState.Done)
        {
            await console.WriteLineAsync(format.Say(NightlyTexts.AlreadyDone(NightTables.InWords(night.Id, format))));
            await console.WriteLineAsync(
                $"{format.Say(NightlyTexts.Report)}: {night.ReportFile ?? format.Say(NightlyTexts.NoReport)}");
            return ExitCode.Done;
        }

        try
        {
            Tell(night);
            await system.StartWorkingAsync(text => Notice(format.Say(text)), cancellation: cancellation);
            while ((night = await job.AdvanceAsync(night, cancellation)).State != NightState.Done)
            {
                await Task.Delay(LookEvery, cancellation);
            }

            await system.StopWorkingAsync();
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await system.StopWorkingAsync();
            Notice(format.Say(NightlyTexts.Interrupted(NightTables.InWords(night.Id, format))));
            return ExitCode.Failed;
        }

        var record = night.ReadRecord();
        new NightTables(language).Write(console, night, record);
        return record.Figures is not { Plans.Count: > 0 }
            ? ExitCode.FaultyInput
            : record.Faults.Count > 0 ? ExitCode.Failed : ExitCode.Done;

        // Progress is for those who watch.
        void Tell(StoredNight step)
        {
            if (console.IsWatched)
            {
                Notice($"{NightTables.InWords(step.Id, format)}: {format.Say(NightlyTexts.Of(step.State))}");
            }
        }

        void Notice(string text) => console.Error.WriteLine(text);
    }
}
