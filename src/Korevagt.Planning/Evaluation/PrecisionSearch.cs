using Korevagt.Files.Settings;
namespace Korevagt.Planning.Evaluation;

/// <summary>Says how many replications to run until the precision asked for holds in every plan.</summary>
internal sealed class PrecisionSearch(EvaluationSettings settings, PrecisionTarget target)
{
    private readonly int yearsPerValue = settings.Antithetic ? 2 : 1;
    private readonly List<int> looks = [];

    private FixedWidthRule Rule => new(target.HalfWidth, settings.Replications / yearsPerValue, target.MostReplications / yearsPerValue);

    /// <summary>Looks at what has been simulated: the replications to have next, or as many as there are to stop.</summary>
    public int Look(IReadOnlyList<SimulatedPlan> simulated)
    {
        looks.Add(simulated[0].Years.Count);
        return Values(simulated).Max(Rule.Next) * yearsPerValue;
    }

    /// <summary>How the search ended.</summary>
    /// <param name="simulated">The baseline and the scenarios, as they were last looked at.</param>
    /// <param name="names">Their names.</param>
    public PrecisionResult Result(IReadOnlyList<SimulatedPlan> simulated, IReadOnlyList<string> names)
    {
        var values = Values(simulated);
        return new PrecisionResult(
            target, values.TrueForAll(Rule.Holds), [.. looks],
            [.. values.Zip(names.Skip(names.Count - values.Count), (plan, name) => new PlanPrecision(name, Rule.HalfWidth(plan), Years(Rule.Needed(plan))))]);
    }

    /// <summary>The independent values of each plan's difference from the baseline, or of the only plan's own figure.</summary>
    private List<IReadOnlyList<double>> Values(IReadOnlyList<SimulatedPlan> simulated)
    {
        var baseline = InUnit(simulated[0]);
        return simulated.Count == 1
            ? [simulated[0].Independent(baseline)]
            : [.. simulated.Skip(1).Select(scenario => scenario.Independent([.. baseline.Zip(InUnit(scenario), (before, after) => after - before)]))];
    }

    private IReadOnlyList<double> InUnit(SimulatedPlan plan)
    {
        var unit = target.Figure == PrecisionFigure.WithinTarget ? 100 : 1;
        return [.. YearFigures.Of(plan, target.Figure).Select(figure => figure * unit)];
    }

    private long? Years(double values) => values * yearsPerValue <= int.MaxValue ? (long)values * yearsPerValue : null;
}
