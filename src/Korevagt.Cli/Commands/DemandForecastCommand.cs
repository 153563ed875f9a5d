using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Korevagt.Cli.Options;
using Korevagt.Cli.Terminal;
using Korevagt.Demand.Forecasting;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Json;
using Korevagt.Reports.Outlook;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand forecast</c>: the visits of a coming year and how they come about.</summary>
internal static class DemandForecastCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan();
        var year = new Option<int>("--year")
        {
            Description = "The calendar year to forecast.",
            HelpName = "YEAR",
            CustomParser = Values.WholeNumber<int>,
            Required = true,
        };
        var population = new Option<string?>("--population")
        {
            Description = "A projection as CSV: municipality or area, year and population, for the base year and the year.",
            HelpName = "FILE",
        };
        var trend = new Option<double?>("--trend")
        {
            Description = "The change per year in place of the demand's own trend, such as -2%.",
            HelpName = "PERCENT",
            CustomParser = Percent,
        };
        var damping = new Option<double?>("--trend-damping")
        {
            Description = "The share of a year's trend that the next keeps: 1 (default) goes on, 0 stops.",
            HelpName = "SHARE",
            CustomParser = Values.Number,
        };
        var levers = new Option<string[]>("--levers")
        {
            Description = "Scenarios on the plan whose changes of the demand are shown one by one.",
            HelpName = "FILE",
            AllowMultipleArgumentsPerToken = true,
        };
        var json = new Option<string?>("--json") { Description = "Write the result as JSON.", HelpName = "FILE" };
        var html = new Option<string?>("--html")
        {
            Description = "Write the report as one self-contained web page.",
            HelpName = "FILE",
        };
        var lang = SharedOptions.Lang();
        var command = new Command("forecast", "Forecast the visits of a coming year, step by step, with intervals.")
        {
            plan, year, population, trend, damping, levers, json, html, lang,
        };
        command.SetAction(parsed =>
        {
            var (jsonFile, htmlFile) = (parsed.GetValue(json), parsed.GetValue(html));
            var faults = new OutputFiles().Add("--json", jsonFile).Add("--html", htmlFile).Faults();
            if (faults.Count > 0)
            {
                return console.Write(faults);
            }

            var request = new ForecastRequest(parsed.GetValue(year))
            {
                PopulationFile = parsed.GetValue(population),
                Trend = new ForecastTrend { Damping = parsed.GetValue(damping) ?? 1, Replacement = parsed.GetValue(trend) },
                LeverFiles = parsed.GetValue(levers) ?? [],
            };
            return console.Show(
                ForecastDemand.Run(DiskFiles.Instance, parsed.GetRequiredValue(plan), request),
                forecasted => Write(console, forecasted, jsonFile, htmlFile, parsed.GetValue(lang)));
        });
        return command;
    }

    private static void Write(TerminalConsole console, ForecastedDemand forecasted, string? json, string? html, Language language)
    {
        var report = new ForecastTables(forecasted, language);
        PlainTables.Write(console.Output, report.All);
        foreach (var sentence in report.Sentences)
        {
            console.Output.WriteLine(sentence);
        }

        if (json is not null)
        {
            OutputFiles.Write(json, ForecastJson.Write(forecasted));
        }

        if (html is not null)
        {
            OutputFiles.Write(html, report.Page());
        }
    }

    private static double? Percent(ArgumentResult result)
    {
        var text = result.Tokens[0].Value;
        if (text.EndsWith('%') && double.TryParse(text[..^1], NumberStyles.Float, CultureInfo.InvariantCulture, out var percent)
            && double.IsFinite(percent))
        {
            return percent / 100;
        }

        result.AddError($"--trend: '{text}' is no percentage such as -2% or 1.5%");
        return null;
    }
}
