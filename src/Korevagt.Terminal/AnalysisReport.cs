using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Planning.Analysis;
using Korevagt.Reports;
using Korevagt.Reports.Analysis;
using Korevagt.Reports.Texts;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Terminal;

/// <summary>A queueing analysis in the terminal, with the simulated figures beside it.</summary>
internal sealed class AnalysisReport
{
    private readonly AnalysedPlan analysed;
    private readonly AnalysisSentences sentences;
    private readonly ReportFormat format;

    private AnalysisReport(AnalysedPlan analysed, Language language)
    {
        (this.analysed, sentences, format) = (analysed, new AnalysisSentences(language), ReportFormat.For(language));
    }

    public static void Write(IAnsiConsole output, AnalysedPlan analysed, Language language)
    {
        var report = new AnalysisReport(analysed, language);
        output.Write(new Rule($"[bold]{analysed.Plan.Name.EscapeMarkup()}[/]").LeftJustified());
        output.Write(report.States());
        output.Write(report.Responses());
        if (analysed.Simulation is { } simulation)
        {
            output.Write(report.Year(simulation));
        }

        output.Write(report.Shifts());
        output.Write(report.Districts());
        report.Sentences(output);
    }

    private FittedTable States()
    {
        var table = Table(
            AnalysisTexts.StatesCaption,
            [
                .. format.Say(
                    AnalysisTexts.State, AnalysisTexts.Hours, ReportTexts.Cars, AnalysisTexts.Method, AnalysisTexts.VisitsPerHour,
                    AnalysisTexts.Service, AnalysisTexts.Busy, AnalysisTexts.AllBusy),
                "Erlang", format.Say(AnalysisTexts.Wait), "M/G/c",
            ]);
        foreach (var state in analysed.Analysis.States)
        {
            var (name, hours) = (sentences.NameOf(state.State), format.Number(state.State.HoursPerYear));
            if (state.Groups.Count == 0)
            {
                Row(
                    table, name, hours, format.Number(0), format.Say(AnalysisTexts.Nobody),
                    format.Number(state.State.VisitsPerHour, 2));
            }

            foreach (var group in state.Groups)
            {
                Row(
                    table, state.Groups.Count == 1 ? name : $"{name}: {format.List(group.Shifts)}", hours,
                    format.Number(group.Cars),
                    format.Say(AnalysisTexts.Of(group.Method)), format.Number(group.VisitsPerHour, 2),
                    format.Number(group.MeanServiceMinutes, 1),
                    format.Percent(group.BusyShare), format.Percent(group.AllBusy, 2),
                    format.Percent(group.Reference?.AllBusy, 2),
                    format.Number(group.MeanWaitMinutes, 2), format.Number(group.Reference?.GeneralMeanWaitMinutes, 2));
            }
        }

        return table;
    }

    private FittedTable Responses()
    {
        var table = Table(
            AnalysisTexts.ResponsesCaption,
            [
                .. format.Say(
                    AnalysisTexts.State, ReportTexts.VisitsPerYear, AnalysisTexts.Wait, AnalysisTexts.Drive,
                    AnalysisTexts.Response,
                    AnalysisTexts.P90),
                .. Targets(),
            ]);
        void Add(string name, AnalysedResponse? response)
        {
            if (response is not null)
            {
                Row(
                    table,
                    [
                        name, format.Number(response.VisitsPerYear), format.Number(response.MeanWaitMinutes, 2),
                        format.Number(response.MeanDrivingMinutes, 1), format.Number(response.MeanResponseMinutes, 1),
                        format.Number(response.P90ResponseMinutes, 1),
                        .. response.WithinTargetShares.Select(share => format.Percent(share)),
                    ]);
            }
        }

        foreach (var state in analysed.Analysis.States)
        {
            Add(sentences.NameOf(state.State), state.Response);
        }

        Add(format.Say(AnalysisTexts.WholeYear), analysed.Analysis.Year);
        return table;
    }

    private FittedTable Year(SimulatedBeside simulation)
    {
        var parts = simulation.Steps;
        var table = Table(
            AnalysisTexts.YearCaption,
            [
                "", .. format.Say(AnalysisTexts.Analysed, AnalysisTexts.Simulated, AnalysisTexts.Difference),
                .. parts.Select(part => format.Say(AnalysisTexts.Of(part.Assumption))), format.Say(AnalysisTexts.Rest),
            ]);
        void Add(
            string label, Func<AnalysedResponse, double?> ofAnalysis, Func<HeadFigures, double> figure,
            Func<double?, string> plain, Func<double?, string> signed)
        {
            double? Of(HeadFigures? figures) => figures is null ? null : figure(figures);
            Row(
                table,
                [
                    label, plain(analysed.Analysis.Year is { } year ? ofAnalysis(year) : null), plain(figure(simulation.Figures)),
                    signed(Of(simulation.Difference)), .. parts.Select(part => signed(figure(part.Effect))),
                    signed(Of(simulation.Rest)),
                ]);
        }

        string Minutes(double? minutes) => format.Number(minutes, 1);
        string SignedMinutes(double? minutes) => format.Signed(minutes, 1);
        string Percent(double? share) => format.Percent(share);
        string Points(double? difference) => format.Signed(difference * 100, 1);
        Add(
            format.Say(AnalysisTexts.Response), year => year.MeanResponseMinutes, figures => figures.MeanResponseMinutes, Minutes,
            SignedMinutes);
        Add(
            format.Say(AnalysisTexts.P90), year => year.P90ResponseMinutes, figures => figures.P90ResponseMinutes, Minutes,
            SignedMinutes);
        Add(format.Say(AnalysisTexts.Waiting), year => year.WaitingShare, figures => figures.WaitingShare, Percent, Points);
        Add(
            format.Say(AnalysisTexts.Wait), year => year.MeanWaitMinutes, figures => figures.MeanWaitMinutes, Minutes,
            SignedMinutes);
        foreach (var (target, index) in Targets().Select((target, index) => (target, index)))
        {
            Add(target, year => year.WithinTargetShares[index], figures => figures.WithinTargetShares[index], Percent, Points);
        }

        Add(
            format.Say(AnalysisTexts.Utilization), _ => analysed.Analysis.Utilization, figures => figures.Utilization, Percent,
            Points);
        return table;
    }

