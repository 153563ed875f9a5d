using Korevagt.Domain.Texts;
using Korevagt.Planning.Evaluation;
using Korevagt.Reports;
using Spectre.Console;

namespace Korevagt.Cli.Terminal;

/// <summary>A comparison as tables and sentences in the terminal.</summary>
internal static class ComparisonReport
{
    private const int AreasNamed = 10;

    /// <summary>Writes the baseline beside each scenario; with no scenario the baseline alone.</summary>
    public static void Write(IAnsiConsole output, Comparison comparison, Language language)
    {
        var words = new ReportWords(language);
        if (comparison.Scenarios.Count == 0)
        {
            output.Write(KeyFigures.Of(comparison, null, words));
            output.Write(ShiftTables.Of(comparison.Baseline.Evaluation, null, words));
        }

        foreach (var scenario in comparison.Scenarios)
        {
            output.WriteLine();
            output.Write(new Rule($"[bold]{scenario.Name.EscapeMarkup()}[/]").LeftJustified());
            output.WriteLine(scenario.Description);
            output.WriteLine();
            output.Write(KeyFigures.Of(comparison, scenario, words));
            output.Write(GroupTables.Districts(comparison.Baseline.Evaluation, scenario, words));
            output.Write(GroupTables.Parts(comparison.Baseline.Evaluation, scenario, words));
            output.Write(GroupTables.LosingAreas(scenario, AreasNamed, words));
            output.Write(ShiftTables.Of(comparison.Baseline.Evaluation, scenario.Evaluation, words));
            foreach (var sentence in PlainAnswer.For(scenario, comparison, language))
            {
                output.WriteLine(sentence);
            }
        }

        WriteFoundations(output, comparison, words);
    }

    private static void WriteFoundations(IAnsiConsole output, Comparison comparison, ReportWords words)
    {
        output.WriteLine();
        output.Write(new Rule(words.Report.AssumptionsHeading).LeftJustified());
        foreach (var assumption in comparison.Scenarios
            .SelectMany(scenario => scenario.Plan.Assumptions)
            .Concat(comparison.Baseline.Assumptions)
            .DistinctBy(assumption => assumption.Text))
        {
            output.WriteLine($"- {assumption.Text}");
        }

        output.WriteLine();
        foreach (var sentence in PrecisionSentences.For(comparison, words.Format.Language))
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
