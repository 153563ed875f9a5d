using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;
using Korevagt.Reports.Html.Fit;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand fit</c>: a demand fitted to a visit log, ready to stand in a baseline.</summary>
internal static class DemandFitCommand
{
    public static Command Create(TerminalConsole console)
    {
        var source = new LogOptions();
        var output = new Option<string>("--output", "-o")
        {
            Description = "The demand file to write.",
            HelpName = "FILE",
            Required = true,
        };
        var report = new Option<string?>("--report")
        {
            Description = "Write how the demand fits the log as one HTML page.",
            HelpName = "FILE",
        };
        var diagnostics = new Option<string?>("--json")
        {
            Description = "Write how it fits, and the service times, as JSON.",
            HelpName = "FILE",
        };
        var lang = SharedOptions.Lang();
        var command = new Command("fit", "Fit visits by area and hour, and service times, to a visit log.")
        {
            output, report, diagnostics, lang,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var (demandFile, page, json, language) = (
                parsed.GetRequiredValue(output), parsed.GetValue(report), parsed.GetValue(diagnostics), parsed.GetValue(lang));
            var wrong = new OutputFiles().Add("--output", demandFile).Add("--report", page).Add("--json", json).Faults();
            if (wrong.Count > 0)
            {
                return console.Write(wrong);
            }

            var fitted = FitProgress.Watch(console, language, progress => FitDemand.Run(
                DiskFiles.Instance, parsed.GetRequiredValue(source.Log), parsed.GetRequiredValue(source.Plan),
                parsed.GetValue(source.Mapping), parsed.GetValue(source.Borders),
                source.RulesOf(parsed), progress));
            return console.Show(fitted, fit =>
            {
                OutputFiles.Write(demandFile, fit.File);
                if (page is not null)
                {
                    OutputFiles.Write(page, FitReport.Render(fit, language));
                }

                if (json is not null)
                {
                    OutputFiles.Write(json, FitJson.Write(fit));
                }

                Write(console.Output, fit, language);
            });
        });
        return command;
    }

    private static void Write(IAnsiConsole output, FittedLog fit, Language language)
    {
        foreach (var sentence in new FitSentences(fit, language).All)
        {
            output.Write(new Spectre.Console.Text(sentence).Overflow(Overflow.Fold));
            output.WriteLine();
        }

        if (PlanSettings.Of(fit) is { } settings)
        {
            output.WriteLine(FitTexts.Settings.In(language));
            output.WriteLine(settings);
        }

        if (IsEmpirical(fit.ServiceTimes.OnSite) || IsEmpirical(fit.ServiceTimes.DispatchDelay))
        {
            output.WriteLine(FitTexts.SettingsInFile.In(language));
        }
    }

    private static bool IsEmpirical(Domain.Faults.Outcome<Demand.ServiceTimes.DurationFit> fitted) =>
        fitted is { Succeeded: true, Value.Recommended.Kind: DistributionKind.Empirical };
}
