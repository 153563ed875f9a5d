using System.CommandLine;
using System.Globalization;
using CsvHelper;
using Korevagt.Cli.Options;
using Korevagt.Domain.Faults;
using Korevagt.Domain.Texts;
using Korevagt.Files;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Korevagt.Terminal;
using NodaTime.Text;
using Spectre.Console;

namespace Korevagt.Cli.Commands;

/// <summary><c>korevagt demand show</c>: expected visits by area, district, hour or month.</summary>
internal static class DemandShowCommand
{
    public static Command Create(TerminalConsole console)
    {
        var plan = SharedOptions.Plan(console);
        var year = SharedOptions.Year(console);
        var date = new Option<string?>("--date")
        {
            Description = console.Say(new(
                "Kun denne dato; uden --year i dens eget år.",
                "Only this local date; without --year, of its own year.")),
            HelpName = console.Say(ValueNames.Date),
        };
        var by = new Option<DemandGrouping?>("--by")
        {
            Description = console.Say(new(
                "Hvad der lægges sammen efter: område, køreområde (uden andet), time, måned, eller område og time.",
                "What to sum up by: area, district (default), hour, month or areaHour.")),
            HelpName = "area|district|hour|month|areaHour",
            CustomParser = result => Values.Word<DemandGrouping>(result, console),
        };
        var csv = new Option<string?>("--csv")
        {
            Description = console.Say(new(
                "Skriv rækkerne som CSV.",
                "Write the rows as CSV.")),
            HelpName = console.Say(ValueNames.File)
        };
        var intervals = new Option<bool>("--intervals")
        {
            Description = console.Say(new(
                "Vis, hvor sikker en efterspørgsel, der er tilpasset en besøgslog, er: 95 %-intervaller for de "
                + "forventede besøg.",
                "Show how sure a demand fitted to a visit log is: 95 % intervals of the expected visits.")),
        };
        var command = new Command("show", console.Say(new(
            "Vis de forventede besøg i en plan.",
            "Show expected visits of a plan."))) { plan, year, date, by, intervals, csv };
        command.SetAction(parsed => Run(
            console, parsed.GetRequiredValue(plan), parsed.GetResult(year) is { Implicit: false } ? parsed.GetValue(year) : null,
            parsed.GetValue(date),
            parsed.GetValue(by) ?? DemandGrouping.District, parsed.GetValue(intervals), parsed.GetValue(csv),
            console.Language));
        return command;
    }

    private static int Run(
        TerminalConsole console, string plan, int? year, string? date, DemandGrouping by, bool intervals, string? csv,
        Language language)
    {
        var faults = new OutputFiles().Add("--csv", csv).Faults(console);
        var day = date is null ? null : LocalDatePattern.Iso.Parse(date);
        if (day is { Success: false })
        {
            faults.Add(new Fault("--date", "", ParsingTexts.WithoutDate(date!), ParsingTexts.ADate));
        }

        if (faults.Count > 0)
        {
            return console.Write(faults);
        }

        return console.Show(ShowDemand.Run(
            DiskFiles.Instance, plan, year ?? day?.Value.Year ?? SharedOptions.DefaultYear, day?.Value, by, intervals), shown =>
        {
            if (csv is null)
            {
                Write(console.Output, shown, intervals, language);
            }
            else
            {
                OutputFiles.Write(csv, Csv(shown.Rows, intervals));
            }
        });
    }

    private static void Write(IAnsiConsole output, ShownDemand shown, bool intervals, Language language)
    {
        var format = ReportFormat.For(language);
        var table = new FittedTable(language)
            .Words(format.Say(TerminalTexts.Group))
            .Words("")
            .Numbers(format.Say(TerminalTexts.ExpectedVisits));
        if (intervals)
        {
            table.Numbers(format.Say(TerminalTexts.Interval));
        }

        foreach (var row in shown.Rows)
        {
            table.Row([row.Group, row.Name, .. Figures(row)]);
        }

        table.Gap();
        table.Row([format.Say(TerminalTexts.Total), "", .. Figures(shown.Total)]);
        output.Write(table);

        string[] Figures(DemandRow row) => row.Interval is { } interval
            ? [
                format.Number(row.ExpectedVisits, 1),
                format.Interval(format.Number(interval.Lower, 1), format.Number(interval.Upper, 1))]
            : [format.Number(row.ExpectedVisits, 1)];
    }

    private static string Csv(IReadOnlyList<DemandRow> rows, bool intervals)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = CsvWriter.Create(text, CsvWriterOptions.Default with { NewLine = "\n" }, leaveOpen: true))
        {
            csv.WriteHeader(
                ["group", "name", "expected_visits", .. intervals ? ["lower_95", "upper_95"] : Array.Empty<string>()]);
            foreach (var row in rows)
            {
                csv.WriteRecord(
                [
                    row.Group, row.Name, Number(row.ExpectedVisits),
                    .. row.Interval is { } interval ? [Number(interval.Lower), Number(interval.Upper)] : Array.Empty<string>(),
                ]);
            }
        }

        return text.ToString();
    }

    private static string Number(double visits) => visits.ToString("0.000000", CultureInfo.InvariantCulture);
}
