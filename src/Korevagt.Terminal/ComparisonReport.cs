using Korevagt.Domain.Texts;
using Korevagt.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;

namespace Korevagt.Terminal;

/// <summary>A comparison as tables and sentences in the terminal.</summary>
internal static class ComparisonReport
{
    private const int AreasNamed = 10;

    /// <summary>Writes the answer and the key figures of the baseline beside each scenario; with no scenario the baseline alone.</summary>
    /// <param name="output">Where to write.</param>
    /// <param name="comparison">What was computed.</param>
    /// <param name="withTables">
    /// Whether to write all tables and assumptions too: so many lines that in a window the answer is no longer seen.
    /// </param>
    /// <param name="language">The language.</param>
    public static void Write(IAnsiConsole output, Comparison comparison, bool withTables, Language language)
    {
        var format = ReportFormat.For(language);
        WriteAnswers(output, comparison, format);
        if (comparison.Scenarios.Count == 0)
        {
            output.Write(KeyFigures.Of(comparison, null, format));
            if (withTables)
            {
                output.Write(ShiftTables.Of(comparison.Baseline.Evaluation, null, format));
            }
        }

        foreach (var scenario in comparison.Scenarios)
        {
            output.WriteLine();
            if (withTables || comparison.Scenarios.Count > 1)
            {
                output.Write(new Rule($"[bold]{scenario.Name.EscapeMarkup()}[/]").LeftJustified());
            }

            output.Write(KeyFigures.Of(comparison, scenario, format));
            if (withTables)
            {
                WriteTables(output, comparison, scenario, format);
            }
        }

        if (withTables)
        {
            WriteFoundations(output, comparison, format);
        }

        WriteHowMade(output, comparison, format);
    }

    private static void WriteTables(
        IAnsiConsole output, Comparison comparison, ScenarioComparison scenario, ReportFormat format)
    {
        output.Write(GroupTables.Districts(comparison.Baseline.Evaluation, scenario, format));
        output.Write(GroupTables.Parts(comparison.Baseline.Evaluation, scenario, format));
        if (scenario.Municipalities.Count > 0)
        {
            output.Write(GroupTables.Municipalities(scenario, format));
        }

        output.Write(GroupTables.LosingAreas(scenario, AreasNamed, format));
        output.Write(ShiftTables.Of(comparison.Baseline.Evaluation, scenario.Evaluation, format));
    }

    /// <summary>The answer first: the tables behind it are many lines.</summary>
    private static void WriteAnswers(IAnsiConsole output, Comparison comparison, ReportFormat format)
    {
        if (comparison.Scenarios.Count == 0)
        {
            WriteWarnings(output, PlanWarnings.Of(comparison.Baseline.Evaluation, null, format));
        }

        foreach (var scenario in comparison.Scenarios)
        {
            output.WriteLine();
            output.Write(new Rule($"[bold]{scenario.Name.EscapeMarkup()}[/]").LeftJustified());
            output.WriteLine(scenario.Description);
            foreach (var sentence in HeirSentences.For(scenario, format.Language))
            {
                output.WriteLine(sentence);
            }

            output.WriteLine();
            var answer = PlainAnswer.For(scenario, comparison, format.Language);
            WriteWarnings(output, answer.Warnings);
            foreach (var point in answer.Points)
            {
                output.Write(new Markup($"• [bold]{point.Topic.EscapeMarkup()}:[/] {point.Sentence.EscapeMarkup()}"));
                output.WriteLine();
                foreach (var detail in point.Details)
                {
                    output.Write(new Padder(new Markup(detail.EscapeMarkup()), new Padding(4, 0, 0, 0)));
                }
            }
        }
    }

    private static void WriteWarnings(IAnsiConsole output, IReadOnlyList<string> warnings)
    {
        foreach (var warning in warnings)
        {
            output.Write(new Markup($"[bold red]{warning.EscapeMarkup()}[/]"));
            output.WriteLine();
        }
    }

    private static void WriteFoundations(IAnsiConsole output, Comparison comparison, ReportFormat format)
    {
        output.WriteLine();
        foreach (var remark in CostRows.Remarks(comparison, format.Language))
        {
            output.WriteLine(remark);
        }

        output.WriteLine();
        output.Write(new Rule(format.Say(ReportTexts.AssumptionsHeading)).LeftJustified());
        foreach (var assumption in comparison.Scenarios
            .SelectMany(scenario => scenario.Plan.Assumptions)
            .Concat(comparison.Baseline.Assumptions)
            .DistinctBy(assumption => assumption.Text))
        {
            output.WriteLine($"- {assumption.Text}");
        }

    }

    private static void WriteHowMade(IAnsiConsole output, Comparison comparison, ReportFormat format)
    {
        output.WriteLine();
        foreach (var sentence in PrecisionSentences.For(comparison, format.Language))
        {
            output.WriteLine(sentence);
        }

        var made = comparison.Provenance;
        Domain.Texts.Text[] parts =
        [
            TerminalTexts.Made(made.Year, made.Replications, made.Seed),
            .. made.Antithetic ? [TerminalTexts.Antithetic] : Array.Empty<Domain.Texts.Text>(),
            .. made.DemandUncertainty ? [TerminalTexts.UncertainDemand] : Array.Empty<Domain.Texts.Text>(),
            Domain.Texts.Text.Same($"korevagt {made.EngineVersion}"),
            TerminalTexts.OfBaseline(made.BaselineHash[..12]),
            .. made.MapHash.Length == 0 ? Array.Empty<Domain.Texts.Text>() : [TerminalTexts.OfMap(made.MapHash[..12])],
        ];
        output.WriteLine(format.Say(Domain.Texts.Text.Join(", ", parts)));
    }
}