    private FittedTable Shifts()
    {
        var table = Table(
            AnalysisTexts.ShiftsCaption,
            [
                .. format.Say(
                    ReportTexts.Shift, ReportTexts.Hours, AnalysisTexts.Busy, AnalysisTexts.Homeward, AnalysisTexts.Utilization),
                .. Beside(format.Say(AnalysisTexts.Simulated, AnalysisTexts.Difference)),
            ]);
        foreach (var shift in analysed.Analysis.Shifts)
        {
            var simulated = analysed.Simulation?.Evaluation.Shifts.FirstOrDefault(
                figures => figures.Shift == shift.Shift)?.Utilization;
            Row(
                table,
                [
                    shift.Name, format.Number(shift.CarHours), format.Percent(shift.BusyShare),
                    format.Percent(shift.HomewardShare),
                    format.Percent(shift.Utilization),
                    .. Beside([format.Percent(simulated), format.Signed((simulated - shift.Utilization) * 100, 1)]),
                ]);
        }

        return table;
    }

    private FittedTable Districts()
    {
        var table = Table(
            AnalysisTexts.DistrictsCaption,
            [
                .. format.Say(ReportTexts.District, ReportTexts.VisitsPerYear, AnalysisTexts.Response),
                .. Beside(format.Say(AnalysisTexts.Simulated, AnalysisTexts.Difference)),
                Targets()[0], .. Beside(format.Say(AnalysisTexts.Simulated, AnalysisTexts.Difference)),
            ]);
        foreach (var district in analysed.Analysis.Districts)
        {
            var simulated = analysed.Simulation?.Evaluation.Districts.FirstOrDefault(figures => figures.Id == district.District);
            var (mean, share) = (district.Response?.MeanResponseMinutes, district.Response?.WithinTargetShares[0]);
            Row(
                table,
                [
                    district.Name, format.Number(district.Response?.VisitsPerYear), format.Number(mean, 1),
                    .. Beside([
                        format.Number(simulated?.ResponseMinutes?.Mean, 1),
                        format.Signed(simulated?.ResponseMinutes?.Mean - mean, 1)]),
                    format.Percent(share),
                    .. Beside([
                        format.Percent(simulated?.WithinTargetShare),
                        format.Signed((simulated?.WithinTargetShare - share) * 100, 1)]),
                ]);
        }

        return table;
    }

    private void Sentences(IAnsiConsole output)
    {
        var difference = sentences.Difference(analysed).ToList();
        if (difference.Count > 0)
        {
            output.Write(new Rule(format.Say(AnalysisTexts.DifferenceHeading).EscapeMarkup()).LeftJustified());
            difference.ForEach(sentence => output.WriteLine($"- {sentence}"));
        }

        output.WriteLine();
        output.Write(new Rule(format.Say(AnalysisTexts.AssumedHeading).EscapeMarkup()).LeftJustified());
        foreach (var sentence in sentences.Assumed(analysed))
        {
            output.WriteLine($"- {sentence}");
        }

        output.WriteLine();
        var made = analysed.Simulation is { } simulation
            ? format.Say(TerminalTexts.Made(analysed.Year, simulation.Replications, simulation.Seed))
            : $"{analysed.Year}";
        var map = analysed.MapHash.Length == 0 ? "" : $", {format.Say(TerminalTexts.OfMap(analysed.MapHash[..12]))}";
        output.WriteLine(
            $"{made}, korevagt {EngineVersion.Current}, {format.Say(TerminalTexts.OfPlan(analysed.PlanHash[..12]))}{map}");
    }

    private string[] Targets() =>
        [.. analysed.Plan.Targets.Select(target => format.Say(AnalysisTexts.Within(format.Number(target.WithinMinutes))))];

    /// <summary>Columns that only stand where there is a simulation.</summary>
    private string[] Beside(string[] columns) => analysed.Simulation is null ? [] : columns;

    private FittedTable Table(Text caption, params string[] columns)
    {
        var table = new FittedTable(format.Language, format.Say(caption)).Words(columns[0]);
        foreach (var column in columns.Skip(1))
        {
            table.Numbers(column);
        }

        return table;
    }

    private static void Row(FittedTable table, params string[] cells) => table.Row(cells);
}
