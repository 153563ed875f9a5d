using System.Globalization;
using Korevagt.Domain.Plans;
using Korevagt.Domain.Texts;
using Korevagt.Domain.Visits;
using Korevagt.Logs;
using Korevagt.Planning.UseCases;
using Korevagt.Reports;
using Spectre.Console;
using Text = Korevagt.Domain.Texts.Text;

namespace Korevagt.Terminal;

/// <summary>Writes what was read of a visit log.</summary>
internal sealed class LogReport(IAnsiConsole output, Language language)
{
    /// <summary>Rows whose faults the terminal shows; a file takes all.</summary>
    public const int MostFaultsShown = 20;

    private readonly ReportFormat format = ReportFormat.For(language);

    /// <summary>Writes rows, faults and, where the log can be used, its visits.</summary>
    /// <param name="imported">What was read.</param>
    /// <param name="byArea">Whether to show every area.</param>
    public void Write(ImportedLog imported, bool byArea)
    {
        var import = imported.Import;
        WriteRows(import.Summary);
        WriteUnlessZero(LogTexts.BordersPassedOver, imported.BordersPassedOver);
        WriteFaults(import);
        if (import.Log.Succeeded)
        {
            WriteVisits(import.Log.Value, imported.Plan, byArea);
        }
    }

    private void WriteRows(LogSummary summary)
    {
        output.WriteLine(
            $"{format.Say(LogTexts.Rows)}: {Count(summary.Rows)} = {Count(summary.Accepted)} {format.Say(LogTexts.Accepted)} "
            + $"+ {Count(summary.Rejected)} {format.Say(LogTexts.Rejected)}");
        foreach (var (kind, rows) in summary.RejectedByKind)
        {
            output.WriteLine($"  {format.Say(LogTexts.Of(kind))}: {Count(rows)}");
        }

        WriteUnlessZero(LogTexts.Repeated, summary.Repeated);
        WriteUnlessZero(LogTexts.OctoberByOrder, summary.OctoberByOrder);
        WriteUnlessZero(LogTexts.OctoberAssumed, summary.OctoberAssumed);
    }

    private void WriteFaults(LogImport import)
    {
        foreach (var fault in import.RowFaults.Take(MostFaultsShown))
        {
            output.Write(new Spectre.Console.Text(fault.In(import.Summary.File).In(format.Language)).Overflow(Overflow.Fold));
            output.WriteLine();
        }

        if (import.Summary.RowFaults > MostFaultsShown)
        {
            output.WriteLine($"... {Count(import.Summary.RowFaults - MostFaultsShown)} {format.Say(LogTexts.MoreFaults)}");
        }
    }

    private void WriteVisits(VisitLog log, Plan plan, bool byArea)
    {
        output.WriteLine($"{format.Say(LogTexts.Period)}: {log.From:uuuu-MM-dd} - {log.To.PlusDays(-1):uuuu-MM-dd}");
        var years = new FittedTable(language).Words(format.Say(LogTexts.Year)).Numbers(format.Say(LogTexts.Visits));
        foreach (var (year, visits) in LogSummary.VisitsByYear(log))
        {
            years.Row(year.ToString(CultureInfo.InvariantCulture), Count(visits));
        }

        output.Write(years);
        var coverage = LogSummary.Coverage(log);
        WriteGroups(
            LogTexts.Urgency, [.. plan.Urgencies.Select(urgency => urgency.Name)], LogSummary.VisitsByUrgency(log), coverage,
            column => column.ByUrgency);
        var areas = LogSummary.VisitsByArea(log);
        if (byArea)
        {
            WriteGroups(LogTexts.Area, [.. plan.Areas.Select(area => area.Name)], areas, coverage, column => column.ByArea);
        }

        var never = plan.Areas.Where((_, index) => areas[index] == 0).Select(area => area.Id).ToList();
        if (never.Count > 0)
        {
            output.WriteLine($"{format.Say(LogTexts.NeverVisited)} ({never.Count}): {string.Join(", ", never)}");
        }
    }

    private void WriteGroups(
        Text title, IReadOnlyList<string> names, IReadOnlyList<int> visits, IReadOnlyList<LogCoverage> coverage,
        Func<LogCoverage, IReadOnlyList<int>> filled)
    {
        var table = new FittedTable(language).Words(format.Say(title)).Numbers(format.Say(LogTexts.Visits));
        foreach (var column in coverage)
        {
            table.Numbers(format.Say(LogTexts.Of(column.Column)));
        }

        for (var i = 0; i < names.Count; i++)
        {
            AddRow(names[i], visits[i], column => filled(column)[i]);
        }

        AddRow(format.Say(LogTexts.All), visits.Sum(), column => column.Filled);
        output.Write(table);

        void AddRow(string name, int count, Func<LogCoverage, int> filledIn) => table.Row(
        [
            name, Count(count),
            .. coverage.Select(column => count == 0 ? "" : format.Percent((double)filledIn(column) / count)),
        ]);
    }

    private string Count(long number) => format.Number((decimal)number);

    private void WriteUnlessZero(Text what, long count)
    {
        if (count > 0)
        {
            output.WriteLine($"{format.Say(what)}: {Count(count)}");
        }
    }
}
