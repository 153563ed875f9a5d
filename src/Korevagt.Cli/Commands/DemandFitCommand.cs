using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Service;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports.Fit;
using Korevagt.Reports.Html.Fit;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand fit</c>: a demand fitted to a visit log, ready to stand in a baseline.</summary>
internal static class DemandFitCommand
{
    public static Command Create(TerminalConsole console)
    {
        var source = new LogOptions(console);
        var output = new Option<string>("--output", "-o")
        {
            Description = console.Say(new(
                "Efterspørgselsfilen, der skal skrives.",
                "The demand file to write.")),
            HelpName = console.Say(ValueNames.File),
            Required = true,
        };
        var report = new Option<string?>("--report")
        {
            Description = console.Say(new(
                "Skriv som én HTML-side, hvordan efterspørgslen passer til loggen.",
                "Write how the demand fits the log as one HTML page.")),
            HelpName = console.Say(ValueNames.File),
        };
        var diagnostics = new Option<string?>("--json")
        {
            Description = console.Say(new(
                "Skriv som JSON, hvordan den passer, og tiderne hos patienten.",
                "Write how it fits, and the service times, as JSON.")),
            HelpName = console.Say(ValueNames.File),
        };
        var command = new Command("fit", console.Say(new(
            "Tilpas besøg efter område og time, og tiderne hos patienten, til en besøgslog.",
            "Fit visits by area and hour, and service times, to a visit log.")))
        {
            output, report, diagnostics,
        };
        source.AddTo(command);
        command.SetAction(parsed =>
        {
            var (demandFile, page, json, language) = (
                parsed.GetRequiredValue(output), parsed.GetValue(report), parsed.GetValue(diagnostics), console.Language);
            var wrong = new OutputFiles().Add("--output", demandFile).Add("--report", page).Add("--json", json).Faults(console);
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
