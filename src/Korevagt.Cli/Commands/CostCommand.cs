using System.CommandLine;
using Korevagt.Cli.Options;
using Korevagt.Domain.Costs;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Korevagt.Results;
using Korevagt.Terminal;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt cost</c>: what the contracts cost, without any simulation.</summary>
internal static class CostCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var year = SharedOptions.Year(console);
        var json = BatchArguments.Json(console, console.Say(new(
            "Skriv timer og priser som JSON.",
            "Write hours and prices as JSON.")));
        var command = new Command("cost", console.Say(new(
            "Prissæt de aftalte timer i en plans vagter i et år; uden simulering.",
            "Price the contracted hours of a plan's shifts in a year; no simulation.")))
        {
            plan, year, json,
        };
        command.SetAction(parsed => Run(console, parsed.GetRequiredValue(plan), parsed.GetValue(year), parsed.GetValue(json)));
        return command;
    }

    private static int Run(TerminalConsole console, string plan, int year, string? json)
    {
        var faults = new OutputFiles().Add("--json", json).Faults(console);
        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        return console.Show(PriceContracts.Run(DiskFiles.Instance, plan, year), priced =>
        {
            Write(console.Output, priced, console.Language);
            if (json is not null)
            {
                OutputFiles.Write(json, ResultJson.Write(PricesResult.Of(priced, year)));
            }
        });
    }

    private static void Write(IAnsiConsole output, PricedPlan priced, Language language)
    {
        var format = ReportFormat.For(language);
        var table = new FittedTable(language, priced.Plan.Name)
            .Words(format.Say(TerminalTexts.Shift))
            .Numbers(format.Say(TerminalTexts.Cars))
            .Numbers(format.Say(TerminalTexts.Hours))
            .Numbers(format.Say(CostTexts.FeeShort));
        foreach (var (shift, cost) in priced.Plan.Shifts.Zip(priced.Cost.Shifts))
        {
            table.Row(
                shift.Name, format.Number(shift.Cars), format.Number(cost.Hours.CarHours),
                Price(cost.TotalDkk, format));
        }

        table.Gap();
        table.Row(
            format.Say(TerminalTexts.Total), format.Number(priced.Plan.Shifts.Sum(shift => shift.Cars)),
            format.Number(priced.Cost.CarHours), Price(priced.Cost.TotalDkk, format));
        output.Write(table);
        WriteOthers(output, priced, format);
    }

    /// <summary>The costs beside the contracts: those that need no simulation, and by name all others.</summary>
    private static void WriteOthers(IAnsiConsole output, PricedPlan priced, ReportFormat format)
    {
        var drivers = priced.Plan.CostDrivers.ToDictionary(driver => driver.Id, StringComparer.Ordinal);
        foreach (var other in priced.Other.Drivers)
        {
            output.WriteLine($"{format.Say(StandardCosts.NameOf(drivers[other.Id]))}: {format.Kroner(other.Dkk)}");
        }

        WriteNames(driver => driver.IsCounted && !driver.Unit.IsCertain(), CostTexts.NeedsSimulation);
        WriteNames(driver => !driver.IsCounted, CostTexts.NotCountedLine);

        void WriteNames(Func<CostDriver, bool> belongs, Func<string, Text> line)
        {
            var names = priced.Plan.CostDrivers.Where(belongs)
                .Select(driver => format.Say(StandardCosts.NameWithin(driver))).ToList();
            if (names.Count > 0)
            {
                output.WriteLine(format.Say(line(format.List(names))));
            }
        }
    }

    private static string Price(decimal? dkk, ReportFormat format) =>
        dkk is { } price ? format.Number(price) : format.Say(CostTexts.NoPrice);
}
