using Korevagt.Evaluation;

namespace Korevagt.Planning.Analysis;

/// <summary>The simulation of an analysed plan, and where the difference comes from.</summary>
public sealed record SimulatedBeside
{
    /// <summary>Seed of the random streams.</summary>
    public required ulong Seed { get; init; }

    /// <summary>Number of simulated years.</summary>
    public required int Replications { get; init; }

    /// <summary>What the plan did in them.</summary>
    public required PlanEvaluation Evaluation { get; init; }

    /// <summary>The figures that analysis and simulation both have.</summary>
    public required HeadFigures Figures { get; init; }

    /// <summary>How much larger they are than those of the analysis; null where there is no analysis to differ from.</summary>
    public required HeadFigures? Difference { get; init; }

    /// <summary>
    /// The parts of the difference that have a size of their own: simulated with the plan as it is, less simulated with the
    /// assumption kept, one after the other, against the same visits.
    /// </summary>
    public required IReadOnlyList<DifferenceStep> Steps { get; init; }

    /// <summary>What is left of the difference; null where there is none.</summary>
    public required HeadFigures? Rest { get; init; }

    /// <summary>Beginnings of duties in a year, all cars together.</summary>
    public required int DutiesPerYear { get; init; }

    /// <summary>Explains the difference between an analysis and the simulations of a plan and its variants.</summary>
    /// <param name="analysis">The analysis.</param>
    /// <param name="comparison">The plan, and as scenarios its variants in their order.</param>
    /// <param name="assumptions">What each variant keeps that the one before does not.</param>
    /// <param name="dutiesPerYear">Beginnings of duties in a year.</param>
    internal static SimulatedBeside Of(
        PlanAnalysis analysis, Comparison comparison, IReadOnlyList<BrokenAssumption> assumptions, int dutiesPerYear)
    {
        var evaluations = comparison.Scenarios.Select(scenario => scenario.Evaluation).Prepend(comparison.Baseline.Evaluation).ToList();
        var figures = evaluations.ConvertAll(HeadFigures.Of);
        var analysed = HeadFigures.Of(analysis);
        var steps = assumptions.Select((assumption, index) => new DifferenceStep(assumption, figures[index].Minus(figures[index + 1]))).ToList();
        var last = figures[^1];
        if (WithoutHandedOver(last, evaluations[^1]) is var made && evaluations[^1].HandedToDaytimePerYear > 0)
        {
            steps.Add(new DifferenceStep(BrokenAssumption.HandedToDaytime, last.Minus(made)));
            last = made;
        }

        return new SimulatedBeside
        {
            Seed = comparison.Provenance.Seed,
            Replications = comparison.Provenance.Replications,
            Evaluation = evaluations[0],
            Figures = figures[0],
            Difference = analysed is null ? null : figures[0].Minus(analysed),
            Steps = steps,
            Rest = analysed is null ? null : last.Minus(analysed),
            DutiesPerYear = dutiesPerYear,
        };
    }

    /// <summary>The shares within the targets as if visits handed to daytime did not count.</summary>
    private static HeadFigures WithoutHandedOver(HeadFigures figures, PlanEvaluation evaluation)
    {
        var others = evaluation.VisitedPerYear + evaluation.HandedOnPerYear;
        return figures with
        {
            WithinTargetShares =
                [.. figures.WithinTargetShares.Select(share => others > 0 ? share * (others + evaluation.HandedToDaytimePerYear) / others : share)],
        };
    }
}
