using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Store;
using Spectre.Console;
using Text = Spectre.Console.Text;

namespace Korevagt.Cli.Terminal;

/// <summary>Nights, their alerts and key figures.</summary>
/// <param name="language">The language.</param>
internal sealed class NightTables(Language language)
{
    private readonly ReportFormat format = ReportFormat.For(language);

    /// <summary>A line per night.</summary>
    public Table List(IEnumerable<StoredNight> nights)
    {
        var table = BatchTables.Of(
            format, (NightlyTexts.Night, false), (NightlyTexts.Name, false), (NightlyTexts.State, false),
            (NightlyTexts.Alerts, true), (NightlyTexts.Faults, true), (NightlyTexts.Report, false));
        foreach (var night in nights)
        {
            var record = night.ReadRecord();
            BatchTables.Add(
                table, night.Id, night.Plan, format.Say(NightlyTexts.Of(night.State)), format.Number(record.Alerts.Count),
                format.Number(record.Faults.Count),
                night.ReportFile is { } file ? Path.GetFileName(file) : ReportFormat.None);
        }

        return table;
    }

    /// <summary>A night: what is new, the key figures, where the report is; its faults go where faults go.</summary>
    public void Write(TerminalConsole console, StoredNight night, NightRecord record)
    {
        var output = console.Output;
        Line(output, $"{format.Say(NightlyTexts.Night)} {night.Id}: {night.Plan} ({format.Say(NightlyTexts.Of(night.State))})");
        if (record.CaughtUp.Count > 0)
        {
            Line(output, $"{format.Say(NightlyTexts.CaughtUp)} {format.List(record.CaughtUp)}.");
        }

        foreach (var alert in record.Alerts)
        {
            Line(output, $"{format.Say(NightlyTexts.Of(alert.Severity))}: {format.Say(alert.Sentence)}");
        }

        if (record.Figures is { Plans.Count: > 0 } figures)
        {
            if (record.Alerts.Count == 0)
            {
                Line(output, format.Say(NightlyTexts.NoNews));
            }

            output.Write(Figures(figures));
        }
        else if (night.State == NightState.Done)
        {
            Line(output, format.Say(NightlyTexts.NoFigures));
        }

        Line(output, $"{format.Say(NightlyTexts.Report)}: {night.ReportFile ?? format.Say(NightlyTexts.NoReport)}");
        console.Write(record.Faults);
    }

    private Table Figures(NightFigures figures)
    {
        var table = BatchTables.Of(
            format, (NightlyTexts.Plan, false), (NightlyTexts.Saving, true), (NightlyTexts.P90, true),
            (NightlyTexts.Target, true));
        foreach (var plan in figures.Plans)
        {
            BatchTables.Add(
                table, plan.Name,
                plan.Saving?.Estimate is { } saving
                    ? $"{format.Amount(saving.Mean)} ({format.AmountInterval(saving.Low, saving.High)})"
                    : ReportFormat.None,
                plan.Region.P90 is { } p90 ? $"{format.Minutes(p90.Mean)} ({Minutes(p90)})" : ReportFormat.None,
                plan.Targets.Count == 0
                    ? ReportFormat.None
                    : $"{format.Percent(plan.Targets[0].Reached.Mean)} ({format.PercentInterval(plan.Targets[0].Reached)})");
        }

        return table;
    }

    private string Minutes(Estimate estimate) => format.Interval(format.Number(estimate.Low, 1), format.Number(estimate.High, 1));

    private static void Line(IAnsiConsole output, string line)
    {
        output.Write(new Text(line).Overflow(Overflow.Fold));
        output.WriteLine();
    }
}
