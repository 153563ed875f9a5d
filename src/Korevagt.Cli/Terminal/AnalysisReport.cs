using System.Globalization;
using Korevagt.Domain.Texts;
using Korevagt.Planning.Analysis;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Analysis;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>A queueing analysis in the terminal, with the simulated figures beside it.</summary>
internal sealed class AnalysisReport
{
    private readonly AnalysedPlan analysed;
    private readonly AnalysisTexts texts;
    private readonly AnalysisSentences sentences;
    private readonly ReportWords words;
    private readonly ReportFormat format;

    private AnalysisReport(AnalysedPlan analysed, Language language)
    {
        (this.analysed, words) = (analysed, new ReportWords(language));
        (texts, sentences, format) = (AnalysisTexts.For(language), new AnalysisSentences(language), words.Format);
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

    private Table States()
    {
        var table = Table(
            texts.StatesCaption, texts.State, texts.Hours, words.Report.Cars, texts.Method, texts.VisitsPerHour, texts.Service,
            texts.Busy, texts.AllBusy, "Erlang", texts.Wait, "M/G/c");
        foreach (var state in analysed.Analysis.States)
        {
            var (name, hours) = (sentences.NameOf(state.State), format.Number(state.State.HoursPerYear));
            if (state.Groups.Count == 0)
            {
                Row(table, name, hours, format.Number(0), texts.Nobody, format.Number(state.State.VisitsPerHour, 2));
            }

            foreach (var group in state.Groups)
            {
                Row(
                    table, state.Groups.Count == 1 ? name : $"{name}: {format.List(group.Shifts)}", hours,
                    format.Number(group.Cars),
                    texts.Methods[group.Method], format.Number(group.VisitsPerHour, 2),
                    format.Number(group.MeanServiceMinutes, 1),
                    format.Percent(group.BusyShare), format.Percent(group.AllBusy, 2),
                    format.Percent(group.Reference?.AllBusy, 2),
                    format.Number(group.MeanWaitMinutes, 2), format.Number(group.Reference?.GeneralMeanWaitMinutes, 2));
            }
        }

        return table;
    }

    private Table Responses()
    {
        var table = Table(
            texts.ResponsesCaption,
            [texts.State, words.Report.VisitsPerYear, texts.Wait, texts.Drive, texts.Response, texts.P90, .. Targets()]);
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

        Add(texts.WholeYear, analysed.Analysis.Year);
        return table;
    }

    private Table Year(SimulatedBeside simulation)
    {
        var parts = simulation.Steps;
        var table = Table(
            texts.YearCaption,
            ["", texts.Analysed, texts.Simulated, texts.Difference, .. parts.Select(
                part => texts.Parts[part.Assumption]), texts.Rest]);
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
        Add(texts.Response, year => year.MeanResponseMinutes, figures => figures.MeanResponseMinutes, Minutes, SignedMinutes);
        Add(texts.P90, year => year.P90ResponseMinutes, figures => figures.P90ResponseMinutes, Minutes, SignedMinutes);
        Add(texts.Waiting, year => year.WaitingShare, figures => figures.WaitingShare, Percent, Points);
        Add(texts.Wait, year => year.MeanWaitMinutes, figures => figures.MeanWaitMinutes, Minutes, SignedMinutes);
        foreach (var (target, index) in Targets().Select((target, index) => (target, index)))
        {
            Add(target, year => year.WithinTargetShares[index], figures => figures.WithinTargetShares[index], Percent, Points);
        }

        Add(texts.Utilization, _ => analysed.Analysis.Utilization, figures => figures.Utilization, Percent, Points);
        return table;
    }

    private Table Shifts()
    {
        var table = Table(
            texts.ShiftsCaption,
            [words.Report.Shift, words.Report.Hours, texts.Busy, texts.Homeward, texts.Utilization, .. Beside(
                [texts.Simulated, texts.Difference])]);
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

    private Table Districts()
    {
        var table = Table(
            texts.DistrictsCaption,
            [
                words.Report.District, words.Report.VisitsPerYear, texts.Response, .. Beside([texts.Simulated, texts.Difference]),
                Targets()[0], .. Beside([texts.Simulated, texts.Difference]),
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
            output.Write(new Rule(texts.DifferenceHeading.EscapeMarkup()).LeftJustified());
            difference.ForEach(sentence => output.WriteLine($"- {sentence}"));
        }

        output.WriteLine();
        output.Write(new Rule(texts.AssumedHeading.EscapeMarkup()).LeftJustified());
        foreach (var sentence in sentences.Assumed(analysed))
        {
            output.WriteLine($"- {sentence}");
        }

        output.WriteLine();
        var simulated = analysed.Simulation is { } simulation ? $", {simulation.Replications} x, seed {simulation.Seed}" : "";
        var map = analysed.MapHash.Length == 0 ? "" : $", map {analysed.MapHash[..12]}";
        output.WriteLine(
            $"{analysed.Year}{simulated}, korevagt {EngineVersion.Current}, plan {analysed.PlanHash[..12]}{map}");
    }

    private string[] Targets() =>
        [.. analysed.Plan.Targets.Select(
            target => string.Format(CultureInfo.InvariantCulture, texts.Within, format.Number(target.WithinMinutes)))];

    /// <summary>Columns that only stand where there is a simulation.</summary>
    private string[] Beside(string[] columns) => analysed.Simulation is null ? [] : columns;

    private static Table Table(string caption, params string[] columns)
    {
        var table = new Table().Border(TableBorder.Rounded).Title(caption.EscapeMarkup());
        foreach (var (column, index) in columns.Select((column, index) => (column, index)))
        {
            table.AddColumn(
                index == 0 ? new TableColumn(column.EscapeMarkup()) : new TableColumn(column.EscapeMarkup()).RightAligned());
        }

        return table;
    }

    private static void Row(Table table, params string[] cells) => table.AddRow([.. cells.Select(cell => cell.EscapeMarkup())]);
}
