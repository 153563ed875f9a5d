using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Planning.Replaying;
using Korevagt.Reports;
using Korevagt.Reports.Replaying;
using NodaTime;
using Spectre.Console;

namespace Korevagt.Terminal;

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

    private FittedTable Groups(IReadOnlyList<ReplayGroup> groups)
    {
        var table = new FittedTable(language).Below(format.Say(ReplayTexts.Legend));
        foreach (var (index, column) in ReplayTexts.Columns.Index())
        {
            var isWords = index == 0 || index == ReplayTexts.Columns.Count - 1;
            _ = isWords ? table.Words(format.Say(column)) : table.Numbers(format.Say(column));
        }

        foreach (var group in groups)
        {
            table.Row(
                group.Name,
                format.Number(group.Visits),
                Beside(group.Logged.Mean, group.Simulated.Mean),
                Beside(group.Logged.P50, group.Simulated.P50),
                Beside(group.Logged.P90, group.Simulated.P90),
                $"{format.Percent(group.Logged.WithinTarget)} → {format.Percent(group.Simulated.WithinTarget.Mean)}",
                group.BiasMinutes is { } bias
                    ? format.Signed(bias, 1).Both
                    : ReportFormat.None,
                format.Number(group.KolmogorovDistance, 2),
                format.Say(ReplayTexts.Of(group.Verdict)));
        }

        return table;
    }

    private string Beside(double logged, Estimate simulated) =>
        $"{format.Number(logged, 1)} → {format.Number(simulated.Mean, 1)}";

    private FittedTable Quantiles(LogReplay replay)
    {
        var table = new FittedTable(language)
            .Numbers(format.Say(ReplayTexts.Share))
            .Numbers(format.Say(ReplayTexts.Logged))
            .Numbers(format.Say(ReplayTexts.Simulated));
        foreach (var pair in replay.Quantiles)
        {
            table.Row(
                format.Percent(pair.Share, 0), format.Number(pair.LoggedMinutes, 1), format.Number(pair.SimulatedMinutes, 1));
        }

        return table;
    }
}
