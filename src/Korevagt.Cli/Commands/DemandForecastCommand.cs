using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Korevagt.Cli.Options;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Reports.Outlook;
using Korevagt.Terminal;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand forecast</c>: the visits of a coming year and how they come about.</summary>
internal static class DemandForecastCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var year = new Option<int>("--year")
        {
            Description = console.Say(new(
                "Det kalenderår, der skal forudsiges.",
                "The calendar year to forecast.")),
            HelpName = console.Say(ValueNames.Year),
            CustomParser = result => Values.WholeNumber<int>(result, console),
            Required = true,
        };
        var population = new Option<string?>("--population")
        {
            Description = console.Say(new(
                "En fremskrivning som CSV: kommune eller område, år og folketal, for basisåret og for året.",
                "A projection as CSV: municipality or area, year and population, for the base year and the year.")),
            HelpName = console.Say(ValueNames.File),
        };
        var trend = new Option<double?>("--trend")
        {
            Description = console.Say(new(
                "Ændringen pr. år i stedet for efterspørgslens egen tendens, fx -2%.",
                "The change per year in place of the demand's own trend, such as -2%.")),
            HelpName = console.Say(ValueNames.Percent),
            CustomParser = result => Percent(result, console),
        };
        var damping = new Option<double?>("--trend-damping")
        {
            Description = console.Say(new(
                "Den andel af et års tendens, som det næste år beholder: 1 (uden andet) fortsætter, 0 standser.",
                "The share of a year's trend that the next keeps: 1 (default) goes on, 0 stops.")),
            HelpName = console.Say(ValueNames.Share),
            CustomParser = result => Values.Number(result, console),
        };
        var levers = new Option<string[]>("--levers")
        {
            Description = console.Say(new(
                "Scenarier på planen, hvis ændringer af efterspørgslen vises en for en.",
                "Scenarios on the plan whose changes of the demand are shown one by one.")),
            HelpName = console.Say(ValueNames.File),
            AllowMultipleArgumentsPerToken = true,
        };
        var files = new ReportFiles(console);
        var command = new Command("forecast", console.Say(new(
            "Forudsig besøgene i et kommende år, trin for trin, med intervaller.",
            "Forecast the visits of a coming year, step by step, with intervals.")))
        {
            plan, year, population, trend, damping, levers,
        };
        files.AddTo(command);
        command.SetAction(parsed =>
        {
            var request = new ForecastRequest(parsed.GetValue(year))
            {
                PopulationFile = parsed.GetValue(population),
                Trend = new ForecastTrend { Damping = parsed.GetValue(damping) ?? 1, Replacement = parsed.GetValue(trend) },
                LeverFiles = parsed.GetValue(levers) ?? [],
            };
            return files.Show(parsed, () => ForecastDemand.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), request), forecasted =>
            {
                var report = new ForecastTables(forecasted, console.Language);
                return new(report.Sentences, report.All, () => ForecastJson.Write(forecasted), report.Page) { TablesFirst = true };
            });
        });
        return command;
    }

    private static double? Percent(ArgumentResult result, TerminalConsole console)
    {
        var text = result.Tokens[0].Value;
        if (text.EndsWith('%') && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            && double.IsFinite(percent))
        {
            return percent / 100;
        }

        result.AddError($"--trend: {console.Say(ParsingTexts.NoPercentage(text))}");
        return null;
    }
}
