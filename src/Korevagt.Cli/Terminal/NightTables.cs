using Korevagt.Domain.Texts;
using Korevagt.Nights;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Store;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>Nights, their alerts and key figures.</summary>
/// <param name="language">The language.</param>
internal sealed class NightTables(Language language)
{
    private readonly ReportFormat format = ReportFormat.For(language);
    private readonly NightlyTexts texts = NightlyTexts.For(language);

    /// <summary>A line per night.</summary>
    public Table List(IEnumerable<StoredNight> nights)
    {
        var table = BatchTables.Of(
            (texts.Night, false), (texts.Name, false), (texts.State, false), (texts.Alerts, true), (texts.Faults, true),
            (texts.Report, false));
        foreach (var night in nights)
        {
            var record = night.ReadRecord();
            BatchTables.Add(
                table, night.Id, night.Plan, texts.Of(night.State), format.Number(record.Alerts.Count),
                format.Number(record.Faults.Count),
                night.ReportFile is { } file ? Path.GetFileName(file) : ReportFormat.None);
        }

        return table;
    }

    /// <summary>A night: what is new, the key figures, where the report is; its faults go where faults go.</summary>
    public void Write(TerminalConsole console, StoredNight night, NightRecord record)
    {
        var output = console.Output;
        Line(output, $"{texts.Night} {night.Id}: {night.Plan} ({texts.Of(night.State)})");
        if (record.CaughtUp.Count > 0)
        {
            Line(output, $"{texts.CaughtUp} {format.List(record.CaughtUp)}.");
        }

        foreach (var alert in record.Alerts)
        {
            Line(output, $"{texts.Of(alert.Severity)}: {alert.Sentence(language)}");
        }

        if (record.Figures is { Plans.Count: > 0 } figures)
        {
            if (record.Alerts.Count == 0)
            {
                Line(output, texts.NoNews);
            }

            output.Write(Figures(figures));
        }
        else if (night.State == NightState.Done)
        {
            Line(output, texts.NoFigures);
        }

        Line(output, $"{texts.Report}: {night.ReportFile ?? texts.NoReport}");
        console.Write(record.Faults);
    }

    private Table Figures(NightFigures figures)
    {
        var table = BatchTables.Of((texts.Plan, false), (texts.Saving, true), (texts.P90, true), (texts.Target, true));
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
