using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Planning.Replaying;
using Korevagt.Reports;
using Korevagt.Reports.Replaying;
using NodaTime;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>A replayed log in the terminal: the answer in words, then simulated beside logged figures.</summary>
internal sealed class ReplayReport(IAnsiConsole output, Language language)
{
    private readonly ReportFormat format = ReportFormat.For(language);

    public void Write(LogReplay replay)
    {
        output.WriteLine(format.Say(ReplayTexts.Title(
            replay.PlanName, format.Date(replay.From), format.Date(replay.To.Minus(Period.FromDays(1))),
            format.Number(replay.Visits))));
        output.WriteLine();
        foreach (var sentence in ReplayAnswer.For(replay, language))
        {
            output.WriteLine(sentence);
        }

        if (replay.Region is not { } region)
        {
            return;
        }

        output.WriteLine();
        output.Write(Groups([region with { Name = format.Say(ReplayTexts.Region) }, .. replay.Districts]));
        output.Write(Groups(replay.Urgencies));
        output.Write(Groups(replay.Hours));
        output.Write(Quantiles(replay));
    }

    private Table Groups(IReadOnlyList<ReplayGroup> groups)
    {
        var table = new Table().Border(TableBorder.Rounded).Caption(format.Say(ReplayTexts.Legend).EscapeMarkup());
        foreach (var (index, column) in ReplayTexts.Columns.Index())
        {
            var added = new TableColumn(format.Say(column).EscapeMarkup());
            table.AddColumn(index == 0 || index == ReplayTexts.Columns.Count - 1 ? added : added.RightAligned());
        }

        foreach (var group in groups)
        {
            table.AddRow(
                group.Name.EscapeMarkup(),
                format.Number(group.Visits),
                Beside(group.Logged.Mean, group.Simulated.Mean),
                Beside(group.Logged.P50, group.Simulated.P50),
                Beside(group.Logged.P90, group.Simulated.P90),
                $"{format.Percent(group.Logged.WithinTarget)} → {format.Percent(group.Simulated.WithinTarget.Mean)}",
                group.BiasMinutes is { } bias
                    ? $"{format.Signed(bias.Mean, 1)} ({format.SignedInterval(bias)})"
                    : ReportFormat.None,
                format.Number(group.KolmogorovDistance, 2),
                format.Say(ReplayTexts.Of(group.Verdict)));
        }

        return table;
    }

    private string Beside(double logged, Estimate simulated) =>
        $"{format.Number(logged, 1)} → {format.Number(simulated.Mean, 1)}";

    private Table Quantiles(LogReplay replay)
    {
        var table = new Table().Border(TableBorder.Rounded)
            .AddColumn(new TableColumn(format.Say(ReplayTexts.Share)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReplayTexts.Logged)).RightAligned())
            .AddColumn(new TableColumn(format.Say(ReplayTexts.Simulated)).RightAligned());
        foreach (var pair in replay.Quantiles)
        {
            table.AddRow(
                format.Percent(pair.Share, 0), format.Number(pair.LoggedMinutes, 1), format.Number(pair.SimulatedMinutes, 1));
        }

        return table;
    }
}
