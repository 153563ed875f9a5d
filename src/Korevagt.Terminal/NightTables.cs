using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Nights;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Korevagt.Store;
using NodaTime.Text;
using Spectre.Console;
using Text = Spectre.Console.Text;

namespace Korevagt.Terminal;

/// <summary>Nights, their alerts and key figures.</summary>
/// <param name="language">The language.</param>
internal sealed class NightTables(Language language)
{
    private readonly ReportFormat format = ReportFormat.For(language);

    /// <summary>A night by its date and time, with the identity by which it is asked for: Natten til 28. november 2026 kl. 3.30.</summary>
    public static string InWords(string id, ReportFormat format)
    {
        if (Night.Parse(id) is not { } night)
        {
            return id;
        }

        var clock = LocalTimePattern.CreateWithInvariantCulture(format.Say(NightlyTexts.ClockPattern)).Format(night.Local.TimeOfDay);
        return format.Say(NightlyTexts.InWords(format.Date(night.Date), clock, id));
    }

    /// <summary>A line per night.</summary>
    public FittedTable List(IEnumerable<StoredNight> nights)
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
        Line(output, $"{InWords(night.Id, format)}: {night.Plan} ({format.Say(NightlyTexts.Of(night.State))})");
        if (record.CaughtUp.Count > 0)
        {
            Line(output, $"{format.Say(NightlyTexts.CaughtUp)} {format.List(record.CaughtUp)}.");
        }

        foreach (var left in record.Left)
        {
            Line(output, $"{format.Say(NightlyTexts.LeftLog)}: {format.Say(left.Sentence)}");
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
            if (record.Calendar is { } calendar)
            {
                Line(output, format.Say(calendar.ToText()));
            }
        }
        else if (night.State == NightState.Done)
        {
            Line(output, format.Say(NightlyTexts.NoFigures));
        }

        foreach (var question in record.Figures?.Questions ?? [])
        {
            Line(output, InWords(question));
        }

        Line(output, $"{format.Say(NightlyTexts.Report)}: {night.ReportFile ?? format.Say(NightlyTexts.NoReport)}");
        console.Write(record.Faults);
    }

    /// <summary>Er den anbefalede plan stadig valget? »Hvilken plan?«: Uden nattevagt: nej; i nat ville en anden være valgt.</summary>
    private string InWords(QuestionNight question)
    {
        var (answer, heading) = (question.Answer, format.Say(QuestionTexts.Heading));
        if (answer is null)
        {
            return $"{heading} {format.Say(QuestionTexts.Asked(question.Question, question.Recommended))}: {format.Say(QuestionTexts.Unanswered)}";
        }

        var chosen = answer.Chosen switch
        {
            null => "; " + format.Say(QuestionTexts.NoneChosen),
            { IsRecommended: true } => "",
            var other => "; " + format.Say(QuestionTexts.WouldBeChosen(other.Name)),
        };
        return $"{heading} {format.Say(QuestionTexts.Asked(answer.Name, answer.Recommended))}: {format.Say(QuestionTexts.Of(answer.State))}{chosen}.";
    }

    private FittedTable Figures(NightFigures figures)
    {
        var table = BatchTables.Of(
            format, (NightlyTexts.Plan, false), (NightlyTexts.Saving, true), (NightlyTexts.P90, true),
            (NightlyTexts.Target, true));
        foreach (var plan in figures.Plans)
        {
            BatchTables.Add(
                table, plan.Name,
                plan.Saving?.Estimate is { } saving
                    ? format.Amount(saving).Both
                    : plan.Saving is null ? ReportFormat.None : format.Say(CostTexts.NoPrice),
                plan.Region.P90 is { } p90 ? Within(p90) : ReportFormat.None,
                plan.Targets.Count == 0
                    ? ReportFormat.None
                    : format.Percent(plan.Targets[0].Reached).Both);
        }

        return table;
    }

    // Beyond a day nothing is known of the interval.
    private string Within(Estimate p90) => ResponseLimit.Cuts(p90.Mean) ? format.Within(p90.Mean) : format.Minutes(p90).Both;

    private static void Line(IAnsiConsole output, string line)
    {
        output.Write(new Text(line).Overflow(Overflow.Fold));
        output.WriteLine();
    }
}
