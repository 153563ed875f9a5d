using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Korevagt.Reports.Texts;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>A comparison as tables and sentences in the terminal.</summary>
internal static class ComparisonReport
{
    private const int AreasNamed = 10;

    /// <summary>Writes the baseline beside each scenario; with no scenario the baseline alone.</summary>
    public static void Write(IAnsiConsole output, Comparison comparison, Language language)
    {
        var format = ReportFormat.For(language);
        if (comparison.Scenarios.Count == 0)
        {
            output.Write(KeyFigures.Of(comparison, null, format));
            output.Write(ShiftTables.Of(comparison.Baseline.Evaluation, null, format));
        }

        foreach (var scenario in comparison.Scenarios)
        {
            output.WriteLine();
            output.Write(new Rule($"[bold]{scenario.Name.EscapeMarkup()}[/]").LeftJustified());
            output.WriteLine(scenario.Description);
            foreach (var sentence in HeirSentences.For(scenario, language))
            {
                output.WriteLine(sentence);
            }

            output.WriteLine();
            output.Write(KeyFigures.Of(comparison, scenario, format));
            output.Write(GroupTables.Districts(comparison.Baseline.Evaluation, scenario, format));
            output.Write(GroupTables.Parts(comparison.Baseline.Evaluation, scenario, format));
            output.Write(GroupTables.LosingAreas(scenario, AreasNamed, format));
            output.Write(ShiftTables.Of(comparison.Baseline.Evaluation, scenario.Evaluation, format));
            foreach (var sentence in PlainAnswer.For(scenario, comparison, language))
            {
                output.WriteLine(sentence);
            }
        }

        WriteFoundations(output, comparison, format);
    }

    private static void WriteFoundations(IAnsiConsole output, Comparison comparison, ReportFormat format)
    {
        output.WriteLine();
        output.Write(new Rule(format.Say(ReportTexts.AssumptionsHeading)).LeftJustified());
        foreach (var assumption in comparison.Scenarios
            .SelectMany(scenario => scenario.Plan.Assumptions)
            .Concat(comparison.Baseline.Assumptions)
            .DistinctBy(assumption => assumption.Text))
        {
            output.WriteLine($"- {assumption.Text}");
        }

        output.WriteLine();
        foreach (var sentence in PrecisionSentences.For(comparison, format.Language))
        {
            output.WriteLine(sentence);
        }

        var made = comparison.Provenance;
        var map = made.MapHash.Length == 0 ? "" : $", map {made.MapHash[..12]}";
        output.WriteLine(
            $"{made.Year}, {made.Replications} "
            + $"x{(made.Antithetic ? " antithetic" : "")}{(made.DemandUncertainty ? " uncertain demand" : "")}, seed "
            + $"{made.Seed}, korevagt {made.EngineVersion}, baseline {made.BaselineHash[..12]}{map}");
    }
}
